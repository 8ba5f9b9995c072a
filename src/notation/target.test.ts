import { readTarget } from "./target";
import * as cases from "./target.cases";
import { WORDING } from "./wording.cases";

const groups = Object.entries(cases) as [string, readonly cases.TargetCase[]][];

describe.each(groups)("%s", (_name, group) => {
  test.each(group)("%s", (raw, form, operator, value, unit) => {
    expect(readTarget(raw)).toMatchObject({
      form,
      operator,
      value,
      unit,
      reason: null,
      printed: raw,
    });
  });
});

describe("wording", () => {
  test.each(WORDING)("%s", (raw, form, reason) => {
    expect(readTarget(raw)).toMatchObject({ form, operator: null, value: null, reason });
  });
});
