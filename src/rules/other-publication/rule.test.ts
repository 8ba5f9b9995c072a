import { changed, monitoringTable } from "../../../test/helpers/monitoring";
import { testRule } from "../../../test/helpers/rules";
import type { OtherSide } from "../define";
import rule from "./rule";

const monitoring = changed(monitoringTable("jindong-sti-2021-2025", [2021]), { E2: 2.86, E9: 151 });
const side: OtherSide = {
  name: "市统计公报",
  figures: [
    { indicator: "rd-gdp-share", year: 2021, value: 2.857, unit: "%", where: "表3" },
    { indicator: "国家级高新技术企业数", year: 2021, value: 148, unit: "家", where: "表5" },
    {
      indicator: "national-high-tech-enterprises",
      year: 2021,
      value: 148,
      unit: "家",
      where: "表5",
    },
  ],
};
const context = { publications: [side] };

testRule(rule, {
  valid: [
    { name: "nothing to compare with", sheets: [{ cells: monitoring }] },
    {
      name: "the same figures, rounded",
      sheets: [{ cells: changed(monitoring, { E9: 148 }) }],
      context,
    },
  ],
  invalid: [
    {
      name: "another figure",
      sheets: [{ cells: monitoring }],
      context,
      findings: [
        {
          cell: "E9",
          message: "text",
          level: "note",
          indicator: "national-high-tech-enterprises",
          year: 2021,
          expected: 148,
          received: 151,
        },
      ],
    },
  ],
});
