import type { Operator } from "../../src/notation";
import type { NewSheet } from "../../src/ooxml/create";
import type { TableKind } from "../../src/recognise";

/** What a cell of a plan's table says, and what a reader takes from it. */
export interface Figure<Meaning> {
  /** As printed; `""` is a blank. */
  readonly printed: string;
  readonly means: Meaning;
}

export interface TargetMeaning {
  /** Only where the text writes one; a bare figure leaves it to the direction. */
  readonly operator: Operator | null;
  readonly value: number | readonly [number, number] | null;
}

export interface PlanRow {
  /** Without the unit. */
  readonly name: string;
  /** `null` where the indicator has none. */
  readonly unit: string | null;
  readonly baseline: Figure<number | null>;
  readonly target: Figure<TargetMeaning>;
  readonly attribute: string | null;
  readonly department: string | null;
  /** 年均/累计 where the plan has such a column. */
  readonly growth: string | null;
  /** 一级指标, 类别. */
  readonly category: string;
}

/** A plan's indicator table, whatever its layout. */
export interface PlanTable {
  readonly id: string;
  readonly title: string;
  readonly language: "zh" | "en";
  readonly baselineYear: number;
  readonly targetYear: number;
  readonly rows: readonly PlanRow[];
}

/** `undefined` anywhere: this layout does not say, or leaves room for more than one reading. */
export interface ExpectedRow {
  readonly name: string;
  readonly unit?: string | null | undefined;
  readonly baseline?: number | null | undefined;
  readonly target?: TargetMeaning | undefined;
  readonly attribute?: string | null | undefined;
  readonly department?: string | null | undefined;
  readonly actuals?: Readonly<Record<number, number | null>>;
}

export interface ExpectedTable {
  readonly sheet: string;
  readonly kind: TableKind;
  readonly transposed: boolean;
  readonly baselineYear?: number | undefined;
  readonly targetYear?: number | undefined;
  readonly rows: readonly ExpectedRow[];
}

/** A plan's table in one layout. */
export interface Laid {
  readonly sheets: readonly NewSheet[];
  readonly tables: readonly ExpectedTable[];
}

/** `null` where a layout makes no sense for a plan. */
export type Layout = (plan: PlanTable) => Laid | null;

/** An ordinary workbook that holds no plan table. */
export interface Business {
  readonly id: string;
  readonly sheets: readonly NewSheet[];
}
