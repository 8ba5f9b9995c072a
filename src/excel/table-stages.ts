import { type CellRange, formatRange } from "../workbook";
import { toBlocks } from "./blocks";
import { rangeOf } from "./listing";
import type { CellWrite, Scene, Step } from "./scene";
import type { Stage } from "./stage";
import { queueBlock } from "./write";

interface Surroundings {
  /** Names of the tables that Excel extended since the step began. */
  readonly extended: Set<string>;
  readonly locate: (sheet: string) => string;
}

/**
 * A value entered beside a table can make Excel extend the table over it, which nobody announced:
 * tables of the sheets that were written are asked for their ranges and given the former ones, and
 * what Excel filled in the cells the table took in is emptied.
 */
export function tableStages(
  { cells }: Step,
  scene: Scene,
  { extended, locate }: Surroundings,
): Stage[] {
  const sheets = new Set(cells.map(({ sheet }) => sheet));
  const near = scene.tables.filter(({ sheet }) => sheets.has(sheet));
  if (near.length === 0) return [];
  const grown: typeof near = [];
  return [
    {
      sheet: null,
      begun: {},
      queue({ workbook }) {
        const asked = near.map(({ name }) =>
          workbook.tables.getItem(name).getRange().load("address"),
        );
        return () => {
          grown.push(...near.filter(({ range }, at) => !isAt(asked[at]?.address ?? "", range)));
          for (const { name } of grown) extended.add(name);
        };
      },
    },
    {
      sheet: null,
      begun: {},
      queue({ workbook }) {
        for (const { name, range } of grown)
          workbook.tables.getItem(name).resize(formatRange(range));
        const edges = edgeWrites(scene, extended);
        for (const block of toBlocks(edges)) {
          const canFormat = !scene.sheets.get(block.sheet)?.isProtected;
          queueBlock(workbook.worksheets.getItem(locate(block.sheet)), block, canFormat);
        }
        return extended.size > 0 ? () => undefined : null;
      },
    },
  ];
}

function isAt(address: string, range: CellRange): boolean {
  const found = rangeOf(address);
  return found !== null && formatRange(found) === formatRange(range);
}

/**
 * Empties again what Excel filled when it extended these tables: it extends one over blank cells only.
 */
function edgeWrites({ edges }: Scene, extended: ReadonlySet<string>): CellWrite[] {
  return edges
    .filter(({ table, before }) => extended.has(table) && before.value === null)
    .filter(({ before }) => before.formula === null)
    .map(({ sheet, cell, at, before }) => ({
      sheet,
      cell,
      at,
      from: before,
      to: before,
      look: null,
    }));
}
