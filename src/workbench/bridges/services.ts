import { HostError, HostObject } from "../protocol";

/** What the services tell the host about the page. */
export interface ServiceListener {
  /** The page has loaded and can be asked for custom functions. */
  functionsReady(): void;
  /** `[id, ok, value, errorCode?]`, one for each call. */
  functionResults(results: readonly FunctionResult[]): void;
  /** `Visible`, `Background` or `Inactive`. */
  paneState(state: string): void;
  ribbonUpdated(update: unknown): void;
  /** Commands and shortcuts may be sent from now on. */
  actionsReady(): void;
}

export interface FunctionResult {
  readonly id: number;
  readonly failed: boolean;
  readonly value: unknown;
  readonly errorCode: number | null;
}

/** The services an add-in's page asks for by name; any other fails by name. */
export function createServices(
  listener: ServiceListener,
  features: readonly number[],
): Readonly<Record<string, HostObject>> {
  return {
    "Microsoft.ExcelServices.CustomFunctions": new CustomFunctions(listener, features),
    "Microsoft.AppRuntime.AppRuntimeService": new AppRuntimeService(listener),
    "Microsoft.AppRuntime.AppRuntimePersistenceService": new AppRuntimePersistenceService(),
    "Microsoft.DynamicRibbon.DynamicRibbon": new DynamicRibbon(listener),
    "Microsoft.InternalService.AddinInternalService": new AddinInternalService(listener),
  };
}

class CustomFunctions extends HostObject {
  readonly typeName = "CustomFunctions";

  constructor(
    private readonly listener: ServiceListener,
    private readonly features: readonly number[],
  ) {
    super();
  }

  _SetOsfControlContainerReadyForCustomFunctions(): void {
    this.listener.functionsReady();
  }
  _GetEnabledFeatures(): readonly number[] {
    return this.features;
  }
  /** From `CustomFunctions` 1.7 on. */
  SetInvocationArrayResults(
    results: readonly (readonly [number, boolean, unknown, unknown])[],
  ): void {
    const named = results.map(([id, ok, value, code]) => ({
      id,
      failed: !ok,
      value,
      errorCode: !ok && typeof code === "number" ? code : null,
    }));
    this.listener.functionResults(named);
  }
  /** Before that, and what an older Excel is told. */
  SetInvocationResults(
    results: readonly { id: number; failed?: boolean; value?: unknown; errorCode?: number }[],
  ): void {
    const named = results.map(({ id, failed = false, value = null, errorCode = null }) => ({
      id,
      failed,
      value,
      errorCode,
    }));
    this.listener.functionResults(named);
  }
}

class AppRuntimeService extends HostObject {
  readonly typeName = "AppRuntimeService";
  #state = "Visible";

  constructor(private readonly listener: ServiceListener) {
    super();
  }

  GetAppRuntimeState(): string {
    return this.#state;
  }
  SetAppRuntimeState(state: string): void {
    this.#state = state;
    this.listener.paneState(state);
  }
}

class AppRuntimePersistenceService extends HostObject {
  readonly typeName = "AppRuntimePersistenceService";
  #state = "Inactive";

  GetAppRuntimeStartState(): string {
    return this.#state;
  }
  SetAppRuntimeStartState(state: string): void {
    this.#state = state;
  }
}

class DynamicRibbon extends HostObject {
  readonly typeName = "DynamicRibbon";

  constructor(private readonly listener: ServiceListener) {
    super();
  }

  ExecuteRequestUpdate(json: string): void {
    this.listener.ribbonUpdated(parse(json));
  }
  /** Older sets of the ribbon address buttons and tabs one by one. */
  GetButton(id: string): HostObject {
    return new RibbonControl("RibbonButton", id, this.listener);
  }
  GetTab(id: string): HostObject {
    return new RibbonControl("RibbonTab", id, this.listener);
  }
}

class RibbonControl extends HostObject {
  private enabled = true;

  constructor(
    readonly typeName: "RibbonButton" | "RibbonTab",
    private readonly id: string,
    private readonly listener: ServiceListener,
  ) {
    super();
  }

  override get Id(): string {
    return this.id;
  }
  get Enabled(): boolean {
    return this.enabled;
  }
  set Enabled(enabled: boolean) {
    this.SetEnabled(enabled);
  }
  SetEnabled(enabled: boolean): void {
    this.enabled = enabled;
    this.listener.ribbonUpdated({ id: this.id, enabled });
  }
  SetVisibility(visible: boolean): void {
    this.listener.ribbonUpdated({ id: this.id, visible });
  }
}

class AddinInternalService extends HostObject {
  readonly typeName = "AddinInternalService";

  constructor(private readonly listener: ServiceListener) {
    super();
  }

  NotifyActionHandlerReady(): void {
    this.listener.actionsReady();
  }
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new HostError("InvalidArgument", "the update of the ribbon is no JSON");
  }
}
