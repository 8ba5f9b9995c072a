import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { assessEveryRow } from "../compose";
import { createTranslator } from "../messages";
import { shippedPlans } from "../plan";
import { recognise } from "../recognise";
import { buildWorkbook } from "../workbook";
import { catalogue } from ".";
import { call } from "./testing";

const texts = createTranslator("zh-CN");
const blanks: readonly unknown[] = [null, undefined, "", "  ", "\u3000"];
const none = expect.objectContaining({ error: "#N/A" });
const wrong = expect.objectContaining({ error: "#VALUE!" });

describe("blanks", () => {
  test.each(blanks)("%j is never zero", (blank) => {
    expect(call("PROGRESS", blank, 5, 10)).toEqual(none);
    expect(call("PROGRESS", 1, blank, 10)).toEqual(none);
    expect(call("PROGRESS", 1, 5, blank)).toEqual(none);
    expect(call("ATTAINMENT", blank, 10)).toEqual(none);
    expect(call("NUMBER", blank)).toEqual(none);
    expect(call("GROWTH", 1, 2020, blank, 2021)).toEqual(none);
  });

  test("a year without a figure is left out", () => {
    const years = [[2020, 2021, 2022, 2023]];
    expect(call("FORECAST", years, [[50, null, "", 56]], 2025)).toBe(60);
    expect(call("FORECAST", years, [[50, "—", "/", 56]], 2025)).toBe(60);
    expect(call("FORECAST", years, [["", null, "", ""]], 2025)).toEqual(none);
  });

  test("a figure that is zero is a figure", () => {
    expect(call("PROGRESS", 0, 5, 10)).toBe(0.5);
    expect(call("PROGRESS", 10, 0, "20以上")).toBe(-1);
  });

  test("an unmeasured year judges nothing", () => {
    const name = "国家级高新技术企业总数";
    expect(call("STATUS", name, [[2021]], [[""]], 2023)).toBe("无法评价");
    expect(call("RISK", name, [[2021]], [[null]], 2023)).toBe("灰");
  });
});

