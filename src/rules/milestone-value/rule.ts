import { squash } from "../../notation";
import { formatAddress } from "../../workbook";
import { placeOf } from "../cells";
import { defineRule, type Report } from "../define";
import { indicatorName } from "../indicator";
import { natureOf } from "../nature";

const ACCEPTED: ReadonlySet<string> = new Set(["是", "否", "已完成", "未完成"]);
/** What other answers stand for. 正在建设 and a percentage are both: not done yet. */
const MEANT: readonly (readonly [RegExp, string])[] = [
  [/^(?:未|没|尚未|正在|在建|推进中|进行中|建设中|筹建|×|✗|x|no|n|false|0)/i, "未完成"],
  [
    /^(?:已?(?:全面|全部|基本)?(?:建成|完成|实现|达到|投用)|√|✓|yes|y|true|1$|100$|100%)/i,
    "已完成",
  ],
  [/^\d+(?:\.\d+)?%?$/, "未完成"],
];

/** Y01 里程碑: done or not done, nothing between. */
export default defineRule({
  meta: {
    id: "milestone-value",
    code: "Y01",
    level: "error",
    family: "milestone",
    validationLevel: 1,
    needs: [],
    follows: [],
    fix: "review",
  },
  messages: {
    "zh-CN": {
      title: "里程碑指标只能填“是”“否”“已完成”“未完成”",
      text: "“{name}”是建成或完成与否的指标，{year} 年填了“{value}”。请填“已完成”或“未完成”（也可填“是”“否”）。",
    },
    "en-US": {
      title: "A milestone is done or not done",
      text: "“{name}” is done or not done, but {year} says “{value}”. Enter 已完成 or 未完成 (or 是, 否).",
    },
  },
  *row(row, table): Iterable<Report> {
    if (natureOf(row, table).kind !== "milestone") return;
    for (const { year, cell } of row.actuals) {
      const { value, reading } = cell;
      if (value === null || (!reading.ok && ["blank", "not-set"].includes(reading.reason)))
        continue;
      const text = typeof value === "object" ? value.error : squash(String(value));
      if (ACCEPTED.has(text)) continue;
      const meant = MEANT.find(([pattern]) => pattern.test(text))?.[1] ?? null;
      const plain = cell.formula === null && cell.mergedFrom === null;
      const address = formatAddress(cell.row, cell.column);
      yield {
        message: "text",
        data: { name: row.name, year, value: text },
        place: placeOf(table, cell),
        indicator: indicatorName(row),
        year,
        expected: meant ?? "已完成/未完成",
        received: text,
        fix:
          meant && plain
            ? {
                kind: "review",
                edits: [{ kind: "value", sheet: table.sheet, cell: address, value: meant }],
              }
            : null,
      };
    }
  },
});
