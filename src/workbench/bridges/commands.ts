import type { Push } from "./channel";

export type CommandOutcome =
  | { readonly ok: true }
  /** `status` is the client's number, 5019 where no function of that name is associated. */
  | { readonly ok: false; readonly status: number };

/** The page was closed or loaded anew before the command was over. */
export const COMMAND_LOST = -1;

/** Commands of the ribbon on their way to the page, and the word that they are over. */
export class CommandRunner {
  #last = 0;
  readonly #running = new Map<string, (outcome: CommandOutcome) => void>();

  constructor(private readonly push: (push: Push) => void) {}

  /** Resolves when the page says it is done (`event.completed()`). */
  run(name: string): Promise<CommandOutcome> {
    this.#last += 1;
    const id = `command-${this.#last}`;
    return new Promise((resolve) => {
      this.#running.set(id, resolve);
      this.push({ kind: "command", id, name, event: { source: { id: name } } });
    });
  }

  completed(id: string, status: number): void {
    const resolve = this.#running.get(id);
    this.#running.delete(id);
    resolve?.(status === 0 ? { ok: true } : { ok: false, status });
  }

  stop(): void {
    for (const resolve of this.#running.values()) resolve({ ok: false, status: COMMAND_LOST });
    this.#running.clear();
  }
}
