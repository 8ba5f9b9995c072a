import type { IStyleData } from "@univerjs/core";
import {
  AddConditionalRuleMutation,
  CFRuleType,
  CFSubRuleType,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  type IConditionFormattingRule,
  MoveConditionalRuleMutation,
  SetConditionalRuleMutation,
} from "@univerjs/sheets-conditional-formatting";
import type { BookConditionalFormat, FormatStore } from "./book";
import { fromUniverRange, toUniverRange } from "./range";
import { type Handles, type Mutation, perform } from "./univer/handles";

export type ConditionalStore = Pick<
  FormatStore,
  "conditional" | "addConditional" | "setConditional" | "removeConditional"
>;

type Format = Omit<BookConditionalFormat, "id">;

/** Stands where a formula is not set yet: nothing is formatted meanwhile. */
const NO_FORMULA = "=FALSE";

export function makeConditionalStore(handles: Handles): ConditionalStore {
  const { unitId, injector } = handles;
  const model = injector.get(ConditionalFormattingRuleModel);
  const rulesOf = (sheet: string) => model.getSubunitRules(unitId, sheet) ?? [];
  const target = (sheet: string) => ({ unitId, subUnitId: sheet });
  const indexOf = (sheet: string, id: string) => {
    const index = rulesOf(sheet).findIndex((rule) => rule.cfId === id);
    if (index < 0) throw new Error(`There is no conditional format ${id}`);
    return index;
  };
  const add = (sheet: string, rule: IConditionFormattingRule): Mutation => ({
    id: AddConditionalRuleMutation.id,
    params: { ...target(sheet), rule },
  });
  const remove = (sheet: string, id: string): Mutation => ({
    id: DeleteConditionalRuleMutation.id,
    params: { ...target(sheet), cfId: id },
  });
  /** A rule that is added comes first; it is put behind the one it belongs behind. */
  const putBehind = (sheet: string, id: string, former: string | undefined): Mutation[] =>
    former === undefined
      ? []
      : [
          {
            id: MoveConditionalRuleMutation.id,
            params: {
              ...target(sheet),
              start: { id, type: "self" },
              end: { id: former, type: "after" },
            },
          },
        ];

  return {
    conditional: (sheet) => rulesOf(sheet).flatMap(toFormat),
    addConditional(sheet, format) {
      const id = model.createCfId(unitId, sheet);
      const last = rulesOf(sheet).at(-1)?.cfId;
      perform(handles, {
        redo: [add(sheet, toRule(id, format)), ...putBehind(sheet, id, last)],
        undo: [remove(sheet, id)],
      });
      return id;
    },
    setConditional(sheet, id, format) {
      const former = rulesOf(sheet)[indexOf(sheet, id)] as IConditionFormattingRule;
      const set = (rule: IConditionFormattingRule): Mutation => ({
        id: SetConditionalRuleMutation.id,
        params: { ...target(sheet), rule },
      });
      perform(handles, { redo: [set(toRule(id, format))], undo: [set({ ...former })] });
    },
    removeConditional(sheet, id) {
      const index = indexOf(sheet, id);
      const rules = rulesOf(sheet);
      const rule = { ...(rules[index] as IConditionFormattingRule) };
      perform(handles, {
        redo: [remove(sheet, id)],
        undo: [add(sheet, rule), ...putBehind(sheet, id, rules[index - 1]?.cfId)],
      });
    },
  };
}

function toRule(id: string, format: Format): IConditionFormattingRule {
  return {
    cfId: id,
    ranges: format.ranges.map(toUniverRange),
    stopIfTrue: format.stopIfTrue,
    rule: {
      type: CFRuleType.highlightCell,
      subType: CFSubRuleType.formula,
      value: format.formula === null ? NO_FORMULA : `=${format.formula}`,
      style: styleOf(format.look),
    },
  };
}

/** None where the rule is of another kind, made with the grid's own panel. */
function toFormat({
  cfId,
  ranges,
  stopIfTrue,
  rule,
}: IConditionFormattingRule): BookConditionalFormat[] {
  if (rule.type !== CFRuleType.highlightCell || rule.subType !== CFSubRuleType.formula) return [];
  return [
    {
      id: cfId,
      ranges: ranges.map(fromUniverRange),
      formula: rule.value === NO_FORMULA ? null : rule.value.replace(/^=/, ""),
      stopIfTrue,
      look: lookOf(rule.style),
    },
  ];
}

function styleOf(look: Format["look"]): IStyleData {
  return {
    ...(look.fill && { bg: { rgb: `#${look.fill}` } }),
    ...(look.font && { cl: { rgb: `#${look.font}` } }),
    ...(look.bold !== undefined && { bl: look.bold ? 1 : 0 }),
    ...(look.italic !== undefined && { it: look.italic ? 1 : 0 }),
    ...(look.strikethrough !== undefined && { st: { s: look.strikethrough ? 1 : 0 } }),
    ...(look.numberFormat && { n: { pattern: look.numberFormat } }),
  };
}

function lookOf({ bg, cl, bl, it, st, n }: IStyleData): Format["look"] {
  return {
    ...(bg?.rgb && { fill: bg.rgb.replace(/^#/, "") }),
    ...(cl?.rgb && { font: cl.rgb.replace(/^#/, "") }),
    ...(bl !== undefined && { bold: bl === 1 }),
    ...(it !== undefined && { italic: it === 1 }),
    ...(st !== undefined && { strikethrough: st.s === 1 }),
    ...(n && { numberFormat: n.pattern }),
  };
}
