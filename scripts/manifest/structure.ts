import type { Language } from "../../src/messages";
import { type Allowed, BASE, BASIC, OVERRIDES, SHAPES, type Shape } from "./schema";
import type { Element } from "./xml";

/** Something wrong with a manifest. */
export interface Problem {
  /** 0 where it concerns no line. */
  readonly line: number;
  readonly message: Readonly<Record<Language, string>>;
}

export const problem = (
  { line }: { readonly line: number },
  chinese: string,
  english: string,
): Problem => ({ line, message: { "zh-CN": chinese, "en-US": english } });

const PREFIXES: Readonly<Record<string, string>> = {
  [BASE]: "",
  [BASIC]: "bt:",
  [OVERRIDES]: "ov:",
};

/** The name with the prefix the schema table uses. */
function qualified({ namespace, name }: Element): string {
  return `${PREFIXES[namespace] ?? `{${namespace}}`}${name}`;
}

/** The name without prefix or namespace, as people look for it. */
const tagOf = (name: string): string => `<${name.replace(/^(?:ov:|\{.*\})/, "")}>`;

function shapeOf(element: Element, parent: string | null): Shape | undefined {
  const name = qualified(element);
  const type = element.attributes.get("xsi:type");
  return SHAPES[`${parent}/${name}`] ?? SHAPES[`${name}[${type}]`] ?? SHAPES[name];
}

/** Elements, attributes and texts against the schema, in its order. */
export function structureProblems(element: Element, parent: string | null = null): Problem[] {
  const name = qualified(element);
  const shape = shapeOf(element, parent);
  if (!shape) return [unknown(element)];
  return [
    ...attributeProblems(element, shape),
    ...textProblems(element, shape),
    ...orderProblems(element, shape),
    ...element.children
      .filter((each) => belongs(each, shape))
      .flatMap((each) => structureProblems(each, name)),
  ];
}

const belongs = (each: Element, { children = [] }: Shape): boolean =>
  children.some((slot) => slot.replace(/[?+*]$/, "") === qualified(each));

function unknown(element: Element): Problem {
  const tag = tagOf(qualified(element));
  const type = element.attributes.get("xsi:type");
  if (!(element.namespace in PREFIXES)) return foreignNamespace(element, tag, BASE);
  const isTyped = Object.keys(SHAPES).some((name) => name.startsWith(`${qualified(element)}[`));
  if (!isTyped) return problem(element, `${tag} 不能用在这里`, `${tag} is not known here`);
  return type === undefined
    ? problem(element, `${tag} 缺少属性 xsi:type`, `${tag} lacks the attribute xsi:type`)
    : problem(
        element,
        `${tag} 的类型 ${type} 不能用在这里`,
        `${tag} of type ${type} is not known here`,
      );
}

const foreignNamespace = (element: Element, tag: string, wanted: string): Problem =>
  problem(
    element,
    `${tag} 的命名空间是“${element.namespace}”，应是“${wanted}”，否则 Excel 不认`,
    `${tag} has the namespace "${element.namespace}", not "${wanted}": Excel would not know it`,
  );

/** The namespace of a name in the schema table. */
function namespaceOf(name: string): string {
  const prefix = /^\w+:/.exec(name)?.[0] ?? "";
  return Object.keys(PREFIXES).find((namespace) => PREFIXES[namespace] === prefix) ?? BASE;
}

/** Attributes any element may have. */
const HINTS = ["xsi:schemaLocation", "xsi:noNamespaceSchemaLocation"];

