import { changed, monitoringTable } from "../../../test/helpers/monitoring";
import { testRule } from "../../../test/helpers/rules";
import type { OtherSide } from "../define";
import rule from "./rule";

const monitoring = changed(monitoringTable("jindong-sti-2021-2025", [2021, 2022]), {
  E2: 2.9,
  E11: 150,
  F11: 249,
});
const previous: OtherSide = {
  name: "2022年报送",
  figures: [
    { indicator: "rd-gdp-share", year: 2021, value: 2.9, unit: "%", where: "年度监测!E2" },
    { indicator: "rd-institutions", year: 2021, value: 150, unit: "家", where: "年度监测!E11" },
    { indicator: "市级以上研发机构", year: 2022, value: 249, unit: "个", where: "年度监测!F11" },
  ],
};

testRule(rule, {
  valid: [
    { name: "nothing changed", sheets: [{ cells: monitoring }], context: { previous } },
    { name: "nothing to compare with", sheets: [{ cells: changed(monitoring, { E2: 3.1 }) }] },
    {
      name: "less than half a per cent",
      sheets: [{ cells: changed(monitoring, { E2: 2.91 }) }],
      context: { previous },
    },
  ],
  invalid: [
    {
      name: "a figure of a year already submitted",
      sheets: [{ cells: changed(monitoring, { E2: 3.1 }) }],
      context: { previous },
      findings: [
        { cell: "E2", message: "text", level: "warning", year: 2021, expected: 2.9, received: 3.1 },
      ],
      fixed: { E2: 2.9 },
    },
    {
      name: "a small change that reaches the target",
      sheets: [{ cells: changed(monitoring, { F11: 250 }) }],
      context: { previous },
      findings: [{ cell: "F11", message: "attained", expected: 249, received: 250 }],
      fixed: { F11: 249 },
    },
  ],
});
