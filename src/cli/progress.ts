import type { Translator } from "../messages";
import type { Terminal } from "./terminal";

/** Time between two updates, in milliseconds; faster is unreadable and slows the work down. */
const INTERVAL = 100;

/** One line on stderr that tells which file is being read; silent unless a person is watching. */
export class Progress {
  private shown = false;
  private last = 0;
  private current = "";

  constructor(
    private readonly terminal: Terminal,
    private readonly t: Translator,
    private readonly total: number,
  ) {}

  file(index: number, file: string): void {
    this.current = this.t("cli.progress", { done: index + 1, total: this.total, file });
    this.show(this.current);
  }

  /** How far the current file has come, 0–1. */
  share(share: number): void {
    this.show(`${this.current} ${Math.round(share * 100)}%`);
  }

  /** Takes the line away before results are written. */
  clear(): void {
    if (this.shown) this.terminal.note("\r\u001b[2K");
    this.shown = false;
  }

  private show(text: string): void {
    const now = Date.now();
    if (!this.terminal.progress || now - this.last < INTERVAL) return;
    this.last = now;
    this.shown = true;
    this.terminal.note(`\r\u001b[2K${text}`);
  }
}
