import type { Language } from "./options";

/** What Excel reads from an add-in's manifest, in one language, its addresses as they are served. */
export interface Manifest {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  /** Address of the add-in's own picture. */
  readonly icon: string;
  /** Address of the task pane's page. */
  readonly page: string;
  readonly permissions: string;
  /** Sets the pane needs to be offered at all. */
  readonly requirements: readonly { readonly name: string; readonly version: string }[];
  readonly functions: { readonly namespace: string; readonly metadata: string } | null;
  readonly tabs: readonly RibbonTab[];
}

export interface RibbonTab {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly RibbonGroup[];
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly title: string;
  readonly description: string;
  /** Smallest first. */
  readonly icons: readonly { readonly size: number; readonly address: string }[];
  readonly action: RibbonAction;
}

export type RibbonAction =
  | { readonly kind: "execute"; readonly functionName: string }
  | { readonly kind: "show"; readonly taskpane: string; readonly title: string };

const children = (parent: Element, name: string): Element[] =>
  [...parent.children].filter((child) => child.localName === name);

function child(parent: Element, name: string): Element {
  const found = children(parent, name)[0];
  if (!found) throw new Error(`The manifest's <${parent.localName}> has no <${name}>`);
  return found;
}

function attribute(element: Element, name: string): string {
  const value = element.getAttribute(name);
  if (value === null) throw new Error(`The manifest's <${element.localName}> has no ${name}`);
  return value;
}

const xsiType = (element: Element): string | null =>
  element.getAttribute("xsi:type") ?? element.getAttribute("type");

/** The value of an element with overrides by locale. */
function localised(element: Element, language: Language): string {
  const override = children(element, "Override").find(
    (candidate) => candidate.getAttribute("Locale") === language,
  );
  return override ? attribute(override, "Value") : attribute(element, "DefaultValue");
}

/** The value an element refers to by its `resid`. */
type Resources = (reference: Element) => string;

function resourcesOf(overrides: Element, language: Language): Resources {
  const known = new Map<string, string>();
  for (const kind of child(overrides, "Resources").children)
    for (const entry of kind.children) {
      known.set(attribute(entry, "id"), localised(entry, language));
    }
  return (reference) => {
    const id = attribute(reference, "resid");
    const value = known.get(id);
    if (value === undefined) throw new Error(`The manifest has no resource ${id}`);
    return value;
  };
}

function readAction(action: Element, text: Resources): RibbonAction {
  const kind = xsiType(action);
  switch (kind) {
    case "ExecuteFunction":
      return {
        kind: "execute",
        functionName: child(action, "FunctionName").textContent?.trim() ?? "",
      };
    case "ShowTaskpane": {
      const title = children(action, "Title")[0];
      return {
        kind: "show",
        taskpane: children(action, "TaskpaneId")[0]?.textContent?.trim() ?? "",
        title: title ? text(title) : "",
      };
    }
    default:
      throw new Error(`The workbench has no action ${kind}`);
  }
}

/** The address a file of the add-in has here: the manifest may name another host or port. */
type Served = (address: string) => string;

function servedFrom(page: string, manifest: URL): Served {
  const base = new URL(".", page).href;
  return (address) =>
    address.startsWith(base) ? new URL(address.slice(base.length), manifest).href : address;
}

function readButton(control: Element, text: Resources, served: Served): RibbonButton {
  const supertip = child(control, "Supertip");
  const icons = children(child(control, "Icon"), "Image").map((image) => ({
    size: Number(attribute(image, "size")),
    address: served(text(image)),
  }));
  return {
    id: attribute(control, "id"),
    label: text(child(control, "Label")),
    title: text(child(supertip, "Title")),
    description: text(child(supertip, "Description")),
    icons: icons.sort((one, other) => one.size - other.size),
    action: readAction(child(control, "Action"), text),
  };
}

function readTab(tab: Element, text: Resources, served: Served): RibbonTab {
  return {
    id: attribute(tab, "id"),
    label: text(child(tab, "Label")),
    groups: children(tab, "Group").map((group) => ({
      id: attribute(group, "id"),
      label: text(child(group, "Label")),
      buttons: children(group, "Control").map((control) => readButton(control, text, served)),
    })),
  };
}

const extensionPoints = (factor: Element, type: string): Element[] =>
  children(factor, "ExtensionPoint").filter((point) => xsiType(point) === type);

function readFunctions(host: Element, text: Resources, served: Served): Manifest["functions"] {
  const point = children(host, "AllFormFactors").flatMap((factor) =>
    extensionPoints(factor, "CustomFunctions"),
  )[0];
  if (!point) return null;
  return {
    namespace: text(child(point, "Namespace")),
    metadata: served(text(child(child(point, "Metadata"), "SourceLocation"))),
  };
}

function readRequirements(root: Element): Manifest["requirements"] {
  const sets = children(root, "Requirements").flatMap((element) => children(element, "Sets"));
  return sets.flatMap((set) =>
    children(set, "Set").map((entry) => ({
      name: attribute(entry, "Name"),
      version: entry.getAttribute("MinVersion") ?? attribute(set, "DefaultMinVersion"),
    })),
  );
}

/**
 * Reads a manifest that was loaded from the address `from`. Throws where it is no XML or lacks what
 * Excel needs.
 */
export function readManifest(xml: string, language: Language, from: URL): Manifest {
  const parsed = new DOMParser().parseFromString(xml, "text/xml");
  if (parsed.getElementsByTagName("parsererror").length > 0)
    throw new Error("The manifest is not well-formed XML");
  const root = parsed.documentElement;
  const page = localised(child(child(root, "DefaultSettings"), "SourceLocation"), language);
  const served = servedFrom(page, from);
  const overrides = child(root, "VersionOverrides");
  const text = resourcesOf(overrides, language);
  const host = child(child(overrides, "Hosts"), "Host");
  return {
    id: child(root, "Id").textContent?.trim() ?? "",
    name: localised(child(root, "DisplayName"), language),
    version: child(root, "Version").textContent?.trim() ?? "",
    icon: served(localised(child(root, "IconUrl"), language)),
    page: served(page),
    permissions: child(root, "Permissions").textContent?.trim() ?? "",
    requirements: readRequirements(root),
    functions: readFunctions(host, text, served),
    tabs: children(host, "DesktopFormFactor")
      .flatMap((factor) => extensionPoints(factor, "PrimaryCommandSurface"))
      .flatMap((point) => children(point, "CustomTab"))
      .map((tab) => readTab(tab, text, served)),
  };
}

/** The picture that is sharp at `size` pixels: the next larger one, else the largest. */
export function iconFor(button: RibbonButton, size: number): string | undefined {
  return (button.icons.find((icon) => icon.size >= size) ?? button.icons.at(-1))?.address;
}
