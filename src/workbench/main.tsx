import { createRoot } from "react-dom/client";
import type { FunctionsFile } from "./functions";
import { giveFallback, supplyChinese } from "./page/fonts";
import { readManifest } from "./page/manifest";
import { createWorkbench } from "./page/open-workbench";
import { readOptions } from "./page/options";
import { textsIn } from "./page/texts";
import { type Places, WorkbenchPage } from "./page/WorkbenchPage";
import "./page/page.css";

async function fetchSample(file: string): Promise<Uint8Array | null> {
  const response = await fetch(`/samples/${encodeURIComponent(file)}`);
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
}

async function fetchFunctions(address: string | undefined): Promise<FunctionsFile | null> {
  if (address === undefined) return null;
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return (await response.json()) as FunctionsFile;
}

async function main(root: HTMLElement): Promise<void> {
  const options = readOptions(new URL(window.location.href), {
    language: navigator.language,
    dark: window.matchMedia("(prefers-color-scheme: dark)").matches,
  });
  document.documentElement.lang = options.language;
  document.title = textsIn(options.language).title;
  const response = await fetch("manifest.xml");
  const manifest = readManifest(await response.text(), options.language, new URL(response.url));
  const functions = await fetchFunctions(manifest.functions?.metadata);
  const places: Places = {
    grid: document.createElement("div"),
    pane: document.createElement("div"),
  };
  giveFallback(CanvasRenderingContext2D.prototype);
  await supplyChinese(document, places.pane, new URL("fonts/400.css", document.baseURI));
  const workbench = createWorkbench({ options, manifest, functions, places, fetchSample });
  createRoot(root).render(<WorkbenchPage workbench={workbench} places={places} />);
  window.workbench = workbench;
  if (!options.book || !(await workbench.openSample(options.book))) await workbench.create();
  if ((options.seam === "web") !== (window.location.protocol === "https:"))
    workbench.tell({ level: "error", text: textsIn(options.language).otherServer(options.seam) });
  else if (options.run) await workbench.runCommand(options.run);
}

const root = document.getElementById("workbench");
if (!root) throw new Error("the page has no place for the workbench");
void main(root).catch((error: Error) => {
  root.textContent = error.message;
});
