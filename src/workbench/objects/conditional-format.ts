import { formatAddress } from "../../workbook";
import type { BookConditionalFormat } from "../book/book";
import { HostError } from "../protocol/errors";
import { HostObject, NullObject } from "../protocol/host-object";
import type { Host } from "./host";
import { colourOf } from "./look-records";
import { Range } from "./range";
import { RangeAreas } from "./range-areas";

type Content = Omit<BookConditionalFormat, "id">;

/** One conditional format of a sheet, found anew by its id whenever it is asked. */
class Held {
  constructor(
    readonly host: Host,
    readonly sheet: string,
    readonly id: string,
  ) {}

  get(): BookConditionalFormat {
    this.host.sheet(this.sheet);
    const found = this.host.book.formats.conditional(this.sheet).find(({ id }) => id === this.id);
    if (!found) throw new HostError("ItemNotFound", "the conditional format is no longer there");
    return found;
  }
  change(part: Partial<Content>): void {
    const { id: _, ...content } = this.get();
    this.host.refuseUnless(this.sheet, "allowFormatCells");
    this.host.change(() =>
      this.host.book.formats.setConditional(this.sheet, this.id, { ...content, ...part }),
    );
  }
  changeLook(look: BookConditionalFormat["look"], ...removed: (keyof typeof look)[]): void {
    const merged = { ...this.get().look, ...look };
    for (const key of removed) delete (merged as Record<string, unknown>)[key];
    this.change({ look: merged });
  }
}

/** `Excel.ConditionalFormat`. */
export class ConditionalFormat extends HostObject {
  readonly typeName = "ConditionalFormat";
  private readonly held: Held;

  constructor(host: Host, sheet: string, id: string) {
    super();
    this.held = new Held(host, sheet, id);
  }

  override get Id(): string {
    return this.held.id;
  }
  get Type(): string {
    return this.isCellValue() ? "CellValue" : "Custom";
  }
  /** Zero-based, in the order of the sheet. */
  get Priority(): number {
    const { host, sheet, id } = this.held;
    return host.book.formats.conditional(sheet).findIndex((format) => format.id === id);
  }
  get StopIfTrue(): boolean {
    return this.held.get().stopIfTrue;
  }
  set StopIfTrue(stopIfTrue: boolean) {
    this.held.change({ stopIfTrue });
  }
  /** A null object where the format is of another type. */
  get Custom(): CustomConditionalFormat | NullObject {
    return this.isCellValue() ? new NullObject() : new CustomConditionalFormat(this.held);
  }
  get CustomOrNullObject(): CustomConditionalFormat | NullObject {
    return this.Custom;
  }
  get CellValue(): CellValueConditionalFormat | NullObject {
    return this.isCellValue() ? new CellValueConditionalFormat(this.held) : new NullObject();
  }
  get CellValueOrNullObject(): CellValueConditionalFormat | NullObject {
    return this.CellValue;
  }

  /** @throws HostError where the format is of several ranges */
  GetRange(): Range {
    const range = this.GetRangeOrNullObject();
    if (range instanceof NullObject)
      throw new HostError("InvalidOperation", "the format is of several ranges");
    return range;
  }
  GetRangeOrNullObject(): Range | NullObject {
    const [first, ...others] = this.held.get().ranges;
    const { host, sheet } = this.held;
    return first && others.length === 0 ? new Range(host, sheet, first) : new NullObject();
  }
  GetRanges(): RangeAreas {
    return new RangeAreas(this.held.host, this.held.sheet, this.held.get().ranges);
  }
  Delete(): void {
    const { host, sheet, id } = this.held;
    this.held.get();
    host.refuseUnless(sheet, "allowFormatCells");
    host.change(() => host.book.formats.removeConditional(sheet, id));
    host.cellValueRules.delete(id);
  }

  private isCellValue(): boolean {
    this.held.get();
    return this.held.host.cellValueRules.has(this.held.id);
  }
}

class CustomConditionalFormat extends HostObject {
  readonly typeName = "CustomConditionalFormat";

  constructor(private readonly held: Held) {
    super();
  }
  get Rule(): ConditionalFormatRule {
    return new ConditionalFormatRule(this.held);
  }
  get Format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.held);
  }
}

class ConditionalFormatRule extends HostObject {
  readonly typeName = "ConditionalFormatRule";

