import type { Translator } from "../messages";
import type { Plan } from "../plan";
import type { Style } from "./style";
import type { Terminal } from "./terminal";

/** 0 passed, 1 findings at error level, 2 unusable input or usage. */
export type ExitCode = 0 | 1 | 2;

/** What every command is handed; made once, in main.ts. */
export interface Context {
  readonly terminal: Terminal;
  readonly t: Translator;
  readonly style: Style;
  /** The plans tables are matched against. */
  readonly plans: readonly Plan[];
}
