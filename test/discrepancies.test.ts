import { readFileSync } from "node:fs";
import { join } from "node:path";
import { discrepancyPage } from "../scripts/lib/discrepancy-page";
import { shippedPlans } from "../src/plan";
import { checkDocument, findingsOf } from "./helpers/document";

const ITEMS = shippedPlans.flatMap((plan) =>
  plan.discrepancies.map((item) => ({ ...item, home: plan.id })),
);
const VISIBLE = ITEMS.filter(({ machine }) => machine.visible);
const found = checkDocument();
const findings = (id: string) => {
  const item = ITEMS.find((candidate) => candidate.id === id);
  return item ? findingsOf(item, item.home, found) : [];
};

test("the pack holds all 42 and says of each whether a machine can see it", () => {
  expect(ITEMS).toHaveLength(42);
  for (const { id, machine } of ITEMS) expect([id, machine.visible || machine.why]).toBeTruthy();
});

/** Level the check gives, by the kind of contradiction. */
const LEVELS: Readonly<Record<string, readonly string[]>> = {
  baseline: ["error"],
  target: ["error"],
  direction: ["error"],
  missing: ["warning"],
  sum: ["warning"],
  plausibility: ["warning"],
  operator: ["warning", "note"],
  unit: ["error", "note"],
  claim: ["note"],
  coverage: ["note"],
};

test.each(VISIBLE.map((item) => [item.id, item] as const))("%s is found", (_, item) => {
  const [lead] = findingsOf(item, item.home, found);
  expect(lead?.finding).toBeDefined();
  expect(LEVELS[item.kind]).toContain(lead?.finding.level);
  expect(lead?.finding.cell).not.toBeNull();
});

/** The other place each finding must name beside its own cell. */
const OTHER_PLACES: Readonly<Record<string, readonly string[]>> = {
  X01: ["表1!E3"],
  X02: ["表1!E14"],
  X03: ["表1!E10"],
  X04: ["表1!E11"],
  X05: ["三(三)"],
  X06: ["三(三)"],
  X07: ["三(三)"],
  X08: ["三(三)"],
  X09: ["三(三)"],
  X10: ["三(三)"],
  X11: ["三(三)"],
  X12: ["三(三)"],
  X13: ["三(三)"],
  X14: ["三(三)"],
  X25: ["表1!B5"],
  X26: ["一(一)"],
  X27: ["三(三)"],
  X29: ["规划"],
  X30: ["规划"],
  X31: ["表2 行4"],
  X32: ["C15", "D15"],
  X33: ["一(三)"],
  X34: ["一(一)", "一(二)"],
  X35: ["表1!D2", "一(一)"],
  X36: ["表1!D4"],
  X37: ["一(五)", "表1!C7", "表1!E7"],
  X38: ["表1!D5", "表1!D6", "表1!E5", "表1!E6"],
  X39: ["三(三)"],
  X41: ["新一期规划"],
};

test.each(VISIBLE.map(({ id }) => id))("%s names both places", (id) => {
  const [lead] = findings(id);
  const places = OTHER_PLACES[id];
  expect(places).toBeDefined();
  for (const place of places ?? []) expect(lead?.sentence).toContain(place);
});

test("where several rows contradict, each has its own finding", () => {
  const cells = (id: string) =>
    findings(id).map(({ finding }) => `${finding.sheet}!${finding.cell}`);
  expect(cells("X27")).toEqual(["表2!B7", "表2!B8"]);
  expect(cells("X37")).toEqual(["表1!E7", "表1!E9", "表1!E15"]);
  expect(cells("X41")).toEqual(
    ["B2", "B5", "B6", "B7", "B8", "B9", "B13", "B15"].map((cell) => `表1!${cell}`),
  );
});

test("the figures behind them: 259.6, 236.4, 63, 83 and 85", () => {
  const sentences = found.map(({ sentence }) => sentence);
  for (const figures of [
    ["236.4亿元", "259.6亿元"],
    ["61家", "63家"],
    ["117家", "83家", "85家"],
  ]) {
    expect(sentences.some((text) => figures.every((figure) => text.includes(figure)))).toBe(true);
  }
});

test("docs/discrepancies.md is up to date", () => {
  const page = readFileSync(join(__dirname, "..", "docs", "discrepancies.md"), "utf8");
  expect(page).toBe(discrepancyPage());
});
