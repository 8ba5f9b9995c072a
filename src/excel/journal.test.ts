import type { Edit } from "../workbook";
import type { JournalEntry } from "./session";
import { codeOf, type OpenedExcel, openExcel } from "./testing/open-excel";
import { snapshotOf } from "./testing/snapshot";
import { edits, filledBook } from "./testing/steps";

/* What others left in the place of the journal, and several panes that write into it at once. */

let excel: OpenedExcel;
beforeEach(async () => {
  excel = await openExcel(filledBook());
});
afterEach(() => excel.close());

const part = (json: string, version = 1) =>
  `<data xmlns="urn:plan-ruler:journal" version="${version}">${json}</data>`;
const put = (...parts: readonly string[]) => {
  excel.book.extras.xmlParts.splice(0);
  excel.book.extras.xmlParts.push(...parts.map((xml, at) => ({ id: `{${at}}`, xml })));
};
const entry = (given: object): string =>
  JSON.stringify({ id: "旧", label: "旧", when: "2024", state: "done", kept: true, ...given });
const cell = { kind: "cell", sheet: "表1", cell: "A1" };
const state = { value: "机密", formula: null, format: "General" };
const write = (at: string, value: number): Edit => ({
  kind: "value",
  sheet: "其他",
  cell: at,
  value,
});
const labels = (journal: readonly JournalEntry[]) => journal.map(({ label }) => label).sort();

test.each([
  ["a change that is none", part(`{"entries":[${entry({ changes: [null] })}]}`)],
  ["a cell without a place", part(`{"entries":[${entry({ changes: [{ ...cell, cell: 1 }] })}]}`)],
  [
    "a cell of no content",
    part(`{"entries":[${entry({ changes: [{ ...cell, before: state }] })}]}`),
  ],
  [
    "formats that are none",
    part('{"formats":[{"sheet":"表1","key":"status","ids":[1],"formats":[{}]}]}'),
  ],
  ["half a text", part('{"entries":[{"id":"旧","label":"机密')],
  ["a newer product's", part(`{"entries":[${entry({ state: "later", changes: [] })}]}`, 2)],
])("%s keeps nobody from writing, undoing and forgetting", async (_, xml) => {
  put(xml);
  const before = snapshotOf(excel.book);
  const session = await excel.session();
  expect(await session.journal()).toEqual([]);
  expect(await codeOf(session.undo("旧"))).toBe("unknown-entry");
  const { id } = await session.apply(edits, "填充");
  expect((await (await excel.session()).journal()).map((one) => one.id)).toEqual([id]);
  await session.undo(id);
  expect(snapshotOf(excel.book)).toEqual(before);
  put(xml);
  await (await excel.session()).forgetJournal();
  expect(excel.parts().join()).not.toMatch(/机密|旧/);
});

test("what a newer product wrote is not written over", async () => {
  const newer = part(`{"entries":[${entry({ changes: [] })}]}`, 2);
  put(newer);
  const session = await excel.session();
  await session.apply(edits, "填充");
  await session.apply([write("B9", 1)], "再写");
  expect(excel.parts()).toHaveLength(2);
  expect(excel.parts()[0]).toBe(newer);
});

test("steps kept in several parts are all known, become one part, and are all forgotten", async () => {
  const one = (id: string) => part(`{"entries":[${entry({ id, label: id, changes: [] })}]}`);
  put(one("甲"), one("乙"));
  const session = await excel.session();
  expect(labels(await session.journal())).toEqual(["乙", "甲"]);
  await session.apply([write("B9", 1)], "丙");
  expect(excel.parts()).toHaveLength(1);
  expect(labels(await (await excel.session()).journal())).toEqual(["丙", "乙", "甲"]);
  put(one("甲"), one("乙"));
  await (await excel.session()).forgetJournal();
  expect(excel.parts().join()).not.toMatch(/"label":/);
});

test("two panes that write at once keep both steps, and each is undone", async () => {
  const before = snapshotOf(excel.book);
  const [one, other] = [await excel.session(), await excel.session()];
  for (const round of [1, 2]) {
    const [first, second] = await Promise.all([
      one.apply(edits, `甲${round}`),
      other.apply([write("D2", 2)], `乙${round}`),
    ]);
    const known = [`乙${round}`, `甲${round}`];
    for (const session of [one, other, await excel.session()]) {
      const open = (await session.journal()).filter((step) => step.state !== "undone");
      expect(labels(open)).toEqual(known);
    }
    await other.undo(first.id);
    await one.undo(second.id);
    expect(snapshotOf(excel.book)).toEqual(before);
  }
});

test("a step that ends after another pane's is known beside it", async () => {
  const [slow, quick] = [await excel.session(), await excel.session()];
  await quick.apply([write("B9", 1)], "先前");
  let started: Promise<JournalEntry> | undefined;
  const done = await slow.apply(edits, "慢", {
    onProgress: ({ stage, done: at }) => {
      if (stage === "writing" && at === 2) started ??= quick.apply([write("B10", 1)], "快");
    },
  });
  await started;
  expect(done.state).toBe("done");
  expect(labels(await (await excel.session()).journal())).toEqual(["先前", "快", "慢"]);
});

test("what one pane forgets another does not bring back", async () => {
  const [one, other] = [await excel.session(), await excel.session()];
  await one.apply([write("B9", 12345)], "写入");
  await other.forgetJournal();
  expect(await one.journal()).toEqual([]);
  await one.apply([write("B10", 1)], "再写");
  expect(excel.parts().join()).not.toContain("12345");
  expect(labels(await other.journal())).toEqual(["再写"]);
});

test("a step kept before conditional formats had number formats is undone", async () => {
  const format = { range: "C2:C3", formula: 'C2="红"', fill: "FDE7E9", font: "A4262C" };
  const change = { kind: "conditional-formats", sheet: "表1", key: "status" };
  put(part(`{"entries":[${entry({ changes: [{ ...change, before: [], after: [format] }] })}]}`));
  const before = snapshotOf(excel.book);
  const sheet = excel.sheet("表1");
  excel.book.formats.addConditional(sheet, {
    ranges: [{ top: 1, left: 2, bottom: 2, right: 2 }],
    formula: 'AND(N("plan-ruler:status")=0,C2="红")',
    stopIfTrue: false,
    look: { fill: format.fill, font: format.font },
  });
  await (await excel.session()).undo("旧");
  expect(snapshotOf(excel.book)).toEqual(before);
});

test("a workbook without our parts stays without them when its journal is forgotten", async () => {
  await (await excel.session()).forgetJournal();
  expect(excel.parts()).toEqual([]);
});
