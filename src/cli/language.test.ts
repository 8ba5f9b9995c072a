import { languageAskedFor, languageOf, parseLanguage } from "./language";

test.each([
  ["zh-CN", "zh-CN"],
  ["zh", "zh-CN"],
  ["zh_CN.UTF-8", "zh-CN"],
  ["EN", "en-US"],
  ["en_GB.UTF-8", "en-US"],
  ["de", null],
  ["", null],
])("%j means %j", (text, language) => {
  expect(parseLanguage(text)).toBe(language);
});

test.each([
  [{}, "zh-CN"],
  [{ LANG: "C.UTF-8" }, "zh-CN"],
  [{ LANG: "en_US.UTF-8" }, "en-US"],
  [{ LANG: "en_US.UTF-8", LC_ALL: "zh_CN.UTF-8" }, "zh-CN"],
  [{ LANG: "en_US.UTF-8", LC_ALL: "" }, "en-US"],
])("the locale %j gives %s", (env, language) => {
  expect(languageOf(env)).toBe(language);
});

test.each([
  [["recognise", "--lang", "en-US", "a.xlsx"], "en-US"],
  [["--lang=zh", "recognise"], "zh-CN"],
  [["recognise", "--", "--lang", "en"], null],
  [["recognise", "--lang"], null],
  [["recognise"], null],
])("%j asks for %j", (args, language) => {
  expect(languageAskedFor(args)).toBe(language);
});
