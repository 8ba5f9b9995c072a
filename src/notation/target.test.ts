import * as changes from "./change.cases";
import { printTarget } from "./print";
import { readTarget } from "./target";
import * as cases from "./target.cases";
import { readUnit } from "./units";
import { WORDING } from "./wording.cases";

const groups = Object.entries({ ...cases, ...changes }) as [string, readonly cases.TargetCase[]][];

describe.each(groups)("%s", (_name, group) => {
  test.each(group)("%s", (raw, form, operator, value, unit) => {
    expect(readTarget(raw)).toMatchObject({
      form,
      operator,
      value,
      unit,
      reason: null,
      printed: raw,
    });
  });
});

describe("wording", () => {
  test.each(WORDING)("%s", (raw, form, reason) => {
    expect(readTarget(raw)).toMatchObject({ form, operator: null, value: null, reason });
  });
});

describe("what else is said", () => {
  const of = (text: string) => readTarget(text);

  test("an operator is written or deduced", () => {
    for (const text of ["60以上", "≥60", "达到60", "控制在60", "前5", "5-6", "全覆盖", "约60"]) {
      expect(of(text).operatorWritten).toBe(true);
    }
    for (const text of [
      "60",
      "60%",
      "[1000]",
      "年均增长15%",
      "下降18%",
      "翻一番",
      "第3位",
      "1.5:1",
    ]) {
      expect(of(text).operatorWritten).toBe(false);
    }
  });

  test("other forms it may mean", () => {
    expect(of("保持15%增长").alternatives).toEqual(["growth-average"]);
    expect(of("年增长15%").alternatives).toEqual(["growth-average"]);
    expect(of("每年增长15%").alternatives).toEqual([]);
    expect(of("新增100家").alternatives).toEqual(["cumulative"]);
    expect(of("年均8%").alternatives).toEqual(["level"]);
    expect(of("-18%").alternatives).toEqual(["reduction"]);
  });

  test("the stretch of time", () => {
    expect(of("年均下降3%").span).toBe("average");
    expect(of("每年下降3%").span).toBe("each");
    expect(of("累计下降18%").span).toBe("total");
    expect(of("[18]").span).toBe("total");
    expect(of("每年培育5家以上").span).toBe("each");
    expect(of("5家/年").span).toBe("each");
    expect(of("下降18%").span).toBeNull();
  });

  test("ends that do not count are kept in mind, and printed", () => {
    for (const [text, doubts, printed] of [
      ["60<x<80", ["open-low", "open-high"], "大于60且小于80"],
      ["60%≤x<80%", ["open-high"], "不低于60%且小于80%"],
      ["(60,80]", ["open-low"], "大于60且不高于80"],
      ["60≤x≤80", [], "60~80"],
    ] as const) {
      expect(of(text)).toMatchObject({ operator: "in", doubts });
      expect(printTarget(of(text))).toBe(printed);
      expect(of(printed)).toMatchObject({ value: of(text).value, doubts });
    }
    expect(of("60≤x≥80").value).toBeNull();
    expect(of("80≤x≤60").value).toBeNull();
    expect(of("[1,5]").value).toBeNull();
    expect(of("60以上（不含60）").operator).toBe(">");
    expect(of("80以下（含90）").remainder).toBe("含90");
  });

  test("marks and wording beside the figure", () => {
    expect(of("60以上*")).toMatchObject({ footnote: "*", doubts: [] });
    expect(of("60*以上")).toMatchObject({ footnote: "*", operator: ">=" });
    expect(of("60（预计）")).toMatchObject({ provisional: true });
    expect(of("60（2019年）")).toMatchObject({ footnote: "(2019年)" });
    expect(of(">7、力争投入强度高于“十三五”时期实际")).toMatchObject({
      remainder: "力争投入强度高于十三五时期实际",
      doubts: ["other-wording"],
    });
    expect(of("6%左右（力争7%）")).toMatchObject({ operator: "~", value: 6, remainder: "力争7%" });
    expect(of("6-5")).toMatchObject({ value: [5, 6], doubts: ["reversed-range"] });
    expect(of("76。7以上")).toMatchObject({ value: 76.7, doubts: ["full-width-point"] });
    expect(of("1 000以上")).toMatchObject({ value: 1000, doubts: ["inner-space"] });
  });
});

