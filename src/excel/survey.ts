import { columnName, formatAddress, formatRange, type ListObject } from "../workbook";
import { type Block, toBlocks, toRequests } from "./blocks";
import { CELL_PROPERTIES, rawCells, stateAt } from "./cells";
import { edgesOf, readEdges } from "./edges";
import { refusal } from "./errors";
import { refuseIfCancelled, send } from "./host";
import { type AskedPart, askForPart, askForTexts } from "./keep";
import { tableOf } from "./listing";
import { LOOK, lookOf } from "./looks";
import { JOURNAL_NAMESPACE } from "./part";
import { rangesOf } from "./read";
import {
  type CellDemand,
  type CellScene,
  type Demand,
  demandedSheets,
  keyOf,
  type Scene,
  type SheetScene,
} from "./scene";
import type { CellLook } from "./session";
import type { PlacedCell } from "./step";

/** What the host was found able to do when the session began. */
export interface Abilities {
  readonly canKeep: boolean;
  readonly canTellMerges: boolean;
  /** What a cell is reckoned to cost, in cells of the usual size: more where their texts are long. */
  readonly weight: number;
}

/** The list of sheets and tables. */
interface Frame {
  readonly names: ReadonlyMap<string, Excel.Worksheet>;
  readonly tables: readonly Excel.Table[];
  readonly part: AskedPart | null;
  readonly structureProtected: boolean;
  readonly readOnly: boolean;
}

/**
 * Finds out how things stand before a step: what the cells hold, what stands in the way. Reads only.
 * Three requests, more where more cells are asked for than fit one.
 */
export async function survey(
  context: Excel.RequestContext,
  demand: Demand,
  abilities: Abilities,
  signal: AbortSignal | undefined,
): Promise<Scene> {
  const frame = await frameOf(context, abilities);
  const added = new Set(demand.addSheets.map((name) => name.toLowerCase()));
  const known = new Set([...frame.names.keys()].map((name) => name.toLowerCase()));
  const sheets = demandedSheets(demand).filter((sheet) => {
    if (frame.names.has(sheet)) return true;
    if (!added.has(sheet.toLowerCase())) throw refusal("unknown-sheet", { sheet });
    // The same name in other letters: what was announced is not what would be written.
    if (known.has(sheet.toLowerCase())) throw refusal("bad-sheet-name", { sheet });
    return false;
  });
  refuseIfCancelled(signal);
  const asked = askForSheets(frame, sheets, demand);
  const tables = frame.tables.map((table) => table.getRange().load("address"));
  const cells = await readCells(context, frame, demand, abilities.weight, signal);
  const plain = frame.tables.flatMap((table, at) => tableOf(table, tables[at]?.address ?? ""));
  const merges = asked.flatMap(({ sheet, used }) =>
    // Only now that a person asked for something: asking clears Excel's own undo (#5918).
    used.isNullObject || !abilities.canTellMerges
      ? []
      : [{ sheet, areas: used.getMergedAreasOrNullObject().load("address") }],
  );
  // Beside the few cells at the edges of tables: with a request's worth of cells it could be too much.
  const kept = frame.part ? askForTexts(frame.part.found.items) : () => [];
  const edges = await readEdges(context, frame.names, edgesOf(plain, demand.cells));
  const merged = new Map(
    merges.map(({ sheet, areas }) => [sheet, areas.isNullObject ? [] : rangesOf(areas.address)]),
  );
  const scenes = asked.map(({ sheet, worksheet, contents }): [string, SheetScene] => [
    sheet,
    {
      id: worksheet.id,
      isProtected: worksheet.protection.protected,
      merges: merged.get(sheet) ?? [],
      tables: plain.filter((table) => table.sheet === sheet),
      isTall: !cells.hidden.has(sheet),
      contents: contents ? addressesOf(sheet, contents) : null,
    },
  ]);
  return {
    sheets: new Map(scenes),
    names: known,
    cells: cells.cells,
    likes: cells.likes,
    widths: new Map(
      asked.flatMap(({ sheet, widths }) =>
        widths.map(({ column, format }): [string, number] => [
          `${sheet}!${column}`,
          format.columnWidth,
        ]),
      ),
    ),
    structureProtected: frame.structureProtected,
    readOnly: frame.readOnly,
    kept: kept(),
    formats: new Map(),
    tables: plain,
    edges,
  };
}

async function frameOf(context: Excel.RequestContext, { canKeep }: Abilities): Promise<Frame> {
  const { workbook } = context;
  const worksheets = workbook.worksheets.load("items/id,items/name");
  const tables = workbook.tables.load("items/name,items/showHeaders,items/showTotals");
  const protection = workbook.protection.load("protected");
  const part = canKeep ? askForPart(context, JOURNAL_NAMESPACE) : null;
  workbook.load("readOnly");
  await context.sync();
  return {
    names: new Map(worksheets.items.map((worksheet) => [worksheet.name, worksheet])),
    tables: tables.items,
    part,
    structureProtected: protection.protected,
    readOnly: workbook.readOnly,
  };
}

