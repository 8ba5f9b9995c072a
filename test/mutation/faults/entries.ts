import { cellAt } from "../../../src/workbook";
import {
  addressOf,
  type Fault,
  figureOf,
  nature,
  pickSpot,
  replaceFigure,
  rewrite,
  type Site,
  sheetOf,
  spoil,
  spotsOf,
  under,
} from "../fault";
import { indicatorOf } from "./planned";
import { isPlain, isRate, showsPercent } from "./spots";

/** Entries that are missing, too early or not what the row says. */
export const ENTRY_FAULTS: readonly Fault[] = [
  {
    id: "missing-actual",
    name: "漏填完成值",
    title: "Actual missing",
    accepts: ["M03"],
    inject(site, random) {
      // One blank among figures; with hardly any figures it would be no reporting year.
      const spot = pickSpot(
        site,
        random,
        (one) =>
          site.reportingYear !== null &&
          one.year <= site.reportingYear &&
          site.table.rows.length > 4,
      );
      return spot && spoil(site, spot.cell, null, `${spot.row.name} ${spot.year} → ∅`);
    },
  },
  {
    id: "zero-for-blank",
    name: "以 0 代替空白",
    title: "Zero for a blank",
    accepts: ["M05", "T01", "T02", "U02"],
    inject(site, random) {
      const spot = pickSpot(
        site,
        random,
        (one) => figureOf(one) > 0 && isPlain(one) && !isRate(one, site),
      );
      return spot && replaceFigure(site, spot, 0);
    },
  },
  {
    id: "future-figure",
    name: "填了未来年份的数",
    title: "Future-year figure",
    accepts: ["M04"],
    inject(site, random) {
      const future = site.table.rows.flatMap((row) =>
        row.actuals
          .filter(({ year, cell }) => year > (site.reportingYear ?? 9999) && !cell.reading.ok)
          .map(({ cell, year }) => ({ row, cell, year })),
      );
      const spots = spotsOf(site);
      if (future.length === 0 || spots.length === 0) return null;
      const at = random.pick(future);
      const last = spots.filter(({ row }) => row === at.row).at(-1);
      if (!last || typeof last.cell.value !== "number") return null;
      const spec = { value: last.cell.value, format: last.cell.format };
      return spoil(site, at.cell, spec, `${at.row.name} ${at.year}`);
    },
  },
  {
    id: "missing-baseline",
    name: "漏填基期值",
    title: "Baseline missing",
    accepts: ["M01", "V01"],
    inject(site, random) {
      const rows = site.table.rows.filter((row) => row.baseline?.reading.ok);
      if (rows.length < 3) return null;
      const row = random.pick(rows);
      return row.baseline && spoil(site, row.baseline, null, `${row.name} → ∅`);
    },
  },
  {
    id: "missing-target",
    name: "漏填目标值",
    title: "Target missing",
    accepts: ["M02", "V02"],
    inject(site, random) {
      const rows = site.table.rows.filter((row) => typeof row.target?.reading.value === "number");
      if (rows.length < 3) return null;
      const row = random.pick(rows);
      return row.target && spoil(site, row.target.cell, null, `${row.name} → ∅`);
    },
  },
  {
    id: "missing-department",
    name: "漏填责任部门",
    title: "Department missing",
    accepts: ["M06"],
    inject(site, random) {
      if (site.table.rows.length < 5) return null;
      const row = random.pick(site.table.rows);
      const at = under(site, row, "department");
      return at && spoil(site, at, null, row.name);
    },
  },
  {
    id: "provisional",
    name: "预计数没有更新",
    title: "Estimate never finalised",
    accepts: ["M07", "S10", "S02"],
    inject(site, random) {
      const spot = pickSpot(site, random, isPlain);
      return spot && spoil(site, spot.cell, { value: `${figureOf(spot)}（预计）` }, spot.row.name);
    },
  },
  {
    id: "target-behind-baseline",
    name: "目标低于基期",
    title: "Target on the wrong side of the baseline",
    accepts: ["D01", "V02"],
    inject(site, random) {
      const rows = site.table.rows.filter((row) => {
        const { kind, direction, rate } = nature(site, row);
        const base = row.baseline?.reading;
        const goal = row.target?.reading.value;
        return (
          // What nobody can tell better or worse of by its name may as well be meant to fall.
          !/规模|大班额|投资企业/.test(row.name) &&
          kind === "change" &&
          !rate &&
          base?.ok &&
          typeof goal === "number" &&
          typeof row.target?.cell.value === "number" &&
          (direction === "up" ? goal > base.value : goal < base.value)
        );
      });
      if (rows.length === 0) return null;
      const row = random.pick(rows);
      const base = row.baseline?.reading;
      if (!row.target || !base?.ok) return null;
      const factor = nature(site, row).direction === "up" ? 0.7 : 1.4;
      const raw = typeof row.baseline?.value === "number" ? row.baseline.value : base.value;
      const to = Number((raw * factor).toPrecision(3));
      return spoil(site, row.target.cell, to, `${row.name} → ${to}`);
    },
  },
  {
    id: "target-equals-baseline",
    name: "目标等于基期",
    title: "Target equals the baseline",
    accepts: ["D02", "V02"],
    inject(site, random) {
      const rows = site.table.rows.filter(
        (row) =>
          nature(site, row).kind === "change" &&
          !nature(site, row).rate &&
          // Land is meant to stay what it is.
          !/耕地|农田|林地|湿地|红线|保护/.test(row.name) &&
          typeof row.baseline?.value === "number" &&
          typeof row.target?.cell.value === "number",
      );
      if (rows.length === 0) return null;
      const row = random.pick(rows);
      return row.target && spoil(site, row.target.cell, row.baseline?.value ?? 0, row.name);
    },
  },
  {
    id: "operator-contradicts",
    name: "以上写成以下",
    title: "Operator against the direction",
    accepts: ["O03", "V02"],
    inject(site, random) {
      const rows = site.table.rows.filter((row) => {
        const { direction, kind, rate } = nature(site, row);
        const goal = row.target?.reading.value;
        // A population is as often kept below a figure as brought up to it.
        return (
          direction === "up" &&
          kind === "change" &&
          !/规模|人口|用电量/.test(row.name) &&
          !rate &&
          typeof goal === "number" &&
          row.target?.cell.format === "General"
        );
      });
      if (rows.length === 0) return null;
      const row = random.pick(rows);
      const text = `${row.target?.reading.value} 以下`;
      return row.target && spoil(site, row.target.cell, { value: text }, `${row.name} → ${text}`);
    },
  },
  {
    id: "dropped-operator",
    name: "目标漏写“以上”",
    title: "Operator dropped",
    accepts: ["O01", "V02", "O02"],
    inject(site, random) {
      const rows = site.table.rows.filter(
        (row) => site.book.known && /以上/.test(String(row.target?.cell.value ?? "")),
      );
      if (rows.length === 0) return null;
      const row = random.pick(rows);
      const value = row.target?.reading.value as number;
      return row.target && spoil(site, row.target.cell, { value }, `${row.name} → ${value}`);
    },
  },
  {
    id: "wrong-baseline",
    name: "基期值与规划不符",
    title: "Baseline differs from the plan",
    accepts: ["V01"],
    inject(site, random) {
      const rows = site.table.rows.filter(
        (row) =>
          typeof indicatorOf(site, row)?.baseline.value === "number" && row.baseline?.reading.ok,
      );
      if (rows.length === 0) return null;
      const row = random.pick(rows);
      return (
        row.baseline &&
        replaceFigure(
          site,
          { row, cell: row.baseline },
          changed(site, row, figureOf({ cell: row.baseline }), random.next()),
        )
      );
    },
  },
  {
    id: "changed-target",
    name: "目标值与规划不符",
    title: "Target differs from the plan",
    accepts: ["V02"],
    inject(site, random) {
      const rows = site.table.rows.filter(
        (row) => indicatorOf(site, row) && typeof row.target?.reading.value === "number",
      );
      if (rows.length === 0) return null;
      const row = random.pick(rows);
      if (!row.target) return null;
      const value = row.target.reading.value as number;
      const { cell } = row.target;
      const to = changed(site, row, value, random.next());
      if (typeof cell.value === "string") {
        const text = cell.value.replace(String(value), String(to));
        return spoil(site, cell, { value: text }, `${row.name} → ${text}`);
      }
      const raw = typeof cell.value === "number" ? cell.value / value : 1;
      return spoil(site, cell, Number((to * raw).toPrecision(12)), `${row.name} ${value} → ${to}`);
    },
  },
  {
    id: "unit-changed",
    name: "单位与规划不符",
    title: "Unit differs from the plan",
    accepts: ["U01", "V06", "V04", "U02", "U03"],
    inject(site, random) {
      const rows = site.table.rows.filter(
        (row) => indicatorOf(site, row) && under(site, row, "unit") && !showsPercent(row),
      );
      if (rows.length === 0) return null;
      const row = random.pick(rows);
      const at = under(site, row, "unit");
      const others: Record<string, string> = { "%": "‰", 家: "户", 件: "项", 人: "人年" };
      const to = others[row.unit?.symbol ?? ""];
      if (!at || !to) return null;
      const figures = row.actuals.map(({ cell }) => addressOf(cell));
      const injected = spoil(site, at, to, `${row.name} ${row.unit?.symbol} → ${to}`);
      return { ...injected, cells: [...injected.cells, addressOf(row.nameCell), ...figures] };
    },
  },
  {
    id: "note-merged",
    name: "两行的数合并单元格",
    title: "Merged cells over two rows",
    accepts: ["S09"],
    inject(site, random) {
      const { table } = site;
      const pairs = table.rows.flatMap((row, i) => {
        const next = table.rows[i + 1];
        const columns = row.actuals.map(({ cell }) => cell.column);
        return next?.index === row.index + 1 && columns.length > 0 ? [{ row, next, columns }] : [];
      });
      if (pairs.length === 0) return null;
      const { row, next, columns } = random.pick(pairs);
      const column = random.pick(columns);
      const cleared = rewrite(site, [[{ row: next.index, column }, null]]);
      const merge = { top: row.index, bottom: next.index, left: column, right: column };
      const sheets = cleared.sheets.map((sheet) =>
        sheet.name === table.sheet ? { ...sheet, merges: [...sheet.merges, merge] } : sheet,
      );
      const filled = cellAt(sheetOf(site), row.index, column);
      if (typeof filled?.value !== "number") return null;
      return {
        workbook: { ...cleared, sheets },
        what: `${row.name} + ${next.name}`,
        cells: [addressOf({ row: row.index, column }), addressOf({ row: next.index, column })],
      };
    },
  },
];

/** Another figure of the same kind: some tenths more or less. */
function changed(site: Site, row: Parameters<typeof nature>[1], value: number, at: number): number {
  const factor = at < 0.5 ? 0.75 + 0.3 * at : 1.1 + 0.3 * (at - 0.5);
  const to = value * factor;
  if (nature(site, row).whole) {
    const whole = Math.round(to);
    return whole === value ? value + 1 : whole;
  }
  const rounded = Number(to.toPrecision(3));
  return rounded === value ? Number((value * 1.2).toPrecision(3)) : rounded;
}
