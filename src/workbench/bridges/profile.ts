/** Colours of Office, `#RRGGBB`; the desktop tells them, the web does not (#6134). */
export interface OfficeTheme {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
}

/** Which Excel is played. */
export interface HostProfile {
  /** Id of the add-in, as in the manifest. */
  readonly addinId: string;
  /** Another for each page: office.js keeps settings of an instance in sessionStorage. */
  readonly instanceId: string;
  /** Language of the menus, e.g. `zh-CN`. */
  readonly locale: string;
  /** Address of the document, as `Office.context.document.url`. */
  readonly documentUrl: string;
  /** e.g. `16.0.17328.20000` */
  readonly version: string;
  readonly theme: OfficeTheme;
  /** Highest version by set: what `isSetSupported` answers from. */
  readonly requirementSets: Readonly<Record<string, string>>;
  readonly isReadOnly: boolean;
  /** Features of custom functions by the client's numbers; 2: results may follow each other after 200 ms. */
  readonly functionFeatures: readonly number[];
}

export const LIGHT_THEME: OfficeTheme = {
  bodyBackgroundColor: "#FFFFFF",
  bodyForegroundColor: "#000000",
  controlBackgroundColor: "#F0F0F0",
  controlForegroundColor: "#242424",
};

export const DARK_THEME: OfficeTheme = {
  bodyBackgroundColor: "#262626",
  bodyForegroundColor: "#FFFFFF",
  controlBackgroundColor: "#0A0A0A",
  controlForegroundColor: "#D6D6D6",
};

/** Sets of an Excel that stops at a version of ExcelApi; `1.14` is the perpetual Excel of 2021. */
export function requirementSetsUpTo(excelApi: string): Record<string, string> {
  return {
    ExcelApi: excelApi,
    AddinCommands: "1.3",
    CustomFunctions: "1.10",
    CustomFunctionsRuntime: "1.4",
    CustomXmlParts: "1.1",
    DialogApi: "1.2",
    DynamicRibbon: "1.2",
    RibbonApi: "1.2",
    RichApiRuntime: "1.2",
    Settings: "1.1",
    SharedRuntime: "1.2",
    SharedRuntimeInternal: "1.2",
  };
}

/** A current Excel in Chinese, but for what is given. */
export function hostProfile(given: Partial<HostProfile> = {}): HostProfile {
  return {
    addinId: "00000000-0000-4000-8000-000000000001",
    instanceId: crypto.randomUUID(),
    locale: "zh-CN",
    documentUrl: "C:\\工作簿1.xlsx",
    version: "16.0.17328.20000",
    theme: LIGHT_THEME,
    requirementSets: requirementSetsUpTo("1.17"),
    isReadOnly: false,
    functionFeatures: [2, 4],
    ...given,
  };
}
