/** Numbers of what passes between client and host beside the rich API. */
export const DISPATCH = {
  settingsChanged: 1,
  selectionChanged: 2,
  richApiMessage: 33,
  appCommand: 39,
  saveSettings: 76,
  richApi: 93,
  appCommandCompleted: 94,
} as const;

/** One entry of a rich-API message. */
export interface RichMessage {
  /** 1 custom functions, 2 actions, 65536 events. */
  readonly category: number;
  readonly type: number;
  /** Id of the object an event is about, `Workbook` for those of the whole workbook. */
  readonly target: string;
  readonly message: unknown;
  /** Left out: it happened here. */
  readonly isRemote?: boolean;
}

/** What the host tells the page by itself. */
export type Push =
  | { readonly kind: "messages"; readonly messages: readonly RichMessage[] }
  | {
      readonly kind: "command";
      readonly id: string;
      readonly name: string;
      readonly event: Readonly<Record<string, unknown>>;
    }
  | { readonly kind: "selection" };

/** A page that listens: one side of a bridge. */
export interface Channel {
  push(push: Push): void;
}

/** An entry as the client takes it apart. */
export function messageEntry(entry: RichMessage): unknown[] {
  const { category, type, target, message, isRemote = false } = entry;
  return [category, type, target, JSON.stringify(message), 0, isRemote];
}