function askForSheets({ names }: Frame, sheets: readonly string[], demand: Demand) {
  return sheets.map((sheet) => {
    const worksheet = names.get(sheet) as Excel.Worksheet;
    worksheet.protection.load("protected");
    return {
      sheet,
      worksheet,
      used: worksheet.getUsedRangeOrNullObject().load("address"),
      widths: demand.widths
        .filter((width) => width.sheet === sheet)
        .map(({ column }) => ({
          column,
          format: worksheet.getRange(`${column}:${column}`).format.load("columnWidth"),
        })),
      contents: demand.removeSheets.includes(sheet)
        ? worksheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,valueTypes")
        : null,
    };
  });
}

/** Types are enough to tell, and short where texts are long. */
function addressesOf(sheet: string, used: Excel.Range): string[] {
  if (used.isNullObject) return [];
  // A range too large to be handed over comes as `null` without an error (#6781).
  if (!Array.isArray(used.valueTypes)) throw refusal("no-answer", { sheet, range: "" });
  return used.valueTypes.flatMap((row, at) =>
    row.flatMap((type, column) =>
      type === "Empty" ? [] : [formatAddress(used.rowIndex + at, used.columnIndex + column)],
    ),
  );
}

interface ReadCells {
  readonly cells: Map<string, CellScene>;
  readonly likes: Map<string, CellLook>;
  /** Sheets with hidden rows among those that were read. */
  readonly hidden: Set<string>;
}

/** Reads the cells a step is about, in as many requests as they need; at least one. */
async function readCells(
  context: Excel.RequestContext,
  { names }: Frame,
  demand: Demand,
  weight: number,
  signal: AbortSignal | undefined,
): Promise<ReadCells> {
  const read: ReadCells = { cells: new Map(), likes: new Map(), hidden: new Set() };
  const known = demand.cells.filter(({ sheet }) => names.has(sheet));
  const weigh = (): number => weight;
  const blocksOf = (cells: readonly CellDemand[]) => toBlocks(cells, () => true, weigh);
  const blocks = [
    ...blocksOf(known.filter(({ look }) => !look)),
    ...blocksOf(known.filter(({ look }) => look)),
    ...blocksOf(demand.witnesses.filter(({ sheet }) => names.has(sheet)).map(asDemand)),
  ];
  const likes = demand.likes
    .filter(({ sheet }) => names.has(sheet))
    .map(({ sheet, at }) => {
      const source = (names.get(sheet) as Excel.Worksheet).getRange(
        formatAddress(at.row, at.column),
      );
      return { key: keyOf(sheet, at), looks: source.getCellProperties(LOOK) };
    });
  const requests = toRequests(blocks, weigh);
  for (const request of requests.length > 0 ? requests : [[]]) {
    refuseIfCancelled(signal);
    const asked = request.map((block) =>
      askForBlock(names.get(block.sheet) as Excel.Worksheet, block),
    );
    await send(context);
    request.forEach((block, at) => takeBlock(block, asked[at] as AskedBlock, read));
  }
  for (const { key, looks } of likes) read.likes.set(key, lookOf(looks.value[0]?.[0] ?? {}));
  return read;
}

const asDemand = (cell: PlacedCell): CellDemand => ({ ...cell, look: false });

interface AskedBlock {
  readonly range: Excel.Range;
  readonly protection: Excel.FormatProtection;
  readonly looks: OfficeExtension.ClientResult<Excel.CellProperties[][]> | null;
}

function askForBlock(worksheet: Excel.Worksheet, { range, cells }: Block<CellDemand>): AskedBlock {
  const asked = worksheet.getRange(formatRange(range)).load(`${CELL_PROPERTIES},rowHidden`);
  const look = cells[0]?.[0]?.look === true;
  return {
    range: asked,
    protection: asked.format.protection.load("locked"),
    looks: look ? asked.getCellProperties(LOOK) : null,
  };
}

function takeBlock(block: Block<CellDemand>, asked: AskedBlock, read: ReadCells): void {
  const { sheet, range, cells } = block;
  const raw = rawCells(asked.range, cells.length, cells[0]?.length ?? 0);
  if (!raw) throw refusal("no-answer", { sheet, range: formatRange(range) });
  if (asked.range.rowHidden !== false) read.hidden.add(sheet);
  cells.forEach((row, at) => {
    row.forEach((cell, column) => {
      const look = asked.looks?.value[at]?.[column];
      read.cells.set(keyOf(sheet, cell.at), {
        state: stateAt(raw, at, column),
        // `null`: some of the block are locked.
        locked: asked.protection.locked !== false,
        look: look ? lookOf(look) : null,
      });
    });
  });
}

/** A column of a table without header and totals, as an address; `null` where none is left. */
export function bodyColumn(table: ListObject, column: number): string | null {
  const top = table.range.top + table.headerRows;
  const bottom = table.range.bottom - table.totalsRows;
  const name = columnName(column);
  return top > bottom ? null : `${name}${top + 1}:${name}${bottom + 1}`;
}