function attributeProblems(element: Element, { attributes = {}, values = {} }: Shape): Problem[] {
  const tag = tagOf(qualified(element));
  const given = [...element.attributes];
  const missing = Object.entries(attributes)
    .filter(([name, need]) => need === "required" && !element.attributes.get(name)?.trim())
    .map(([name]) =>
      problem(element, `${tag} 缺少属性 ${name}，或它是空的`, `${tag} lacks the attribute ${name}`),
    );
  const foreign = given
    .filter(([name]) => !(name in attributes) && !HINTS.includes(name))
    .map(([name]) =>
      problem(element, `${tag} 不能有属性 ${name}`, `${tag} does not take the attribute ${name}`),
    );
  const wrong = given.flatMap(([name, value]) => {
    const allowed = values[name];
    if (!allowed || value.trim() === "" || allows(allowed, value)) return [];
    return [
      problem(
        element,
        `${tag} 的 ${name} 不能是“${value}”${listed(allowed, "，只能是 ", "、")}`,
        `${tag} cannot have the ${name} "${value}"${listed(allowed, ", only ", ", ")}`,
      ),
    ];
  });
  return [...missing, ...foreign, ...wrong];
}

const allows = (allowed: Allowed, value: string): boolean =>
  allowed instanceof RegExp ? allowed.test(value) : allowed.includes(value);

const listed = (allowed: Allowed, before: string, between: string): string =>
  allowed instanceof RegExp ? "" : `${before}${allowed.join(between)}`;

function textProblems(element: Element, { text }: Shape): Problem[] {
  const tag = tagOf(qualified(element));
  const said = element.text;
  if (text === undefined)
    return said === ""
      ? []
      : [problem(element, `${tag} 里不能有文字：${said}`, `${tag} holds a text: ${said}`)];
  if (said === "") return [problem(element, `${tag} 是空的`, `${tag} is empty`)];
  if (text === true || allows(text, said)) return [];
  return [
    problem(
      element,
      `${tag} 不能是“${said}”${listed(text, "，只能是 ", "、")}`,
      `${tag} cannot be "${said}"${listed(text, ", only ", ", ")}`,
    ),
  ];
}

interface Slot {
  readonly name: string;
  readonly needed: boolean;
  readonly repeats: boolean;
  filled: boolean;
}

/** One walk down the list of the schema: what cannot be placed is out of order, foreign or one too many. */
function orderProblems(element: Element, { children = [] }: Shape): Problem[] {
  const slots = children.map(
    (slot): Slot => ({
      name: slot.replace(/[?+*]$/, ""),
      needed: !/[?*]$/.test(slot),
      repeats: /[+*]$/.test(slot),
      filled: false,
    }),
  );
  const problems: Problem[] = [];
  let slot = 0;
  for (const each of element.children) {
    const name = qualified(each);
    const place = slots.findIndex((one, i) => i >= slot && one.name === name);
    if (place >= 0) {
      const found = slots[place] as Slot;
      found.filled = true;
      slot = found.repeats ? place : place + 1;
    } else problems.push(misplaced(each, element, slots));
  }
  const present = new Set(element.children.map(qualified));
  const tag = tagOf(qualified(element));
  for (const { name, needed } of slots)
    if (needed && !present.has(name))
      problems.push(problem(element, `${tag} 缺少 ${tagOf(name)}`, `${tag} lacks ${tagOf(name)}`));
  return problems;
}

function misplaced(each: Element, parent: Element, slots: readonly Slot[]): Problem {
  const name = qualified(each);
  const tag = tagOf(name);
  const known = slots.find((slot) => slot.name === name);
  const namesake = slots.find((slot) => slot.name.replace(/^\w+:/, "") === each.name);
  if (!known && namesake) return foreignNamespace(each, tag, namespaceOf(namesake.name));
  const inside = tagOf(qualified(parent));
  if (!known)
    return problem(each, `${tag} 不能放在 ${inside} 里`, `${tag} does not belong in ${inside}`);
  if (known.filled && !known.repeats)
    return problem(each, `${tag} 出现了两次，只能有一个`, `${tag} stands twice`);
  const after = tagOf(
    slots.slice(slots.indexOf(known) + 1).find(({ filled }) => filled)?.name ?? "",
  );
  return problem(each, `${tag} 必须放在 ${after} 前面`, `${tag} must stand before ${after}`);
}
