import { readOptions } from "./options";

const machine = { language: "zh-Hans-CN", dark: false };
const read = (address: string, given = machine) => readOptions(new URL(address), given);

test("an address that asks for nothing follows the machine and the protocol", () => {
  expect(read("http://localhost/workbench/")).toEqual({
    seam: "win32",
    language: "zh-CN",
    theme: "light",
    book: null,
    run: null,
    blank: "zero",
    latency: 0,
  });
  expect(read("https://localhost/", { language: "de", dark: true })).toMatchObject({
    seam: "web",
    language: "en-US",
    theme: "dark",
    blank: "null",
  });
});

test("everything can be asked for", () => {
  expect(
    read(
      "http://x/?seam=web&lang=en-US&theme=high-contrast&book=messy&run=Go&blank=zero&latency=50",
    ),
  ).toEqual({
    seam: "web",
    language: "en-US",
    theme: "high-contrast",
    book: "messy",
    run: "Go",
    blank: "zero",
    latency: 50,
  });
});

test.each(["seam=mac", "lang=fr", "theme=pink", "blank=none", "latency=-5", "latency=soon"])(
  "what is not known counts as not asked: %s",
  (query) => {
    expect(read(`http://x/?${query}`)).toEqual(read("http://x/"));
  },
);
