import { comparableUnits, readUnit } from "../../notation";
import type { IndicatorRow, Table } from "../../recognise";
import { shown } from "../amounts";
import { placeOf } from "../cells";
import { rowsOfConcept } from "../concepts";
import { defineRule, type Report, type RuleContext } from "../define";
import { documentLevel, isEntered } from "../document";
import { indicatorName, plannedIndicator } from "../indicator";
import { whereIs } from "../located";
import { distinctions } from "../naming";
import { pairsOf } from "../other-side";
import { aboutPoint } from "../series";

/** V06 口径或单位变化: the figures of a row no longer measure the same. */
export default defineRule({
  meta: {
    id: "series-break",
    code: "V06",
    level: "warning",
    family: "version",
    validationLevel: 2,
    needs: [],
    follows: ["U01", "V04", "S02"],
    fix: null,
  },
  messages: {
    "zh-CN": {
      title: "口径或单位有变化",
      cell: "“{name}”的单位是“{unit}”，{year} 年却是按“{other}”填的，两者不能换算，前后不可比。请统一口径，或注明从哪年起改变。",
      previous:
        "“{name}”上次（{side}，{where}）按“{other}”报送，这次的单位是“{unit}”，前后不可比。请说明口径的变化；有一年两种口径都有数的，可以衔接。",
      note: "备注说“{name}”的口径有变化：“{note}”。变化前后的数不可比，除非有一年两种口径都有数。",
      scope: "“{name}”与“{other}”（{where}）相差“{words}”，两处范围可能不同，比较前请核对口径。",
      unit: "“{name}”在表里用“{unit}”，规划正文用“{other}”（{where}：{printed}）{same}。请统一单位。",
    },
    "en-US": {
      title: "Definition or unit changed",
      cell: "The unit of “{name}” is “{unit}”, yet {year} is given in “{other}”; one cannot be converted into the other. Use one, or note since when it changed.",
      previous:
        "“{name}” was submitted in “{other}” last time ({side}, {where}) and is in “{unit}” now. Explain the change; a year with both gives a link.",
      note: "The note says that the definition of “{name}” changed: “{note}”. Figures before and after cannot be compared unless one year has both.",
      scope:
        "“{name}” and “{other}” ({where}) differ in “{words}” and may cover different things. Check before comparing them.",
      unit: "“{name}” is in “{unit}” in the table and in “{other}” in the plan's text ({where}: {printed}){same}. Use one unit.",
    },
  },
  *row(row, table, context): Iterable<Report> {
    yield* inCells(row, table);
    yield* sinceLastTime(row, table, context);
    yield* inNote(row, table);
    if (documentLevel(table, context, "note") === null) return;
    yield* acrossPlans(row, table, context);
    yield* inText(row, table);
  },
});

/** 4389 in a row of 人年, then 4500人. */
function* inCells(row: IndicatorRow, table: Table): Iterable<Report> {
  const { unit } = row;
  if (!unit) return;
  for (const { year, cell } of row.actuals) {
    const printed = cell.reading.ok ? cell.reading.unit : null;
    const own = printed === null ? null : readUnit(printed);
    if (!own || comparableUnits(own, unit) || printed === null) continue;
    // 件 beside 件/万人: the name says the rest.
    if (unit.dimension.startsWith(`${own.dimension}/`)) continue;
    yield {
      message: "cell",
      data: { name: row.name, year, unit: unit.printed, other: printed },
      place: placeOf(table, cell),
      indicator: indicatorName(row),
      year,
      expected: unit.printed,
      received: printed,
    };
  }
}

function* sinceLastTime(
  row: IndicatorRow,
  table: Table,
  { previous }: RuleContext,
): Iterable<Report> {
  if (!previous || !row.unit) return;
  for (const { point, other, value, side } of pairsOf(row, table, previous)) {
    if (value !== null || other.unit === null) continue;
    yield {
      message: "previous",
      data: {
        name: row.name,
        side: side.name,
        where: other.where,
        other: other.unit,
        unit: row.unit.printed,
      },
      ...aboutPoint(point, { row, table }),
      expected: other.unit,
      received: row.unit.printed,
    };
    return;
  }
}

const CHANGED =
  /(口径|范围|定义|标准|统计方法).{0,8}(调整|变化|变更|改变|改为|修订)|新口径|旧口径|不可比/;

function* inNote(row: IndicatorRow, table: Table): Iterable<Report> {
  if (row.note === null || !CHANGED.test(row.note)) return;
  yield {
    message: "note",
    data: { name: row.name, note: row.note },
    place: placeOf(table, row.nameCell),
    indicator: indicatorName(row),
    received: row.note,
    // Whoever wrote it has explained it already.
    level: "note",
  };
}

/** 占工业增加值比重 in one table, 占规上工业比重 in the next. */
function* acrossPlans(row: IndicatorRow, table: Table, context: RuleContext): Iterable<Report> {
  if (!table.plan || !isEntered(table.plan, context)) return;
  for (const other of rowsOfConcept(row, table, context)) {
    const words = distinctions(row.name, other.row.name);
    if ((other.table.plan?.targetYear ?? 0) >= table.plan.targetYear || words.length === 0)
      continue;
    yield {
      message: "scope",
      data: {
        name: row.name,
        other: other.row.name,
        where: whereIs(other.table, other.row.nameCell),
        words: words.join("、"),
      },
      place: placeOf(table, row.nameCell),
      indicator: indicatorName(row),
      expected: other.row.name,
      received: row.name,
      level: "note",
    };
  }
}

/** 5.47亿元 in the text beside 54700万元 in the table; 个 beside 家. */
function* inText(row: IndicatorRow, table: Table): Iterable<Report> {
  const planned = plannedIndicator(row, table);
  const { unit } = row;
  for (const { value, unit: said, printed, source, about } of planned?.statements ?? []) {
    const other = said === null || about === "change" ? null : readUnit(said);
    if (!unit || !other || value === null || other.symbol === unit.symbol) continue;
    if (!comparableUnits(unit, other)) continue;
    const converted = shown((value * other.scale) / unit.scale);
    const same = other.scale === unit.scale ? "" : `＝${converted}${unit.printed}`;
    yield {
      message: "unit",
      data: {
        name: row.name,
        unit: unit.printed,
        other: other.printed,
        where: source.place,
        printed,
        same,
      },
      place: placeOf(table, row.nameCell),
      indicator: indicatorName(row),
      expected: other.printed,
      received: unit.printed,
      level: "note",
    };
    return;
  }
}
