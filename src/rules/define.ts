import type { Plan } from "../plan";
import type { Column, IndicatorRow, Recognition, Table, ValueCell } from "../recognise";
import type { Edit, Workbook } from "../workbook";

/** 强制性 blocks submission, 核实性 needs a fix or a written explanation, 提示性 informs. */
export type Level = "error" | "warning" | "note";

/** Rule families, by the letter of the code. */
export type Family =
  | "structure"
  | "missing"
  | "operator"
  | "direction"
  | "unit"
  | "time"
  | "growth"
  | "cumulative"
  | "balance"
  | "version"
  | "cross"
  | "lateness"
  | "rank"
  | "milestone"
  | "progress";

/** What a rule needs beside the tables of the workbook; without it the rule says so and is silent. */
export type Need =
  | "plan"
  | "reporting-year"
  | "previous"
  | "reference"
  | "publication"
  | "deadline";

export interface RuleMeta {
  /** The folder's name, e.g. `text-number`. */
  readonly id: string;
  /** Code of the catalogue, e.g. `S10`. */
  readonly code: string;
  readonly level: Level;
  readonly family: Family;
  /** Eurostat validation level, 0 (format) to 5 (outside data). */
  readonly validationLevel: 0 | 1 | 2 | 3 | 4 | 5;
  readonly needs: readonly Need[];
  /** Codes whose finding at the same cell (or row) makes this one a mere consequence of it. */
  readonly follows: readonly string[];
  readonly fix: "safe" | "review" | null;
}

/** Message templates by id, `{placeholders}` filled from a report's data. Same ids and placeholders in both. */
export interface RuleMessages {
  readonly "zh-CN": { readonly title: string } & Readonly<Record<string, string>>;
  readonly "en-US": { readonly title: string } & Readonly<Record<string, string>>;
}

/** Words of the rule's own messages inside a sentence, so that they follow its language. */
export interface Phrase {
  /** Id in the rule's messages. */
  readonly phrase: string;
  readonly data?: Data;
}

/** What a sentence needs; a list gets the commas of its language. */
export type Datum = string | number | null | Phrase | readonly (string | number | Phrase)[];

export type Data = Readonly<Record<string, Datum>>;

/** Where a finding points: a zero-based sheet position; `null` for the table or sheet as a whole. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export interface Fix {
  /** `safe` cannot change what the figure means, `review` needs a person's yes. */
  readonly kind: "safe" | "review";
  readonly edits: readonly Edit[];
}

/** What a check returns: facts, no prose. */
export interface Report {
  /** Id in the rule's messages. */
  readonly message: string;
  readonly data?: Data;
  readonly place: Place | null;
  /** Indicator id, or the name as printed for an unknown plan. */
  readonly indicator?: string | null;
  readonly year?: number | null;
  readonly expected?: string | number | null;
  readonly received?: string | number | null;
  readonly fix?: Fix | null;
  /** A milder or stricter level than the rule's own, where the case calls for it. */
  readonly level?: Level;
}

/** A figure of a table with all that tells what it is. */
export interface Figure {
  readonly table: Table;
  readonly row: IndicatorRow;
  readonly column: Column;
  readonly cell: ValueCell;
  readonly role: "baseline" | "target" | "actual" | "growth";
  readonly year: number | null;
}

/** Figures of another side, by indicator and year: the last submission, the statistics bureau, a publication. */
export interface OtherSide {
  readonly name: string;
  readonly figures: readonly {
    readonly indicator: string;
    readonly year: number;
    readonly value: number;
    readonly unit: string | null;
    readonly where: string;
  }[];
}

export interface RuleContext {
  readonly workbook: Workbook;
  readonly recognition: Recognition;
  readonly plans: readonly Plan[];
  /** 报告年度; `null` where neither the caller nor the workbook says. */
  readonly reportingYear: number | null;
  readonly previous: OtherSide | null;
  readonly references: readonly OtherSide[];
  readonly publications: readonly OtherSide[];
  /** ISO date the submission was due and the date it is checked, `null` if unknown. */
  readonly deadline: string | null;
  readonly today: string | null;
  readonly limits: Limits;
}

/** Thresholds of the catalogue; visible and configurable. */
export interface Limits {
  /** Year-on-year change that asks for a word, as a share (0.5 = 50 %). */
  readonly yearlyChange: number;
  /** Multiple of the required pace that asks for a word. */
  readonly paceMultiple: number;
  /** Iglewicz–Hoaglin modified z-score. */
  readonly modifiedZ: number;
  /** Relative tolerance of identities. */
  readonly identity: number;
  /** Relative change of a figure already submitted. */
  readonly revision: number;
}

export const DEFAULT_LIMITS: Limits = {
  yearlyChange: 0.5,
  paceMultiple: 3,
  modifiedZ: 3.5,
  identity: 0.01,
  revision: 0.005,
};

/** A rule says what it reads by which of these it has; the engine walks the tables once and calls them. */
export interface Checks {
  readonly workbook?: (context: RuleContext) => Iterable<Report>;
  readonly table?: (table: Table, context: RuleContext) => Iterable<Report>;
  readonly row?: (row: IndicatorRow, table: Table, context: RuleContext) => Iterable<Report>;
  readonly figure?: (figure: Figure, context: RuleContext) => Iterable<Report>;
}

export interface Rule extends Checks {
  readonly meta: RuleMeta;
  readonly messages: RuleMessages;
}

/** Types are inferred from the definition; it returns it unchanged. */
export function defineRule<const R extends Rule>(rule: R): R {
  return rule;
}
