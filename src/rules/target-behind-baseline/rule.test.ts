import { changed, monitoringTable, strangeTable } from "../../../test/helpers/monitoring";
import { testRule } from "../../../test/helpers/rules";
import { printedTable } from "../../../test/helpers/tables";
import rule from "./rule";

const PLAN = "jindong-sti-2021-2025";
const monitoring = monitoringTable(PLAN, [2021]);

testRule(rule, {
  valid: [
    { name: "表 1 as printed", sheets: [{ cells: printedTable("jindong-sti-2016-2020") }] },
    { name: "what the plan only keeps, in a yearly return", sheets: [{ cells: monitoring }] },
    {
      name: "growth, ceilings and what is said to be kept",
      sheets: [
        {
          cells: strangeTable(
            ["地区生产总值增速", "%", 7.2, "6.5以上"],
            ["用水总量", "亿立方米", 2.4, "2.6以内"],
            ["15岁以上人群吸烟率", "%", 22.6, "＜20"],
            ["居民屏前久坐率", "%", 42, "＜35"],
            ["科研人员", "人", 4389, "3500以上", "保底型"],
          ),
        },
      ],
    },
  ],
  invalid: [
    {
      name: "表 2 as printed: row 14 is kept",
      sheets: [{ cells: printedTable(PLAN) }],
      findings: [{ cell: "D15", message: "kept", level: "note", indicator: "rd-personnel" }],
    },
    {
      name: "both tables of the document: its authors are asked",
      sheets: [
        { name: "表1", cells: printedTable("jindong-sti-2016-2020") },
        { name: "表2", cells: printedTable(PLAN) },
      ],
      findings: [{ cell: "D15", message: "up", level: "error", indicator: "rd-personnel" }],
    },
    {
      name: "a target below the baseline",
      sheets: [{ cells: changed(monitoring, { D9: 300 }) }],
      findings: [
        {
          cell: "F9",
          message: "up",
          level: "error",
          indicator: "national-high-tech-enterprises",
          received: "280",
        },
      ],
    },
    {
      name: "an unknown plan",
      sheets: [{ cells: strangeTable(["科研人员", "人", 4389, "3500以上"]) }],
      findings: [{ cell: "E2", message: "up", level: "warning" }],
      fixed: { F2: "保底型" },
    },
    {
      name: "a floor close below the present figure",
      sheets: [{ cells: strangeTable(["产品合格率", "%", 98.2, "98以上"]) }],
      findings: [{ cell: "E2", message: "up", level: "note" }],
      fixed: { F2: "保底型" },
    },
    {
      name: "an ill that is to grow",
      sheets: [{ cells: strangeTable(["城镇登记失业率", "%", 3, 3.5]) }],
      findings: [{ cell: "E2", message: "down", level: "warning" }],
      fixed: { F2: "保底型" },
    },
  ],
});
