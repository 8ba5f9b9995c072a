import "@fontsource/noto-sans-sc/400.css";
import "@fontsource/noto-sans-sc/600.css";
import { createRoot } from "react-dom/client";
import { createMemorySession, type Theme, usualSettings } from "../excel";
import type { Language } from "../messages";
import { readWorkbook } from "../ooxml";
import { App } from "./app/App";
import { PaneProvider } from "./app/pane-context";
import { type ViewId, viewIds } from "./app/views";
import * as engine from "./engine";

/*
 * The pane on a sample workbook, without Excel: for development and for pictures. Never shipped.
 * demo.html?book=with-errors&view=check&lang=en-US&theme=dark
 */

const asked = new URLSearchParams(location.search);
const oneOf = <T extends string>(name: string, known: readonly T[], usual: T): T =>
  known.find((each) => each === asked.get(name)) ?? usual;

async function open(): Promise<void> {
  const book = await fetch(
    `workbooks/${encodeURIComponent(asked.get("book") ?? "with-errors")}.xlsx`,
  );
  const session = createMemorySession(await readWorkbook(await book.arrayBuffer()), {
    language: oneOf<Language>("lang", ["zh-CN", "en-US"], "zh-CN"),
    theme: oneOf<Theme>("theme", ["light", "dark", "high-contrast"], "light"),
    settings: usualSettings,
  });
  const place = document.getElementById("pane");
  if (!place) return;
  createRoot(place).render(
    <PaneProvider session={session} loadEngine={loadEngine} now={now}>
      <App initialView={oneOf<ViewId>("view", viewIds, "overview")} />
    </PaneProvider>,
  );
}

const loadEngine = async (): Promise<typeof engine> => engine;
const now = (): Date => new Date(2024, 2, 15);

void open();
