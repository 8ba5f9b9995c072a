import { BASE, BASIC, OVERRIDES, SHAPES, type Shape } from "./schema";
import type { Element } from "./xml";

/** Something wrong with a manifest. */
export interface Problem {
  /** 0 where it concerns no line. */
  readonly line: number;
  readonly message: string;
}

export const problem = ({ line }: { readonly line: number }, message: string): Problem => ({
  line,
  message,
});

const PREFIXES: Readonly<Record<string, string>> = {
  [BASE]: "",
  [BASIC]: "bt:",
  [OVERRIDES]: "ov:",
};

/** The name with the prefix the schema table uses. */
function qualified({ namespace, name }: Element): string {
  return `${PREFIXES[namespace] ?? `{${namespace}}`}${name}`;
}

const shown = (name: string): string => name.replace(/^ov:/, "");

function shapeOf(element: Element, parent: string | null): Shape | undefined {
  const name = qualified(element);
  const type = element.attributes.get("type");
  return SHAPES[`${parent}/${name}`] ?? SHAPES[`${name}[${type}]`] ?? SHAPES[name];
}

/** Elements, attributes and texts against the schema, in its order. */
export function structureProblems(element: Element, parent: string | null = null): Problem[] {
  const name = qualified(element);
  const shape = shapeOf(element, parent);
  if (!shape) {
    const type = element.attributes.get("type");
    return [
      problem(element, `<${shown(name)}>${type ? ` of type ${type}` : ""} is not known here`),
    ];
  }
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

function attributeProblems(element: Element, { attributes = {} }: Shape): Problem[] {
  const tag = `<${shown(qualified(element))}>`;
  const missing = Object.entries(attributes)
    .filter(([name, need]) => need === "required" && !element.attributes.get(name))
    .map(([name]) => problem(element, `${tag} lacks the attribute ${name}`));
  const unknown = [...element.attributes.keys()]
    .filter((name) => !(name in attributes))
    .map((name) => problem(element, `${tag} does not take the attribute ${name}`));
  return [...missing, ...unknown];
}

function textProblems(element: Element, shape: Shape): Problem[] {
  const wanted = shape.text === true;
  if (wanted === (element.text !== "")) return [];
  const tag = `<${shown(qualified(element))}>`;
  return [problem(element, wanted ? `${tag} is empty` : `${tag} holds a text: ${element.text}`)];
}

/** One walk down the list of the schema: what cannot be placed is out of order, foreign or one too many. */
function orderProblems(element: Element, { children = [] }: Shape): Problem[] {
  const slots = children.map((slot) => ({
    name: slot.replace(/[?+*]$/, ""),
    needed: !/[?*]$/.test(slot),
    repeats: /[+*]$/.test(slot),
    filled: false,
  }));
  const problems: Problem[] = [];
  let slot = 0;
  for (const each of element.children) {
    const name = qualified(each);
    const place = slots.findIndex((one, i) => i >= slot && one.name === name);
    if (place >= 0) {
      const found = slots[place] as (typeof slots)[number];
      found.filled = true;
      slot = found.repeats ? place : place + 1;
    } else problems.push(misplaced(each, element, slots));
  }
  const present = new Set(element.children.map(qualified));
  for (const { name, needed } of slots)
    if (needed && !present.has(name))
      problems.push(problem(element, `<${shown(qualified(element))}> lacks <${shown(name)}>`));
  return problems;
}

function misplaced(
  each: Element,
  parent: Element,
  slots: readonly { readonly name: string; readonly filled: boolean; readonly repeats: boolean }[],
): Problem {
  const name = qualified(each);
  const tag = `<${shown(name)}>`;
  const known = slots.find((slot) => slot.name === name);
  if (!known) return problem(each, `${tag} does not belong in <${shown(qualified(parent))}>`);
  if (known.filled && !known.repeats) return problem(each, `${tag} stands twice`);
  const after = slots.slice(slots.indexOf(known) + 1).find(({ filled }) => filled);
  return problem(each, `${tag} must stand before <${shown(after?.name ?? "")}>`);
}
