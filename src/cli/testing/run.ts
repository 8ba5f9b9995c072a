import { createTranslator, type Language } from "../../messages";
import { shippedPlans } from "../../plan";
import { runProgram } from "../program";
import { createStyle } from "../style";

/** Runs a command line in this process, and answers what it printed and its exit code. */
export async function run(args: readonly string[], language: Language = "zh-CN", colour = false) {
  let out = "";
  let notes = "";
  const exitCode = await runProgram(args, {
    terminal: {
      write: async (text) => {
        out += text;
      },
      note: (text) => {
        notes += text;
      },
      columns: 100,
      colour,
      progress: false,
    },
    t: createTranslator(language),
    style: createStyle(colour),
    plans: shippedPlans,
  });
  return { exitCode, out, notes };
}
