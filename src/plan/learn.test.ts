import fc from "fast-check";
import { readUnit } from "../notation";
import { formatAssumption } from "./assumptions";
import { deduceDirection } from "./deduce";
import { type LearnRow, type LearnTable, learnPlan } from "./learn";
import { shippedPlans } from "./packs";
import type { Kind, Plan } from "./types";

const row = (
  name: string,
  unit: string,
  baseline: string,
  target: string,
  growth = "",
): LearnRow => ({
  name,
  unit,
  baselinePrinted: baseline,
  targetPrinted: target,
  growthPrinted: growth,
  place: "表!A1",
});

const table = (...rows: LearnRow[]): LearnTable => ({
  title: "某市“十四五”科技创新规划",
  baselineYear: 2020,
  targetYear: 2025,
  rows,
});

function learnt(given: LearnTable) {
  const learning = learnPlan(given);
  if (!learning.ok) throw new Error(JSON.stringify(learning.problems));
  return learning;
}

const only = (...rows: LearnRow[]) => {
  const { plan, assumptions } = learnt(table(...rows));
  return { indicator: plan.indicators[0] as Plan["indicators"][number], assumptions };
};

describe("kind, direction, operator and value of a row", () => {
  test.each<[LearnRow, Kind, string]>([
    [row("研发经费占GDP比重", "%", "2.55", "3.3"), "change", "up >= 3.3"],
    [row("城镇登记失业率", "%", "5.2", "4.5"), "change", "down <= 4.5"],
    [row("研发人员规模", "人", "4389", "3500 以上"), "maintenance", "up >= 3500"],
    [row("森林覆盖率", "%", "90", "≥90"), "maintenance", "up >= 90"],
    [row("城镇调查失业率", "%", "5.2", "—", "<5.5"), "maintenance", "down < 5.5"],
    [row("财政科技投入年均增长", "%", "1", "15 以上"), "growth-average", "up >= 15"],
    [row("财政科技投入", "亿元", "3", "年均增长15%以上"), "growth-average", "up >= 15"],
    [row("财政科技投入", "亿元", "3", "每年增长15%"), "growth-each", "up >= 15"],
    [row("生产总值增长", "%", "2.3", "6.5左右"), "growth-average", "up ~ 6.5"],
    [row("新增就业", "万人", "", "[50]"), "total", "up >= 50"],
    [row("单位GDP能耗降低", "%", "", "—", "[13.5]"), "reduction", "up >= 13.5"],
    [row("单位GDP能耗", "吨标准煤/万元", "0.5", "下降18%"), "reduction", "down >= 18"],
    [row("PUE值", "", "1.5", "1.3"), "change", "down <= 1.3"],
    [row("亿元产值安全事故死亡率", "%", "0.03", "0.02以内"), "change", "down <= 0.02"],
    [row("居民消费价格涨幅", "%", "2.5", "2—3"), "band", "up in 2,3"],
    [row("创新能力全省排名", "位", "18", "15"), "rank", "down <= 15"],
    [row("综合实力", "", "18", "进入前十"), "rank", "down <= 10"],
    [row("建成区噪声", "分贝", "58", "控制在55以内"), "change", "down <= 55"],
    [row("城乡居民收入比", "", "1.9", "1.8"), "change", "down <= 1.8"],
    [row("工业占主营业务收入比重", "%", "1.8", "1.9"), "change", "up >= 1.9"],
    [row("专利申请量", "万件", "3.05", "翻一番"), "change", "up >= 2"],
    [row("综合服务平台", "", "", "建成"), "milestone", "up null null"],
    [row("营商环境", "", "", "稳步提高"), "qualitative", "up null null"],
    [row("户籍人口", "人", "1403", "-"), "qualitative", "up null null"],
    [row("技术交易额", "万元", "4276", "5.47亿元"), "change", "up >= 54700"],
    [row("高新技术企业", "家", "十二", "两百"), "change", "up >= 200"],
  ])("%j is %s, %s", (given, kind, judged) => {
    const { indicator } = only(given);
    const { direction, target } = indicator;
    expect(indicator.kind).toBe(kind);
    expect(`${direction} ${target.operator} ${target.value}`).toBe(judged);
  });

  test.each([
    ["非化石能源占能源消费总量比重", "up"],
    ["消费投诉按时办结率", "up"],
    ["研发经费支出与主营业务收入之比", "up"],
    ["城乡居民人均可支配收入之比", "down"],
    ["万元GDP用水量", "down"],
    ["PM2.5平均浓度", "down"],
    ["劣Ⅴ类水体比例", "down"],
    ["P M 2.5 平均 浓度", "down"],
    ["15岁以上人群吸烟率", "down"],
    ["12345投诉量", "down"],
    ["二氧化碳排放降低", "up"],
    ["发明专利拥有量", "up"],
  ])("%s: %s", (name, direction) => {
    expect(deduceDirection(name).direction).toBe(direction);
  });
});