describe("what the row says", () => {
  const unit = (text: string) => readUnit(text);

  test("the direction settles a bare figure", () => {
    expect(readTarget("5", undefined, { direction: "down" }).operator).toBe("<=");
    expect(readTarget(5, "General", { direction: "down" }).operator).toBe("<=");
    expect(readTarget("[5]", undefined, { direction: "down" }).operator).toBe("<=");
    expect(readTarget("5以上", undefined, { direction: "down" }).operator).toBe(">=");
    expect(readTarget("下降5%", undefined, { direction: "down" }).operator).toBe(">=");
  });

  test("a rank is met from below", () => {
    expect(readTarget(15, "General", { unit: unit("位") })).toMatchObject({
      form: "rank",
      operator: "<=",
      value: 15,
      operatorWritten: false,
    });
    expect(readTarget("15", undefined, { unit: unit("位") })).toMatchObject({ form: "rank" });
    expect(readTarget("前移3位")).toMatchObject({ form: "rank", reason: "needs-baseline" });
    expect(readTarget("前移3位", undefined, { baseline: 18 })).toMatchObject({
      operator: "<=",
      value: 15,
      reason: null,
    });
  });

  test.each<[string, string, number, string, number | readonly number[]]>([
    ["提高1岁左右", "岁", 81.43, "~", 82.43],
    ["提高1岁", "岁", 81.43, ">=", 82.43],
    ["比2020年增加10家", "家", 117, ">=", 127],
    ["累计提高2个百分点", "%", 60.5, ">=", 62.5],
    ["提高2—3个百分点", "%", 60, "in", [62, 63]],
    ["降低2个百分点以上", "%", 26, "<=", 24],
    ["下降1—2个百分点", "%", 26, "in", [24, 25]],
    ["增加5亿元", "万元", 10_000, ">=", 60_000],
    ["净增1家", "家", 2, ">=", 3],
  ])("%s in a row of %s is a step from its baseline %s", (text, row, baseline, operator, value) => {
    expect(readTarget(text, undefined, { unit: unit(row), baseline })).toMatchObject({
      form: "level",
      operator,
      operatorWritten: true,
      value,
      reason: null,
    });
    expect(readTarget(text, undefined, { unit: unit(row) })).toMatchObject({
      value: null,
      reason: "needs-baseline",
    });
  });

  test.each([
    ["提高5%", "岁", "growth"],
    ["提高2%", "%", "growth"],
    ["年均提高1岁", "岁", "growth-average"],
    ["每年增加10家", "家", "growth-each"],
    ["下降18%", "%", "reduction"],
    ["增长1倍", "家", "multiple"],
  ])("%s in a row of %s is no step", (text, row, form) => {
    expect(readTarget(text, undefined, { unit: unit(row), baseline: 60 }).form).toBe(form);
  });

  test("新增1家 is a step where the row counts what there is", () => {
    const of = (additions?: boolean) =>
      readTarget("新增1家", undefined, { unit: unit("家"), baseline: 2, additions });
    expect(of(false)).toMatchObject({ value: 3, form: "level" });
    expect(of(true)).toMatchObject({ value: 1, form: "level" });
    expect(of()).toMatchObject({ value: 1, form: "level" });
  });

  test("a row counted in 倍 has a level", () => {
    expect(readTarget("3倍", undefined, { unit: unit("倍") }).form).toBe("level");
    expect(readTarget("3倍", undefined, { unit: unit("亿元") }).form).toBe("multiple");
  });

  test("a unit that is not the row's", () => {
    const doubts = (text: string, row: string) =>
      readTarget(text, undefined, { unit: unit(row) }).doubts;
    expect(doubts("5亿元", "万元")).toEqual([]);
    expect(doubts("5个", "家")).toEqual([]);
    expect(doubts("5%", "家")).toEqual(["missing-dimension"]);
    expect(doubts("增长5%", "家")).toEqual([]);
  });

  test("cells of other types", () => {
    expect(readTarget(60)).toMatchObject({
      form: "level",
      operator: ">=",
      value: 60,
      printed: "60",
    });
    expect(readTarget(0.033, "0.0%")).toMatchObject({ value: 3.3, unit: "%" });
    expect(readTarget(15, '0"以上"')).toMatchObject({ operator: ">=", operatorWritten: true });
    expect(readTarget(5, '"≤"0')).toMatchObject({ operator: "<=", value: 5 });
    expect(readTarget(0.15, '0%"左右"')).toMatchObject({ operator: "~", value: 15, unit: "%" });
    expect(readTarget(15, '0"家"')).toMatchObject({
      value: 15,
      unit: "家",
      operatorWritten: false,
    });
    expect(readTarget(null)).toMatchObject({ form: "none", reason: "blank" });
    expect(readTarget(undefined)).toMatchObject({ form: "none", reason: "blank" });
    expect(readTarget(true)).toMatchObject({ form: "milestone" });
    expect(readTarget({ error: "#REF!" })).toMatchObject({ reason: "error-value" });
    expect(readTarget(44562, "yyyy/m/d")).toMatchObject({ reason: "not-a-number" });
    expect(readTarget("长".repeat(5000))).toMatchObject({ form: "none", value: null });
  });
});
