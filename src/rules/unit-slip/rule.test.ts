import { testRule } from "../../../test/helpers/rules";
import { yearlyTable } from "../../../test/helpers/yearly";
import rule from "./rule";

testRule(rule, {
  valid: [
    {
      name: "growth along the path",
      sheets: [{ cells: yearlyTable(["国家级高新技术企业总数", "家", 117, 131, 150, 178, 280]) }],
    },
    {
      name: "a wide way from baseline to target",
      sheets: [{ cells: yearlyTable(["光纤接入用户数", "万户", 640, 1700, 2800, 3900, 6000]) }],
    },
    {
      name: "small counts",
      sheets: [{ cells: yearlyTable(["省级以上众创空间数", "家", 6, 7, 9, 9, 10]) }],
    },
    {
      name: "a share as a fraction is U04's",
      sheets: [
        { cells: yearlyTable(["全社会研发经费支出占 GDP 比重", "%", 2.8, 2.9, 0.03, 3.1, 3.3]) },
      ],
    },
    {
      name: "what five years are to bring, beside what single years brought",
      sheets: [
        {
          cells: yearlyTable(
            ["单位生产总值能耗降低", "%", "—", 3.8, 0.8, 0.1, "[18]"],
            ["单位生产总值二氧化碳排放降低", "%", "—", 3.8, 0.8, 0.1, "下降18%"],
          ),
        },
      ],
    },
    {
      name: "down to nothing",
      sheets: [{ cells: yearlyTable(["义务教育大班额比例", "%", 1.8, 1.2, 0.6, 0.05, 0]) }],
    },
  ],
  invalid: [
    {
      name: "a lost point",
      sheets: [
        { cells: yearlyTable(["全社会研发经费支出占 GDP 比重", "%", 2.8, 2.9, 30.1, 3.1, 3.3]) },
      ],
      findings: [
        {
          cell: "F2",
          message: "large",
          level: "warning",
          expected: 3.01,
          received: 30.1,
          year: 2022,
        },
      ],
      fixed: { F2: 3.01 },
    },
    {
      name: "a single yearly figure",
      sheets: [{ cells: yearlyTable(["全社会研发经费支出占 GDP 比重", "%", 2.8, 291, 3.3]) }],
      findings: [{ cell: "E2", message: "large", level: "error", expected: 2.91, received: 291 }],
      fixed: { E2: 2.91 },
    },
    {
      name: "a point too far left",
      sheets: [{ cells: yearlyTable(["规模以上工业增加值", "亿元", 62.4, 66.1, 6.98, 73.5, 90]) }],
      findings: [{ cell: "F2", message: "small", expected: 69.8 }],
      fixed: { F2: 69.8 },
    },
    {
      name: "not converted into 万",
      sheets: [
        { cells: yearlyTable(["研究与试验发展经费支出", "亿元", 6.62, 71500, 7.83, 8.4, 10]) },
      ],
      findings: [
        { cell: "E2", message: "large-unit", level: "error", expected: 7.15, received: 71500 },
      ],
      fixed: { E2: 7.15 },
    },
    {
      name: "in 亿 where 万 is meant",
      sheets: [
        { cells: yearlyTable(["技术市场成交额", "万元", 54700, 5.98, 64100, 70200, 90000]) },
      ],
      findings: [{ cell: "E2", message: "small-unit", expected: 59800 }],
      fixed: { E2: 59800 },
    },
    {
      name: "every year, against baseline and target",
      sheets: [
        {
          cells: yearlyTable(["国家级高新技术企业总数", "家", 117, 1310000, 1500000, 1780000, 280]),
        },
      ],
      findings: [
        { cell: "E2", message: "large-unit", expected: 131 },
        { cell: "F2", message: "large-unit", expected: 150 },
        { cell: "G2", message: "large-unit", expected: 178 },
      ],
      fixed: { E2: 131, F2: 150, G2: 178 },
    },
    {
      name: "a rate of growth",
      sheets: [
        { cells: yearlyTable(["财政科技投入年均增长", "%", 1, 15.2, 148, 16.1, "15 以上"]) },
      ],
      findings: [{ cell: "F2", message: "large", expected: 14.8 }],
      fixed: { F2: 14.8 },
    },
    {
      name: "the baseline, against the plan",
      sheets: [
        { cells: yearlyTable(["国家级高新技术企业总数", "家", 1170000, 131, 150, 178, 280]) },
      ],
      findings: [{ cell: "D2", message: "large-unit", expected: 117, year: 2020 }],
      fixed: { D2: 117 },
    },
  ],
});
