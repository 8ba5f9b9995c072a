/**
 * The elements of a task pane manifest and their order, from Microsoft's OfficeAppManifestV1_1.xsd,
 * TaskPaneAppVersionOverridesV1_0.xsd and OfficeAppBasicTypesV1_0.xsd. Excel ignores a manifest whose
 * elements stand in another order and says little about it. Only what an Excel add-in can use is here.
 */

export const BASE = "http://schemas.microsoft.com/office/appforoffice/1.1";
export const BASIC = "http://schemas.microsoft.com/office/officeappbasictypes/1.0";
export const OVERRIDES = "http://schemas.microsoft.com/office/taskpaneappversionoverrides";

export type Attributes = Readonly<Record<string, "required" | "optional">>;

/** What a text or an attribute may say: these words, or what the pattern allows. */
export type Allowed = readonly string[] | RegExp;

export interface Shape {
  /** Children in their order. `?` may be missing, `+` may come again, `*` both. */
  readonly children?: readonly string[];
  readonly attributes?: Attributes;
  /** Attributes that may not say anything. */
  readonly values?: Readonly<Record<string, Allowed>>;
  /** The element holds a text: any, or one of these. */
  readonly text?: true | Allowed;
}

const VERSION = /^\d{1,5}(?:\.\d{1,5}){0,3}$/;
/** Of elements of the ribbon: `ShortString` of the schema. */
const CONTROL_ID = /^.{1,125}$/;
/** `CultureName` of the schema. */
const LOCALE =
  /^(?:[a-z]{2,3}-[a-z0-9]{3,8}(?:-[a-z]{2,3})?|[a-z]{2,3}(?:-[a-z]{2,3}(?:_tradnl|\.pseudo|-[a-z]{4,8})?)?)$/i;

const resource: Shape = { attributes: { resid: "required" } };
const localised: Shape = { children: ["Override*"], attributes: { DefaultValue: "required" } };
const localisedResource: Shape = {
  children: ["bt:Override*"],
  attributes: { id: "required", DefaultValue: "required" },
};
const override: Shape = {
  attributes: { Locale: "required", Value: "required" },
  values: { Locale: LOCALE },
};
const set: Shape = {
  attributes: { Name: "required", MinVersion: "optional" },
  values: { MinVersion: VERSION },
};
const sets = {
  attributes: { DefaultMinVersion: "optional" },
  values: { DefaultMinVersion: VERSION },
} as const;
const truth: Shape = { text: ["true", "false"] };
const extensionPoint = { attributes: { "xsi:type": "required" } } as const;
const text: Shape = { text: true };

