import { addresses, addressProblems } from "./addresses";
import { fileProblems, type Locate } from "./files";
import { resourceProblems } from "./resources";
import { ribbonProblems } from "./ribbon";
import { type Expected, settingsProblems } from "./settings";
import { type Problem, problem, structureProblems } from "./structure";
import { type Element, parseXml, XmlError } from "./xml";

export interface ValidateOptions extends Expected {
  readonly locate: Locate;
  readonly namespace: string;
  readonly commands: readonly string[];
}

/**
 * Everything that can be said of a manifest without Microsoft's service: that it is well-formed, its
 * elements in the order of the schema, its references, texts, addresses and files in order. Problems
 * come by line; none where it is sound.
 */
export function validateManifest(text: string, options: ValidateOptions): Problem[] {
  const root = readXml(text);
  if (!("children" in root)) return [root];
  if (root.name !== "OfficeApp")
    return [
      problem(
        root,
        `这不是 Office 加载项的清单：最外层是 <${root.name}>，应是 <OfficeApp>`,
        `not a manifest of an Office add-in: the root is <${root.name}>, not <OfficeApp>`,
      ),
    ];
  const problems = [
    ...structureProblems(root),
    ...settingsProblems(root, options),
    ...addressProblems(root, options),
    ...resourceProblems(root),
    ...ribbonProblems(root, options),
    ...fileProblems(root, options),
  ];
  return problems.sort((a, b) => a.line - b.line);
}

/** The document, or why it is none. */
function readXml(text: string): Element | Problem {
  try {
    return parseXml(text);
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    return problem(
      error,
      `不是格式正确的 XML：${error.message}`,
      `not well-formed: ${error.message}`,
    );
  }
}

/**
 * The folder most addresses of pages, scripts and metadata stand in: what the manifest was written for,
 * even where one of its addresses is wrong. `null` where it names none.
 */
export function folderOf(text: string): string | null {
  const root = readXml(text);
  if (!("children" in root)) return null;
  const counts = new Map<string, number>();
  for (const { element, url } of addresses(root)) {
    if (element.name === "Image" || !/^https:/i.test(url) || !URL.canParse(url)) continue;
    const folder = url.replace(/[?#].*$/, "").replace(/\/[^/]*$/, "");
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? null;
}
