import { and, type Condition, iff, lastOf, or } from "./expression";
import {
  complete,
  extreme,
  type FlowFormulas,
  largest,
  over,
  risk,
  smallest,
  twoYears,
} from "./parts";
import { classOfPace, elapsed, ifFinal, type NativeRow, text } from "./situation";

/** What the formulas of a reduction are made of; see assess-reduction of the ruler. */
interface ReducedTerms {
  /** The share that is left. */
  readonly left: string;
  /** The largest reduction of one year, in per cent. */
  readonly best: string;
  /** Whether the figures can be taken as said; `null` where they always can. */
  readonly settled: Condition;
  readonly twoFigures: (miss: string) => string;
}

/** Reductions of single years, chained. */
function yearByYear(row: NativeRow, sign: "" | "-"): ReducedTerms {
  const { years } = row;
  const left = over(years, (figure) => leftOf(figure, sign), "1", "*");
  const best = sign === "-" ? `(-${smallest(row)})` : largest(row);
  const either = row.figures.span === "unsaid" ? growsLikeRunning(row, sign) : null;
  const whole = complete(row);
  return {
    left,
    best,
    settled: either === null ? whole : `IF(${whole},NOT(${either}),FALSE)`,
    twoFigures: (miss) => twoYears(row, miss),
  };
}

/** The last figure is the reduction so far. */
function sinceBaseline(row: NativeRow, sign: "" | "-"): ReducedTerms {
  const { years, start, actual } = row;
  const steps = years.map((term, at) => {
    const before = years.slice(0, at);
    const known = or(before.map(({ given }) => given));
    const earlier = (last: string, none: string): string =>
      before.length === 0 ? none : iff(known, last, none);
    const left = earlier(
      lastOf(before, ({ value }) => leftOf(value, sign)),
      "1",
    );
    const since = earlier(
      lastOf(before, ({ year }) => String(year)),
      String(start),
    );
    const step = `100*(1-(${leftOf(term.value, sign)}/${left})^(1/(${term.year}-${since})))`;
    return iff(term.given, step, "-10^99");
  });
  const count = years.map(({ given }) => (given === null ? "1" : `N(${given})`)).join("+");
  return {
    left: leftOf(actual, sign),
    best: steps.length === 1 ? (steps[0] as string) : `MAX(${steps.join(",")})`,
    settled: row.figures.span === "cumulative" ? neverFalls(row, sign) : null,
    twoFigures: (miss) => `IF(${count}>=2,${miss},FALSE)`,
  };
}

const leftOf = (figure: string, sign: "" | "-"): string =>
  `(1${sign === "-" ? "+" : "-"}${figure}/100)`;

/** Each figure that is there is at least the one before it. */
function neverFalls({ years }: NativeRow, sign: "" | "-"): Condition {
  const falls = years.slice(1).map((term, at) => {
    const before = years.slice(0, at + 1);
    const last = lastOf(before, ({ value }) => value);
    const fell = `${term.value}${sign === "-" ? ">" : "<"}${last}`;
    return iff(and(term.given, or(before.map(({ given }) => given))), fell, "FALSE");
  });
  return falls.length === 0 ? null : `NOT(OR(${falls.join(",")}))`;
}

/** With complete years: as large at the end as a running reduction would be. */
function growsLikeRunning(row: NativeRow, sign: "" | "-"): string | null {
  const { years, actual, year, start } = row;
  const first = years.find((term) => term.year === start + 1);
  if (!first || years.length < 2) return null;
  const grown = `${sign}${actual}>=${sign}${first.value}*SQRT(${year}-${start})-0.0000000001`;
  return `IF(${year}-${start}>1,AND(${neverFalls(row, sign) ?? "TRUE"},${grown}),FALSE)`;
}

/** F10; a negative target means that the rates are written as growth. */
export function reductionFormulas(row: NativeRow): FlowFormulas {
  const { years, target, figures, words, end, start, year } = row;
  const { classes } = words;
  const none = text(words.none);
  const unknown = text(classes["not-assessable"]);
  const value = figures.target?.value;
  const flip = typeof value === "number" && value < 0 ? "-" : "";
  const goal = target && !target.band ? `(${flip}${target.value}/100)` : null;
  const stated = figures.span === "baseline" || figures.span === "cumulative";
  const { left, best, settled, twoFigures } = stated
    ? sinceBaseline(row, flip)
    : yearByYear(row, flip);
  const sound =
    flip === "-" ? `${extreme("MIN", years, "0")}>-100` : `${extreme("MAX", years, "0")}<100`;
  const there = and(row.known, target ? target.given : "FALSE");
  const guarded = (then: string, otherwise: string): string =>
    goal === null
      ? otherwise
      : iff(there, iff(settled, `IF(${sound},${then},${otherwise})`, otherwise), otherwise);
  const { operator } = row;
  const strict = operator === ">" || operator === "<";
  const reached = `ROUND(1-${left}-${goal ?? "0"},12)${strict ? ">" : ">="}0`;
  const total = end - start;
  const share = `(1-${left})`;
  const ahead = `(1-${left}^(${total}/(${year}-${start})))`;
  const miss = twoFigures(`ABS(${ahead})+ABS(${goal ?? "0"})*0.000000001<ABS(${goal ?? "0"})`);
  return {
    progress: guarded(`IF(AND(${goal}>0,${goal}<1),LN(${left})/LN(1-${goal}),${none})`, none),
    pace: (progress) => `IF(ISNUMBER(${progress}),${progress}/${elapsed(row)},${none})`,
    attainment: guarded(`IF(MIN(${share},${goal})>0,${share}/${goal},${none})`, none),
    verdict: (pace) =>
      guarded(
        ifFinal(
          row,
          `IF(${reached},${text(classes.attained)},${text(classes.missed)})`,
          `IF(${reached},${text(classes["attained-early"])},${classOfPace(row, pace)})`,
        ),
        unknown,
      ),
    risk: risk(
      row,
      {
        needed: `(100*(1-((1-${goal ?? "0"})/${left})^(1/(${end}-${year}))))`,
        best,
        miss,
      },
      () => [miss],
    ),
  };
}
