import { EXPLANATIONS_NAMESPACE } from "../check";
import { type ExcelHost, runBatch, toSessionError, type Wait } from "./host";
import type { Capabilities, Capability } from "./session";

/** What Office says of itself; the parts of `Office.context` that are asked. */
export interface OfficeFacts {
  readonly platform: string;
  readonly version: string;
  isSetSupported(set: string, version: string): boolean;
  /** Whether the pane can be shown by code: present with a shared runtime only. */
  readonly canShowPane: boolean;
  /** Whether Excel took the handlers that watch the workbook. */
  readonly canWatch: boolean;
  /** Whether the script that runs custom functions is there. */
  readonly hasCustomFunctions: boolean;
}

/** What was found out when the session began. */
export interface Probed {
  readonly capabilities: Capabilities;
  readonly date1904: boolean;
}

/** An id of the right shape that nothing has. */
const NO_ID = "{00000000-0000-0000-0000-000000000000}";

type Probe = (context: Excel.RequestContext) => Promise<unknown>;

const firstCell = (context: Excel.RequestContext): Excel.Range =>
  context.workbook.worksheets.getFirst().getRange("A1");

/**
 * Real calls, because what Excel says of its sets has been wrong (#884, #1031). None of them changes
 * anything, clears undo or needs anything to be in the workbook.
 */
const PROBES: readonly (readonly [Capability, string, Probe])[] = [
  [
    "baseline",
    "1.14",
    async (context) => {
      firstCell(context).conditionalFormats.getItemOrNullObject(NO_ID).load("id");
      await context.sync();
    },
  ],
  [
    "custom-xml",
    "1.5",
    async (context) => {
      context.workbook.customXmlParts.getByNamespace(EXPLANATIONS_NAMESPACE).getCount();
      await context.sync();
    },
  ],
  [
    "conditional-formats",
    "1.6",
    async (context) => {
      firstCell(context).conditionalFormats.getCount();
      await context.sync();
    },
  ],
];

/**
 * Finds out what this Excel can do: its word and, where a call can be tried, the call as well. Merges
 * are taken at its word: asking for them clears undo (#5918).
 */
export async function probe(host: ExcelHost, office: OfficeFacts, pause: Wait): Promise<Probed> {
  const missing = new Set<Capability>();
  for (const [capability, version, call] of PROBES) {
    const said = office.isSetSupported("ExcelApi", version);
    if (!said || !(await works(host, call, pause))) missing.add(capability);
  }
  const lacks = (capability: Capability, has: boolean): void => {
    if (!has) missing.add(capability);
  };
  lacks("merges", office.isSetSupported("ExcelApi", "1.13"));
  lacks("events", office.canWatch);
  lacks("navigation", office.isSetSupported("ExcelApi", "1.7"));
  lacks("show-pane", office.canShowPane);
  lacks(
    "custom-functions",
    office.hasCustomFunctions && office.isSetSupported("CustomFunctionsRuntime", "1.1"),
  );
  const { platform, version } = office;
  return {
    capabilities: {
      platform,
      version,
      missing: [...missing],
      has: (capability) => !missing.has(capability),
    },
    date1904: await is1904(host, pause),
  };
}

async function works(host: ExcelHost, call: Probe, pause: Wait): Promise<boolean> {
  try {
    await runBatch(host, call, pause);
    return true;
  } catch (error) {
    refuseIfBusy(error);
    return false;
  }
}

/** Serial of 1 January 2000 where serial 0 is 1 January 1904. */
const MILLENNIUM_1904 = 35_064;

/**
 * No member tells the date system of a workbook. Excel computes a date in it without writing to any
 * cell; where it cannot, the usual system is taken.
 */
async function is1904(host: ExcelHost, pause: Wait): Promise<boolean> {
  try {
    return await runBatch(
      host,
      async (context) => {
        const serial = context.workbook.functions.date(2000, 1, 1).load("value");
        await context.sync();
        return Number(serial.value) === MILLENNIUM_1904;
      },
      pause,
    );
  } catch (error) {
    refuseIfBusy(error);
    return false;
  }
}

/** An Excel that is busy for a while says nothing of what it can do: what is kept would seem lost. */
function refuseIfBusy(error: unknown): void {
  if (toSessionError(error).code === "busy") throw error;
}
