import type { Table } from "../../recognise";
import { type Edit, formatAddress } from "../../workbook";
import { defineRule, type Fix, type Report } from "../define";
import { unitOf } from "../row-unit";
import { aboutPoint, type Point, type Series } from "../series";
import { swapsOf } from "../swaps";

/** T07 填串了行: the figures of two rows stand in each other's place. */
export default defineRule({
  meta: {
    id: "swapped-rows",
    code: "T07",
    level: "warning",
    family: "time",
    validationLevel: 1,
    needs: [],
    follows: ["U01"],
    fix: "review",
  },
  messages: {
    "zh-CN": {
      title: "两行的数填反了",
      text: "“{name}”{year} 年填的 {value}{unit} 不像本行的数，与“{other}”（{where}）的 {otherValue}{otherUnit} 对调后两行都合理，像是填串了行。请核对后对调。",
    },
    "en-US": {
      title: "The figures of two rows are exchanged",
      text: "{value}{unit} for “{name}” in {year} does not fit its row. Exchanged with {otherValue}{otherUnit} of “{other}” ({where}) both rows make sense. Check and exchange them.",
    },
  },
  *table(table): Iterable<Report> {
    for (const { first, second, cells } of swapsOf(table).rows) {
      const edits = cells.flatMap((pair) => exchange(table, pair.first, pair.second));
      const whole = edits.length === cells.length * 2;
      const fix: Fix | null = whole ? { kind: "review", edits } : null;
      const lead = cells[0] as (typeof cells)[number];
      yield report(first, lead.first, second, lead.second, fix);
      yield report(second, lead.second, first, lead.first, fix);
    }
  },
});

function report(own: Series, point: Point, other: Series, partner: Point, fix: Fix | null): Report {
  return {
    message: "text",
    data: {
      name: own.row.name,
      year: point.year,
      value: point.value,
      unit: unitOf(own.row),
      other: other.row.name,
      where: formatAddress(partner.cell.row, partner.cell.column),
      otherValue: partner.value,
      otherUnit: unitOf(other.row),
    },
    ...aboutPoint(point, own),
    expected: partner.value,
    fix,
  };
}

/** Two edits that exchange the contents of two cells; none where one is no plain figure. */
function exchange(table: Table, a: Point, b: Point): Edit[] {
  if ([a, b].some(({ cell }) => cell.formula !== null || cell.mergedFrom !== null)) return [];
  const [x, y] = [a.cell.value, b.cell.value];
  if (x === null || y === null) return [];
  const at = ({ cell }: Point): string => formatAddress(cell.row, cell.column);
  return [
    { kind: "value", sheet: table.sheet, cell: at(a), value: y },
    { kind: "value", sheet: table.sheet, cell: at(b), value: x },
  ];
}
