import { formatMessage, formatNumber, type Language, type MessageValue } from "../messages";
import type { Data, Datum, Phrase, Rule } from "../rules";
import { NO_PLAN_TABLE, NO_PLAN_TABLE_CODE, RULE_FAILED } from "./engine";
import type { Finding } from "./types";

const FAILED: Readonly<Record<Language, string>> = {
  "zh-CN":
    "规则 {code}（{title}）运行出错，这一项没有查成：{reason}。请把工作簿的版式告诉我们，其余规则不受影响。",
  "en-US":
    "Rule {code} ({title}) failed and did not check this: {reason}. The other rules are not affected; please report the layout of the workbook.",
};

const NO_TABLE: Readonly<Record<Language, { readonly title: string; readonly text: string }>> = {
  "zh-CN": {
    title: "没有规划指标表",
    text: "没有找到规划指标表，什么都没有查，不能据此报送。请核对是不是这个文件；表头应有指标名称和写明年份的基期、目标或完成值列；规划没有收录的，目标列不能少。",
  },
  "en-US": {
    title: "No plan table",
    text: "No plan table was found, so nothing was checked and the workbook cannot be cleared. Check that it is the right file; its header should name the indicators and baseline, target or actual columns with their years; a plan that is not shipped must have a target column.",
  },
};

/** Makes the sentences of findings, from the rules' own messages. */
export class FindingTexts {
  private readonly rules: ReadonlyMap<string, Rule>;

  constructor(
    rules: readonly Rule[],
    private readonly language: Language,
  ) {
    this.rules = new Map(rules.map((rule) => [rule.meta.code, rule]));
  }

  /** The rule's name, e.g. 数字存成了文本. */
  title(code: string): string {
    if (code === NO_PLAN_TABLE_CODE) return NO_TABLE[this.language].title;
    return this.rules.get(code)?.messages[this.language].title ?? code;
  }

  /** What was found, in one sentence. */
  message(finding: Finding): string {
    if (finding.message === NO_PLAN_TABLE) return NO_TABLE[this.language].text;
    const own = this.rules.get(finding.code)?.messages[this.language][finding.message];
    const template =
      finding.message === RULE_FAILED ? FAILED[this.language] : (own ?? finding.message);
    const data = { code: finding.code, title: this.title(finding.code), ...finding.data };
    return this.fill(template, data, finding.code);
  }

  private fill(template: string, data: Data, code: string): string {
    const said = Object.entries(data).map(([name, datum]) => [name, this.said(datum, code)]);
    return formatMessage(template, Object.fromEntries(said), this.language);
  }

  private said(datum: Datum, code: string): MessageValue {
    if (datum === null || typeof datum !== "object") return datum;
    if (!isPhrase(datum))
      return datum.map((item) =>
        typeof item === "number" ? formatNumber(item) : String(this.said(item, code)),
      );
    const template = this.rules.get(code)?.messages[this.language][datum.phrase] ?? datum.phrase;
    return this.fill(template, datum.data ?? {}, code);
  }
}

const isPhrase = (datum: Exclude<Datum, string | number | null>): datum is Phrase =>
  "phrase" in datum;
