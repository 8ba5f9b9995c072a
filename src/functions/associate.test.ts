import { associateFunctions, catalogue } from ".";

/** As Excel's, which also is no `Error`'s subclass everywhere. */
class HostError {
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {}
}

function associated(language?: "zh-CN" | "en-US") {
  const calls = new Map<string, (...given: unknown[]) => unknown>();
  const host = {
    associate: (id: string, call: (...given: unknown[]) => unknown) => void calls.set(id, call),
    Error: HostError,
    ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
  };
  associateFunctions(host, language && { language: () => language });
  return calls;
}

function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error("nothing was thrown");
}

test("every function of the catalogue is associated under its id", () => {
  expect([...associated().keys()]).toEqual(catalogue.map(({ id }) => id));
});

test("a value is given back as it is", () => {
  expect(associated().get("PROGRESS")?.(0, 5, 10)).toBe(0.5);
});

test("a missing figure is Excel's own error with a Chinese reason", () => {
  const error = thrownBy(() => associated().get("PROGRESS")?.("", 5, 10));
  expect(error).toBeInstanceOf(HostError);
  expect(error).toEqual({ code: "#N/A", message: "“基期值”为空。空白不当作 0。" });
});

test("in an English Excel the reason is English", () => {
  const call = associated("en-US").get("PACE");
  const error = thrownBy(() => call?.(1, 2020, 2, "soon", 5, 2025));
  expect(error).toEqual({
    code: "#VALUE!",
    message: "“year” holds “soon”, which is not a year; write 2023, for instance.",
  });
});

test("every reason has a sentence in both languages", () => {
  for (const language of ["zh-CN", "en-US"] as const) {
    const calls = associated(language);
    for (const { id } of catalogue) {
      const odd = ["", "文字", { error: "#REF!" }, [[1, 2]], 2.5, "10~20", "稳步提高", "翻一番"];
      for (const first of odd)
        for (const second of odd) {
          const error = outcomeOf(() =>
            calls.get(id)?.(first, second, second, first, second, second),
          );
          if (!(error instanceof HostError)) continue;
          expect(error.message).toMatch(/[。.]$/);
          expect(error.message).not.toMatch(/\{\w+\}/);
        }
    }
  }
});

function outcomeOf(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}
