import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** What a class of the host answers, by the type it is to the client. */
export type Answers = ReadonlyMap<string, ReadonlySet<string>>;

interface ClassText {
  readonly parent: string | null;
  readonly typeName: string | null;
  readonly members: ReadonlySet<string>;
}

/**
 * Reads the accessors and methods of every host object off its source: classes need not be exported,
 * nor made, to be counted.
 */
export function readAnswers(folders: readonly string[]): Answers {
  const classes = new Map<string, ClassText>();
  for (const folder of folders)
    for (const file of readdirSync(folder).filter((name) => /^(?!.*\.test)[^.]+\.ts$/.test(name)))
      readClasses(join(folder, file), classes);
  const answers = new Map<string, Set<string>>();
  for (const name of classes.keys()) {
    const type = typeOf(name, classes);
    if (type === null) continue;
    const members = answers.get(type) ?? new Set();
    for (const member of inherited(name, classes)) members.add(member);
    answers.set(type, members);
  }
  return answers;
}

function readClasses(path: string, classes: Map<string, ClassText>): void {
  const source = ts.createSourceFile(
    path,
    readFileSync(path, "utf8"),
    ts.ScriptTarget.Latest,
    true,
  );
  const visit = (node: ts.Node): void => {
    if (ts.isClassDeclaration(node) && node.name) classes.set(node.name.text, readClass(node));
    ts.forEachChild(node, visit);
  };
  visit(source);
}

function readClass(node: ts.ClassDeclaration): ClassText {
  const members = new Set<string>();
  let typeName: string | null = null;
  for (const member of node.members) {
    const name = member.name && ts.isIdentifier(member.name) ? member.name.text : null;
    if (name === null) continue;
    if (ts.isMethodDeclaration(member) || ts.isGetAccessorDeclaration(member)) members.add(name);
    if (name === "typeName" && ts.isPropertyDeclaration(member)) {
      const { initializer } = member;
      if (initializer && ts.isStringLiteral(initializer)) typeName = initializer.text;
    }
  }
  const base = node.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword);
  const parent = base?.types[0]?.expression;
  return { parent: parent && ts.isIdentifier(parent) ? parent.text : null, typeName, members };
}

function typeOf(name: string, classes: ReadonlyMap<string, ClassText>): string | null {
  const text = classes.get(name);
  if (!text) return null;
  return text.typeName ?? (text.parent === null ? null : typeOf(text.parent, classes));
}

function inherited(name: string, classes: ReadonlyMap<string, ClassText>): string[] {
  const text = classes.get(name);
  if (!text) return [];
  return [...text.members, ...(text.parent === null ? [] : inherited(text.parent, classes))];
}
