import { BaseFunction, type BaseValueObject } from "@univerjs/engine-formula";
import { type ArgumentRules, BUSY, type Given, type Plan, planCalls } from "./arguments";
import type { Call, Outcome } from "./calls";
import {
  arrayObject,
  errorObject,
  givenOf,
  type HoldsFormula,
  objectOf,
  type Variant,
} from "./value-objects";

export interface ExecutorCell {
  readonly unit: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export interface ExecutorOptions {
  /** As formulas name it: `PLAN.PACE`. */
  readonly formulaName: string;
  readonly id: string;
  readonly rules: ArgumentRules;
  readonly byAddress: boolean;
  readonly cancelable: boolean;
  readonly spills: boolean;
  readonly ask: (cell: ExecutorCell, call: Omit<Call, "address">) => Outcome | null;
  /** Whatever comes of it, a call of the cell is being calculated. */
  readonly visited: (cell: ExecutorCell) => void;
  readonly failed: (cell: ExecutorCell, error: string, reason: string) => void;
  readonly holdsFormula: (unit: string) => HoldsFormula;
  /** A fault of ours, of which the cell only shows that there was one. */
  readonly onFault: (error: unknown, where: string) => void;
}

/**
 * A custom function as the grid's engine sees it: looks up what the add-in said, or says that it is
 * busy. Own, because the engine's way for custom functions turns blanks into 0 and waits for promises.
 */
export class AddInFunction extends BaseFunction {
  override needsReferenceObject = true;
  override minParams: number;
  override maxParams: number;

  constructor(private readonly options: ExecutorOptions) {
    super(options.formulaName);
    const { parameters } = options.rules;
    this.minParams = parameters.filter(({ optional, repeating }) => !optional && !repeating).length;
    this.maxParams = parameters.at(-1)?.repeating ? 255 : parameters.length;
  }

  /** A text in a formula is a text: "5%" is not 0.05. */
  override isArgumentsIgnoreNumberPattern(): boolean {
    return true;
  }

  /** Whatever is thrown here would end the calculation of the whole workbook. */
  override calculate(...variants: Variant[]): BaseValueObject {
    try {
      return this.resultOf(variants);
    } catch (error) {
      this.options.onFault(error, this.options.formulaName);
      return errorObject("#VALUE!");
    }
  }

  private resultOf(variants: readonly Variant[]): BaseValueObject {
    const cell = this.cell();
    // Excel has no custom functions in conditional formats and the like (#6135).
    if (!cell) return errorObject("#NAME?");
    this.options.visited(cell);
    const holdsFormula = this.options.holdsFormula(cell.unit);
    const given: Given[] = variants.map((variant) => givenOf(variant, holdsFormula));
    return this.carryOut(planCalls(given, this.options.rules), cell);
  }

  private cell(): ExecutorCell | null {
    const { unitId, subUnitId, row, column } = this;
    if (!unitId || !subUnitId || row < 0 || column < 0) return null;
    return { unit: unitId, sheet: subUnitId, row, column };
  }

  private carryOut(plan: Plan, cell: ExecutorCell): BaseValueObject {
    switch (plan.kind) {
      case "error":
        return errorObject(plan.error);
      case "call":
        return this.answer(plan.args, cell);
      case "lift":
        return arrayObject(
          plan.calls.map((row) => row.map((each) => firstOf(this.carryOut(each, cell)))),
        );
    }
  }

  private answer(args: readonly unknown[], cell: ExecutorCell): BaseValueObject {
    const { id, byAddress, cancelable, spills } = this.options;
    const outcome = this.options.ask(cell, { name: id, args, byAddress, cancelable });
    if (outcome === null) return errorObject(BUSY);
    if (outcome.ok) {
      const isArray = Array.isArray(outcome.value);
      return isArray && !spills ? errorObject("#VALUE!") : objectOf(outcome.value);
    }
    if (outcome.reason !== null) this.options.failed(cell, outcome.error, outcome.reason);
    return errorObject(outcome.error);
  }
}

/** An array within an array has no room: its first cell stands for it. */
function firstOf(value: BaseValueObject): BaseValueObject {
  return value.isArray() ? errorObject("#CALC!") : value;
}
