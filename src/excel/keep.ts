import {
  EXPLANATIONS_NAMESPACE,
  type Explanation,
  explanationsXml,
  parseExplanations,
  SEAL_NAMESPACE,
} from "../check";
import { fromPart, toPart } from "../workbook";
import { type ExcelHost, runBatch, type Wait } from "./host";
import { SETTINGS_NAMESPACE } from "./part";
import type { Kept, Settings } from "./session";
import { usualSettings } from "./session";
import { parseSettings } from "./settings";

// Where things are kept. A custom XML part travels inside the workbook, has no limit of 2 MB (as
// settings do, #621) and can be read by the command line; settings belong to one add-in's id. Both
// make Excel on Windows forget what could be taken back before (#3141, #4484), and neither is itself
// taken back by Ctrl+Z (#6415). So: parts, and only when a person saves or writes.

/** A part that is asked for: the ids of those with its namespace, and then their texts. */
export interface AskedPart {
  readonly found: Excel.CustomXmlPartScopedCollection;
}

export function askForPart(context: Excel.RequestContext, namespace: string): AskedPart {
  const found = context.workbook.customXmlParts.getByNamespace(namespace).load("items/id");
  return { found };
}

/** A part of the workbook as it was read. */
export interface KeptPart {
  readonly id: string;
  readonly xml: string;
}

/** Queues the reading of parts whose ids are known; what is returned is called when that is done. */
export function askForTexts(
  parts: readonly Excel.CustomXmlPart[],
  ids = parts.map(({ id }) => id),
): () => KeptPart[] {
  const asked = parts.map((part, at) => ({ id: ids[at] ?? "", xml: part.getXml() }));
  return () => asked.map(({ id, xml }) => ({ id, xml: xml.value }));
}

/** Puts a document in the place of the first of its namespace, or adds it; its id is loaded. */
export function queuePart(
  context: Excel.RequestContext,
  id: string | null,
  xml: string,
): Excel.CustomXmlPart {
  const parts = context.workbook.customXmlParts;
  const part = id === null ? parts.add(xml) : parts.getItem(id);
  if (id !== null) part.setXml(xml);
  return part.load("id");
}

/** The text of the part of a namespace, `null` where there is none. */
async function readPart(
  context: Excel.RequestContext,
  namespace: string,
): Promise<{ readonly id: string; readonly xml: string } | null> {
  const { found } = askForPart(context, namespace);
  await context.sync();
  const [first] = found.items;
  if (!first) return null;
  const xml = first.getXml();
  await context.sync();
  // eslint-disable-next-line office-addins/load-object-before-read -- a ClientResult is never loaded
  return { id: first.id, xml: xml.value };
}

interface Form<T> {
  readonly namespace: string;
  readonly usual: T;
  parse(xml: string): T;
  write(value: T): string;
}

export const settingsForm: Form<Settings> = {
  namespace: SETTINGS_NAMESPACE,
  usual: usualSettings,
  parse: (xml) => parseSettings(fromPart(xml)),
  write: (settings) => toPart(SETTINGS_NAMESPACE, settings),
};

export const explanationsForm: Form<readonly Explanation[]> = {
  namespace: EXPLANATIONS_NAMESPACE,
  usual: [],
  parse: parseExplanations,
  write: explanationsXml,
};

/** As it travels: only the engine reads a seal, and its chunk comes later than the session. */
export const sealForm: Form<string | null> = {
  namespace: SEAL_NAMESPACE,
  usual: null,
  parse: (xml) => xml,
  write: (xml) => xml ?? toPart(SEAL_NAMESPACE, null),
};

/** Something kept in a part; in memory where the workbook cannot keep parts. */
export function keptInPart<T>(
  host: ExcelHost,
  form: Form<T>,
  canKeep: boolean,
  pause?: Wait,
): Kept<T> {
  let memory = form.usual;
  return {
    async load() {
      if (!canKeep) return memory;
      const part = await runBatch(host, (context) => readPart(context, form.namespace), pause);
      return part ? form.parse(part.xml) : form.usual;
    },
    async save(value) {
      memory = value;
      if (!canKeep) return;
      await runBatch(
        host,
        async (context) => {
          const part = await readPart(context, form.namespace);
          queuePart(context, part?.id ?? null, form.write(value));
          await context.sync();
        },
        pause,
      );
    },
  };
}
