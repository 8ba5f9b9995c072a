import { readdirSync } from "node:fs";
import { join } from "node:path";
import { sampleFile, samples } from "./samples";

test("the menu lists every sample workbook there is, once", () => {
  const files = readdirSync(join(__dirname, "..", "..", "..", "seeds", "workbooks"));
  expect(samples.map(({ name }) => sampleFile(name)).sort()).toEqual(
    files.filter((name) => name.endsWith(".xlsx")).sort(),
  );
});
