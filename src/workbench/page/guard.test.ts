import { type Answer, createGuard } from "./guard";

function guardFor(changed: boolean, answer: Answer, isSaved = true) {
  const ask = jest.fn(async () => answer);
  const save = jest.fn(async () => isSaved);
  return { ask, save, guard: createGuard({ isChanged: () => changed, ask, save }) };
}

test("nothing is asked where nothing is lost", async () => {
  const { guard, ask, save } = guardFor(false, "cancel");
  await expect(guard.mayLeave()).resolves.toBe(true);
  expect(ask).not.toHaveBeenCalled();
  expect(save).not.toHaveBeenCalled();
});

test.each<[Answer, boolean, number]>([
  ["save", true, 1],
  ["discard", true, 0],
  ["cancel", false, 0],
])("the answer %s", async (answer, leaves, saves) => {
  const { guard, save } = guardFor(true, answer);
  await expect(guard.mayLeave()).resolves.toBe(leaves);
  expect(save).toHaveBeenCalledTimes(saves);
});

test("what could not be saved is not let go of", async () => {
  await expect(guardFor(true, "save", false).guard.mayLeave()).resolves.toBe(false);
});

test.each([true, false])("the browser asks only where there are changes: %s", (changed) => {
  const event = new Event("beforeunload", { cancelable: true });
  guardFor(changed, "cancel").guard.beforeUnload(event);
  expect(event.defaultPrevented).toBe(changed);
});
