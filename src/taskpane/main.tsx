import { createRoot } from "react-dom/client";
import { openWorkbook } from "../excel";
import { App } from "./app/App";
import { Help } from "./app/Help";
import { PaneProvider } from "./app/pane-context";

/*
 * The pane's one composition root: waits for Excel, makes the session and hands it down. Nothing else
 * in this folder knows where a session comes from.
 */

const place = document.getElementById("pane");
if (!place) throw new Error("the page has no place for the pane");
const root = createRoot(place);
const loadEngine = () => import("./engine");
const now = (): Date => new Date();

// The engine is fetched while Office is still getting ready.
loadEngine().catch(() => undefined);

openWorkbook().then(
  ({ session, commands }) =>
    root.render(
      <PaneProvider session={session} loadEngine={loadEngine} now={now}>
        <App commands={commands} />
      </PaneProvider>,
    ),
  (error: unknown) =>
    root.render(
      <Help error={error} language={/^zh\b/i.test(navigator.language) ? "zh-CN" : "en-US"} />,
    ),
);
