import { sample } from "../../../test/pane/sample";
import type { CheckStep, InSteps } from "../../check";
import { check, prepareContext } from "../../check";
import { type Progress, usualSettings } from "../../excel";
import { shippedPlans } from "../../plan";
import { recognise } from "../../recognise";
import { allRules } from "../../rules";
import type { Workbook } from "../../workbook";
import { examine } from "./examine";
import { proposeSafe } from "./fixing";
import type { Study } from "./study";
import { inTurns, recogniseInSteps } from "./turns";

/** Work of `count` steps on a clock that it moves itself. */
function worker(count: number, each: number) {
  let time = 0;
  let taken = 0;
  const steps = (function* (): InSteps<string> {
    for (let done = 0; done < count; done++) {
      time += each;
      taken += 1;
      yield { sheet: "表", done, total: count };
    }
    return "done";
  })();
  return { steps, clock: () => time, taken: () => taken };
}

test("the page has its turn every fiftieth of a second or so, and sees how far things are", async () => {
  const seen: Progress[] = [];
  const { steps, clock } = worker(100, 10);
  const timers = jest.spyOn(globalThis, "setTimeout");
  await expect(inTurns(steps, { onProgress: (one) => seen.push(one) }, clock)).resolves.toBe(
    "done",
  );
  expect(timers).toHaveBeenCalledTimes(20);
  timers.mockRestore();
  expect(seen[0]).toEqual({ stage: "checking", sheet: "表", done: 4, total: 100 });
  expect(seen.map(({ done }) => done)).toEqual(Array.from({ length: 20 }, (_, at) => at * 5 + 4));
});

test("short work is not held up", async () => {
  const timers = jest.spyOn(globalThis, "setTimeout");
  const { steps, clock } = worker(100, 0.4);
  await inTurns(steps, {}, clock);
  expect(timers).not.toHaveBeenCalled();
  timers.mockRestore();
});

test("cancelling ends it at the next turn", async () => {
  const { steps, clock, taken } = worker(1000, 10);
  const controller = new AbortController();
  const work = inTurns(
    steps,
    { signal: controller.signal, onProgress: ({ done }) => void (done > 50 && controller.abort()) },
    clock,
  );
  await expect(work).rejects.toMatchObject({ code: "cancelled" });
  expect(taken()).toBe(55);
});

describe("a workbook of many sheets", () => {
  const today = new Date(2024, 2, 15);
  const options = { settings: usualSettings, explanations: [], seal: null, today, complete: true };
  let book: Workbook;
  let study: Study;
  beforeAll(async () => {
    const { sheets, ...rest } = await sample("with-errors");
    const [sheet] = sheets;
    if (!sheet) throw new Error("the sample has no sheet");
    const many = Array.from({ length: 8 }, (_, at) => ({ ...sheet, name: `表${at + 1}` }));
    book = { ...rest, sheets: many };
    study = await examine(book, options);
  }, 60_000);

  test("is found the same step by step as at once", () => {
    const recognition = recognise(book, shippedPlans);
    const asked = { reportingYear: study.reportingYear, today: "2024-03-15" };
    const outcome = check(allRules, prepareContext(book, recognition, shippedPlans, asked));
    expect(study.outcome.findings.map(({ id }) => id)).toEqual(
      outcome.findings.map(({ id }) => id),
    );
    expect(study.recognition.tables.map(({ id }) => id)).toEqual(
      recognition.tables.map(({ id }) => id),
    );
  });

  test("yields between sheets and rows, so that fixing it can be cancelled", async () => {
    const controller = new AbortController();
    const seen: CheckStep[] = [];
    // Every look at the clock says that it is time for a turn.
    const clock = jest.spyOn(performance, "now").mockImplementation(
      (() => {
        let time = 0;
        return () => (time += 60);
      })(),
    );
    const work = proposeSafe(study, today, {
      signal: controller.signal,
      onProgress: (progress) => {
        seen.push(progress);
        if (seen.length === 30) controller.abort();
      },
    });
    await expect(work).rejects.toMatchObject({ code: "cancelled" });
    clock.mockRestore();
    expect(new Set(seen.slice(0, 8).map(({ sheet }) => sheet)).size).toBe(8);
    expect(seen).toHaveLength(30);
  });

  test("steps of recognising are its sheets", () => {
    const steps = [...recogniseInSteps(book, shippedPlans)];
    expect(steps.map(({ sheet }) => sheet)).toEqual(book.sheets.map(({ name }) => name));
  });
});
