import { act, render } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import {
  type CommandLine,
  createMemorySession,
  type MemorySession,
  type MemorySessionOptions,
} from "../../src/excel";
import { App } from "../../src/taskpane/app/App";
import { PaneProvider } from "../../src/taskpane/app/pane-context";
import type { ViewId } from "../../src/taskpane/app/views";
import * as engine from "../../src/taskpane/engine";
import type { Workbook } from "../../src/workbook";

export { sample } from "./sample";

export const today = new Date(2024, 2, 15, 9, 30);

export interface OpenOptions extends MemorySessionOptions {
  readonly view?: ViewId;
  readonly session?: MemorySession;
  readonly commands?: CommandLine;
}

export interface OpenPane {
  readonly session: MemorySession;
  readonly user: UserEvent;
  readonly container: HTMLElement;
}

const loadEngine = async (): Promise<typeof engine> => engine;
const now = (): Date => today;

/** Chunks that come without a sign of loading: a slow machine must not be taken for a missing dialog. */
const loadQuietChunks = () => import("../../src/taskpane/parts/PreviewDialog");

/** The whole pane on a workbook, after its first look. */
export async function openPane(workbook: Workbook, options: OpenOptions = {}): Promise<OpenPane> {
  await loadQuietChunks();
  const session = options.session ?? createMemorySession(workbook, { now, ...options });
  const user = userEvent.setup();
  const { commands } = options;
  const { container } = render(
    <PaneProvider session={session} loadEngine={loadEngine} now={now}>
      <App initialView={options.view ?? "check"} {...(commands && { commands })} />
    </PaneProvider>,
  );
  await settle();
  return { session, user, container };
}

/** Waits until nothing is under way: three turns in a row without anything that says so. */
export async function settle(): Promise<void> {
  for (let turn = 0, quiet = 0; turn < 400 && quiet < 3; turn++) {
    await act(() => new Promise((resolve) => setTimeout(resolve, 2)));
    quiet = document.querySelector('[role="progressbar"]') ? 0 : quiet + 1;
  }
}
