import { fileProblems, type Locate } from "./files";
import { resourceProblems } from "./resources";
import { ribbonProblems } from "./ribbon";
import { type Expected, settingsProblems } from "./settings";
import { type Problem, structureProblems } from "./structure";
import { at, type Element, parseXml } from "./xml";

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
  let root: Element;
  try {
    root = parseXml(text);
  } catch (error) {
    return [{ line: 0, message: `not well-formed: ${(error as Error).message}` }];
  }
  const problems = [
    ...structureProblems(root),
    ...settingsProblems(root, options),
    ...resourceProblems(root),
    ...ribbonProblems(root, options.commands),
    ...fileProblems(root, options),
  ];
  return problems.sort((a, b) => a.line - b.line);
}

/** The address of the pane's page; throws where the manifest names none. */
export function sourceLocation(text: string): string {
  const element = at(parseXml(text), "DefaultSettings", "SourceLocation");
  const address = element?.attributes.get("DefaultValue");
  if (!address) throw new Error("the manifest names no <SourceLocation>");
  return address;
}
