import { and, iff } from "./expression";
import { frame, ratio } from "./level";
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

/** Formulas of totals and of average and yearly growth, whose yearly figures are parts. */

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
