import { deflateRawSync } from "node:zlib";
import { readWorkbook, UnreadableWorkbook } from "../../src/ooxml";
import { relationships, workbookParts, worksheet, zipOf } from "../../src/ooxml/testing";
import { MUTATIONS, type Parts } from "./mutations";
import { Random } from "./random";

/** Set FUZZ_SEED to look at other files than the ones every run looks at. */
const SEED = Number(process.env.FUZZ_SEED ?? 20211231);
const FILES = 10_000;
const SLOWEST_MILLISECONDS = 2_000;

/** A workbook with one of everything the reader looks at. */
const RICH = workbookParts({
  sheets: {
    "表 2": worksheet(
      `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>2021年</t></is></c></row>` +
        `<row r="2" hidden="1"><c r="A2" t="s"><v>1</v></c><c r="B2" s="1"><v>2.9</v></c><c r="C2"><f t="shared" ref="C2:C3" si="0">B2*2</f><v>5.8</v></c></row>` +
        `<row r="3"><c r="A3" t="e"><v>#N/A</v></c><c r="B3" t="b"><v>1</v></c><c r="C3"><f t="shared" si="0"/><v>2</v></c><c r="D3"><f t="array" ref="D3:D4">B3:B4</f><v>1</v></c></row>` +
        `<row r="4"><c r="A4" t="str"><f>A1&amp;"x"</f><v>x_x000D_</v></c><c r="B4" t="d"><v>2021-03-01</v></c></row>`,
      `<dimension ref="A1:D4"/><cols><col min="3" max="4" hidden="1"/></cols>`,
      `<mergeCells count="1"><mergeCell ref="A1:A2"/></mergeCells><tableParts count="1"><tablePart r:id="rId1"/></tableParts>`,
    ),
    项目: worksheet("<row><c><v>1</v></c></row>"),
  },
  sharedStrings: `<si><t>指标 &amp; 单位</t></si><si><r><t>研</t></r><r><t>发</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si>`,
  styles: `<numFmts><numFmt numFmtId="164" formatCode="0.0"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>`,
  workbookBefore: `<workbookPr date1904="0"/>`,
  workbookAfter: `<definedNames><definedName name="x" localSheetId="0">A1</definedName></definedNames>`,
  parts: {
    "xl/worksheets/_rels/sheet1.xml.rels": relationships(["table", "../tables/table1.xml"]),
    "xl/tables/table1.xml": `<table id="1" displayName="T" ref="A1:C3"><tableColumns/></table>`,
  },
});

/** How a spoilt file ended: a workbook, or the code it was refused with. Anything else is a bug. */
async function outcomeOf(bytes: Uint8Array): Promise<string> {
  try {
    const book = await readWorkbook(bytes);
    return Array.isArray(book.sheets) ? "workbook" : "nothing";
  } catch (error) {
    if (error instanceof UnreadableWorkbook) return error.code;
    throw error;
  }
}

test("the workbook that is spoilt is a good one", async () => {
  const { sheets } = await readWorkbook(zipOf(RICH));
  expect(sheets.map((sheet) => sheet.rows.length)).toEqual([4, 1]);
});

test(`${FILES} spoilt workbooks give a workbook or a typed refusal, none slowly`, async () => {
  const names = Object.keys(MUTATIONS);
  const outcomes = new Map<string, number>();
  let slowest = 0;
  for (let file = 0; file < FILES; file++) {
    const name = names[file % names.length] as string;
    const bytes = spoilt(name, RICH, file);
    const start = performance.now();
    const outcome = await outcomeOf(bytes).catch((error: unknown) => {
      throw new Error(`${name}, seed ${SEED}, file ${file}`, { cause: error });
    });
    slowest = Math.max(slowest, performance.now() - start);
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  expect(slowest).toBeLessThan(SLOWEST_MILLISECONDS);
  // The mutations reach past the door: many files still read, and refusals are of many kinds.
  expect(outcomes.get("workbook")).toBeGreaterThan(FILES / 20);
  expect(outcomes.size).toBeGreaterThan(6);
}, 120_000);

test("spoilt compressed data too, through both ways to inflate", async () => {
  const names = [...RICH.keys()];
  const original = zipOf(RICH, { deflate: (content) => new Uint8Array(deflateRawSync(content)) });
  expect(names.length).toBeGreaterThan(5);
  for (const streams of [false, true]) {
    const restore = streams ? withoutHostZlib() : () => {};
    try {
      for (let file = 0; file < 500; file++) {
        const random = new Random(SEED + file);
        const bytes = original.slice();
        bytes[random.below(bytes.length)] = random.below(256);
        bytes[random.below(bytes.length)] = random.below(256);
        await outcomeOf(bytes);
      }
    } finally {
      restore();
    }
  }
}, 60_000);

function spoilt(name: string, parts: Parts, file: number): Uint8Array {
  const mutation = MUTATIONS[name];
  if (!mutation) throw new Error(`no mutation ${name}`);
  return mutation(parts, new Random(SEED + file * 7919));
}

/** Makes the reader take the road it takes in a browser. Returns what undoes that. */
function withoutHostZlib(): () => void {
  const host = process as { getBuiltinModule?: unknown };
  const original = host.getBuiltinModule;
  host.getBuiltinModule = undefined;
  return () => {
    host.getBuiltinModule = original;
  };
}
