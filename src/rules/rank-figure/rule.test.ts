import { testRule } from "../../../test/helpers/rules";
import { yearlyTable } from "../../../test/helpers/yearly";
import rule from "./rule";

testRule(rule, {
  valid: [
    {
      name: "places",
      sheets: [{ cells: yearlyTable(["全省科技创新指数排名", "位", 8, 7, 7, 6, "前5"]) }],
    },
    {
      name: "the same number of participants",
      sheets: [
        { cells: yearlyTable(["全省科技创新指数排名", "位", 8, "7/90", "7/90", "6/90", "前5"]) },
      ],
    },
  ],
  invalid: [
    {
      name: "a score",
      sheets: [{ cells: yearlyTable(["全省科技创新指数排名", "位", 8, 7, 86.5, 6, "前5"]) }],
      findings: [{ cell: "F2", message: "place", received: 86.5 }],
    },
    {
      name: "more participants",
      sheets: [
        { cells: yearlyTable(["全省科技创新指数排名", "位", 8, "7/90", "7/93", "6/93", "前5"]) },
      ],
      findings: [{ cell: "F2", message: "participants", expected: 90, received: "7/93" }],
    },
  ],
});
