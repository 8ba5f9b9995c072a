import { FaultRun, LONG, seams } from "./testing/fault-run";
import { codeOf } from "./testing/open-excel";

/*
 * The host fails while a step is written: before a request, at any action inside one, or when all of
 * it is done and only the answer is missing. Whichever it is, the workbook is as it was, the journal
 * says so, and the same thing done again succeeds.
 */

let run: FaultRun;
afterEach(() => run.close());

test.each(seams)(
  "a host on $seam that fails once leaves nothing half-written",
  async ({ seam, isChosen }) => {
    run = new FaultRun({ seam });
    await run.open();
    const before = run.snapshot();
    let id = "";
    const points = await run.pointsOf(async () => ({ id } = await run.apply()));
    await run.session.undo(id);
    expect(points.length).toBeGreaterThan(100);
    const passed = new Set<number>();
    for (const point of points.filter(isChosen)) {
      await run.next();
      run.excel.faults.failAt(point);
      const code = await codeOf(run.apply());
      if (code === "none") passed.add(point.request);
      else {
        const now = { point, code, book: run.snapshot(), states: await run.states() };
        const told = expect.stringMatching(/^(?:host|write-failed)$/);
        expect(now).toEqual({ point, code: told, book: before, states: [[], []] });
        await run.apply();
      }
      const [entry] = await run.session.journal();
      await run.session.undo(entry?.id ?? "");
      expect({ point, book: run.snapshot() }).toEqual({ point, book: before });
    }
    // Looking for formats may fail: there are none then. Nothing else is passed over.
    expect([...passed]).toHaveLength(1);
  },
  LONG,
);

test(
  "a host that fails for good: what was begun stays open in the journal and is undone later",
  async () => {
    run = new FaultRun();
    await run.open();
    const before = run.snapshot();
    let id = "";
    const points = await run.pointsOf(async () => ({ id } = await run.apply()));
    const written = run.snapshot();
    await run.session.undo(id);
    let left = 0;
    for (const point of points) {
      await run.next();
      run.excel.faults.failAt(point, "GeneralException", "for good");
      const code = await codeOf(run.apply());
      const later = await run.excel.session();
      const [entry] = await later.journal();
      if (code === "host") expect({ point, entry }).toEqual({ point });
      else expect({ point, code }).toEqual({ point, code: "write-incomplete" });
      if (entry) {
        left += 1;
        // Only where nothing but the answer is missing does the workbook know that it was done.
        if (entry.state === "done") expect(run.snapshot()).toEqual(written);
        else expect({ point, state: entry.state }).toEqual({ point, state: "open" });
        await later.undo(entry.id);
      }
      expect({ point, book: run.snapshot() }).toEqual({ point, book: before });
    }
    expect(left).toBeGreaterThan(50);
  },
  LONG,
);
