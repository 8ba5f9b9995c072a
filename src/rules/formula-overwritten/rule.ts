import type { Column, Table } from "../../recognise";
import { type Cell, cellAt, formatAddress, type Position } from "../../workbook";
import { crossing, placeOf, sheetOf } from "../cells";
import { defineRule, type Fix, type Report } from "../define";

/** Formulas of a column that make a figure among them stand out. */
const FEWEST = 3;
/** Share of a column's figures that may be typed in before it is no computed column. */
const MOST_TYPED = 0.25;

/** S11 公式被数值覆盖: a typed figure in a column that is computed everywhere else. */
export default defineRule({
  meta: {
    id: "formula-overwritten",
    code: "S11",
    level: "warning",
    family: "structure",
    validationLevel: 0,
    needs: [],
    follows: [],
    fix: "review",
  },
  messages: {
    "zh-CN": {
      title: "公式被数值覆盖",
      text: "“{header}”这一列都是公式，这一格却是直接填的 {value}，别的数变了它也不会变。请恢复公式。",
    },
    "en-US": {
      title: "Formula overwritten by a value",
      text: "“{header}” is computed by formulas, but this cell holds a typed {value} that will not change with the others. Restore the formula.",
    },
  },
  *table(table, context): Iterable<Report> {
    const sheet = sheetOf(table, context);
    if (!sheet?.rows.some(({ cells }) => cells.some(({ formula }) => formula !== null))) return;
    for (const column of table.columns) {
      const lines = table.rows.flatMap(({ index }): Line[] => {
        const at = crossing(table, index, column.index);
        const cell = cellAt(sheet, at.row, at.column);
        return cell ? [{ at, cell }] : [];
      });
      yield* checkColumn(column, lines, table);
    }
  },
});

interface Line {
  readonly at: Position;
  readonly cell: Cell;
}

function* checkColumn(column: Column, lines: readonly Line[], table: Table): Iterable<Report> {
  const computed = lines.filter(({ cell }) => cell.formula !== null);
  const typed = lines.filter(({ cell }) => cell.formula === null && typeof cell.value === "number");
  if (computed.length < FEWEST || typed.length === 0) return;
  if (typed.length > MOST_TYPED * (computed.length + typed.length)) return;
  const pattern = patternOf(computed);
  for (const { at, cell } of typed) {
    const formula = pattern?.replaceAll(OWN, String(at.row + 1)) ?? null;
    yield {
      message: "text",
      data: { header: column.header, value: cell.value as number },
      place: placeOf(table, at),
      expected: formula === null ? null : `=${formula}`,
      received: cell.value as number,
      fix: formula === null || table.transposed ? null : restore(table, at, formula),
    };
  }
}

/** Stands for the formula's own row; no character of a formula. */
const OWN = "\u0000";

/** The formula that all have in common but for their own row; `null` where they differ. */
function patternOf(lines: readonly Line[]): string | null {
  const patterns = new Set(
    lines.map(({ at, cell }) =>
      (cell.formula ?? "").replace(
        /(?<![A-Za-z0-9_.])(\$?[A-Z]{1,3})(\d+)(?![\d(A-Za-z_.])/g,
        (whole, letters: string, row: string) =>
          Number(row) === at.row + 1 ? letters + OWN : whole,
      ),
    ),
  );
  const [first] = patterns;
  return patterns.size === 1 && first?.includes(OWN) ? first : null;
}

function restore(table: Table, at: Position, formula: string): Fix {
  const cell = formatAddress(at.row, at.column);
  return {
    kind: "review",
    edits: [{ kind: "formula", sheet: table.sheet, cell, formula, cached: null }],
  };
}
