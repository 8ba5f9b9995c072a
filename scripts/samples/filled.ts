import { composeColumns } from "../../src/compose";
import { createTranslator } from "../../src/messages";
import { patchWorkbook, readWorkbook } from "../../src/ooxml";
import { writeZip } from "../../src/ooxml/creation/zip";
import { Budget, Package } from "../../src/ooxml/parts";
import { shippedPlans } from "../../src/plan";
import { recognise } from "../../src/recognise";

/** A workbook with its computed columns, as `plan-ruler fill` writes them: by custom functions. */
export async function filled(bytes: Uint8Array, asOf: number): Promise<Uint8Array> {
  const workbook = await readWorkbook(bytes);
  const { tables } = recognise(workbook, shippedPlans);
  const { edits } = composeColumns(workbook, tables, {
    mode: "functions",
    host: "file",
    asOf,
    today: new Date(asOf + 1, 2, 15),
    t: createTranslator("zh-CN"),
  });
  return stored(await patchWorkbook(bytes, edits));
}

/** The same parts without compression, which is not the same in every edition of Node. */
async function stored(bytes: Uint8Array): Promise<Uint8Array> {
  const pack = Package.open(bytes, new Budget());
  const names = pack.directory.map(({ name }) => name);
  return writeZip(
    await Promise.all(names.map(async (name) => ({ name, bytes: await pack.raw(name) }))),
    false,
  );
}
