import type { Direction, Operator, TargetForm } from "../notation";

/** A plan is data: what one JSON file of `seeds/plans/` holds, after validation. */
export interface Plan {
  readonly id: string;
  readonly title: string;
  readonly issuer: string | null;
  /** 文号, e.g. 金东发改规划〔2021〕18号. */
  readonly documentNumber: string | null;
  /** ISO date of issue. */
  readonly date: string | null;
  readonly baselineYear: number;
  readonly targetYear: number;
  readonly goals: readonly Goal[];
  readonly indicators: readonly Indicator[];
  readonly relations: readonly Relation[];
  readonly projects: readonly Project[];
  readonly tasks: readonly Task[];
  readonly safeguards: readonly Safeguard[];
  readonly discrepancies: readonly Discrepancy[];
  /** Figures the document states in words that belong to no indicator's cell (2020年新认定…61家). */
  readonly facts: readonly Fact[];
}

/** Where the document says it: `quote` stands word for word, but for blanks, in the document at `place`. */
export interface Source {
  readonly place: string;
  readonly quote: string;
}

/** How an indicator is judged; ruler.md §1 decides these first. */
export type Kind =
  | "change"
  | "maintenance"
  | "growth-average"
  | "growth-each"
  | "total"
  | "reduction"
  | "band"
  | "rank"
  | "milestone"
  | "qualitative";

export type Attribute = "约束性" | "预期性";

export interface Goal {
  readonly id: string;
  readonly name: string;
  readonly source: Source;
}

export interface Indicator {
  readonly id: string;
  /** 序号 in the plan's table, from 1. */
  readonly order: number;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Names that look like this one and mean something else; they may be another indicator's names. */
  readonly lookAlikes: readonly string[];
  readonly unit: string;
  readonly kind: Kind;
  readonly direction: Direction;
  readonly baseline: {
    readonly year: number;
    /** `null` is a blank in the plan, never zero. */
    readonly value: number | null;
    readonly printed: string;
  };
  readonly target: {
    readonly year: number;
    readonly form: TargetForm;
    /** As deduced from the direction where {@link printed} has none (a bare 60 is `>=` upwards). */
    readonly operator: Operator | null;
    readonly value: number | readonly [number, number] | null;
    readonly printed: string;
  };
  /** The final actual the plan itself reports (完成情况 of a past plan), `null` where it reports none. */
  readonly reported: {
    readonly year: number;
    readonly value: number;
    readonly printed: string;
  } | null;
  readonly attribute: Attribute | null;
  /** Goal id, `null` where the plan ties it to none. */
  readonly goal: string | null;
  /** 责任部门; `null` where the plan names none. */
  readonly department: string | null;
  readonly path: "linear" | "geometric";
  /** A stock that cannot fall without a removal (累计数, 总数). */
  readonly cumulativeStock: boolean;
  /** What the text says of the same thing elsewhere. */
  readonly statements: readonly Statement[];
  readonly source: Source;
}

export interface Statement {
  /** What it states: a target, a baseline, an actual, a change, or a claim in words. */
  readonly about: "target" | "baseline" | "actual" | "change" | "claim";
  /** The year spoken of; for a change or a claim the year it was reached. */
  readonly year: number | null;
  readonly operator: Operator | null;
  readonly value: number | null;
  readonly unit: string | null;
  readonly form: TargetForm | null;
  /** The expression itself, a piece of the quote. */
  readonly printed: string;
  readonly source: Source;
}

export type RelationType = "ratio" | "sum" | "stock-flow" | "nesting" | "product" | "equality";

/** Whether breaking a relation is impossible, or odd because its sides are no parts of one another. */
export type RelationForce = "identity" | "plausibility";

