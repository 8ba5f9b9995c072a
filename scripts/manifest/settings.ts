import { type Problem, problem } from "./structure";
import { at, child, type Element, everything } from "./xml";

/** What the manifest says of the add-in itself: ids, version, texts, addresses, requirements. */

export const SHORT = 125;
export const LONG = 250;
const LONGEST_URL = 2048;

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const VERSION = /^\d{1,5}(?:\.\d{1,5}){1,3}$/;
const LOCALE = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;
const HAN = /\p{Script=Han}/u;

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
  /** Requirement sets with their least version. */
  readonly requirements: Readonly<Record<string, string>>;
}

export function settingsProblems(root: Element, expected: Expected): Problem[] {
  if (root.name !== "OfficeApp" || root.attributes.get("type") !== "TaskPaneApp")
    return [problem(root, "the root is not an <OfficeApp> of type TaskPaneApp")];
  return [
    ...idProblems(root, expected),
    ...versionProblems(root, expected),
    ...localeProblems(root, expected),
    ...lengthProblems(root),
    ...urlProblems(root, expected),
    ...valueProblems(root, "Permissions", expected.permissions),
    ...requirementProblems(root, expected),
  ];
}

function idProblems(root: Element, { id }: Expected): Problem[] {
  const element = child(root, "Id");
  if (!element) return [];
  if (!GUID.test(element.text)) return [problem(element, `<Id> is not a GUID: ${element.text}`)];
  return valueProblems(root, "Id", id);
}

function versionProblems(root: Element, { version }: Expected): Problem[] {
  const element = child(root, "Version");
  if (!element) return [];
  if (!VERSION.test(element.text))
    return [problem(element, `<Version> is not a version: ${element.text}`)];
  return valueProblems(root, "Version", `${version}.0`);
}

function valueProblems(root: Element, name: string, wanted: string): Problem[] {
  const element = child(root, name);
  if (!element || element.text === wanted) return [];
  return [problem(element, `<${name}> is ${element.text}, not ${wanted}`)];
}

/** Texts that are shown to people. The namespace of functions is the same in every language. */
function isShown({ name, attributes }: Element): boolean {
  if (name === "String") return !attributes.get("id")?.endsWith("Namespace");
  return (name === "DisplayName" || name === "Description") && attributes.has("DefaultValue");
}

function localeProblems(root: Element, expected: Expected): Problem[] {
  const problems = valueProblems(root, "DefaultLocale", expected.defaultLocale);
  for (const element of everything(root)) {
    if (element.name === "Override") problems.push(...overrideProblems(element));
    if (!isShown(element)) continue;
    const given = element.children.map(({ attributes }) => attributes.get("Locale"));
    const label = `<${element.name}> ${element.attributes.get("id") ?? ""}`.trim();
    for (const locale of expected.otherLocales)
      if (!given.includes(locale)) problems.push(problem(element, `${label} lacks ${locale}`));
    if (new Set(given).size < given.length)
      problems.push(problem(element, `${label} has a language twice`));
  }
  return problems;
}

function overrideProblems(element: Element): Problem[] {
  const locale = element.attributes.get("Locale") ?? "";
  const value = element.attributes.get("Value") ?? "";
  if (!LOCALE.test(locale)) return [problem(element, `${locale} is not a language`)];
  return locale.startsWith("en") && HAN.test(value)
    ? [problem(element, `the English text is Chinese: ${value}`)]
    : [];
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
  (text: string): Problem[] =>
    text.length > limit
      ? [problem(element, `${text.length} characters where ${limit} are allowed: ${text}`)]
      : [];

const ADDRESSES = [
  "IconUrl",
  "HighResolutionIconUrl",
  "SupportUrl",
  "SourceLocation",
  "Url",
  "Image",
];

/** Addresses with the elements that name them. */
export function* addresses(root: Element): Iterable<{ element: Element; url: string }> {
  for (const element of everything(root))
    if (ADDRESSES.includes(element.name))
      for (const url of textsOf(element)) if (url !== "") yield { element, url };
}

function urlProblems(root: Element, { base }: Expected): Problem[] {
  return [...addresses(root)].flatMap(({ element, url }) => {
    if (!URL.canParse(url)) return [problem(element, `not an address: ${url}`)];
    if (!url.startsWith("https://")) return [problem(element, `not https: ${url}`)];
    if (url.length > LONGEST_URL)
      return [problem(element, `an address of ${url.length} characters`)];
    return url.startsWith(`${base}/`)
      ? []
      : [problem(element, `${url} is not below ${base}: no request may leave the origin`)];
  });
}

function requirementProblems(root: Element, { requirements }: Expected): Problem[] {
  const places = [
    at(root, "Requirements", "Sets"),
    at(root, "VersionOverrides", "Requirements", "Sets"),
  ];
  const sets = places.flatMap((place) => place?.children ?? []);
  return Object.entries(requirements).flatMap(([name, version]) => {
    const found = sets.filter(({ attributes }) => attributes.get("Name") === name);
    if (found.length === 0) return [problem({ line: 0 }, `${name} ${version} is not required`)];
    return found
      .filter(({ attributes }) => attributes.get("MinVersion") !== version)
      .map((set) => problem(set, `${name} is required at another version than ${version}`));
  });
}
