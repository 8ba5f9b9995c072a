import { type Problem, problem } from "./structure";
import { child, type Element, everything } from "./xml";

/** What the manifest says of the add-in itself: ids, version, texts, requirements, permissions. */

export const SHORT = 125;
export const LONG = 250;

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const HAN = /\p{Script=Han}/u;

/** Requirement sets with their least version. */
export type Requirements = Readonly<Record<string, string>>;

/** What this add-in must say. */
export interface Expected {
  readonly id: string;
  /** Version of the package, `0.1.0`. */
  readonly version: string;
  readonly defaultLocale: string;
  /** Every other language of the product. */
  readonly otherLocales: readonly string[];
  /** Address everything is served from, without a slash at its end. */
  readonly base: string;
  readonly permissions: string;
  /** What the pane needs, and what the ribbon and the functions need. */
  readonly requirements: { readonly pane: Requirements; readonly overrides: Requirements };
}

export function settingsProblems(root: Element, expected: Expected): Problem[] {
  return [
    ...presenceProblems(root),
    ...idProblems(root, expected),
    ...versionProblems(root, expected),
    ...localeProblems(root, expected),
    ...lengthProblems(root),
    ...valueProblems(root, "Permissions", expected.permissions),
    ...requirementProblems(root, expected.requirements.pane),
    ...requirementProblems(child(root, "VersionOverrides"), expected.requirements.overrides),
  ];
}

/** The schema leaves these out at will; without them Excel shows no icon, no help, or not the add-in. */
const NEEDED = ["IconUrl", "HighResolutionIconUrl", "SupportUrl", "Hosts", "VersionOverrides"];

function presenceProblems(root: Element): Problem[] {
  const overrides = child(root, "VersionOverrides");
  const lacking = [
    ...NEEDED.map((name): [Element, string] => [root, name]),
    ...(overrides
      ? ["Hosts", "Resources"].map((name): [Element, string] => [overrides, name])
      : []),
  ];
  const twice = [root, ...(overrides ? [overrides] : [])]
    .flatMap((parent) => child(parent, "Hosts")?.children.slice(1) ?? [])
    .map((host) =>
      problem(host, "<Hosts> 里只能有 Excel 一个应用", "<Hosts> may name nothing but Excel"),
    );
  return [
    ...lacking
      .filter(([parent, name]) => !child(parent, name))
      .map(([parent, name]) =>
        problem(parent, `<${parent.name}> 缺少 <${name}>`, `<${parent.name}> lacks <${name}>`),
      ),
    ...twice,
  ];
}

function idProblems(root: Element, { id }: Expected): Problem[] {
  const element = child(root, "Id");
  if (!element?.text) return [];
  if (!GUID.test(element.text))
    return [
      problem(element, `<Id> 不是 GUID：${element.text}`, `<Id> is not a GUID: ${element.text}`),
    ];
  return element.text.toLowerCase() === id ? [] : valueProblems(root, "Id", id);
}

/** `0.1` and `0.1.0.0` are the same version. */
function versionProblems(root: Element, { version }: Expected): Problem[] {
  const parts = (text: string) => text.replace(/(?:\.0+)+$/, "");
  const given = child(root, "Version")?.text ?? "";
  return parts(given) === parts(version) ? [] : valueProblems(root, "Version", `${version}.0`);
}

function valueProblems(root: Element, name: string, wanted: string): Problem[] {
  const element = child(root, name);
  if (!element?.text || element.text === wanted) return [];
  return [
    problem(
      element,
      `<${name}> 是 ${element.text}，应是 ${wanted}`,
      `<${name}> is ${element.text}, not ${wanted}`,
    ),
  ];
}

/** Texts that are shown to people. The namespace of functions is the same in every language. */
function isShown({ name, attributes }: Element): boolean {
  if (name === "String") return !attributes.get("id")?.endsWith("Namespace");
  return (name === "DisplayName" || name === "Description") && attributes.has("DefaultValue");
}

function localeProblems(root: Element, expected: Expected): Problem[] {
  const problems = valueProblems(root, "DefaultLocale", expected.defaultLocale);
  for (const element of everything(root)) {
    const label = `<${element.name}> ${element.attributes.get("id") ?? ""}`.trim();
    problems.push(...overrideProblems(element, label, expected.defaultLocale));
    if (!isShown(element)) continue;
    const text = element.attributes.get("DefaultValue") ?? "";
    if (text.trim() !== "" && !HAN.test(text))
      problems.push(
        problem(element, `${label} 的中文是英文：${text}`, `${label} is not Chinese: ${text}`),
      );
    const given = localesOf(element);
    for (const locale of expected.otherLocales)
      if (!given.includes(locale.toLowerCase()))
        problems.push(problem(element, `${label} 缺少 ${locale}`, `${label} lacks ${locale}`));
  }
  return problems;
}

