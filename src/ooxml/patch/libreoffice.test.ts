import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { richWorkbook } from "../../../test/fixtures/ooxml/rich";
import { cellAt, type Edit, parseAddress, type Workbook } from "../../workbook";
import { readWorkbook } from "../read";
import { makeWorkbook } from "../testing";
import { partsOf } from "../testing-parts";
import { patchWorkbook } from "./patch";

const OFFICE = "soffice";
const installed = spawnSync(OFFICE, ["--version"]).status === 0;
if (!installed) {
  console.warn("LibreOffice (soffice) is not installed: what it makes of our files is NOT tested.");
}
const withOffice = installed ? test : test.skip;

/** Has LibreOffice open a workbook, calculate and save it again. */
function throughOffice(bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "plan-ruler-office-"));
  try {
    const file = join(folder, "in.xlsx");
    writeFileSync(file, bytes);
    const profile = pathToFileURL(join(folder, "profile")).href;
    const out = join(folder, "out");
    execFileSync(
      OFFICE,
      [
        `-env:UserInstallation=${profile}`,
        "--headless",
        "--convert-to",
        "xlsx",
        "--outdir",
        out,
        file,
      ],
      { stdio: "ignore", timeout: 120_000 },
    );
    return new Uint8Array(readFileSync(join(out, "in.xlsx")));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function valueAt(book: Workbook, address: string): unknown {
  const place = parseAddress(address);
  const sheet = book.sheets[0];
  return place && sheet && cellAt(sheet, place.row, place.column)?.value;
}

const sheet = "指标";
const EDITS: Edit[] = [
  { kind: "value", sheet, cell: "E1", value: "进度比", style: { like: "D1" } },
  {
    kind: "formula",
    sheet,
    cell: "E2",
    formula: "B2/C2",
    cached: 4.1 / 6.8,
    style: { like: "C2", numberFormat: "0.0%" },
  },
  { kind: "value", sheet, cell: "E3", value: "=不是公式" },
  { kind: "value", sheet, cell: "E9", value: "落后 <&> _x000D_" },
  { kind: "value", sheet, cell: "B3", value: 33 },
  { kind: "column-width", sheet, column: "E", width: 16 },
  {
    kind: "conditional-formats",
    sheet,
    key: "status",
    formats: [{ range: "E2:E9", formula: 'E2="落后"', fill: "FDE7E9", font: "9C0006", bold: true }],
  },
];

withOffice(
  "a patched workbook opens, shows what was written, and keeps our mark through a save",
  async () => {
    const saved = throughOffice(await patchWorkbook(richWorkbook(), EDITS));
    const book = await readWorkbook(saved);
    expect(book.sheets.map(({ name }) => name)).toEqual(["指标", "透视"]);
    expect(valueAt(book, "E1")).toBe("进度比");
    expect(valueAt(book, "E2")).toBeCloseTo(4.1 / 6.8, 12);
    expect(valueAt(book, "E3")).toBe("=不是公式");
    expect(valueAt(book, "E9")).toBe("落后 <&> _x000D_");
    expect(valueAt(book, "B3")).toBe(33);
    const parts = await partsOf(saved);
    expect(parts.get("xl/worksheets/sheet1.xml")).toContain("plan-ruler:status");
    expect([...parts.keys()].some((name) => /charts\/chart/.test(name))).toBe(true);
    expect([...parts.keys()].some((name) => /comments/.test(name))).toBe(true);

    // What LibreOffice wrote can be patched again, and the marked formats are found there.
    const again = await patchWorkbook(saved, EDITS);
    const xml = (await partsOf(again)).get("xl/worksheets/sheet1.xml") ?? "";
    expect(xml.match(/plan-ruler:status/g)).toHaveLength(1);
  },
  180_000,
);

withOffice(
  "a workbook without styles opens with the ones we made",
  async () => {
    const bytes = await patchWorkbook(makeWorkbook({ rows: "" }), [
      { kind: "value", sheet: "Sheet1", cell: "B2", value: 0.25, style: { numberFormat: "0.0%" } },
    ]);
    const book = await readWorkbook(throughOffice(bytes));
    expect(valueAt(book, "B2")).toBe(0.25);
    expect(book.sheets[0]?.rows[0]?.cells[0]?.format).toBe("0.0%");
  },
  180_000,
);
