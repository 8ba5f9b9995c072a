import type { JournalEntry, Progress, Settings, Stale } from "../../excel";
import { usualSettings } from "../../excel";
import type { Received } from "../engine/receive";
import type { CellChanges, FixProposal, Study } from "../engine/study";
import type { SettingsDraft } from "../views/settings/draft";

/** What the pane can be busy with; sentences: `pane.action.<id>`. */
export type ActionId =
  | "open"
  | "check"
  | "fix"
  | "fix-safe"
  | "preview"
  | "explain"
  | "undo"
  | "go-to"
  | "forget-journal"
  | "save-settings"
  | "template"
  | "fill"
  | "report"
  | "values"
  | "seal"
  | "unseal"
  | "receive";

/** A long action that is under way. */
export interface Running {
  readonly action: ActionId;
  readonly progress: Progress | null;
}

/** An action that was refused. The study stays, and so does everything the user has typed. */
export interface Failure {
  readonly action: ActionId;
  readonly error: unknown;
  readonly retry: () => void;
}

/** Edits that wait for a person's yes. */
export interface Preview extends CellChanges {
  /** What the step is in the journal. */
  readonly action: ActionId;
  readonly label: string;
  readonly refused?: FixProposal["refused"];
  /** Said above the list, e.g. which tables could not be filled. */
  readonly remarks?: readonly string[];
}

/** What was just done, to be said once. */
export type Notice =
  | { readonly kind: "written"; readonly entry: JournalEntry }
  | { readonly kind: "undone"; readonly entry: JournalEntry }
  | {
      readonly kind:
        | "explained"
        | "settings-saved"
        | "forgotten"
        | "cancelled"
        | "nothing-to-do"
        | "sealed"
        | "unsealed"
        | "not-cleared";
    };

export interface PaneState {
  /** The first look at the workbook is over, however it ended: settings are known. */
  readonly ready: boolean;
  readonly study: Study | null;
  /** Who made the study out of date; `null` while it speaks of what the workbook holds. */
  readonly stale: Stale["by"] | null;
  readonly running: Running | null;
  readonly failure: Failure | null;
  readonly notice: Notice | null;
  readonly preview: Preview | null;
  /** 修改记录, the latest first. */
  readonly journal: readonly JournalEntry[];
  readonly settings: Settings;
  /** Explanations being typed, by finding: they outlive a change of view and an error. */
  readonly drafts: Readonly<Record<string, string>>;
  /** Settings being changed and not saved yet: they outlive a change of view as well. */
  readonly settingsDraft: SettingsDraft | null;
  /** Files that were received and held against their seals. */
  readonly received: readonly Received[];
}

export type PaneEvent =
  | { readonly type: "started"; readonly action: ActionId }
  | { readonly type: "progressed"; readonly progress: Progress }
  | { readonly type: "finished" }
  | { readonly type: "cancelled" }
  | { readonly type: "failed"; readonly failure: Failure }
  | { readonly type: "failed-aside"; readonly failure: Failure }
  | { readonly type: "failure-dismissed" }
  /** A new look at the workbook, and who changed it while it was looked at. */
  | { readonly type: "studied"; readonly study: Study; readonly stale: Stale["by"] | null }
  /** The same look with other explanations or another seal: as old as it was. */
  | { readonly type: "revised"; readonly study: Study }
  | { readonly type: "noticed"; readonly notice: Notice | null }
  | { readonly type: "previewed"; readonly preview: Preview | null }
  | { readonly type: "went-stale"; readonly by: Stale["by"] }
  | { readonly type: "journalled"; readonly journal: readonly JournalEntry[] }
  | { readonly type: "settings-changed"; readonly settings: Settings }
  | { readonly type: "received"; readonly received: readonly Received[] }
  | { readonly type: "drafted"; readonly finding: string; readonly text: string | null }
  | { readonly type: "settings-drafted"; readonly draft: SettingsDraft | null };

export const initialState: PaneState = {
  ready: false,
  study: null,
  stale: null,
  running: null,
  failure: null,
  notice: null,
  preview: null,
  journal: [],
  settings: usualSettings,
  drafts: {},
  settingsDraft: null,
  received: [],
};

export function reduce(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case "started":
      return {
        ...state,
        running: { action: event.action, progress: null },
        failure: null,
        // A check follows every step by itself: what the step did is still worth saying.
        notice: event.action === "check" ? state.notice : null,
      };
    case "progressed":
      return state.running
        ? { ...state, running: { ...state.running, progress: event.progress } }
        : state;
    case "finished":
      return { ...state, ready: true, running: null };
    case "cancelled":
      return { ...state, ready: true, running: null, notice: { kind: "cancelled" } };
    case "failed":
      return { ...state, ready: true, running: null, failure: event.failure };
    case "failed-aside":
      return { ...state, failure: event.failure };
    case "failure-dismissed":
      return { ...state, failure: null };
    case "studied":
      return { ...state, study: event.study, stale: event.stale };
    case "revised":
      return { ...state, study: event.study };
    case "noticed":
      return { ...state, notice: event.notice };
    case "previewed":
      return { ...state, preview: event.preview };
    case "went-stale":
      // A step of our own is followed by a new study; until then nothing else is known.
      return state.study ? { ...state, stale: event.by } : state;
    case "journalled":
      return { ...state, journal: event.journal };
    case "settings-changed":
      return { ...state, settings: event.settings };
    case "received":
      return { ...state, received: event.received };
    case "settings-drafted":
      return { ...state, settingsDraft: event.draft };
    case "drafted":
      return { ...state, drafts: withDraft(state.drafts, event.finding, event.text) };
  }
}

function withDraft(
  drafts: PaneState["drafts"],
  finding: string,
  text: string | null,
): PaneState["drafts"] {
  const { [finding]: _before, ...others } = drafts;
  return text === null ? others : { ...others, [finding]: text };
}
