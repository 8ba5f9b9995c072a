import type { Indicator, Statement } from "../../plan";
import type { IndicatorRow, Table } from "../../recognise";
import { formatAddress } from "../../workbook";
import { headerPlace, placeOf } from "../cells";
import { mainTarget } from "../columns";
import { defineRule, type Fix, type Report } from "../define";
import { directionOf, indicatorName, isLevel, plannedIndicator } from "../indicator";

/** O01 目标没有比较词: 60 may mean at least, exactly or about 60. */
export default defineRule({
  meta: {
    id: "missing-operator",
    code: "O01",
    level: "warning",
    family: "operator",
    validationLevel: 1,
    needs: [],
    follows: ["S06", "V02"],
    fix: "review",
  },
  messages: {
    "zh-CN": {
      title: "目标没有写“以上”或“以下”",
      dropped: "规划里的目标是“{printed}”，这里只写了“{text}”。请补上。",
      "stated-elsewhere":
        "表里的目标是“{text}”，规划正文写的是“{printed}”（{where}）。建议写成一样的。",
      cell: "“{name}”的目标“{text}”没有写“以上”还是“以下”，别的指标大多写了。建议写成“{better}”。",
      table:
        "有 {count} 个目标没有写“以上”还是“以下”，将按指标的方向理解（越高越好的按“以上”）。建议补上。",
    },
    "en-US": {
      title: "Target without “at least” or “at most”",
      dropped: "In the plan the target is “{printed}”; here it is only “{text}”. Complete it.",
      "stated-elsewhere":
        "The table says “{text}” where the plan's text says “{printed}” ({where}). Better write both alike.",
      cell: "The target “{text}” of “{name}” says neither at least nor at most, as most others do. Better “{better}”.",
      table:
        "{count} {count|target says|targets say} neither at least nor at most; they are read by the indicator's direction (higher is better: at least). Better add the words (以上, 以下).",
    },
  },
  *table(table, context): Iterable<Report> {
    const rows = table.rows.filter((row) => typeof row.target?.reading.value === "number");
    const bare = rows.filter((row) => row.target?.reading.operatorWritten === false);
    for (const row of bare) yield* againstPlan(row, table);
    const unknown = bare.filter(
      (row) => !plannedIndicator(row, table) && isLevel(row.target?.reading),
    );
    const column = mainTarget(table);
    if (unknown.length === 0 || table.plan || !column) return;
    if (unknown.length * 4 <= rows.length) {
      for (const row of unknown) yield single(row, table);
      return;
    }
    const place = headerPlace(table, column, context);
    yield { message: "table", data: { count: unknown.length }, place, level: "note" };
  },
});

function* againstPlan(row: IndicatorRow, table: Table): Iterable<Report> {
  const planned = plannedIndicator(row, table);
  if (!planned || !row.target) return;
  const { reading, cell } = row.target;
  if (reading.value !== planned.target.value) return;
  const text = reading.printed.trim();
  const at = {
    place: placeOf(table, cell),
    indicator: indicatorName(row),
    year: table.targetYear,
    received: text,
  };
  const { printed } = planned.target;
  if (saysOperator(printed)) {
    yield {
      ...at,
      message: "dropped",
      data: { text, printed },
      expected: printed,
      fix: write(row, table, printed),
    };
    return;
  }
  const statement = planned.statements.find((said) => repeatsTarget(said, planned));
  // Told once, where the plan's own table is; a yearly return cannot change it.
  if (!statement || table.kind !== "targets") return;
  const said = statement.printed;
  const data = { text, printed: said, where: statement.source.place };
  yield { ...at, message: "stated-elsewhere", data, expected: said, level: "note" };
}

/** The text says the table's target with the very comparison that the bare figure is read with. */
function repeatsTarget(said: Statement, { target }: Indicator): boolean {
  return (
    said.about === "target" &&
    said.value === target.value &&
    said.form === target.form &&
    said.operator === target.operator &&
    saysOperator(said.printed)
  );
}

/** 达到 says no more than that a figure is meant. */
function saysOperator(printed: string): boolean {
  return /以上|以下|以内|不低于|不少于|不小于|不高于|不超过|不大于|至少|至多|超过|高于|大于|低于|小于|[≥≤><＞＜]/.test(
    printed,
  );
}

function single(row: IndicatorRow, table: Table): Report {
  const text = row.target?.reading.printed.trim() ?? "";
  const down = directionOf(row, table)?.direction === "down";
  const better = `${text}${down ? "以下" : "以上"}`;
  return {
    message: "cell",
    data: { name: row.name, text, better },
    place: row.target && placeOf(table, row.target.cell),
    indicator: indicatorName(row),
    year: table.targetYear,
    expected: better,
    received: text,
    level: "note",
    fix: write(row, table, better),
  };
}

function write(row: IndicatorRow, table: Table, value: string): Fix | null {
  if (!row.target || row.target.cell.formula !== null) return null;
  const cell = formatAddress(row.target.cell.row, row.target.cell.column);
  return { kind: "review", edits: [{ kind: "value", sheet: table.sheet, cell, value }] };
}