  constructor(private readonly held: Held) {
    super();
  }
  /** Relative to the first cell of the format's own range; `""` while it is not set. */
  get Formula(): string {
    const { formula } = this.held.get();
    return formula === null ? "" : `=${formula}`;
  }
  set Formula(formula: unknown) {
    if (typeof formula !== "string" || formula.trim() === "")
      throw new HostError("InvalidArgument", "a formula is expected");
    this.held.change({ formula: formula.trim().replace(/^=/, "") });
  }
  get FormulaLocal(): string {
    return this.Formula;
  }
  set FormulaLocal(formula: unknown) {
    this.Formula = formula;
  }
}

interface CellValueRule {
  readonly formula1?: string;
  readonly formula2?: string;
  readonly operator?: string;
}

const OPERATORS: Readonly<Record<string, string>> = {
  EqualTo: "=",
  NotEqualTo: "<>",
  GreaterThan: ">",
  LessThan: "<",
  GreaterThanOrEqual: ">=",
  LessThanOrEqual: "<=",
};

class CellValueConditionalFormat extends HostObject {
  readonly typeName = "CellValueConditionalFormat";

  constructor(private readonly held: Held) {
    super();
  }
  get Format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.held);
  }
  get Rule(): CellValueRule {
    return this.held.host.cellValueRules.get(this.held.id) ?? {};
  }
  /** Kept as it is given, and written into the grid as the formula that says the same. */
  set Rule(rule: CellValueRule) {
    const [first] = this.held.get().ranges;
    const cell = formatAddress(first?.top ?? 0, first?.left ?? 0);
    this.held.change({ formula: formulaOf(rule, cell) });
    this.held.host.cellValueRules.set(this.held.id, { ...rule });
  }
}

function formulaOf({ formula1, formula2, operator = "" }: CellValueRule, cell: string): string {
  const [first, second] = [formula1, formula2].map((one) => String(one ?? "").replace(/^=/, ""));
  if (!first) throw new HostError("InvalidArgument", "formula1 is expected");
  const sign = OPERATORS[operator];
  if (sign) return `${cell}${sign}${first}`;
  if (!second || !/^(?:Not)?Between$/.test(operator))
    throw new HostError("InvalidArgument", `operator ${operator}`);
  const between = `AND(${cell}>=MIN(${first},${second}),${cell}<=MAX(${first},${second}))`;
  return operator === "Between" ? between : `NOT(${between})`;
}

class ConditionalRangeFormat extends HostObject {
  readonly typeName = "ConditionalRangeFormat";

  constructor(private readonly held: Held) {
    super();
  }
  get Fill(): ConditionalRangeFill {
    return new ConditionalRangeFill(this.held);
  }
  get Font(): ConditionalRangeFont {
    return new ConditionalRangeFont(this.held);
  }
  /** `null` while none is set, and to take it away. */
  get NumberFormat(): string | null {
    return this.held.get().look.numberFormat ?? null;
  }
  set NumberFormat(code: unknown) {
    if (code === null || code === "") this.held.changeLook({}, "numberFormat");
    else if (typeof code === "string") this.held.changeLook({ numberFormat: code });
    else throw new HostError("InvalidArgument", "a number format is expected");
  }
}

const bare = (color: unknown): string => colourOf(color).slice(1);
const told = (color: string | undefined): string => (color === undefined ? "" : `#${color}`);

class ConditionalRangeFill extends HostObject {
  readonly typeName = "ConditionalRangeFill";

  constructor(private readonly held: Held) {
    super();
  }
  /** `""` while none is set. */
  get Color(): string {
    return told(this.held.get().look.fill);
  }
  set Color(color: string) {
    this.held.changeLook({ fill: bare(color) });
  }
  Clear(): void {
    this.held.changeLook({}, "fill");
  }
}

class ConditionalRangeFont extends HostObject {
  readonly typeName = "ConditionalRangeFont";

  constructor(private readonly held: Held) {
    super();
  }
  /** `""` while none is set. */
  get Color(): string {
    return told(this.held.get().look.font);
  }
  set Color(color: string) {
    this.held.changeLook({ font: bare(color) });
  }
  /** `null` while it is not set, as the others. */
  get Bold(): boolean | null {
    return this.held.get().look.bold ?? null;
  }
  set Bold(bold: boolean) {
    this.held.changeLook({ bold });
  }
  get Italic(): boolean | null {
    return this.held.get().look.italic ?? null;
  }
  set Italic(italic: boolean) {
    this.held.changeLook({ italic });
  }
  get Strikethrough(): boolean | null {
    return this.held.get().look.strikethrough ?? null;
  }
  set Strikethrough(strikethrough: boolean) {
    this.held.changeLook({ strikethrough });
  }
  Clear(): void {
    this.held.changeLook({}, "font", "bold", "italic", "strikethrough");
  }
}
