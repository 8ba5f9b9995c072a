import { SaxesParser } from "saxes";
import { HostError } from "../protocol/errors";
import { HostCollection, HostObject, NullObject } from "../protocol/host-object";
import type { Host } from "./host";
import { newId } from "./ids";

type XmlPart = Host["book"]["extras"]["xmlParts"][number];

/** Namespace of the root element, `null` where the text is not well-formed XML. */
export function namespaceOf(xml: string): string | null {
  let namespace: string | null = null;
  const parser = new SaxesParser({ xmlns: true });
  parser.on("opentag", ({ uri }) => {
    namespace ??= uri;
  });
  parser.on("error", (error) => {
    throw error;
  });
  try {
    parser.write(xml).close();
    return namespace;
  } catch {
    return null;
  }
}

function sound(xml: unknown): string {
  if (typeof xml !== "string" || namespaceOf(xml) === null)
    throw new HostError("InvalidArgument", "not a well-formed XML document");
  return xml;
}

/** Custom XML parts, all of them or those of one namespace, by their ids. */
abstract class Parts extends HostCollection<CustomXmlPart> {
  constructor(
    protected readonly host: Host,
    private readonly namespace: string | null,
  ) {
    super();
  }
  items(): readonly CustomXmlPart[] {
    return this.host.book.extras.xmlParts
      .filter(({ xml }) => this.namespace === null || namespaceOf(xml) === this.namespace)
      .map((part) => new CustomXmlPart(this.host, part));
  }
  find(key: string | number): CustomXmlPart | null {
    return this.items().find(({ Id }) => Id === String(key)) ?? null;
  }
}

/** `workbook.customXmlParts`. */
export class CustomXmlPartCollection extends Parts {
  readonly typeName = "CustomXmlPartCollection";

  constructor(host: Host) {
    super(host, null);
  }
  GetByNamespace(namespace: string): CustomXmlPartScopedCollection {
    return new CustomXmlPartScopedCollection(this.host, namespace);
  }
  Add(xml: string): CustomXmlPart {
    const part = { id: newId(), xml: sound(xml) };
    this.host.book.extras.xmlParts.push(part);
    return new CustomXmlPart(this.host, part);
  }
}

class CustomXmlPartScopedCollection extends Parts {
  readonly typeName = "CustomXmlPartScopedCollection";

  /** @throws HostError `InvalidOperation` where there is not exactly one */
  GetOnlyItem(): CustomXmlPart {
    const [first, ...others] = this.items();
    if (!first || others.length > 0)
      throw new HostError("InvalidOperation", "there is not exactly one part");
    return first;
  }
  GetOnlyItemOrNullObject(): CustomXmlPart | NullObject {
    const [first, ...others] = this.items();
    return first && others.length === 0 ? first : new NullObject();
  }
}

class CustomXmlPart extends HostObject {
  readonly typeName = "CustomXmlPart";

  constructor(
    private readonly host: Host,
    private readonly part: XmlPart,
  ) {
    super();
  }
  override get Id(): string {
    return this.part.id;
  }
  get NamespaceUri(): string {
    return namespaceOf(this.part.xml) ?? "";
  }
  GetXml(): string {
    return this.part.xml;
  }
  SetXml(xml: string): void {
    this.part.xml = sound(xml);
  }
  Delete(): void {
    const { xmlParts } = this.host.book.extras;
    const at = xmlParts.findIndex(({ id }) => id === this.part.id);
    if (at < 0) throw new HostError("ItemNotFound", this.part.id);
    xmlParts.splice(at, 1);
  }
}
