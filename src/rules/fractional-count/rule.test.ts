import { testRule } from "../../../test/helpers/rules";
import { yearlyTable } from "../../../test/helpers/yearly";
import rule from "./rule";

testRule(rule, {
  valid: [
    {
      name: "whole numbers",
      sheets: [{ cells: yearlyTable(["国家级高新技术企业总数", "家", 117, 131, 150, 178, 280]) }],
    },
    {
      name: "averages",
      sheets: [{ cells: yearlyTable(["每万人拥有企业数", "家", 18.4, 19.5, 20.7, 22.1, 27]) }],
    },
    {
      name: "ten thousands",
      sheets: [{ cells: yearlyTable(["失业保险参保人数", "万人", 21.7, 22.1, 22.9, 23.4, 24]) }],
    },
    {
      name: "a row of decimals throughout",
      sheets: [{ cells: yearlyTable(["社区养老服务站", "个", 1.5, 1.7, 1.9, 2.2, 3]) }],
    },
  ],
  invalid: [
    {
      name: "half an enterprise",
      sheets: [{ cells: yearlyTable(["国家级高新技术企业总数", "家", 117, 131.5, 150, 178, 280]) }],
      findings: [{ cell: "E2", message: "text", expected: 132, received: 131.5 }],
      fixed: { E2: 132 },
    },
    {
      name: "a rate among people",
      sheets: [{ cells: yearlyTable(["研发人员规模", "人", 4389, 4310, 4256, 10.5, "3500 以上"]) }],
      findings: [{ cell: "G2", message: "text", expected: 11 }],
      fixed: { G2: 11 },
    },
  ],
});
