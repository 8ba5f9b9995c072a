import { formatAddress } from "../../workbook";
import { placeOf } from "../cells";
import { defineRule, type Fix, type Report } from "../define";
import { indicatorName, noteFix, plannedIndicator } from "../indicator";

/** S06 定性目标: a target in words, against which no figure can be measured. */
export default defineRule({
  meta: {
    id: "qualitative-target",
    code: "S06",
    level: "warning",
    family: "structure",
    validationLevel: 0,
    needs: [],
    follows: [],
    fix: "review",
  },
  messages: {
    "zh-CN": {
      title: "目标没有可比的数字",
      qualitative: "目标“{text}”是定性表述，算不出进度。如确是定性指标，请在备注里注明“定性”。",
      relative: "目标“{text}”是与别的数相比，算不出进度。请写明要达到的数，或在备注里注明“定性”。",
      external: "目标“{text}”要看上级下达的任务。请写明具体的数，或在备注里注明“定性”。",
      each: "目标“{text}”是对每个地方或单位的要求，算不出合计进度。请写明合计要达到的数或达标的比例，或在备注里注明“定性”。",
      several: "目标“{text}”里有几个数，不知道以哪个为准。请分成几行，或只写一个数。",
      planned: "规划里的目标是“{expected}”，这里写的是“{text}”，没有可比的数字。请按规划改正。",
      partly: "目标“{text}”只读出了数字，“{rest}”没有参与计算。请核对这样理解是否正确。",
    },
    "en-US": {
      title: "Target without a comparable figure",
      qualitative:
        "The target “{text}” is in words: no progress can be computed. If that is meant, write “定性” in the notes.",
      relative:
        "The target “{text}” is measured against another figure. State the figure to reach, or write “定性” in the notes.",
      external:
        "The target “{text}” depends on a task set elsewhere. State the figure, or write “定性” in the notes.",
      each: "The target “{text}” is asked of each place or body. State the figure for all of them or the share that complies, or write “定性” in the notes.",
      several: "The target “{text}” holds several figures. Split the row, or state one figure.",
      planned:
        "The plan's target is “{expected}”; here it says “{text}”, which holds no comparable figure. Change it back.",
      partly:
        "Only the figure of target “{text}” is used; “{rest}” takes no part in computing. Check that this is what is meant.",
    },
  },
  *row(row, table, context): Iterable<Report> {
    if (!row.target || row.target.cell.mergedFrom !== null) return;
    const { cell, reading } = row.target;
    const planned = plannedIndicator(row, table);
    const text = reading.printed.trim();
    const at = {
      place: placeOf(table, cell),
      indicator: indicatorName(row),
      year: table.targetYear,
      received: text,
    };
    if (reading.remainder !== null) {
      yield { ...at, message: "partly", data: { text, rest: reading.remainder }, level: "note" };
      return;
    }
    const message = kindOf(reading.reason);
    if (message === null || reading.form === "milestone" || isDeclared(row)) return;
    if (planned && planned.target.value !== null) {
      const expected = planned.target.printed;
      const address = formatAddress(cell.row, cell.column);
      const edit = { kind: "value", sheet: table.sheet, cell: address, value: expected } as const;
      const fix: Fix = { kind: "review", edits: [edit] };
      yield { ...at, message: "planned", data: { text, expected }, expected, fix };
    } else if (!planned) {
      const fix = message === "several" ? null : noteFix(row, table, context, "定性");
      yield { ...at, message, data: { text }, fix };
    }
  },
});

function kindOf(
  reason: string | null,
): "qualitative" | "relative" | "external" | "each" | "several" | null {
  switch (reason) {
    case "qualitative":
    case "relative":
    case "external":
      return reason;
    case "for-each":
      return "each";
    case "several-figures":
      return "several";
    default:
      return null;
  }
}

/** The table itself says that the indicator is judged in words. */
function isDeclared(row: { note: string | null; attribute: string | null }): boolean {
  return [row.note, row.attribute].some((text) => /定性|qualitative/i.test(text ?? ""));
}
