import { and, type Condition, firstOf, iff, lastOf, literal, type YearTerm } from "./expression";
import {
  classOfPace,
  elapsed,
  ifFinal,
  isLate,
  meets,
  meetsNearly,
  type NativeRow,
  text,
} from "./situation";

/** Formulas of change, maintenance, band and rank targets; `""`-free: a missing figure is a dash. */

const distance = (figure: string, [low, high]: readonly [string, string]): string =>
  `MAX(${low}-${figure},${figure}-${high},0)`;

/** Everything the way from baseline to target needs. */
const onThePath = ({ known, base, target }: NativeRow): Condition =>
  and(known, base ? base.given : "FALSE", target ? target.given : "FALSE");

/** F2 */
export function levelProgress(row: NativeRow): string {
  const { base, target, figures, words, actual, sign } = row;
  const none = text(words.none);
  if (!base || !target || figures.kind === "maintenance") return none;
  if (target.band) {
    const start = distance(base.value, target.band);
    const now = distance(actual, target.band);
    return iff(onThePath(row), `IF(${start}>0,1-${now}/${start},${none})`, none);
  }
  const rank = figures.kind === "rank";
  // Where the target lies the wanted way from the baseline there is a path; else it is kept.
  const condition = and(
    `${target.value}${sign === 1 ? ">" : "<"}${base.value}`,
    rank ? `MIN(${base.value},${target.value},${actual})>=1` : null,
  );
  const share = `(${actual}-${base.value})/(${target.value}-${base.value})`;
  return iff(onThePath(row), iff(condition, share, none), none);
}

/** F4 from the progress cell or expression. */
export function levelPace(row: NativeRow, progress: string): string {
  const { base, target, figures, words, actual } = row;
  const none = text(words.none);
  if (!base || !target || figures.kind === "maintenance") return none;
  if (figures.path === "linear" || target.band || figures.kind === "rank")
    return `IF(ISNUMBER(${progress}),${progress}/${elapsed(row)},${none})`;
  const logs = `LN(${actual}/${base.value})/LN(${target.value}/${base.value})/${elapsed(row)}`;
  const positive = `MIN(${actual},${base.value},${target.value})>0`;
  return `IF(ISNUMBER(${progress}),IF(${positive},${logs},${none}),${none})`;
}

/** F6 */
export function levelAttainment(row: NativeRow): string {
  const { target, figures, words } = row;
  const none = text(words.none);
  if (!target || target.band || figures.kind === "rank") return none;
  return iff(and(row.known, target.given), ratio(row, row.actual, target.value), none);
}

/** Actual over target, or the other way round where lower is better; both positive. */
export function ratio({ sign, words }: NativeRow, actual: string, target: string): string {
  const share = sign === 1 ? `${actual}/${target}` : `${target}/${actual}`;
  return `IF(MIN(${actual},${target})>0,${share},${text(words.none)})`;
}

export function levelClass(row: NativeRow, pace: string): string {
  const { target, base, figures, words, actual } = row;
  const { classes } = words;
  if (!target) return text(classes["not-assessable"]);
  const reached = meets(row, actual);
  const declared = figures.kind === "maintenance";
  const kept = declared ? null : base ? and(base.given, safeMeets(row)) : "FALSE";
  const floor = `IF(${reached},${text(classes.maintained)},${text(classes.breached)})`;
  const way = `IF(${reached},${text(classes["attained-early"])},${classOfPace(row, pace)})`;
  const end = `IF(${reached},${text(classes.attained)},${text(classes.missed)})`;
  return iff(
    and(row.known, target.given),
    ifFinal(row, end, iff(kept, floor, way)),
    text(classes["not-assessable"]),
  );
}

/** Whether the baseline meets the target, without an error where the baseline is no number. */
function safeMeets(row: NativeRow): string {
  const base = row.base?.value ?? "0";
  const condition = meets(row, base);
  // AND evaluates all it is given: a text times a factor would be an error.
  return row.base?.given === null || !base.includes("*")
    ? condition
    : `IF(${row.base?.given},${condition},FALSE)`;
}

/** The risk, from the cells (or expressions) of class and pace. */
export function levelRisk(row: NativeRow, verdict: string, pace: string): string {
  const { words } = row;
  const { risks } = words;
  const red = text(risks.red);
  const late = isLate(row);
  const calm = `IF(OR(${[late, ...milder(row, verdict)].join(",")}),${text(risks.yellow)},${text(risks.green)})`;
  return frame(
    row,
    verdict,
    `IF(IF(${onTheWay(row, verdict)},${severe(row, pace)},FALSE),${red},${calm})`,
  );
}

/** Red by its class, green and grey by their class; `otherwise` for what is under way. */
export function frame({ words }: NativeRow, verdict: string, otherwise: string): string {
  const { classes, risks } = words;
  const grim = ["missed", "far-behind", "regressing", "breached"] as const;
  const isGrim = `OR(${grim.map((name) => `${verdict}=${text(classes[name])}`).join(",")})`;
  return (
    `IF(${verdict}=${text(classes["not-assessable"])},${text(risks.grey)},` +
    `IF(${verdict}=${text(classes.attained)},${text(risks.green)},` +
    `IF(${isGrim},${text(risks.red)},${otherwise})))`
  );
}

