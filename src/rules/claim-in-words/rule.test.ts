import { changed, monitoringTable } from "../../../test/helpers/monitoring";
import { testRule } from "../../../test/helpers/rules";
import { printedTable } from "../../../test/helpers/tables";
import rule from "./rule";

const monitoring = monitoringTable("jindong-sti-2021-2025", [2021, 2022]);

testRule(rule, {
  valid: [
    { name: "表 2 as printed", sheets: [{ cells: printedTable("jindong-sti-2021-2025") }] },
    {
      name: "words that agree, promises and tasks of the year",
      sheets: [
        {
          cells: changed(monitoring, {
            I2: "尚未达到目标",
            I4: "预计可提前完成目标",
            I9: "已完成年度任务",
            I15: "已达到目标",
          }),
        },
      ],
    },
  ],
  invalid: [
    {
      name: "said to be reached",
      sheets: [{ cells: changed(monitoring, { I9: "已提前完成规划目标" }) }],
      findings: [
        {
          cell: "F9",
          message: "claimed",
          level: "note",
          indicator: "national-high-tech-enterprises",
          year: 2022,
          expected: "280",
        },
      ],
    },
    {
      name: "said in a column of its own",
      sheets: [{ cells: changed(monitoring, { J1: "是否完成", J2: "是", J15: "否" }) }],
      findings: [
        { cell: "F2", message: "claimed" },
        { cell: "F15", message: "denied" },
      ],
    },
    {
      name: "表 1: targets missed without a word, and multiples in words",
      sheets: [{ cells: printedTable("jindong-sti-2016-2020") }],
      findings: [
        { cell: "E2", message: "missed", expected: "6.8", received: 6.62 },
        { cell: "E4", message: "missed", expected: "2.5", received: 2.21 },
        { cell: "E7", message: "rounded", expected: "2 倍" },
        { cell: "E9", message: "rounded", expected: "近13倍", received: 12.79 },
        { cell: "E15", message: "rounded", expected: "3倍" },
      ],
    },
  ],
});