/** Languages are compared without case. */
const localesOf = (element: Element): string[] =>
  element.children
    .filter(({ name }) => name === "Override")
    .map(({ attributes }) => attributes.get("Locale")?.toLowerCase() ?? "");

/** Overrides of one element: a language once, and not in another one. */
function overrideProblems(element: Element, label: string, defaultLocale: string): Problem[] {
  const seen = new Set<string>();
  return element.children
    .filter(({ name }) => name === "Override")
    .flatMap((override) => {
      const locale = override.attributes.get("Locale") ?? "";
      const value = override.attributes.get("Value") ?? "";
      const key = locale.toLowerCase();
      const isSecondDefault =
        key === defaultLocale.toLowerCase() && value !== element.attributes.get("DefaultValue");
      const isTwice = seen.has(key) || isSecondDefault;
      seen.add(key);
      return [
        ...(isTwice
          ? [problem(override, `${label} 的 ${locale} 出现了两次`, `${label} has ${locale} twice`)]
          : []),
        ...(key.startsWith("en") && isShown(element) && HAN.test(value)
          ? [problem(override, `英文是中文：${value}`, `the English text is Chinese: ${value}`)]
          : []),
      ];
    });
}

function lengthProblems(root: Element): Problem[] {
  const limits: Readonly<Record<string, number>> = {
    ProviderName: SHORT,
    DisplayName: SHORT,
    Description: LONG,
    TaskpaneId: SHORT,
    FunctionName: LONG,
  };
  return [...everything(root)].flatMap((element) => {
    const limit = limits[element.name];
    return limit === undefined ? [] : textsOf(element).flatMap(tooLong(element, limit));
  });
}

/** Every text of an element, in all languages. */
export function textsOf(element: Element): string[] {
  const overrides = element.children.map(({ attributes }) => attributes.get("Value") ?? "");
  return [element.text, element.attributes.get("DefaultValue") ?? "", ...overrides];
}

export const tooLong =
  (element: Element, limit: number) =>
  (text: string): Problem[] => {
    const { length } = text;
    if (length <= limit) return [];
    return [
      problem(
        element,
        `<${element.name}> 有 ${length} 个字，最多 ${limit} 个：${text}`,
        `<${element.name}> has ${length} characters where ${limit} are allowed: ${text}`,
      ),
    ];
  };

/** @param of the manifest or its VersionOverrides: exactly these sets, each once */
function requirementProblems(of: Element | undefined, wanted: Requirements): Problem[] {
  if (!of) return [];
  const list = child(child(of, "Requirements") ?? of, "Sets");
  const sets = list?.children ?? [];
  const nameOf = ({ attributes }: Element) => attributes.get("Name") ?? "";
  const lacking = Object.keys(wanted)
    .filter((name) => !sets.some((set) => nameOf(set) === name))
    .map((name) =>
      problem(
        list ?? of,
        `<${of.name}> 没有要求 ${name} ${wanted[name]}`,
        `${name} ${wanted[name]} is not required by <${of.name}>`,
      ),
    );
  const wrong = sets.flatMap((set, i) => {
    const name = nameOf(set);
    const version = set.attributes.get("MinVersion") ?? list?.attributes.get("DefaultMinVersion");
    if (sets.findIndex((each) => nameOf(each) === name) < i)
      return [problem(set, `${name} 出现了两次`, `${name} stands twice`)];
    if (!(name in wanted))
      return [
        problem(
          set,
          `<${of.name}> 不该要求 ${name}：没有它的 Excel 会用不了加载项`,
          `<${of.name}> should not require ${name}: an Excel without it could not run the add-in`,
        ),
      ];
    return version === wanted[name]
      ? []
      : [
          problem(
            set,
            `${name} 要求的是 ${version ?? "1.1"}，应是 ${wanted[name]}`,
            `${name} is required at version ${version ?? "1.1"}, not at ${wanted[name]}`,
          ),
        ];
  });
  return [...lacking, ...wrong];
}
