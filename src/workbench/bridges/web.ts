import { type Channel, DISPATCH, messageEntry, type Push } from "./channel";
import type { BridgeHost } from "./host";
import { hostInfo } from "./win32";

/** The window the host's page runs in, as far as the bridge needs it. */
export interface HostWindow {
  readonly location: { readonly origin: string };
  addEventListener(type: "message", listener: (event: MessageEvent) => void): void;
  removeEventListener(type: "message", listener: (event: MessageEvent) => void): void;
}

/** The frame of the add-in: its name has to be set before its page is loaded. */
export interface AddinFrame {
  name: string;
  readonly contentWindow: MessageEventSource | null;
}

const CONVERSATION = "workbench";
const CONTROL = "pane";
const SERIALIZER = 1;

const MESSAGE = { request: 0, response: 1 } as const;
const RESPONSE = { answer: 0, event: 1 } as const;
const INVOKE = 0;
const REGISTER = 1;

const SUCCESS = 0;
const NOT_SUPPORTED = 5000;
const INTERNAL_ERROR = 5001;
const APP_EXCEL_ON_THE_WEB = 16;

interface Request {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

interface ExecuteData {
  readonly DdaMethod: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
  readonly DdaSettingsMethod?: { readonly Properties?: readonly (readonly [string, string])[] };
  readonly 0?: unknown;
  readonly 1?: unknown;
}

/** Names of the client's events by which their registrations come in. */
const EVENT_NAMES: Readonly<Record<Push["kind"], string>> = {
  messages: "richApiMessage",
  command: "appCommandInvoked",
  selection: "documentSelectionChanged",
};

/**
 * Makes a frame the page of an add-in in Excel on the web. Nothing is put into the page: the frame's
 * name tells office.js who its host is, and everything else goes by messages between the windows.
 * office.js trusts a host only over https and, for a host that is not Microsoft's, under the page's
 * own hostname.
 * @returns takes the frame away from the host
 */
export function attachWeb(host: BridgeHost, page: HostWindow, frame: AddinFrame): () => void {
  const origin = page.location.origin;
  frame.name = JSON.stringify({
    baseFrameName: CONTROL,
    hostInfo: hostInfo(host.profile, "Web", "16.00"),
    xdmInfo: `${CONVERSATION}|${CONTROL}|${origin}`,
    serializerVersion: SERIALIZER,
  });
  /** Events the page registered, each with how to tell it. */
  const registered = new Map<string, (data: unknown) => void>();

  const listen = (event: MessageEvent): void => {
    const { source } = event;
    if (source === null || source !== frame.contentWindow) return;
    const request = parseRequest(event.data);
    if (!request) return;
    const send = (responseType: number, data: unknown, errorCode = SUCCESS): void => {
      const message = {
        _messageType: MESSAGE.response,
        _actionName: request._actionName,
        _conversationId: request._conversationId,
        _correlationId: request._correlationId,
        _origin: origin,
        _serializerVersion: SERIALIZER,
        _errorCode: errorCode,
        _responseType: responseType,
        _data: data,
      };
      source.postMessage(JSON.stringify(message), { targetOrigin: event.origin });
    };
    if (request._actionType !== INVOKE) {
      if (request._actionType === REGISTER)
        registered.set(request._actionName, (data) => send(RESPONSE.event, data));
      else registered.delete(request._actionName);
      send(RESPONSE.answer, { Error: SUCCESS });
      return;
    }
    if (isStart(request)) {
      registered.clear();
      host.connect(channelTo(registered));
    }
    void answer(host, request).then((data) => send(RESPONSE.answer, data));
  };
  page.addEventListener("message", listen);
  return () => page.removeEventListener("message", listen);
}

function parseRequest(data: unknown): Request | null {
  if (typeof data !== "string") return null;
  try {
    const message = JSON.parse(data) as Partial<Request> | null;
    const isOurs =
      message?._messageType === MESSAGE.request && message._conversationId === CONVERSATION;
    return isOurs ? (message as Request) : null;
  } catch {
    // Any script may post anything to a window; only the client's messages are JSON of ours.
    return null;
  }
}

/** The first thing a page asks for: whoever was there before is gone. */
function isStart({ _actionName: name }: Request): boolean {
  return name === "ContextActivationManager_getAppContextAsync";
}

async function answer(host: BridgeHost, request: Request): Promise<unknown> {
  if (isStart(request)) return appContext(host);
  if (request._actionName === "executeMethod") return execute(host, request._data as ExecuteData);
  // Notices of the page (its address, keys for the ribbon): received, and nothing comes of them.
  return { Error: SUCCESS };
}

async function execute(host: BridgeHost, data: ExecuteData): Promise<unknown> {
  try {
    switch (data.DdaMethod.DispatchId) {
      case DISPATCH.richApi: {
        const body = await host.request(String(data.ArrayData?.[4]));
        return { Error: SUCCESS, Version: 1, Data: [200, [], body] };
      }
      case DISPATCH.saveSettings:
        host.saveSettings(data.DdaSettingsMethod?.Properties ?? []);
        return { Error: SUCCESS };
      case DISPATCH.appCommandCompleted:
        host.commandCompleted(String(data[0]), Number(data[1]));
        return { Error: SUCCESS };
      default:
        return { Error: NOT_SUPPORTED };
    }
  } catch {
    return { Error: INTERNAL_ERROR };
  }
}

function channelTo(registered: ReadonlyMap<string, (data: unknown) => void>): Channel {
  return {
    push(push: Push) {
      const tell = registered.get(EVENT_NAMES[push.kind]);
      switch (push.kind) {
        case "messages":
          tell?.({ ArrayData: push.messages.map(messageEntry) });
          break;
        case "command":
          tell?.([push.id, push.name, JSON.stringify(push.event)]);
          break;
        case "selection":
          tell?.({});
          break;
      }
    },
  };
}

/** What the client reads about its host when it starts. */
function appContext({ profile, settings }: BridgeHost): Readonly<Record<string, unknown>> {
  return {
    _id: CONTROL,
    _appName: APP_EXCEL_ON_THE_WEB,
    _appVersion: 16,
    _appMinorVersion: 1,
    _appUILocale: profile.locale,
    _dataLocale: profile.locale,
    _docUrl: profile.documentUrl,
    // The other way round than on the desktop: 1 may write.
    _clientMode: profile.isReadOnly ? 0 : 1,
    _settings: [...settings],
    _reason: 1,
    _osfControlType: 1,
    _eToken: "",
    _correlationId: profile.instanceId,
    _appInstanceId: profile.instanceId,
    _requirementMatrix: JSON.stringify(profile.requirementSets),
    _hostFullVersion: profile.version,
    _addinName: profile.addinId,
    _appDomains: [],
    _featureGates: {},
    _initialDisplayMode: 2,
  };
}
