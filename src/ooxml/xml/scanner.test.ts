import { CLOSE, END, OPEN, XmlScanner } from "./scanner";
import { TextReader, unescapeCharacters } from "./text";

const encoder = new TextEncoder();
const scan = (xml: string) => new XmlScanner(encoder.encode(xml), "part");

/** Tags in order: `+name`, `-name`. */
function tagsOf(xml: string): string[] {
  const scanner = scan(xml);
  const tags: string[] = [];
  for (let token = scanner.next(); token !== END; token = scanner.next()) {
    tags.push((token === OPEN ? "+" : "-") + scanner.name());
    if (token === OPEN) scanner.finishTag();
  }
  return tags;
}

test.each<[string, string[]]>([
  ["<a><b/></a>", ["+a", "+b", "-a"]],
  ["<x:a  ><y:b x='/>'/></x:a >", ["+a", "+b", "-a"]],
  ["\ufeff \n<?xml version='1.0'?><!-- <b> --><a/>", ["+a"]],
  ["<a>x > y ]]&gt; <![CDATA[<b></b>]]></a>", ["+a", "-a"]],
  ['<a\n\tb = "1"\r\n/>', ["+a"]],
  ["<指标 名='x'/>", ["+指标"]],
])("%j", (xml, tags) => {
  expect(tagsOf(xml)).toEqual(tags);
});

test.each([
  "<",
  "<a",
  "<a ",
  "<a b",
  "<a b=",
  "<a b=c>",
  "<a b='c>",
  "<a b 'c'>",
  "</a>",
  "<a></a></a>",
  "<a>",
  "<a><!-- </a>",
  "<a><![CDATA[ </a>",
  "<a><! x></a>",
  "<>",
  "< a/>",
  "<a <b/></a>",
  "<a>&x;</a",
])("%j is damage, and ends", (xml) => {
  expect(() => tagsOf(xml)).toThrow(expect.objectContaining({ code: "damaged" }));
});

test.each(["<!DOCTYPE a><a/>", "<!DOCTYPE a [<!ENTITY b 'c'>]><a/>", "<a><!ENTITY b 'c'></a>"])(
  "%j is refused",
  (xml) => {
    expect(() => tagsOf(xml)).toThrow(expect.objectContaining({ code: "entity-declaration" }));
  },
);

test("attributes by local name, one without a prefix first, declarations apart", () => {
  const scanner = scan(`<a xmlns:r="ns" q:r="1" r='2' s="a&amp;&#10;b\tc"/>`);
  scanner.next();
  expect([...scanner.attributes()]).toEqual([
    ["xmlns:r", "ns"],
    ["r", "2"],
    ["s", "a& b c"],
  ]);
  expect(scanner.finishTag()).toBe(false);
});

test.each<[string, string]>([
  ["<a>x</a>", "x"],
  ["<a/>", ""],
  ["<a></a>", ""],
  ["<a>x<!-- y -->z</a>", "xz"],
  ["<a><![CDATA[<&amp;>]]></a>", "<&amp;>"],
  ["<a>1<![CDATA[2]]>3<?p?>4</a>", "1234"],
  ["<a>x<b>y<c/></b>z</a>", "xz"],
  ["<a>&lt;&#x4e00;&#19968;&#x1F600;&unknown;&amp</a>", "<一一😀&unknown;&amp"],
])("the text of %s", (xml, text) => {
  const scanner = scan(`<r>${xml}<next/></r>`);
  scanner.next();
  scanner.next();
  expect(scanner.text()).toBe(text);
  expect(scanner.next()).toBe(OPEN);
  expect(scanner.name()).toBe("next");
});

test("skip passes over an element with all in it", () => {
  const scanner = scan("<r><a><b><a/></b>x</a><c/></r>");
  scanner.next();
  scanner.next();
  scanner.skip();
  expect(scanner.next()).toBe(OPEN);
  expect(scanner.name()).toBe("c");
  expect(scanner.next()).toBe(CLOSE);
});

test.each(["", "a", "指标", "é", "𠮷a", "研发\u0000x", "中".repeat(200), "a".repeat(95) + "中"])(
  "%j decodes as the platform decodes it, with the host's help and without",
  (text) => {
    const bytes = encoder.encode(`<${text}>`);
    const host = globalThis as { Buffer?: unknown };
    const original = host.Buffer;
    const hosted = new TextReader(bytes).raw(1, bytes.length - 1);
    try {
      host.Buffer = undefined;
      expect(new TextReader(bytes).raw(1, bytes.length - 1)).toBe(text);
    } finally {
      host.Buffer = original;
    }
    expect(hosted).toBe(text);
  },
);

test.each([
  ["_x0041_", "A"],
  ["_x005F_x0041_", "_x0041_"],
  ["_x004_", "_x004_"],
  ["__x000d__", "_\r_"],
  ["x", "x"],
])("%s unescapes to %j", (text, expected) => {
  expect(unescapeCharacters(text)).toBe(expected);
});
