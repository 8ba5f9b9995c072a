import type { TargetForm } from "../../notation";
import { placeOf } from "../cells";
import { defineRule, type Phrase, type Report } from "../define";
import { indicatorName, plannedIndicator } from "../indicator";

const EACH_OR_AVERAGE: ReadonlySet<TargetForm> = new Set(["growth-average", "growth-each"]);

/** G03 逐年还是年均: 保持15%增长 is a test of every year, 年均增长15% of their average. */
export default defineRule({
  meta: {
    id: "each-or-average",
    code: "G03",
    level: "warning",
    family: "growth",
    validationLevel: 1,
    needs: [],
    follows: [],
    fix: null,
  },
  messages: {
    "zh-CN": {
      title: "增长目标是逐年还是年均，没有说清",
      plan: "“{name}”在表里是{table}，规划正文写的是“{stated}”（{where}），即{text}。两种算法的结论可能不同，请由规划编制部门确定一种。",
      each: "逐年增长",
      average: "年均增长",
      wording: "目标“{stated}”既可理解为每年都要达到，也可理解为年均达到。请写明“每年”或“年均”。",
    },
    "en-US": {
      title: "Each year or on average is undecided",
      plan: "In the table “{name}” is {table}; the plan's text says “{stated}” ({where}), that is {text}. The two may end differently: let the plan's owner choose one.",
      each: "growth due every year",
      average: "growth on average",
      wording: "“{stated}” may mean every year or on average. Write which (每年 or 年均).",
    },
  },
  *row(row, table): Iterable<Report> {
    const { target } = row;
    if (!target) return;
    const shared = {
      place: placeOf(table, target.cell),
      indicator: indicatorName(row),
      year: table.targetYear,
      received: target.reading.printed.trim(),
    };
    const planned = plannedIndicator(row, table);
    const form = planned?.target.form;
    const said = planned?.statements.find(
      (statement) =>
        statement.about === "target" &&
        statement.form !== null &&
        statement.form !== form &&
        EACH_OR_AVERAGE.has(statement.form),
    );
    if (planned && form && said && EACH_OR_AVERAGE.has(form)) {
      yield {
        message: "plan",
        data: {
          name: row.name,
          table: wordsOf(form),
          stated: said.printed,
          where: said.source.place,
          text: wordsOf(said.form),
        },
        ...shared,
        expected: said.printed,
        // Whoever fills in figures cannot settle it; the plan's own table of targets is where it is asked.
        level: table.kind === "targets" ? "warning" : "note",
      };
    } else if (isUndecided(target.reading.form, target.reading.alternatives, row.name)) {
      yield { message: "wording", data: { stated: target.reading.printed.trim() }, ...shared };
    }
  },
});

const wordsOf = (form: TargetForm | null): Phrase => ({
  phrase: form === "growth-each" ? "each" : "average",
});

function isUndecided(form: TargetForm, others: readonly TargetForm[], name: string): boolean {
  return (
    EACH_OR_AVERAGE.has(form) &&
    others.some((other) => EACH_OR_AVERAGE.has(other)) &&
    !/年均|每年|逐年/.test(name)
  );
}