describe("arguments", () => {
  test("what Excel adds after the last parameter is not looked at", () => {
    expect(call("PROGRESS", 0, 5, 10, null, null, { address: "A1" })).toBe(0.5);
  });

  test("a reference to one cell may come as a range", () => {
    expect(call("PROGRESS", [[0]], [[5]], [[10]])).toBe(0.5);
    expect(call("PROGRESS", [[0, 1]], 5, 10)).toEqual(wrong);
  });

  test("errors and texts are refused with their content", () => {
    expect(call("PROGRESS", { error: "#DIV/0!" }, 5, 10)).toEqual({
      error: "#VALUE!",
      message: "“基期值”含有错误值 #DIV/0!。",
    });
    expect(call("PROGRESS", 0, { code: "#REF!" }, 10)).toEqual(wrong);
    expect(call("PROGRESS", 0, "很多", 10)).toEqual(wrong);
    expect(call("PROGRESS", 0, true, 10)).toEqual(wrong);
    expect(call("PROGRESS", 0, Number.NaN, 10)).toEqual(wrong);
  });

  test("figures are read as people write them", () => {
    expect(call("PROGRESS", "１０", "约 15家", "２０以上")).toBe(0.5);
    expect(call("PROGRESS", 1, "15000万元", "2亿元以上", null, "亿元")).toBe(0.5);
    expect(call("PROGRESS", 1, "15家", 2, null, "亿元")).toEqual(wrong);
  });

  test.each([
    ["2023", 1],
    ["2023年", 1],
    ["2023年完成值", 1],
    [2023, 1],
  ])("year %j", (year, given) => {
    expect(call("EXPECTED", 0, year, 2, 2025, 2024)).toBe(given);
  });

  test.each([["2023年6月"], [45000], [23], ["去年"], [2023.5]])("no year %j", (year) => {
    expect(call("EXPECTED", 0, year, 2, 2025, 2024)).toEqual(wrong);
  });

  test.each<[string, unknown[], number]>([
    ["PROGRESS", ["1亿元", "12000万元", "2亿元以上"], 0.2],
    ["PROGRESS", [1, "12000万元", "2亿元以上"], 0.2],
    ["PROGRESS", ["50%", 57, "60%以上"], 0.7],
    ["PROGRESS", ["1亿元", 1.2, "翻一番"], 0.2],
    ["EXPECTED", ["1亿元", 2020, "20000万元", 2025, 2023], 16000],
    ["PACE", ["1亿元", 2020, "12000万元", 2021, "2亿元以上", 2025], 1],
    ["RATIO", ["1亿元", 2020, "11000万元", 2021, "年均增长10%", 2025], 1],
    ["ATTAINMENT", ["1.5亿元", "20000万元"], 0.75],
    ["GROWTH", ["1亿元", 2020, "12100万元", 2022], 0.1],
    ["REQUIRED", ["1.5亿元", 2023, "20000万元", 2025], 2500],
    ["FORECAST", [[[2020, 2021]], [["1亿元", "11000万元"]], 2022], 1.2],
    [
      "LIKELIHOOD",
      [[[2020, 2021, 2022, 2023]], [["50亿元", "520000万元", 53, 56]], "60以上", 2025, "", "亿元"],
      0.5,
    ],
  ])("%s takes figures of several units in one", (id, given, result) => {
    expect(call(id, ...given)).toBeCloseTo(result, 9);
  });

  test.each<[string, unknown[]]>([
    ["PROGRESS", ["50家", 57, "60%以上"]],
    ["GROWTH", ["1亿元", 2020, "1.2亿吨", 2021]],
    ["FORECAST", [[[2020, 2021]], [["1亿元", "11000家"]], 2022]],
  ])("%s refuses units that do not convert", (id, given) => {
    expect(call(id, ...given)).toEqual({
      error: "#VALUE!",
      message: expect.stringContaining("不能换算成"),
    });
  });

  test("a verdict is one of figures in one unit", () => {
    const years = [[2021, 2022]];
    const own = ["1亿元", 2020, "2亿元以上", 2025];
    const given = ["工业投资额", years, [["1.2亿元", "13000万元"]], 2022, "无", ...own];
    expect(call("STATUS", ...given)).toBe("滞后");
  });

  test("years the wrong way round are refused", () => {
    expect(call("GROWTH", 100, 2022, 121, 2020)).toEqual({
      error: "#VALUE!",
      message: "“终止年”应晚于“起始年”。",
    });
    const own = [2, 2025, 5, 2020];
    expect(call("STATUS", "甲", [[2021]], [[3]], 2023, "无", ...own)).toEqual({
      error: "#VALUE!",
      message: "目标年不晚于基期年，规划期长度无效。",
    });
  });

  test("a truth is neither a unit nor a name in lower case", () => {
    expect(call("UNIT", true)).toEqual(none);
    expect(call("NUMBER", 12, true)).toEqual(wrong);
    expect(call("BASELINE", true)).toMatchObject({ message: expect.stringContaining("“TRUE”") });
  });

  test("ranges of different sizes are refused", () => {
    expect(call("FORECAST", [[2021, 2022]], [[1, 2, 3]], 2025)).toEqual(wrong);
  });

  test("columns do as well as rows", () => {
    expect(call("FORECAST", [[2020], [2023]], [[50], [56]], 2025)).toBe(60);
  });

  test("a word that is no choice names the choices", () => {
    expect(call("PACE", 1, 2020, 2, 2021, 5, 2025, "曲线")).toEqual({
      error: "#VALUE!",
      message: "“路径”的内容“曲线”无法识别；可填：直线、linear、等比、geometric。",
    });
  });
});

describe("targets and directions", () => {
  test.each([
    [10, 15, 20, 0.5],
    [20, 15, 10, 0.5],
    [20, 15, "10以内", 0.5],
    [10, 15, "翻一番", 0.5],
    [100, 91, "下降18%", 0.5],
    [50, 75, "全覆盖", 0.5],
    [20, 15, "前十", 0.5],
  ])("%j, %j, %j", (baseline, actual, target, progress) => {
    expect(call("PROGRESS", baseline, actual, target)).toBeCloseTo(progress, 12);
  });

  test.each([["稳步提高"], ["高于GDP增速"], ["10~20"], ["增长15%"], ["年均增长15%"], ["—"]])(
    "%j is no level",
    (target) => {
      expect(call("PROGRESS", 10, 15, target)).toEqual(none);
    },
  );

  test("what is to be kept has no path to be expected on", () => {
    expect(call("EXPECTED", 70, 2020, "60以上", 2025, 2023)).toEqual(none);
    expect(call("EXPECTED", 70, 2020, 60, 2025, 2023)).toBeCloseTo(64, 9);
  });

  test("the direction given goes before the wording", () => {
    expect(call("PROGRESS", 20, 15, "10以上", "越低越好")).toBe(0.5);
    expect(call("PROGRESS", 20, 15, "10以上")).toEqual(none);
  });
});

