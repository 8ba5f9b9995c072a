import { unreadable } from "./errors";
import type { LimitName, Limits } from "./limit-names";

export type { LimitName, Limits } from "./limit-names";

const MIB = 1024 * 1024;

export const DEFAULT_LIMITS: Limits = {
  sourceBytes: 256 * MIB,
  parts: 20_000,
  partBytes: 256 * MIB,
  totalBytes: 512 * MIB,
  expansion: 200,
  cells: 5_000_000,
  merges: 1_000_000,
  formulaCharacters: 256 * MIB,
};

/** Below this size a part may expand as it likes: small parts compress well for honest reasons. */
const EXPANSION_FLOOR = 16 * MIB;

/** Counts what one reading has used and refuses the file when a limit is passed. */
export class Budget {
  readonly limits: Limits;
  private total = 0;
  private cells = 0;
  private merges = 0;
  private formulaCharacters = 0;

  constructor(limits: Partial<Limits> = {}) {
    this.limits = { ...DEFAULT_LIMITS, ...limits };
  }

  source(bytes: number): void {
    if (bytes > this.limits.sourceBytes) this.refuse("sourceBytes", null);
  }

  parts(count: number): void {
    if (count > this.limits.parts) this.refuse("parts", null);
  }

  /** `inflated`: bytes of `part` so far; `compressed`: what they came from. */
  part(part: string, inflated: number, compressed: number): void {
    if (inflated > this.limits.partBytes) this.refuse("partBytes", part);
    if (this.total + inflated > this.limits.totalBytes) this.refuse("totalBytes", part);
    if (inflated > EXPANSION_FLOOR && inflated > compressed * this.limits.expansion) {
      this.refuse("expansion", part);
    }
  }

  /** Bytes that the next part may inflate to before `part` would refuse it. */
  allowance(compressed: number): number {
    const { partBytes, totalBytes, expansion } = this.limits;
    const ratio = Math.max(EXPANSION_FLOOR, compressed * expansion);
    return Math.max(1, Math.min(partBytes, totalBytes - this.total, ratio));
  }

  partDone(inflated: number): void {
    this.total += inflated;
  }

  addCells(count: number, part: string): void {
    this.cells += count;
    if (this.cells > this.limits.cells) this.refuse("cells", part);
  }

  addMerge(part: string): void {
    this.merges += 1;
    if (this.merges > this.limits.merges) this.refuse("merges", part);
  }

  addFormula(characters: number, part: string): void {
    this.formulaCharacters += characters;
    if (this.formulaCharacters > this.limits.formulaCharacters) {
      this.refuse("formulaCharacters", part);
    }
  }

  private refuse(limit: LimitName, part: string | null): never {
    throw unreadable("too-large", { limit, allowed: this.limits[limit], part });
  }
}
