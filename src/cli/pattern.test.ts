import { type Entry, matchPattern } from "./pattern";

const TREE: Readonly<Record<string, readonly string[]>> = {
  "": ["b.xlsx", "a.xlsx", "表1 (终).xlsx", "notes.txt", ".hidden.xlsx", "sub/"],
  "sub/": ["c.xlsx", "deep/"],
  "sub/deep/": ["d.xlsx"],
  "/data/": ["e.xlsx"],
};

/** A file system of strings; a name that ends in a separator is a folder. */
function list(folder: string): Promise<Entry[]> {
  const names = TREE[folder.replaceAll("\\", "/")] ?? [];
  return Promise.resolve(
    names.map((name) => ({ name: name.replace("/", ""), isDirectory: () => name.endsWith("/") })),
  );
}

test.each([
  ["*.xlsx", ["a.xlsx", "b.xlsx", "表1 (终).xlsx"]],
  ["?.xlsx", ["a.xlsx", "b.xlsx"]],
  ["表*(终).xlsx", ["表1 (终).xlsx"]],
  [".*.xlsx", [".hidden.xlsx"]],
  ["sub/*.xlsx", ["sub/c.xlsx"]],
  ["s*/c.xlsx", ["sub/c.xlsx"]],
  ["**/*.xlsx", ["a.xlsx", "b.xlsx", "表1 (终).xlsx", "sub/c.xlsx", "sub/deep/d.xlsx"]],
  ["/data/*.xlsx", ["/data/e.xlsx"]],
  ["*.docx", []],
  ["none/*.xlsx", []],
])("%s", async (pattern, files) => {
  expect(await matchPattern(pattern, list, false)).toEqual(files);
});

test("Windows: backslashes, and case does not count", async () => {
  expect(await matchPattern("sub\\*.XLSX", list, true)).toEqual(["sub\\c.xlsx"]);
});
