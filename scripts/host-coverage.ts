// Writes docs/excel-host-coverage.md: which members of Excel's interface the workbench's host
// answers, by the schema the client library carries.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { createHost, hostProfile } from "../src/workbench/bridges";
import { openOffice } from "../src/workbench/testing/office-in-node";
import { ToyBook, ToyWorkbook } from "../src/workbench/testing/toy-book";
import { readAnswers } from "./lib/host-answers";
import { coveragePage } from "./lib/host-coverage-page";
import { readSchema } from "./lib/host-schema";

const ROOT = join(__dirname, "..");
const WORKBENCH = join(ROOT, "src", "workbench");

async function main(): Promise<void> {
  const book = new ToyBook();
  const host = createHost({
    root: new ToyWorkbook(book),
    book: book.watched(),
    profile: hostProfile(),
    onFault: (error) => {
      throw error;
    },
  });
  const office = await openOffice(host);
  const schema = readSchema(office.Excel);
  office.close();
  host.dispose();
  const answers = readAnswers([join(WORKBENCH, "protocol"), join(WORKBENCH, "objects")]);
  writeFileSync(join(ROOT, "docs", "excel-host-coverage.md"), coveragePage(schema, answers));
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
