import { unwritable } from "../patch/errors";
import { escapeAttribute } from "../patch/escape";
import type { PackagePatch } from "../patch/package";
import type { XmlPart } from "../patch/xml-part";
import type { SettingsArrangement } from "./types";

const LINKS = "http://schemas.microsoft.com/office/2011/relationships";
const EXTENSIONS = "http://schemas.microsoft.com/office/webextensions";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/**
 * Changes what an add-in keeps with a document: properties of the add-in's own part, as MS-OWEXML
 * has it. @throws UnwritableEdit where there is no such part and nothing is said of the add-in.
 */
export async function arrangeSettings(
  patch: PackagePatch,
  { set, remove, addIn }: SettingsArrangement,
): Promise<void> {
  const part = (await findExtension(patch, addIn?.id)) ?? (await addExtension(patch, addIn));
  const p = part.prefix;
  const list = part.child("properties");
  const items = list ? part.childrenOf(list) : [];
  const gone = new Set([...remove, ...set.keys()]);
  const kept = items.filter((item) => !gone.has(part.attributesOf(item).get("name") ?? ""));
  const added = [...set].map(
    ([name, value]) =>
      `<${p}property name="${escapeAttribute(name)}" value="${escapeAttribute(value)}"/>`,
  );
  const inside = [...kept.map((item) => part.text(item)), ...added].join("");
  const markup = `<${p}properties>${inside}</${p}properties>`;
  if (list) part.splices.replace(list.start, list.end, markup);
  else part.insertChild("properties", ORDER, markup);
}

const ORDER = ["reference", "alternateReferences", "properties", "bindings", "snapshot", "extLst"];

/** The add-in's own part; where it is not known which add-in asks, the only one there is. */
async function findExtension(
  patch: PackagePatch,
  id: string | undefined,
): Promise<XmlPart | undefined> {
  const found: XmlPart[] = [];
  for (const pane of await patch.pack.relationships("")) {
    if (pane.type !== "webextensiontaskpanes" || !pane.target) continue;
    for (const { type, target } of await patch.pack.relationships(pane.target)) {
      if (type !== "webextension" || !target || !patch.pack.has(target)) continue;
      const part = await patch.part(target);
      const reference = part.child("reference");
      const own = reference && part.attributesOf(reference).get("id");
      if (id === undefined || own?.toLowerCase() === id.toLowerCase()) found.push(part);
    }
  }
  return id !== undefined || found.length === 1 ? found[0] : undefined;
}

async function addExtension(
  patch: PackagePatch,
  addIn: SettingsArrangement["addIn"],
): Promise<XmlPart> {
  const value = "webextension";
  if (!addIn) throw unwritable("bad-format", { sheet: "", value });
  const panes = (await patch.pack.relationships("")).find(
    ({ type }) => type === "webextensiontaskpanes",
  )?.target;
  const name = patch.freeName("xl/webextensions/webextension", 1);
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const id = escapeAttribute(addIn.id);
  const xml = `${head}<we:webextension xmlns:we="${EXTENSIONS}/webextension/2010/11" id="{${id}}"><we:reference id="${id}" version="${escapeAttribute(addIn.version)}" store="developer" storeType="Registry"/><we:alternateReferences/><we:properties/><we:bindings/><we:snapshot xmlns:r="${OFFICE}"/></we:webextension>`;
  await patch.add(name, xml, "application/vnd.ms-office.webextension+xml");
  const owner = panes ?? (await addPanes(patch));
  const link = await patch.link(owner, `${LINKS}/webextension`, `/${name}`);
  const list = await patch.part(owner);
  const p = list.prefix;
  // Kept, not shown: opening the file does not open the add-in.
  const pane = `<${p}taskpane dockstate="right" visibility="0" width="350" row="0"><${p}webextensionref xmlns:r="${OFFICE}" r:id="${link}"/></${p}taskpane>`;
  list.append(list.root, pane);
  return patch.part(name);
}

async function addPanes(patch: PackagePatch): Promise<string> {
  const name = patch.freeName("xl/webextensions/taskpanes");
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<wetp:taskpanes xmlns:wetp="${EXTENSIONS}/taskpanes/2010/11"></wetp:taskpanes>`;
  await patch.add(name, xml, "application/vnd.ms-office.webextensiontaskpanes+xml");
  await patch.link("", `${LINKS}/webextensiontaskpanes`, `/${name}`);
  return name;
}
