/**
 * The elements of a task pane manifest and their order, from Microsoft's OfficeAppManifestV1_1.xsd,
 * TaskPaneAppVersionOverridesV1_0.xsd and OfficeAppBasicTypesV1_0.xsd. Excel ignores a manifest whose
 * elements stand in another order and says little about it. Only what an Excel add-in can use is here.
 */

export const BASE = "http://schemas.microsoft.com/office/appforoffice/1.1";
export const BASIC = "http://schemas.microsoft.com/office/officeappbasictypes/1.0";
export const OVERRIDES = "http://schemas.microsoft.com/office/taskpaneappversionoverrides";

export type Attributes = Readonly<Record<string, "required" | "optional">>;

export interface Shape {
  /** Children in their order. `?` may be missing, `+` may come again, `*` both. */
  readonly children?: readonly string[];
  readonly attributes?: Attributes;
  /** The element holds a text. */
  readonly text?: true;
}

const resource: Shape = { attributes: { resid: "required" } };
const localised: Shape = { children: ["Override*"], attributes: { DefaultValue: "required" } };
const localisedResource: Shape = {
  children: ["bt:Override*"],
  attributes: { id: "required", DefaultValue: "required" },
};
const override: Shape = { attributes: { Locale: "required", Value: "required" } };
const set: Shape = { attributes: { Name: "required", MinVersion: "optional" } };
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
    attributes: { type: "required" },
  },
  Id: text,
  AlternateId: text,
  Version: text,
  ProviderName: text,
  DefaultLocale: text,
  DisplayName: localised,
  Description: localised,
  IconUrl: localised,
  HighResolutionIconUrl: localised,
  SupportUrl: localised,
  Override: override,
  AppDomains: { children: ["AppDomain+"] },
  AppDomain: text,
  Hosts: { children: ["Host+"] },
  Host: { attributes: { Name: "required" } },
  Requirements: { children: ["Sets?", "Methods?"] },
  Sets: { children: ["Set+"], attributes: { DefaultMinVersion: "optional" } },
  Set: set,
  Methods: { children: ["Method+"] },
  Method: { attributes: { Name: "required" } },
  DefaultSettings: { children: ["SourceLocation"] },
  SourceLocation: localised,
  Permissions: text,
  ExtendedOverrides: { attributes: { Url: "required", ResourcesUrl: "optional" } },

  "ov:VersionOverrides": {
    children: [
      ...["ov:Description?", "ov:Requirements?", "ov:Hosts?", "ov:Resources?"],
      ...["ov:WebApplicationInfo?", "ov:EquivalentAddins?"],
    ],
    attributes: { type: "required" },
  },
  "ov:Description": resource,
  "ov:Requirements": { children: ["bt:Sets"] },
  "bt:Sets": { children: ["bt:Set+"], attributes: { DefaultMinVersion: "optional" } },
  "bt:Set": set,
  "ov:Hosts": { children: ["ov:Host+"] },
  "ov:Host": {
    children: ["ov:Runtimes?", "ov:AllFormFactors?", "ov:DesktopFormFactor?"],
    attributes: { type: "required" },
  },
  "ov:Runtimes": { children: ["ov:Runtime+"] },
  "ov:Runtime": { attributes: { resid: "required", lifetime: "optional" } },
  "ov:AllFormFactors": { children: ["ov:ExtensionPoint?"] },
  "ov:DesktopFormFactor": {
    children: ["ov:GetStarted?", "ov:FunctionFile?", "ov:ExtensionPoint+"],
  },
  "ov:GetStarted": { children: ["ov:Title", "ov:Description", "ov:LearnMoreUrl"] },
  "ov:FunctionFile": resource,
  "ov:ExtensionPoint[CustomFunctions]": {
    children: ["ov:Script", "ov:Page", "ov:Metadata?", "ov:Namespace?"],
    attributes: { type: "required" },
  },
  "ov:ExtensionPoint[PrimaryCommandSurface]": {
    children: ["ov:OfficeTab*", "ov:CustomTab*"],
    attributes: { type: "required" },
  },
  "ov:ExtensionPoint[ContextMenu]": {
    children: ["ov:OfficeMenu+"],
    attributes: { type: "required" },
  },
  "ov:Script": { children: ["ov:SourceLocation"] },
  "ov:Page": { children: ["ov:SourceLocation"] },
  "ov:Metadata": { children: ["ov:SourceLocation"] },
  "ov:Namespace": resource,
  "ov:SourceLocation": resource,
  "ov:OfficeTab": { children: ["ov:Group+"], attributes: { id: "required" } },
  "ov:CustomTab": { children: ["ov:Group+", "ov:Label"], attributes: { id: "required" } },
  "ov:OfficeMenu": { children: ["ov:Control+"], attributes: { id: "required" } },
  "ov:Group": {
    children: ["ov:Label", "ov:Icon", "ov:Control+"],
    attributes: { id: "required" },
  },
  "ov:Control[Button]": {
    children: ["ov:Label", "ov:Supertip", "ov:Icon", "ov:Action", "ov:Enabled?"],
    attributes: { type: "required", id: "required" },
  },
  "ov:Label": resource,
  "ov:Title": resource,
  "ov:LearnMoreUrl": resource,
  "ov:Supertip": { children: ["ov:Title", "ov:Description"] },
  "ov:Icon": { children: ["bt:Image+"] },
  "ov:Icon/bt:Image": { attributes: { size: "required", resid: "required" } },
  "ov:Action[ShowTaskpane]": {
    children: ["ov:TaskpaneId?", "ov:SourceLocation", "ov:Title?"],
    attributes: { type: "required" },
  },
  "ov:Action[ExecuteFunction]": {
    children: ["ov:FunctionName"],
    attributes: { type: "required" },
  },
  "ov:TaskpaneId": text,
  "ov:FunctionName": text,
  "ov:Enabled": text,
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