/**
 * 勾稽关系: an arithmetic tie between indicators or facts; rule families B and V check it.
 *
 * | type | holds when |
 * |---|---|
 * | ratio | `parts[0] / parts[1] = whole` |
 * | sum | `Σ parts = whole` |
 * | stock-flow | `parts[0] + parts[1] = whole`: last year's stock and this year's additions |
 * | nesting | each part `≤ whole` |
 * | product | `Π parts = whole` |
 * | equality | each part `= whole`, after conversion of units |
 */
export interface Relation {
  readonly id: string;
  readonly type: RelationType;
  readonly force: RelationForce;
  /** A {@link Reference} as text. */
  readonly whole: string;
  /** {@link Reference}s as text. */
  readonly parts: readonly string[];
  /** Relative tolerance, 0.01 = 1 %. */
  readonly tolerance: number;
  readonly note: string;
  readonly source: Source | null;
}

/**
 * What a relation speaks about, written `[plan/]id[@when]`, or `?name[@when]` for a quantity the
 * plan never states (生产总值): relations that share one are checked by comparing what they imply.
 * `when` is a year, or `target`; without it the relation holds in every year. A year gives the
 * baseline, the plan's own reported figure, or the workbook's actual, whichever there is.
 */
export interface Reference {
  readonly kind: "stated" | "unstated";
  /** `null`: the plan that holds the relation. */
  readonly plan: string | null;
  /** Indicator or fact id, or the name of the unstated quantity. */
  readonly id: string;
  readonly when: number | "target" | null;
}

/** A figure the document states in words. */
export interface Fact {
  readonly id: string;
  readonly name: string;
  /** The year it holds in or is due in, `null` where it holds in none or in each. */
  readonly year: number | null;
  readonly value: number;
  readonly unit: string;
  readonly source: Source;
}

export interface Project {
  readonly id: string;
  readonly order: number;
  readonly name: string;
  /** The 专栏 it stands in, e.g. 专栏3. */
  readonly column: string;
  readonly content: string;
  /** Quantified promises inside the text, each as printed. */
  readonly quantities: readonly string[];
  /** Goal id where the heading of its 专栏 names the goal's subject, otherwise `null`. */
  readonly goal: string | null;
  readonly department: string | null;
  readonly start: number | null;
  readonly due: number | null;
  readonly source: Source;
}

export interface Task {
  readonly id: string;
  readonly order: number;
  /** The heading it stands under, e.g. 四(三). */
  readonly section: string;
  readonly name: string;
  /** The task this one is a part of (四(六) divides two tasks further), `null` for a task of its own. */
  readonly parent: string | null;
  /** Goal id where its heading names the goal's subject, otherwise `null`. */
  readonly goal: string | null;
  readonly department: string | null;
  readonly quantities: readonly string[];
  /** Ids of the projects that carry it out. */
  readonly projects: readonly string[];
  readonly source: Source;
}

export interface Safeguard {
  readonly id: string;
  readonly order: number;
  readonly name: string;
  readonly measures: readonly string[];
  readonly source: Source;
}

/** One side of a discrepancy: fragments of the document, word for word, and where they stand; both joined by `；`. */
export interface DiscrepancySide {
  /** Empty for a blank cell. */
  readonly value: string;
  readonly place: string;
}

/** A contradiction inside the document. */
export interface Discrepancy {
  readonly id: string;
  readonly kind:
    | "baseline"
    | "target"
    | "operator"
    | "name"
    | "scope"
    | "definition"
    | "unit"
    | "missing"
    | "plausibility"
    | "direction"
    | "sum"
    | "claim"
    | "coverage"
    | "text";
  readonly severity: "error" | "warning" | "info";
  readonly what: string;
  readonly a: DiscrepancySide;
  readonly b: DiscrepancySide | null;
  readonly note: string | null;
  /** Indicators it concerns, `plan/indicator` for another plan's. */
  readonly indicators: readonly string[];
  /** Whether a program can see it from the figures alone, and if not, why. */
  readonly machine: { readonly visible: boolean; readonly why: string | null };
}
