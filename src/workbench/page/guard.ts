/** What a person answers when a workbook with changes is about to go. */
export type Answer = "save" | "discard" | "cancel";

export interface GuardOptions {
  readonly isChanged: () => boolean;
  readonly ask: () => Promise<Answer>;
  /** Whether the workbook was saved. */
  readonly save: () => Promise<boolean>;
}

export interface Guard {
  /** Whether the workbook may be let go of: nothing to lose, saved, or given up knowingly. */
  mayLeave(): Promise<boolean>;
  /** For the window's `beforeunload`, where only the browser may ask. */
  beforeUnload(event: Event): void;
}

/** Stands between a workbook with changes and whatever would make them disappear. */
export function createGuard({ isChanged, ask, save }: GuardOptions): Guard {
  return {
    async mayLeave() {
      if (!isChanged()) return true;
      const answer = await ask();
      return answer === "save" ? save() : answer === "discard";
    },
    beforeUnload(event) {
      if (isChanged()) event.preventDefault();
    },
  };
}