/** By namespace and name; where one name has several shapes, by `parent/name` or `name[type]`. */
export const SHAPES: Readonly<Record<string, Shape>> = {
  OfficeApp: {
    children: [
      ...["Id", "AlternateId?", "Version", "ProviderName", "DefaultLocale", "DisplayName"],
      ...["Description", "IconUrl?", "HighResolutionIconUrl?", "SupportUrl?", "AppDomains?"],
      ...["Hosts?", "Requirements?", "DefaultSettings", "Permissions", "ov:VersionOverrides?"],
      "ExtendedOverrides?",
    ],
    attributes: { "xsi:type": "required" },
    values: { "xsi:type": ["TaskPaneApp"] },
  },
  Id: text,
  AlternateId: text,
  Version: { text: VERSION },
  ProviderName: text,
  DefaultLocale: { text: LOCALE },
  DisplayName: localised,
  Description: localised,
  IconUrl: localised,
  HighResolutionIconUrl: localised,
  SupportUrl: localised,
  Override: override,
  AppDomains: { children: ["AppDomain+"] },
  AppDomain: text,
  Hosts: { children: ["Host+"] },
  Host: { attributes: { Name: "required" }, values: { Name: ["Workbook"] } },
  Requirements: { children: ["Sets?", "Methods?"] },
  Sets: { children: ["Set+"], ...sets },
  Set: set,
  Methods: { children: ["Method+"] },
  Method: { attributes: { Name: "required" } },
  DefaultSettings: { children: ["SourceLocation"] },
  SourceLocation: localised,
  Permissions: {
    text: ["Restricted", "ReadDocument", "ReadAllDocument", "WriteDocument", "ReadWriteDocument"],
  },
  ExtendedOverrides: { attributes: { Url: "required", ResourcesUrl: "optional" } },

  "ov:VersionOverrides": {
    children: [
      ...["ov:Description?", "ov:Requirements?", "ov:Hosts?", "ov:Resources?"],
      ...["ov:WebApplicationInfo?", "ov:EquivalentAddins?"],
    ],
    attributes: { "xsi:type": "required" },
    // 1.1 is for mail alone; Excel would ignore everything in it.
    values: { "xsi:type": ["VersionOverridesV1_0"] },
  },
  "ov:Description": resource,
  "ov:Requirements": { children: ["bt:Sets"] },
  "bt:Sets": { children: ["bt:Set+"], ...sets },
  "bt:Set": set,
  "ov:Hosts": { children: ["ov:Host+"] },
  "ov:Host": {
    children: ["ov:Runtimes?", "ov:AllFormFactors?", "ov:DesktopFormFactor?"],
    attributes: { "xsi:type": "required" },
    values: { "xsi:type": ["Workbook"] },
  },
  // The schema would allow more, Excel does not.
  "ov:Runtimes": { children: ["ov:Runtime"] },
  "ov:Runtime": {
    attributes: { resid: "required", lifetime: "optional" },
    values: { lifetime: ["short", "long"] },
  },
  "ov:AllFormFactors": { children: ["ov:ExtensionPoint?"] },
  "ov:DesktopFormFactor": {
    children: ["ov:GetStarted?", "ov:FunctionFile?", "ov:ExtensionPoint+"],
  },
  "ov:GetStarted": { children: ["ov:Title", "ov:Description", "ov:LearnMoreUrl"] },
  "ov:FunctionFile": resource,
  "ov:ExtensionPoint[CustomFunctions]": {
    children: ["ov:Script", "ov:Page", "ov:Metadata?", "ov:Namespace?"],
    ...extensionPoint,
  },
  "ov:ExtensionPoint[PrimaryCommandSurface]": {
    // An add-in may have one tab of its own.
    children: ["ov:OfficeTab*", "ov:CustomTab?"],
    ...extensionPoint,
  },
  "ov:ExtensionPoint[ContextMenu]": {
    children: ["ov:OfficeMenu+"],
    ...extensionPoint,
  },
  "ov:Script": { children: ["ov:SourceLocation"] },
  "ov:Page": { children: ["ov:SourceLocation"] },
  "ov:Metadata": { children: ["ov:SourceLocation"] },
  "ov:Namespace": resource,
  "ov:SourceLocation": resource,
  "ov:OfficeTab": { children: ["ov:Group+"], attributes: { id: "required" } },
  "ov:CustomTab": {
    children: ["ov:Group+", "ov:Label"],
    attributes: { id: "required" },
    values: { id: CONTROL_ID },
  },
  "ov:OfficeMenu": { children: ["ov:Control+"], attributes: { id: "required" } },
  "ov:Group": {
    children: ["ov:OverriddenByRibbonApi?", "ov:Label", "ov:Icon", "ov:Control+"],
    attributes: { id: "required" },
    values: { id: CONTROL_ID },
  },
  "ov:Control[Button]": {
    children: [
      ...["ov:OverriddenByRibbonApi?", "ov:Label", "ov:Supertip", "ov:Icon", "ov:Action"],
      "ov:Enabled?",
    ],
    attributes: { "xsi:type": "required", id: "required" },
    values: { id: CONTROL_ID },
  },
  "ov:OverriddenByRibbonApi": truth,
  "ov:Label": resource,
  "ov:Title": resource,
  "ov:LearnMoreUrl": resource,
  "ov:Supertip": { children: ["ov:Title", "ov:Description"] },
  "ov:Icon": { children: ["bt:Image+"] },
  "ov:Icon/bt:Image": {
    attributes: { size: "required", resid: "required" },
    values: { size: /^\d+$/ },
  },
  "ov:Action[ShowTaskpane]": {
    children: ["ov:TaskpaneId?", "ov:SourceLocation", "ov:Title?"],
    attributes: { "xsi:type": "required" },
  },
  "ov:Action[ExecuteFunction]": {
    children: ["ov:FunctionName"],
    attributes: { "xsi:type": "required" },
  },
  "ov:TaskpaneId": text,
  "ov:FunctionName": text,
  "ov:Enabled": truth,
  "ov:Resources": {
    children: ["bt:Images?", "bt:Urls?", "bt:ShortStrings?", "bt:LongStrings?"],
  },
  "bt:Images": { children: ["bt:Image+"] },
  "bt:Urls": { children: ["bt:Url+"] },
  "bt:ShortStrings": { children: ["bt:String+"] },
  "bt:LongStrings": { children: ["bt:String+"] },
  "bt:Image": localisedResource,
  "bt:Url": localisedResource,
  "bt:String": localisedResource,
  "bt:Override": override,
};
