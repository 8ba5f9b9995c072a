import { FaultRun, LONG, seams } from "./testing/fault-run";
import { codeOf } from "./testing/open-excel";

/* The host fails while a step is undone, in all the ways it fails while one is written. */

let run: FaultRun;
afterEach(() => run.close());

test.each(seams)(
  "a host on $seam that fails once leaves nothing half-undone",
  async ({ seam, isChosen }) => {
    run = new FaultRun({ seam });
    await run.open();
    const before = run.snapshot();
    const { id: first } = await run.apply();
    const written = run.snapshot();
    const points = await run.pointsOf(() => run.session.undo(first));
    expect(points.length).toBeGreaterThan(100);
    for (const point of points.filter(isChosen)) {
      await run.next();
      const { id } = await run.apply();
      run.excel.faults.failAt(point);
      const code = await codeOf(run.session.undo(id));
      if (code !== "none") {
        const now = { point, code, book: run.snapshot(), states: await run.states() };
        const told = expect.stringMatching(/^(?:host|write-failed)$/);
        expect(now).toEqual({ point, code: told, book: written, states: [["done"], ["done"]] });
        await run.session.undo(id);
      }
      const now = { point, book: run.snapshot(), states: await run.states() };
      expect(now).toEqual({ point, book: before, states: [["undone"], ["undone"]] });
    }
  },
  LONG,
);

test(
  "a host that fails for good: the step stays open in the journal and is undone later",
  async () => {
    run = new FaultRun();
    await run.open();
    const before = run.snapshot();
    const { id: first } = await run.apply();
    const points = await run.pointsOf(() => run.session.undo(first));
    for (const point of points.filter(({ at }) => typeof at === "string" || at % 4 === 0)) {
      await run.next();
      const { id } = await run.apply();
      run.excel.faults.failAt(point, "GeneralException", "for good");
      const code = await codeOf(run.session.undo(id));
      const later = await run.excel.session();
      const state = (await later.journal())[0]?.state;
      if (state === "undone") expect(run.snapshot()).toEqual(before);
      else {
        expect({ point, code }).not.toEqual({ point, code: "none" });
        expect({ point, state }).not.toEqual({ point, state: undefined });
        await later.undo(id);
      }
      expect({ point, book: run.snapshot() }).toEqual({ point, book: before });
    }
  },
  LONG,
);