describe("plan", () => {
  test("an alias finds its indicator, a look-alike does not", () => {
    expect(call("BASELINE", "R&D 经费支出占 GDP 比重")).toBe(2.8);
    expect(call("BASELINE", "rd-gdp-share")).toBe(2.8);
    expect(call("BASELINE", "GDP 比重")).toEqual(none);
  });

  test("the reporting year chooses the plan", () => {
    const name = "全社会研发经费支出占 GDP 比重";
    expect(call("BASELINE", name, 2025)).toBe(2.8);
    expect(call("BASELINE", name, "jindong-sti-2016-2020")).not.toEqual(2.8);
  });

  test("in English where it is asked for", () => {
    const given = ["rd-gdp-share", [[2021, 2022, 2023]], [[2.85, 3, 3.02]], 2023];
    const left = [null, null, null, null, null, null];
    expect(call("STATUS", ...given, ...left, "en")).toBe("behind");
    expect(call("STATUS", ...given, ...left, "fr")).toEqual(wrong);
  });

  test.each(shippedPlans)("formulas say of $id what its table says", (plan) => {
    const years = [1, 2, 3].map((after) => plan.baselineYear + after);
    const header = [
      ...["序号", "指标名称", "单位"],
      `${plan.baselineYear}年`,
      `${plan.targetYear}年目标`,
      ...years.map((year) => `${year}年`),
    ];
    const rows = plan.indicators.map(({ order, name, unit, baseline, target }) => {
      const from = baseline.value ?? 2;
      const figures = [1.01, 1.03, 1.04].map((times) => Number((from * times).toFixed(2)));
      return [order, name, unit, baseline.value, target.printed, ...figures];
    });
    const workbook = buildWorkbook([{ cells: [header, ...rows] }]);
    const { tables } = recognise(workbook, shippedPlans);
    const judged = assessEveryRow(tables, { asOf: years.at(-1) });
    expect(judged).toHaveLength(rows.length);
    judged.forEach(({ assessment }, at) => {
      const [, name, unit, baseline, target, ...figures] = rows[at] as (string | number)[];
      const given = [name, [years], [figures], years.at(-1), plan.id];
      const own = [baseline, plan.baselineYear, target, plan.targetYear, unit];
      expect([call("STATUS", ...given, ...own), call("RISK", ...given, ...own)]).toEqual([
        texts.find(`ruler.class.${assessment.class}`),
        texts.find(`ruler.risk.${assessment.risk}`),
      ]);
    });
  });
});

describe("catalogue", () => {
  test("ids are ASCII names of three letters and more, each once", () => {
    const ids = catalogue.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[A-Z]{3,}$/);
  });

  test.each(catalogue)("$id: optional parameters come last, keys are unique", ({ parameters }) => {
    const flags = parameters.map(({ optional }) => optional);
    expect(flags).toEqual([...flags].sort());
    expect(new Set(parameters.map(({ key }) => key)).size).toBe(parameters.length);
  });

  test("bodies delegate: ten lines at most", () => {
    const sources = readdirSync(__dirname)
      .filter((name) => /^[a-z-]+\.ts$/.test(name))
      .map((name) => readFileSync(join(__dirname, name), "utf8"));
    const bodies = sources.flatMap((text) => [...text.matchAll(/\n {2}body\b.*(?:\n {4}.*)*/g)]);
    expect(bodies).toHaveLength(catalogue.length);
    for (const [body] of bodies) expect(body.trim().split("\n").length - 1).toBeLessThanOrEqual(10);
  });

  test.each(catalogue)("$id gives a value or a reason whatever it is given", ({ id }) => {
    const odd = [null, "", 0, -1, 1e308, Number.NaN, "文字", true, {}, [[]], [[1, 2], [3]], 2023];
    for (const first of odd)
      for (const second of odd) {
        const result = call(id, first, second, first, second, first, second, null, null);
        expect(result).not.toBeNull();
        if (typeof result === "number") expect(Number.isFinite(result)).toBe(true);
      }
  });
});
