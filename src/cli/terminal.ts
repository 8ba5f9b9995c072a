import process from "node:process";

/** Where the command line writes to. */
export interface Terminal {
  /** Results, to stdout; resolves when the text has been taken, so that nothing large piles up. */
  write(text: string): Promise<void>;
  /** Progress and usage errors, to stderr. */
  note(text: string): void;
  /** Width to lay tables out for. */
  readonly columns: number;
  /** Whether results may carry colour. */
  readonly colour: boolean;
  /** Whether a line on stderr may be rewritten in place. */
  readonly progress: boolean;
}

const DEFAULT_COLUMNS = 100;
const NARROWEST = 40;

/** The process's own terminal. A reader that goes away (`| head`) ends the program quietly. */
export function processTerminal(env: NodeJS.ProcessEnv = process.env): Terminal {
  const { stdout, stderr } = process;
  const leave = (error: NodeJS.ErrnoException): void => {
    if (error.code === "EPIPE") process.exit(process.exitCode ?? 0);
    throw error;
  };
  stdout.on("error", leave);
  stderr.on("error", leave);
  return {
    write: (text) =>
      new Promise((resolve) => {
        stdout.write(text, () => resolve());
      }),
    note: (text) => {
      stderr.write(text);
    },
    columns: stdout.isTTY ? Math.max(NARROWEST, stdout.columns) : DEFAULT_COLUMNS,
    colour: wantsColour(stdout.isTTY, env),
    progress: stderr.isTTY && env.TERM !== "dumb",
  };
}

/** NO_COLOR and FORCE_COLOR as they are commonly understood: set and not empty (not `0`). */
function wantsColour(isTerminal: boolean, env: NodeJS.ProcessEnv): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== "0";
  return isTerminal && env.TERM !== "dumb";
}
