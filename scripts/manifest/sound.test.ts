import { manifestFor, PRODUCTION } from "./editions";
import { type Change, changed, problemsOf, SOUND } from "./testing";
import { folderOf } from "./validate";

/* The same said in another way is as good: what Excel takes must not be refused. */

const FILL = '<bt:Override Locale="en-US" Value="Fill"/>';
const withLocale = (locale: string): Change => [
  FILL,
  `${FILL}<bt:Override Locale="${locale}" Value="Remplir"/>`,
];

test.each<[what: string, ...Change]>([
  ["attributes in another order", /(<bt:Image) (id=".*?") (Def.*?)\/>/g, "$1 $3 $2/>"],
  ["single quotes", /<Host Name="Workbook"\/>/, "<Host Name='Workbook'></Host>"],
  ["comments and instructions", "<Hosts>", "<!-- a --><Hosts><!-- b --><?c d?>"],
  ["another prefix of basic types", /\bbt\b/g, "basic"],
  ["another prefix of types", /\bxsi\b/g, "i"],
  ["lines of Windows", /\n/g, "\r\n"],
  ["one line", />\s+</g, "><"],
  ["no declaration", /^<\?xml.*\n/, ""],
  ["a byte order mark", /^/, "\uFEFF"],
  ["blanks around a text", /<Id>(.*)<\/Id>/, "<Id>\n    $1\n  </Id>"],
  ["a CDATA section", ">fill<", "><![CDATA[fill]]><"],
  ["character references", 'DefaultValue="填充"', 'DefaultValue="&#x586B;&#20805;"'],
  ["where the schema is", "xsi:type", 'xsi:schemaLocation="a b" xsi:type'],
  ["an id in capitals", /<Id>.*<\/Id>/, (id) => id.toUpperCase().replaceAll("ID>", "Id>")],
  ["a version of three parts", ">0.1.0.0<", ">0.1.0<"],
  ["the default least version", 'Name="SharedRuntime" MinVersion="1.1"', 'Name="SharedRuntime"'],
  ["French", ...withLocale("fr-FR")],
  ["a language without country", ...withLocale("fr")],
  ["a language with script", ...withLocale("zh-Hant")],
  ["a traditional order", ...withLocale("es-ES_tradnl")],
  ["another English", ...withLocale("en-GB")],
  ["languages in small letters", /Locale="en-US"/g, 'Locale="en-us"'],
  ["a query", "/taskpane.html", "/taskpane.html?v=2"],
  ["an address in capitals", "https://localhost:3000/help", "HTTPS://LOCALHOST:3000/help"],
  [
    "its own site trusted",
    "<Hosts>",
    "<AppDomains><AppDomain>https://localhost:3000</AppDomain></AppDomains><Hosts>",
  ],
  ["an enabled button", /<\/Action>/, "</Action><Enabled>true</Enabled>"],
  [
    "a button apart from contextual tabs",
    '<Label resid="Fill.Label"/>',
    '<OverriddenByRibbonApi>false</OverriddenByRibbonApi><Label resid="Fill.Label"/>',
  ],
  ["no id of the pane", /<TaskpaneId>.*<\/TaskpaneId>/, ""],
])("%s", (_what, from, to) => {
  expect(problemsOf(changed([from, to]))).toEqual([]);
});

test("a prefix for the overrides as well", () => {
  const [before = "", overrides = ""] = SOUND.split(/(?=<VersionOverrides)/);
  const prefixed = overrides
    .replace("xmlns=", "xmlns:ov=")
    .replace(/(<\/?)(?=[A-Z])(?!OfficeApp)/g, "$1ov:");
  expect(prefixed).toContain("</ov:VersionOverrides>");
  expect(problemsOf(before + prefixed)).toEqual([]);
});

test("the address is told from most of what is named, not from one that is wrong", () => {
  const text = manifestFor(SOUND, "https://host/a");
  expect(folderOf(text)).toBe("https://host/a");
  expect(folderOf(text.replace("https://host/a/taskpane.html", "http://elsewhere/"))).toBe(
    "https://host/a",
  );
  expect(folderOf(text.replace("</OfficeApp>", ""))).toBeNull();
  expect(text).toContain(PRODUCTION.id);
});
