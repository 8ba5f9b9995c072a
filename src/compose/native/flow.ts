import { and, type Condition, iff, literal, type YearTerm } from "./expression";
import { binding, frame, onTheWay, ratio } from "./level";
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

/** Formulas of totals, average and yearly growth, and reductions, whose yearly figures are parts. */

/** The four formulas of one kind; pace and class take the cells they build on. */
export interface FlowFormulas {
  readonly progress: string;
  readonly pace: (progress: string) => string;
  readonly attainment: string;
  readonly verdict: (pace: string) => string;
  readonly risk: (verdict: string, pace: string) => string;
}

/** Every year up to the last figure is there. */
function complete({ years, year, start }: NativeRow): Condition {
  const count = years
    .map(({ given }) => (given === null ? "1" : `(${given})`))
    .map((counted) => `N(${counted})`);
  return `${count.join("+")}=${year}-${start}`;
}

/** A sum over the figures there are; `none` stands for a missing one. */
const over = (
  years: readonly YearTerm[],
  part: (value: string) => string,
  none: string,
  join = "+",
): string => `(${years.map(({ given, value }) => iff(given, part(value), none)).join(join)})`;

const extreme = (name: "MIN" | "MAX", years: readonly YearTerm[], spare: string): string =>
  `${name}(${years.map(({ given, value }) => iff(given, value, spare)).join(",")})`;

/** The largest figure there is; the last stands in for the missing ones. */
const largest = (row: NativeRow): string => extreme("MAX", row.years, row.actual);
const smallest = (row: NativeRow): string => extreme("MIN", row.years, row.actual);

/** `needed` a year is more than the best year so far times the threshold. */
const tooMuch = ({ thresholds }: NativeRow, needed: string, best: string): string =>
  `${needed}>MAX(0,${best})*${literal(thresholds.paceMultiple + 1e-9)}`;

function risk(
  row: NativeRow,
  signs: { readonly needed: string | null; readonly best: string; readonly miss: string | null },
  extra: (verdict: string) => string[],
) {
  return (verdict: string, pace: string): string => {
    const { classes, risks } = row.words;
    const yellow = text(risks.yellow);
    const green = text(risks.green);
    const severe = [
      ...binding(row, pace),
      ...(signs.needed ? [tooMuch(row, signs.needed, signs.best)] : []),
    ];
    const behind = `${verdict}=${text(classes.behind)}`;
    const mild = [isLate(row), behind, ...(signs.miss ? [signs.miss] : [])];
    const underWay = `IF(OR(${mild.join(",")}),${yellow},${green})`;
    const judged =
      severe.length === 0 ? underWay : `IF(OR(${severe.join(",")}),${text(risks.red)},${underWay})`;
    const settled = `IF(OR(${[isLate(row), ...extra(verdict)].join(",")}),${yellow},${green})`;
    return frame(row, verdict, `IF(${onTheWay(row, verdict)},${judged},${settled})`);
  };
}

/** At least two years: one gives no pace to go on at. */
const twoYears = (row: NativeRow, miss: string): string =>
  `IF(${row.year}-${row.start}>=2,${miss},FALSE)`;

/** F8 */
export function averageFormulas(row: NativeRow): FlowFormulas {
  const { years, target, words, sign, end, start, year } = row;
  const none = text(words.none);
  const unknown = text(words.classes["not-assessable"]);
  const there = and(row.known, target ? target.given : "FALSE");
  const sound = `${extreme("MIN", years, "0")}>-100`;
  const guarded = (then: string, otherwise: string): string =>
    iff(there, `IF(${complete(row)},IF(${sound},${then},${otherwise}),${otherwise})`, otherwise);
  const sum = over(years, (value) => `LN(1+${value}/100)`, "0");
  const average = `((EXP(${sum}/(${year}-${start}))-1)*100)`;
  const rounded = `ROUND(${average},9)`;
  const goal = target?.band ? null : (target?.value ?? null);
  const hasPace = goal === null ? "FALSE" : `AND(${goal}${sign === 1 ? ">" : "<"}0,${goal}>-100)`;
  const pace =
    goal === null
      ? none
      : guarded(`IF(${hasPace},${sum}/(${year}-${start})/LN(1+${goal}/100),${none})`, none);
  const reached = meets(row, rounded);
  const { classes } = words;
  const total = end - start;
  const needed =
    goal === null ? null : `((EXP((${total}*LN(1+${goal}/100)-${sum})/(${end}-${year}))-1)*100)`;
  return {
    progress: none,
    pace: () => pace,
    attainment: goal === null ? none : guarded(ratio(row, average, goal), none),
    verdict: (paceCell) =>
      guarded(
        ifFinal(
          row,
          `IF(${reached},${text(classes.attained)},${text(classes.missed)})`,
          `IF(ISNUMBER(${paceCell}),${classOfPace(row, paceCell)},` +
            `IF(${reached},${text(classes.maintained)},${text(classes.breached)}))`,
        ),
        unknown,
      ),
    risk: risk(
      row,
      {
        needed,
        best: sign === 1 ? largest(row) : smallest(row),
        miss: twoYears(row, `NOT(${meetsNearly(row, average)})`),
      },
      () => [],
    ),
  };
}

