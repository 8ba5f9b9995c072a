import type { CellValue } from "../../workbook";
import {
  combineProgress,
  judgeWork,
  progressScale,
  readDue,
  readProgress,
  type WorkMoment,
  type WorkProgress,
  type WorkStatus,
} from ".";

const progress = (value: CellValue, format = "General"): WorkProgress =>
  readProgress({ value, format });

const SAID: Record<WorkStatus, readonly CellValue[]> = {
  done: [
    "已完成",
    "完成",
    "已全部完成",
    "100%",
    "完成100%",
    "１００％",
    100,
    "已竣工",
    "建成投用",
    "已竣工验收",
    "2023年6月已完成",
    "已于2023年底建成",
    "按期完成。",
    "已完成并通过验收",
    "Completed",
    "done",
  ],
  "under-way": [
    "在建",
    "推进中",
    "正在推进",
    "60%",
    0.6,
    60,
    "完成60%",
    "已开工",
    "完成投资60%",
    "未完成",
    "尚未完成",
    "基本完成",
    "部分完成",
    "已完成主体，正在装修",
    "进行中",
    "稳步推进",
    "in progress",
    "under way",
  ],
  "not-started": ["未开工", "未启动", "尚未开工", "待开工", "0%", 0, "not started"],
  unknown: [
    "完成招标",
    "已完成主体建设",
    "主体封顶",
    "2025年底完成",
    "计划2024年完成",
    "验收",
    "停工",
    "投资100%到位前",
    1,
    120,
    -5,
    "3亿元",
    true,
    { error: "#N/A" },
    "见附件",
    "完成情况见说明",
    "暂停",
    "是",
  ],
};

test.each(
  Object.entries(SAID).flatMap(([status, said]) => said.map((value) => [value, status] as const)),
)("%p is %s", (value, status) => {
  expect(progress(value).status).toBe(status);
});

test("shares are kept, blanks and unclear texts told apart", () => {
  expect(progress("60%")).toEqual({ status: "under-way", share: 0.6, reason: null });
  expect(progress(0.35, "0%")).toEqual({ status: "under-way", share: 0.35, reason: null });
  expect(progress(1, "0%").status).toBe("done");
  expect(progress(null)).toEqual({ status: "unknown", share: null, reason: "blank" });
  expect(progress("  ").reason).toBe("blank");
  expect(progress("见附件").reason).toBe("unclear");
});

test.each([
  [[0.2, 1], "share", "done"],
  [[20, 1], "percent", "under-way"],
  [[1, 0], null, "unknown"],
  [[0.5, 50, 1], null, "unknown"],
] as const)("beside %p a bare 1 counts as %s", (values, scale, status) => {
  const cells = values.map((value) => ({ value, format: "General" }));
  expect(progressScale(cells)).toBe(scale);
  expect(readProgress({ value: 1, format: "General" }, progressScale(cells)).status).toBe(status);
});

test.each([
  [["2021年未开工", "在建", "已完成"], "done", null],
  [["在建", "见附件"], "under-way", null],
  [["见附件"], "unknown", "unclear"],
  [[], "unknown", "blank"],
] as const)("columns %p together say %s", (texts, status, reason) => {
  const together = combineProgress(texts.map((text) => progress(text)));
  expect([together.status, together.reason]).toEqual([status, reason]);
});

test.each<[CellValue, string, string]>([
  [2023, "General", "2023-12-31"],
  ["2023", "General", "2023-12-31"],
  ["2023年", "General", "2023-12-31"],
  ["2023年底", "General", "2023-12-31"],
  ["２０２３ 年底前", "General", "2023-12-31"],
  ["2023年6月", "General", "2023-06-30"],
  ["2024-02", "General", "2024-02-29"],
  ["2023.6", "General", "2023-06-30"],
  ["2023年6月15日", "General", "2023-06-15"],
  ["2023/6/15", "General", "2023-06-15"],
  ["2021—2025", "General", "2025-12-31"],
  ["2021-25年", "General", "2025-12-31"],
  ["2021年3月-2024年9月", "General", "2024-09-30"],
  ["2021.3至2025年", "General", "2025-12-31"],
  ["2023年上半年", "General", "2023-06-30"],
  ["2023年第三季度", "General", "2023-09-30"],
  ["十四五末", "General", "2025-12-31"],
  [45_107, "yyyy-mm-dd", "2023-06-30"],
  [45_107, 'yyyy"年"m"月"', "2023-06-30"],
])("%p (%s) is due until %s", (value, format, until) => {
  expect(readDue(value, format, false)).toMatchObject({ ok: true, until });
});

test.each<[CellValue, string]>([
  [null, "blank"],
  [" ", "blank"],
  ["长期", "open-ended"],
  ["持续推进", "open-ended"],
  ["12月底", "unreadable"],
  ["待定", "unreadable"],
  ["2023年前", "unreadable"],
  ["2022年开工，2025年完成", "unreadable"],
  ["2023年2月30日", "unreadable"],
  [45_107, "unreadable"],
  [2023.5, "unreadable"],
  [true, "unreadable"],
])("%p is no due date: %s", (value, reason) => {
  expect(readDue(value, "General", false)).toEqual({ ok: false, reason });
});

const end: WorkMoment = { year: 2023 };
const day: WorkMoment = { day: "2023-07-01" };
test.each<[CellValue, CellValue, WorkMoment, string, string | null]>([
  ["在建", "2022年", end, "late", null],
  [null, "2022年", end, "late", null],
  ["未开工", "2022年", end, "late", null],
  ["已完成", "2022年", end, "done", null],
  ["主体封顶", "2022年", end, "not-judged", "progress-unclear"],
  ["在建", "2023年6月", end, "due-soon", null],
  ["主体封顶", "2023年", end, "due-soon", null],
  ["在建", "2023年6月", day, "late", null],
  ["在建", "2023-07-01", day, "due-soon", null],
  ["在建", "2023年底", day, "due-soon", null],
  ["未开工", "2024年", day, "in-time", null],
  ["在建", "2025", end, "in-time", null],
  ["在建", null, end, "not-judged", "no-due"],
  ["在建", "长期", end, "not-judged", "open-ended"],
  ["在建", "12月底", end, "not-judged", "due-unreadable"],
  ["完成", null, end, "done", null],
])("%p due %p by %p is %s (%p)", (said, due, moment, state, reason) => {
  expect(judgeWork(progress(said), readDue(due, "General", false), moment)).toEqual({
    state,
    reason,
  });
});
