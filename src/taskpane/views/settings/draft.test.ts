import { usualSettings } from "../../../excel";
import { draftOf, readDraft } from "./draft";

const draft = draftOf(usualSettings);

test.each([
  ["", null],
  [" 2023 ", 2023],
  ["２０２３", 2023],
])("the year %p is read as %p", (year, reportingYear) => {
  expect(readDraft({ ...draft, year })).toMatchObject({ ok: true, settings: { reportingYear } });
});

test.each(["23", "20 23", "1899", "二〇二三"])("%p is no year", (year) => {
  expect(readDraft({ ...draft, year }).ok).toBe(false);
});

test("thresholds are read in full-width digits as well, and a blank one is the usual", () => {
  expect(readDraft({ ...draft, thresholds: { nearly: "０．９", behind: " " } })).toMatchObject({
    ok: true,
    settings: { thresholds: { nearly: 0.9 } },
  });
  expect(readDraft({ ...draft, thresholds: { nearly: "九成" } }).ok).toBe(false);
});