/** Under way and not red already: only then are figures, baseline and target all there. */
export function onTheWay({ words: { classes } }: NativeRow, verdict: string): string {
  const names = ["ahead", "nearly", "behind"] as const;
  return `OR(${names.map((name) => `${verdict}=${text(classes[name])}`).join(",")})`;
}

/** 约束性 behind the path, or a pace needed that no year has shown. */
function severe(row: NativeRow, pace: string): string {
  return `OR(${[...binding(row, pace), ...paceNeeded(row)].join(",") || "FALSE"})`;
}

export function binding({ figures, thresholds }: NativeRow, pace: string): string[] {
  if (figures.attribute !== "约束性") return [];
  return [`ROUND(${pace},9)<${literal(thresholds.binding)}`];
}

function paceNeeded(row: NativeRow): string[] {
  const { target, figures, actual, year, end, sign, thresholds } = row;
  if (!target || target.band) return [];
  const limit = literal(thresholds.paceMultiple + 1e-9);
  const ahead = sign === 1 ? `${target.value}-${actual}` : `${actual}-${target.value}`;
  const linear = `(${ahead})/(${end}-${year})>MAX(0,${bestYear(row, asIs)})*${limit}`;
  if (figures.path !== "geometric" || figures.kind !== "change") return [linear];
  const logs = `${sign === 1 ? "" : "-"}LN(${target.value}/${actual})`;
  const grown = `${logs}/(${end}-${year})>MAX(0,${bestYear(row, logarithm)})*${limit}`;
  return [`IF(${allPositive(row)},${grown},${linear})`];
}

type Change = (from: string, to: string) => string;
const asIs: Change = (from, to) => `(${to}-${from})`;
const logarithm: Change = (from, to) => `LN(${to}/${from})`;

/** The best change a year between one figure and the next there is. */
function bestYear(row: NativeRow, change: Change): string {
  const { base, years, sign, start } = row;
  const steps = years.map((term, at) => {
    const before: YearTerm[] = [
      ...(base ? [{ year: start, given: null, value: base.value }] : []),
      ...years.slice(0, at),
    ];
    if (before.length === 0) return "-10^99";
    const from = lastOf(before, ({ value }) => value);
    const since = lastOf(before, ({ year }) => String(year));
    const step = `${sign === 1 ? "" : "-"}${change(from, term.value)}/(${term.year}-${since})`;
    return iff(term.given, step, "-10^99");
  });
  return steps.length === 1 ? (steps[0] as string) : `MAX(${steps.join(",")})`;
}

/** Every figure there is above zero: only then do growth rates have a meaning. */
function allPositive({ base, years, target }: NativeRow): string {
  const spare = target?.value ?? "1";
  const figures = years.map(({ given, value }) => iff(given, value, spare));
  const from = base ? [iff(base.given, base.value, spare)] : [];
  return `MIN(${[spare, ...from, ...figures].join(",")})>0`;
}

/** What is yellow besides 滞后 and late data. */
function milder(row: NativeRow, verdict: string): string[] {
  const { words, base, target, sign, actual, year, start, end } = row;
  const { classes } = words;
  const signs = [`${verdict}=${text(classes.behind)}`];
  const miss = projectedMiss(row);
  if (miss !== null) signs.push(miss);
  if (base && target && !target.band) {
    const fall = sign === 1 ? `${base.value}-${actual}` : `${actual}-${base.value}`;
    const room = sign === 1 ? `${actual}-${target.value}` : `${target.value}-${actual}`;
    const crossing = `AND(${fall}>0,${room}<(${fall})/(${year}-${start})*(${end}-${year}))`;
    const kept = `${verdict}=${text(classes.maintained)}`;
    signs.push(iff(and(kept, base.given), crossing, "FALSE"));
  }
  return signs;
}

/** Going on at the average pace so far, the target year falls short. */
function projectedMiss(row: NativeRow): string | null {
  const { base, years, figures, actual, year, end, start } = row;
  const withBase: readonly YearTerm[] = base
    ? [{ year: start, given: base.given, value: base.value }, ...years]
    : years;
  const first = firstOf(withBase, ({ value }) => value);
  const since = firstOf(withBase, (term) => String(term.year));
  if (withBase.length < 2) return null;
  const linear = `(${actual}+(${end}-${year})*(${actual}-${first})/(${year}-${since}))`;
  const grows =
    figures.path === "geometric" && (figures.kind === "change" || figures.kind === "maintenance");
  const grown = `(${actual}*(${actual}/${first})^((${end}-${year})/(${year}-${since})))`;
  const short = (ahead: string): string => `NOT(${meetsNearly(row, ahead)})`;
  const miss = grows
    ? `IF(${allPositive(row)},${short(grown)},${short(linear)})`
    : figures.kind === "rank"
      ? `AND(${linear}>=1,${short(linear)})`
      : short(linear);
  return `IF(${year}>${since},${miss},FALSE)`;
}
