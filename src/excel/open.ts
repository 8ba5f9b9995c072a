import { type AppearanceFacts, languageOf, themeOf } from "./appearance";
import { type OfficeFacts, probe } from "./capabilities";
import { type CommandLine, registerCommands } from "./commands";
import { refusal } from "./errors";
import { watch } from "./events";
import { ExcelSession } from "./excel-session";
import { type ExcelHost, wait } from "./host";
import type { Stale, WorkbookSession } from "./session";

/** What an add-in works with once Office is there. */
export interface OpenedWorkbook {
  readonly session: WorkbookSession;
  readonly commands: CommandLine;
}

/** How long Office may take until it is taken not to be there. */
const PATIENCE = 15_000;

/**
 * Opens the workbook this page was opened beside. The one place that touches the globals of
 * office.js; everything else is handed what it needs.
 * @throws SessionError `no-office` where office.js did not load or never becomes ready (#739),
 *   `not-excel` in another program
 */
export async function openWorkbook(patience = PATIENCE): Promise<OpenedWorkbook> {
  await officeReady(patience);
  const commands = registerCommands({
    actions: Office.actions,
    showPane: async () => Office.addin?.showAsTaskpane(),
  });
  const host: ExcelHost = { run: (options, batch) => Excel.run(options, batch) };
  let tell: (stale: Stale) => void = () => undefined;
  const canWatch = await watch(host, (stale) => tell(stale), wait);
  const probed = await probe(host, { ...officeFacts(), canWatch }, wait);
  const appearance = appearanceFacts();
  const session = new ExcelSession({
    ...probed,
    host,
    theme: themeOf(appearance),
    language: languageOf(appearance),
  });
  tell = (stale) => session.tell(stale);
  return { session, commands };
}

async function officeReady(patience: number): Promise<void> {
  if (typeof Office === "undefined") throw refusal("no-office", {});
  const late = wait(patience).then(() => null);
  const info = await Promise.race([Office.onReady(), late]);
  if (info === null) throw refusal("no-office", {});
  if (info.host !== Office.HostType.Excel) throw refusal("not-excel", {});
}

function officeFacts(): Omit<OfficeFacts, "canWatch"> {
  const { diagnostics, requirements } = Office.context;
  return {
    platform: String(diagnostics?.platform ?? ""),
    version: diagnostics?.version ?? "",
    isSetSupported: (set, version) => requirements.isSetSupported(set, version),
    canShowPane: typeof Office.addin?.showAsTaskpane === "function",
    hasCustomFunctions: "CustomFunctions" in globalThis,
  };
}

function appearanceFacts(): AppearanceFacts {
  return {
    officeTheme: Office.context.officeTheme,
    matches: (query) => globalThis.matchMedia?.(query).matches ?? false,
    displayLanguage: Office.context.displayLanguage,
  };
}
