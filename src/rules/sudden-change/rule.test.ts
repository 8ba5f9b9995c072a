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
      name: "the first steps of a long way",
      sheets: [{ cells: yearlyTable(["光纤接入用户数", "万户", 640, 1700, 2800, 3900, 6000]) }],
    },
    {
      name: "small counts",
      sheets: [{ cells: yearlyTable(["创新服务综合体数", "家", 1, 2, 2, 3, "2 以上"]) }],
    },
    {
      name: "a slip is U02's",
      sheets: [
        { cells: yearlyTable(["全社会研发经费支出占 GDP 比重", "%", 2.8, 2.9, 30.1, 3.1, 3.3]) },
      ],
    },
    {
      name: "rates of growth",
      sheets: [{ cells: yearlyTable(["财政科技投入年均增长", "%", 1, 15.2, 6, 24, "15 以上"]) }],
    },
  ],
  invalid: [
    {
      name: "far beyond the target",
      sheets: [{ cells: yearlyTable(["R&D 人员数", "人年", 1619, 4389, null, null, 2600]) }],
      findings: [{ cell: "E2", message: "up", received: 4389, expected: "1619～2600" }],
    },
    {
      name: "a leap on the way",
      sheets: [{ cells: yearlyTable(["国家级高新技术企业总数", "家", 117, 224, 236, 244, 280]) }],
      findings: [{ cell: "E2", message: "up", level: "warning" }],
    },
    {
      name: "against the aim",
      sheets: [
        { cells: yearlyTable(["全社会研发经费支出占 GDP 比重", "%", 2.8, 2.9, 1.9, 3.1, 3.3]) },
      ],
      findings: [{ cell: "F2", message: "down" }],
    },
    {
      name: "a spike",
      sheets: [{ cells: yearlyTable(["规模以上工业企业数", "家", 320, 331, 405, 345, 400]) }],
      findings: [{ cell: "F2", message: "up" }],
    },
    {
      name: "a rate for a level",
      sheets: [{ cells: yearlyTable(["科技型中小微企业数", "家", 414, 512, 12.5, 690, 1000]) }],
      findings: [{ cell: "F2", message: "rate" }],
    },
    {
      name: "the baseline stands alone",
      sheets: [{ cells: yearlyTable(["规模以上工业企业数", "家", 1400, 331, 338, 345, 400]) }],
      findings: [{ cell: "D2", message: "up", year: 2020 }],
    },
    {
      name: "without a target",
      sheets: [{ cells: yearlyTable(["常住人口", "万人", 52.1, 53, 88, 54.2, "—"]) }],
      findings: [{ cell: "F2", message: "open" }],
    },
    {
      name: "nothing before it",
      sheets: [
        {
          cells: yearlyTable(["数字经济增加值占 GDP 比重", "%", null, 70.8, null, null, "40 以上"]),
        },
      ],
      findings: [{ cell: "E2", message: "open", received: 70.8 }],
    },
  ],
});
