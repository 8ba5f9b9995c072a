import { type Discrepancy, shippedPlans } from "../../src/plan";
import { allRules } from "../../src/rules";
import { checkDocument, type Found, findingsOf } from "../../test/helpers/document";

const LEVELS = { error: "强制性", warning: "核实性", note: "提示性" } as const;

const HEAD = `# 规划文本自身的矛盾

《金华市金东区科技创新“十四五”规划》文本里前后不一致的地方，逐条对照原文列在这里。把表1、表2 照原样录入同一个工作簿后校验，
机器能看出的都由表中所列的规则提出；看不出的写明原因，需要人读原文。

填报年度监测表时，这些矛盾不算填报人的错，不作强制性或核实性要求；单独打开规划自己的表时只作提示。

本页由 \`scripts/discrepancies-doc.ts\` 生成，请勿手工修改。
`;

/** docs/discrepancies.md: every contradiction of the shipped plans, and which rule finds it. */
export function discrepancyPage(): string {
  const found = checkDocument();
  const rows = shippedPlans.flatMap((plan) =>
    plan.discrepancies.map((item) => ({ item, finds: findingsOf(item, plan.id, found) })),
  );
  const seen = rows.filter(({ item }) => item.machine.visible).length;
  const lines = rows.map(({ item, finds }) => line(item, finds));
  return `${HEAD}
共 ${rows.length} 条，机器能看出 ${seen} 条，需要人看 ${rows.length - seen} 条。

| 编号 | 内容 | 一处 | 另一处 | 谁来发现 |
|---|---|---|---|---|
${lines.join("\n")}
`;
}

function line(item: Discrepancy, finds: readonly Found[]): string {
  const side = (value: Discrepancy["b"]): string =>
    value ? `${value.value === "" ? "（空白）" : value.value}（${value.place}）` : "—";
  const cells = [item.id, item.what, side(item.a), side(item.b), finder(item, finds)];
  return `| ${cells.map(inCell).join(" | ")} |`;
}

function finder({ machine }: Discrepancy, finds: readonly Found[]): string {
  const [lead] = finds;
  const rule = allRules.find(({ meta }) => meta.code === lead?.finding.code);
  if (!machine.visible) {
    const hint = rule ? `（[${rule.meta.code}](rules/${rule.meta.id}.md) 另作提示）` : "";
    return `人工：${machine.why ?? ""}${hint}`;
  }
  if (!lead || !rule) return "";
  const same = finds.filter(({ finding }) => finding.code === lead.finding.code);
  const cells = [...new Set(same.map(({ finding }) => `${finding.sheet}!${finding.cell}`))];
  const { code, id } = rule.meta;
  return `[${code} ${rule.messages["zh-CN"].title}](rules/${id}.md)，${LEVELS[lead.finding.level]}，${cells.join("、")}`;
}

function inCell(text: string): string {
  return text.replaceAll("|", "\\|").replace(/\s*\n\s*/g, " ");
}
