import { testRule } from "../../../test/helpers/rules";
import { yearlyTable } from "../../../test/helpers/yearly";
import rule from "./rule";

testRule(rule, {
  valid: [
    {
      name: "done or not",
      sheets: [
        { cells: yearlyTable(["科技大市场", null, null, "未完成", "否", "已完成", "建成"]) },
      ],
    },
    {
      name: "not reported yet",
      sheets: [{ cells: yearlyTable(["科技大市场", null, null, "未完成", null, null, "建成"]) }],
    },
  ],
  invalid: [
    {
      name: "under way",
      sheets: [{ cells: yearlyTable(["科技大市场", null, null, "正在建设", "60%", "√", "建成"]) }],
      findings: [
        { cell: "E2", message: "text", level: "error", expected: "未完成", received: "正在建设" },
        { cell: "F2", message: "text", expected: "未完成" },
        { cell: "G2", message: "text", expected: "已完成" },
      ],
      fixed: { E2: "未完成", F2: "未完成", G2: "已完成" },
    },
    {
      name: "anything else",
      sheets: [{ cells: yearlyTable(["科技大市场", null, null, "详见附件", null, null, "建成"]) }],
      findings: [{ cell: "E2", message: "text", expected: "已完成/未完成" }],
    },
  ],
});