describe("what was assumed", () => {
  const codes = (...rows: LearnRow[]) =>
    learnt(table(...rows)).assumptions.map(({ path, code }) => `${path} ${code}`);

  test("is listed with its place", () => {
    expect(codes(row("研发人员规模", "", "", "3500"))).toEqual([
      "indicators[0].unit unit-missing",
      "indicators[0].direction direction",
      "indicators[0].baseline baseline-missing",
      "indicators[0].target.operator operator",
    ]);
  });

  test("includes rows left out and numbers changed", () => {
    const rows = [
      { ...row("研发人员", "人", "1", "2以上"), order: "3" },
      row("R&D 人员数", "人", "1", "2以上"),
      row("R&D 人员数", "人年", "1", "2以上"),
    ];
    const { plan } = learnt(table(...rows));
    expect(plan.indicators.map(({ id, unit }) => [id, unit])).toEqual([
      ["研发人员", "人"],
      ["研发人员-2", "人年"],
    ]);
    expect(codes(...rows)).toContain("rows[1] row-repeated");
    expect(codes(...rows)).toContain("indicators[0].order renumbered");
  });

  test("warns of an increase written as a total", () => {
    const { assumptions } = only(row("人均预期寿命", "岁", "77.3", "—", "[1]"));
    expect(assumptions).toContainEqual({
      path: "indicators[0].kind",
      code: "kind",
      data: { kind: "total", because: "cumulative-beside-baseline" },
    });
  });

  test("can be said in both languages", () => {
    const given = table(
      { ...row("研发人员", "", "—", "", "稳步增长"), order: "一", actualPrinted: "待定" },
      row("研发人员", "", "1", "2"),
      row("城镇调查失业率", "%", "5.2", "—", "5.5"),
    );
    for (const assumption of learnt(given).assumptions) {
      for (const language of ["zh-CN", "en-US"] as const) {
        expect(formatAssumption(assumption, language)).not.toMatch(/undefined|\[object/);
      }
    }
  });
});

describe("the rest of a row", () => {
  test("goals, attribute, department and actuals are taken over", () => {
    const { plan } = learnt(
      table({
        ...row("研发经费", "亿元", "3.38", "6.8"),
        goal: "创新投入",
        attribute: "约束性指标",
        department: " 区科技局 ",
        actualPrinted: "6.62",
        order: "1",
      }),
    );
    expect(plan.goals).toEqual([
      { id: "创新投入", name: "创新投入", source: { place: "表!A1", quote: "创新投入" } },
    ]);
    expect(plan.indicators[0]).toMatchObject({
      goal: "创新投入",
      attribute: "约束性",
      department: "区科技局",
      reported: { year: 2025, value: 6.62, printed: "6.62" },
      source: { place: "表!A1", quote: "1 研发经费 亿元 3.38 6.8 6.62" },
    });
  });

  test("an empty table is refused", () => {
    expect(learnPlan(table())).toMatchObject({ ok: false, problems: [{ path: "indicators" }] });
  });
});

test.each(shippedPlans.map((plan) => [plan.id, plan] as const))(
  "%s is learnt from its own table as the pack has it",
  (_id, plan) => {
    const { plan: again } = learnt({
      ...plan,
      rows: plan.indicators.map((indicator) => ({
        ...row(
          indicator.name,
          indicator.unit,
          indicator.baseline.printed,
          indicator.target.printed,
        ),
        actualPrinted: indicator.reported?.printed ?? null,
        order: String(indicator.order),
      })),
    });
    const essence = ({ indicators }: Plan) =>
      indicators.map(({ order, name, unit, kind, direction, baseline, target, reported }) => {
        return { order, name, unit, kind, direction, baseline, target, reported };
      });
    expect(essence(again)).toEqual(essence(plan));
  },
);

test("any table of texts gives a sound plan or says what is wrong", () => {
  const text = fc.oneof(
    fc.string({ maxLength: 8 }),
    fc.constantFrom("", "—", "15 以上", "[18]", "翻一番", "2—3", "１２", "5.47亿元", "年均增长6%"),
  );
  const rows = fc.array(
    fc.record({
      name: fc.oneof(text, fc.constantFrom("失业率", "年均增长", "排名")),
      unit: fc.constantFrom("", "%", "家", "亿元", "—", "???"),
      baselinePrinted: text,
      targetPrinted: text,
      growthPrinted: text,
      actualPrinted: text,
      place: fc.constant("表!A1"),
    }),
    { minLength: 1, maxLength: 4 },
  );
  fc.assert(
    fc.property(rows, (given) => {
      const learning = learnPlan(table(...given));
      if (learning.ok) {
        const units = learning.plan.indicators.map(({ unit }) => unit);
        expect(units.every((unit) => unit === "" || readUnit(unit) !== null)).toBe(true);
      } else {
        expect(learning.problems.every(({ path }) => path.endsWith(".name"))).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});
