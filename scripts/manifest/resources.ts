import { LONG, SHORT, textsOf, tooLong } from "./settings";
import { type Problem, problem } from "./structure";
import { at, type Element, everything } from "./xml";

/** References to images, addresses and texts, and what they lead to. */

const LONGEST_ID = 32;

type Kind = "Images" | "Urls" | "ShortStrings" | "LongStrings";

const KINDS: readonly Kind[] = ["Images", "Urls", "ShortStrings", "LongStrings"];

/** Which list an element's `resid` leads to. */
const LEADS_TO: Readonly<Record<string, Kind>> = {
  Image: "Images",
  SourceLocation: "Urls",
  FunctionFile: "Urls",
  LearnMoreUrl: "Urls",
  Runtime: "Urls",
  Label: "ShortStrings",
  Title: "ShortStrings",
  Namespace: "ShortStrings",
  Description: "LongStrings",
};

export interface Resource {
  readonly kind: Kind;
  readonly element: Element;
}

/** Resources by id. */
export function resourcesOf(root: Element): Map<string, Resource> {
  return new Map(
    listed(root).map(({ kind, element }) => [idOf(element), { kind, element }] as const),
  );
}

function listed(root: Element): Resource[] {
  const lists = at(root, "VersionOverrides", "Resources");
  return KINDS.flatMap((kind) =>
    (lists?.children ?? [])
      .filter(({ name }) => name === kind)
      .flatMap(({ children }) => children.map((element) => ({ kind, element }))),
  );
}

const idOf = (element: Element): string => element.attributes.get("id") ?? "";

export function resourceProblems(root: Element): Problem[] {
  const all = listed(root);
  const resources = resourcesOf(root);
  const used = new Set<string>();
  const problems: Problem[] = [];
  for (const element of everything(root)) {
    const id = element.attributes.get("resid");
    if (id === undefined) continue;
    used.add(id);
    problems.push(...referenceProblems(element, id, resources));
  }
  for (const { kind, element } of all) problems.push(...ownProblems(element, kind));
  for (const { element } of all)
    if (!used.has(idOf(element)))
      problems.push(
        problem(
          element,
          `资源 ${idOf(element)} 没有用到，请删去，或看看是谁的 resid 写错了`,
          `the resource ${idOf(element)} is used nowhere`,
        ),
      );
  return [...problems, ...repeated(all)];
}

function referenceProblems(
  element: Element,
  id: string,
  resources: ReadonlyMap<string, Resource>,
): Problem[] {
  const found = resources.get(id);
  if (!found)
    return [
      problem(
        element,
        `<${element.name}> 引用的资源 ${id} 不存在`,
        `<${element.name}> leads to ${id}, which does not exist`,
      ),
    ];
  const wanted = LEADS_TO[element.name];
  return wanted === undefined || wanted === found.kind
    ? []
    : [
        problem(
          element,
          `<${element.name}> 引用的 ${id} 在 <${found.kind}> 里，应在 <${wanted}> 里`,
          `<${element.name}> leads to ${id} of ${found.kind}, not of ${wanted}`,
        ),
      ];
}

function ownProblems(element: Element, kind: Kind): Problem[] {
  const id = idOf(element);
  const ids =
    id.length > LONGEST_ID
      ? [
          problem(
            element,
            `资源的 id ${id} 超过 ${LONGEST_ID} 个字符`,
            `the id ${id} has more than ${LONGEST_ID} characters`,
          ),
        ]
      : [];
  if (kind !== "ShortStrings" && kind !== "LongStrings") return ids;
  const limit = kind === "ShortStrings" ? SHORT : LONG;
  return [...ids, ...textsOf(element).flatMap(tooLong(element, limit))];
}

function repeated(all: readonly Resource[]): Problem[] {
  const seen = new Set<string>();
  return all.flatMap(({ element }) => {
    const id = idOf(element);
    if (seen.has(id)) return [problem(element, `id ${id} 出现了两次`, `the id ${id} stands twice`)];
    seen.add(id);
    return [];
  });
}
