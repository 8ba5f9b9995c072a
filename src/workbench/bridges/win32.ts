import { type Channel, DISPATCH, messageEntry, type Push } from "./channel";
import type { BridgeHost } from "./host";
import type { HostProfile, OfficeTheme } from "./profile";

/** Where {@link attachWin32} puts what office.js asks an Excel for Windows. */
export interface Win32Frame {
  external: unknown;
}

/** An array of the host: the client takes it for a SafeArray of COM. */
type HostArray = unknown[] & { toArray(): unknown[]; dimensions(): number };

type Callback = (answer: HostArray | number) => void;
type Handler = (dispatchId: number, payload: unknown) => void;

/** The client's numbers for what went wrong. */
const SUCCESS = 0;
const INTERNAL_ERROR = 5001;
const NOT_SUPPORTED = 5000;
const APP_EXCEL = 1;
const FLAGS_SHARED_RUNTIME_AND_FUNCTIONS = 3;
const ACTIVATION_DOCUMENT_OPENED = 2;
const DISPLAY_MODE_PANE = 2;

/**
 * Makes a window the page of an add-in in Excel for Windows: `window.external`, by which office.js
 * talks to its host. It has to be there before office.js runs. Needs no https.
 * @returns lets go of the window: nothing is told to it any more, not even what it still waits for
 */
export function attachWin32(host: BridgeHost, frame: Win32Frame): () => void {
  const handlers = new Map<number, Set<Handler>>();
  let isAttached = true;
  // The answer comes as a task of its own, as from another process, or the page's own events starve.
  const answer = <T>(callback: (answer: T) => void, given: T): void => {
    setTimeout(() => {
      if (isAttached) callback(given);
    });
  };
  host.connect(channelTo(handlers));
  const external = {
    GetHostInfo: () => hostInfo(host.profile, "Win32", "16.01"),
    GetLoggingAllowed: () => false,
    GetContext: () => contextOf(host),
    Execute(dispatchId: number, params: unknown, callback: Callback) {
      // What belongs to the page is copied before anything waits.
      const copy: unknown = JSON.parse(JSON.stringify(params ?? null));
      void execute(host, dispatchId, copy).then((result) => answer(callback, result));
    },
    RegisterEvent(dispatchId: number, _target: string, handler: Handler, callback: Callback) {
      const known = handlers.get(dispatchId) ?? new Set();
      handlers.set(dispatchId, known.add(handler));
      answer(callback, SUCCESS);
    },
    UnregisterEvent(dispatchId: number, _target: string, callback: Callback) {
      handlers.delete(dispatchId);
      answer(callback, SUCCESS);
    },
  };
  Object.defineProperty(frame, "external", { value: external, configurable: true, writable: true });
  return () => {
    isAttached = false;
    handlers.clear();
  };
}

/** Host, platform, version, language, correlation, dialog, logging and flags, as office.js splits them. */
export function hostInfo(profile: HostProfile, platform: string, version: string): string {
  const fields = ["Excel", platform, version, profile.locale, "", "", "disableLogging"];
  return [...fields, FLAGS_SHARED_RUNTIME_AND_FUNCTIONS].join("$");
}

async function execute(host: BridgeHost, dispatchId: number, params: unknown): Promise<HostArray> {
  const list = Array.isArray(params) ? params : [];
  try {
    if (dispatchId === DISPATCH.richApi) {
      const [, , , , body] = list[0] as readonly unknown[];
      const answer = await host.request(String(body));
      return hostArray([SUCCESS, hostArray([200, hostArray([]), answer])]);
    }
    if (dispatchId === DISPATCH.appCommandCompleted) {
      const [id, status] = list as readonly unknown[];
      host.commandCompleted(String(id), Number(status));
      return hostArray([SUCCESS]);
    }
    return hostArray([NOT_SUPPORTED]);
  } catch {
    // The client asked for something that is no request; it is told so, and nothing was done.
    return hostArray([INTERNAL_ERROR]);
  }
}

function channelTo(handlers: ReadonlyMap<number, ReadonlySet<Handler>>): Channel {
  const fire = (dispatchId: number, payload: unknown): void => {
    for (const handler of handlers.get(dispatchId) ?? []) handler(dispatchId, payload);
  };
  return {
    push(push: Push) {
      switch (push.kind) {
        case "messages": {
          const entries = push.messages.map((message) => hostArray(messageEntry(message)));
          fire(DISPATCH.richApiMessage, hostArray(entries));
          break;
        }
        case "command": {
          const parts = [push.id, push.name, JSON.stringify(push.event)];
          fire(DISPATCH.appCommand, hostArray(parts));
          break;
        }
        case "selection":
          fire(DISPATCH.selectionChanged, undefined);
          break;
      }
    },
  };
}

function hostArray(values: unknown[]): HostArray {
  return Object.assign(values, { toArray: () => values, dimensions: () => 1 });
}

/** What the client reads about its host when it starts, each by a method of its own. */
function contextOf(host: BridgeHost): Readonly<Record<string, () => unknown>> {
  const { profile } = host;
  const settings = {
    Read(names: string[], values: string[]) {
      for (const [name, value] of host.settings) {
        names.push(name);
        values.push(value);
      }
    },
    Write(names: readonly string[], values: readonly string[]) {
      host.saveSettings(names.map((name, index) => [name, values[index] ?? ""] as const));
    },
  };
  return {
    GetAppType: () => APP_EXCEL,
    GetSolutionRef: () => profile.addinId,
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => profile.locale,
    GetAppDataLocale: () => profile.locale,
    GetDocUrl: () => profile.documentUrl,
    GetAppCapabilities: () => (profile.isReadOnly ? 1 : 0),
    GetActivationMode: () => ACTIVATION_DOCUMENT_OPENED,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetCorrelationId: () => profile.instanceId,
    GetInstanceId: () => profile.instanceId,
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(profile.requirementSets),
    GetHostFullVersion: () => profile.version,
    GetFeaturesForSolution: () => "{}",
    GetInitialDisplayMode: () => DISPLAY_MODE_PANE,
    GetSettings: () => settings,
    GetOfficeThemeInfo: () => JSON.stringify(themeNumbers(profile.theme)),
  };
}

/** The client makes `#RRGGBB` of numbers. */
function themeNumbers(theme: OfficeTheme): Record<string, number> {
  const numbers = Object.entries(theme).map(([name, color]) => [
    name,
    Number.parseInt(String(color).slice(1), 16),
  ]);
  return Object.fromEntries(numbers);
}