/** 每年/保持…增长 */
export function eachFormulas(row: NativeRow): FlowFormulas {
  const { years, target, words } = row;
  const { classes } = words;
  const none = text(words.none);
  const failures = years.map(({ given, value }) =>
    iff(given, `NOT(${meets(row, value)})`, "FALSE"),
  );
  const failed = `OR(${failures.join(",") || "FALSE"})`;
  const there = and(row.known, target ? target.given : "FALSE");
  const goal = target?.band ? null : (target?.value ?? null);
  return {
    progress: none,
    pace: () => none,
    attainment: goal === null ? none : iff(there, ratio(row, row.actual, goal), none),
    verdict: () =>
      iff(
        there,
        ifFinal(
          row,
          `IF(${failed},${text(classes.missed)},${iff(complete(row), text(classes.attained), text(classes["not-assessable"]))})`,
          `IF(${failed},${text(classes.breached)},${text(classes.maintained)})`,
        ),
        text(classes["not-assessable"]),
      ),
    risk: risk(row, { needed: null, best: "0", miss: null }, () => []),
  };
}

/** F9 */
export function totalFormulas(row: NativeRow): FlowFormulas {
  const { years, target, words, sign, end, start, year } = row;
  const { classes } = words;
  const none = text(words.none);
  const unknown = text(classes["not-assessable"]);
  const there = and(row.known, target ? target.given : "FALSE");
  const goal = target?.band ? null : (target?.value ?? null);
  const sum = over(years, (value) => value, "0");
  const whole = complete(row);
  const up = sign === 1;
  const reached = meets(row, sum);
  const progress =
    goal === null || !up ? none : iff(there, `IF(${goal}>0,${sum}/${goal},${none})`, none);
  const said = (yes: string, no: string): string =>
    up
      ? `IF(${reached},${yes},${iff(whole, no, unknown)})`
      : `IF(${reached},${iff(whole, yes, unknown)},${no})`;
  const total = end - start;
  const miss = `IF(${whole},${twoYears(row, `NOT(${meetsNearly(row, `(${sum}/(${year}-${start})*${total})`)})`)},FALSE)`;
  const cap = `IF(${sum}>0,(${goal ?? "0"}-${sum})/(${sum}/(${year}-${start}))<${end}-${year},FALSE)`;
  return {
    progress,
    pace: (cell) =>
      progress === none
        ? none
        : `IF(ISNUMBER(${cell}),IF(${whole},${cell}/${elapsed(row)},${none}),${none})`,
    attainment: goal === null ? none : iff(there, ratio(row, sum, goal), none),
    verdict: (pace) =>
      iff(
        there,
        ifFinal(
          row,
          said(text(classes.attained), text(classes.missed)),
          up
            ? `IF(${reached},${text(classes["attained-early"])},${classOfPace(row, pace)})`
            : said(text(classes.maintained), text(classes.breached)),
        ),
        unknown,
      ),
    risk: risk(
      row,
      {
        needed: goal === null ? null : `(${goal}-${sum})/(${end}-${year})`,
        best: largest(row),
        miss: up ? miss : null,
      },
      (verdict) => {
        if (up) return [miss];
        return goal === null ? [] : [`IF(${verdict}=${text(classes.maintained)},${cap},FALSE)`];
      },
    ),
  };
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
  const cut = (figure: string): string => `${flip === "-" ? "+" : "-"}${figure}/100`;
  const left = over(years, (figure) => `(1${cut(figure)})`, "1", "*");
  const sound =
    flip === "-" ? `${extreme("MIN", years, "0")}>-100` : `${extreme("MAX", years, "0")}<100`;
  const there = and(row.known, target ? target.given : "FALSE");
  const guarded = (then: string, otherwise: string): string =>
    goal === null
      ? otherwise
      : iff(
          there,
          `IF(${complete(row)},IF(${sound},${then},${otherwise}),${otherwise})`,
          otherwise,
        );
  const { operator } = row;
  const strict = operator === ">" || operator === "<";
  const reached = `ROUND(1-${left}-${goal ?? "0"},12)${strict ? ">" : ">="}0`;
  const total = end - start;
  const share = `(1-${left})`;
  const ahead = `(1-${left}^(${total}/(${year}-${start})))`;
  const miss = twoYears(row, `ABS(${ahead})+ABS(${goal ?? "0"})*0.000000001<ABS(${goal ?? "0"})`);
  const best = flip === "-" ? `(-${smallest(row)})` : largest(row);
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

/** 里程碑: achieved or not. */
export function milestoneFormulas(row: NativeRow): FlowFormulas {
  const { words, actual, target } = row;
  const { classes, risks } = words;
  const none = text(words.none);
  const done = `${actual}>=${target && !target.band ? iff(target.given, target.value, "1") : "1"}`;
  return {
    progress: none,
    pace: () => none,
    attainment: none,
    verdict: () =>
      iff(
        row.known,
        `IF(${done},${ifFinal(row, text(classes.attained), text(classes["attained-early"]))},` +
          `${ifFinal(row, text(classes.missed), text(classes["not-assessable"]))})`,
        text(classes["not-assessable"]),
      ),
    risk: (verdict) =>
      frame(row, verdict, `IF(${isLate(row)},${text(risks.yellow)},${text(risks.green)})`),
  };
}
