import type { IndicatorRow } from "../../recognise";
import { formatAddress } from "../../workbook";
import { headerPlace, placeOf } from "../cells";
import { mainTarget } from "../columns";
import { defineRule, type Report } from "../define";
import { indicatorName, isBlankCell, isHeading, isNotSet, soleIndicator } from "../indicator";

/** The target is the one of the 年均/累计 column. */
const standsBeside = ({ growth }: IndicatorRow): boolean =>
  growth !== null && !isBlankCell(growth.cell) && !isNotSet(growth.cell);

/** M02 缺目标值: an indicator that nobody can miss is none. */
export default defineRule({
  meta: {
    id: "missing-target",
    code: "M02",
    level: "error",
    family: "missing",
    validationLevel: 1,
    needs: [],
    follows: [],
    fix: "review",
  },
  messages: {
    "zh-CN": {
      title: "缺少目标值",
      blank: "“{name}”没有目标值。请补填。",
      planned: "“{name}”没有填目标值。规划里是“{value}”，请补上。",
      "not-set": "“{name}”的目标写的是“{text}”，没有可比的目标。请写明目标；确实没有的请说明。",
      column: "“{header}”整列都没有填。请补填目标值。",
    },
    "en-US": {
      title: "Target missing",
      blank: "“{name}” has no target. Fill it in.",
      planned: "“{name}” has no target here. In the plan it is “{value}”: fill it in.",
      "not-set":
        "The target of “{name}” is “{text}”: there is nothing to compare with. State a target, or say why there is none.",
      column: "Column “{header}” is empty. Fill in the targets.",
    },
  },
  *table(table, context): Iterable<Report> {
    const column = mainTarget(table);
    const rows = table.rows.filter((row) => row.target !== null && !isHeading(row));
    const open = rows.filter(
      ({ target, growth }) => isBlankCell(target?.cell) && isBlankCell(growth?.cell),
    );
    if (column && open.length > 2 && open.length === rows.length) {
      yield {
        message: "column",
        data: { header: column.header },
        place: headerPlace(table, column, context),
        year: column.year,
      };
      return;
    }
    for (const row of rows) {
      const cell = row.target?.cell;
      const planned = soleIndicator(row, table);
      const known = planned?.target.printed ?? "";
      if (!cell || (planned && planned.target.value === null)) continue;
      const at = {
        place: placeOf(table, cell),
        indicator: indicatorName(row),
        year: table.targetYear,
        received: null,
      };
      if (isNotSet(cell) && known === "" && isBlankCell(row.growth?.cell)) {
        const text = String(cell.value).trim();
        yield { ...at, message: "not-set", data: { name: row.name, text }, level: "note" };
      } else if (known !== "" && !standsBeside(row) && (isNotSet(cell) || isBlankCell(cell))) {
        const value = Number.isFinite(Number(known)) ? Number(known) : known;
        const address = formatAddress(cell.row, cell.column);
        const edit = { kind: "value", sheet: table.sheet, cell: address, value } as const;
        yield {
          ...at,
          message: "planned",
          data: { name: row.name, value: known },
          expected: value,
          fix: { kind: "review", edits: [edit] },
        };
      } else if (open.includes(row)) {
        yield { ...at, message: "blank", data: { name: row.name } };
      }
    }
  },
});
