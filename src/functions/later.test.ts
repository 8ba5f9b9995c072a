import { catalogue } from ".";
import type { FunctionCall } from "./associate";
import { functionIds } from "./ids";
import { associateLater } from "./later";

class HostError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

function open(load: () => Promise<ReadonlyMap<string, FunctionCall>>) {
  const given = new Map<string, FunctionCall>();
  const host = {
    associate: (id: string, call: FunctionCall) => void given.set(id, call),
    Error: HostError,
    ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
  };
  associateLater(host, ["DOUBLE", "FAIL"], load);
  return given;
}

const calls = new Map<string, FunctionCall>([
  ["DOUBLE", (value) => Number(value) * 2],
  [
    "FAIL",
    () => {
      throw new HostError("#N/A", "没有数");
    },
  ],
]);

test("the ids are those of the catalogue", () => {
  expect(functionIds).toEqual(catalogue.map(({ id }) => id));
});

test("calls before loading wait, calls after it answer at once; it is loaded once", async () => {
  const load = jest.fn(async () => calls);
  const given = open(load);
  const early = [given.get("DOUBLE")?.(1), given.get("DOUBLE")?.(2)];
  expect(early[0]).toBeInstanceOf(Promise);
  expect(await Promise.all(early)).toEqual([2, 4]);
  expect(given.get("DOUBLE")?.(3)).toBe(6);
  expect(load).toHaveBeenCalledTimes(1);
});

test("an error of a function is Excel's, early and late alike", async () => {
  const given = open(async () => calls);
  await expect(given.get("FAIL")?.()).rejects.toMatchObject({ code: "#N/A", message: "没有数" });
  expect(() => given.get("FAIL")?.()).toThrow(HostError);
});

test("what could not be loaded is said in the cell and tried again", async () => {
  let isDown = true;
  const given = open(async () => {
    if (isDown) throw new Error("net::ERR");
    return calls;
  });
  await expect(given.get("DOUBLE")?.(1)).rejects.toMatchObject({
    code: "#N/A",
    message: expect.stringContaining("请检查网络后重新计算"),
  });
  isDown = false;
  expect(await given.get("DOUBLE")?.(1)).toBe(2);
});
