import { formatMessage, type Language } from "../messages";
import type { Rule } from "../rules";
import { RULE_FAILED } from "./engine";
import type { Finding } from "./types";

const FAILED: Readonly<Record<Language, string>> = {
  "zh-CN":
    "规则 {code}（{title}）运行出错，这一项没有查成：{reason}。请把工作簿的版式告诉我们，其余规则不受影响。",
  "en-US":
    "Rule {code} ({title}) failed and did not check this: {reason}. The other rules are not affected; please report the layout of the workbook.",
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
    return this.rules.get(code)?.messages[this.language].title ?? code;
  }

  /** What was found, in one sentence. */
  message(finding: Finding): string {
    const own = this.rules.get(finding.code)?.messages[this.language][finding.message];
    const template =
      finding.message === RULE_FAILED ? FAILED[this.language] : (own ?? finding.message);
    const data = { code: finding.code, title: this.title(finding.code), ...finding.data };
    return formatMessage(template, data, this.language);
  }
}
