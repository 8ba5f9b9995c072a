import { knowsEvent } from "../../src/workbench/bridges/events";
import type { Answers } from "./host-answers";
import type { MemberKind, SchemaClass, SchemaMember } from "./host-schema";

const KINDS: readonly { readonly kind: MemberKind; readonly title: string }[] = [
  { kind: "scalar", title: "Scalar properties" },
  { kind: "navigation", title: "Navigation properties" },
  { kind: "method", title: "Methods" },
  { kind: "event", title: "Events" },
];

/** Told by the document, not by the rich API: nothing is registered for it by name. */
const DOCUMENT_EVENTS: ReadonlySet<string> = new Set(["Workbook.onSelectionChanged"]);

interface Covered {
  readonly schema: SchemaClass;
  readonly answered: readonly SchemaMember[];
}

/** The coverage table. Classes the host knows nothing of are listed by name alone. */
export function coveragePage(schema: readonly SchemaClass[], answers: Answers): string {
  const covered = schema.map((one) => ({ schema: one, answered: answeredOf(one, answers) }));
  const known = covered.filter(({ schema: { name } }) => answers.has(name));
  const unknown = covered.filter(({ schema: { name } }) => !answers.has(name));
  return [
    "# What the workbench's Excel answers",
    "",
    "Written by `npm run generate` from the schema in the client library (@microsoft/office-js) and",
    "the classes in `src/workbench/objects/`. A member that is not answered fails by name:",
    "`NotImplemented: Range.GetRow()`. That a member is answered says nothing about how well;",
    "`docs/excel-host.md` does.",
    "",
    ...summary(covered, known),
    ...known.flatMap(section),
    "## Not answered at all",
    "",
    wrap(unknown.map(({ schema: { name } }) => name)),
    "",
  ].join("\n");
}

function answeredOf(schema: SchemaClass, answers: Answers): readonly SchemaMember[] {
  const own = answers.get(schema.name);
  return schema.members.filter(({ kind, name, wireName }) => {
    if (kind !== "event") return own?.has(wireName) ?? false;
    return knowsEvent(schema.name, wireName) || DOCUMENT_EVENTS.has(`${schema.name}.${name}`);
  });
}

function summary(all: readonly Covered[], known: readonly Covered[]): string[] {
  const rows = KINDS.map(({ kind, title }) => {
    const of = (list: readonly Covered[]): number =>
      list.flatMap(({ schema }) => schema.members).filter((one) => one.kind === kind).length;
    const answered = all.flatMap((one) => one.answered).filter((one) => one.kind === kind).length;
    return `| ${title} | ${answered} | ${of(known)} | ${of(all)} |`;
  });
  return [
    "| | answered | in the classes below | in the library |",
    "| --- | --- | --- | --- |",
    `| Classes | ${known.length} | ${known.length} | ${all.length} |`,
    ...rows,
    "",
  ];
}

function section({ schema, answered }: Covered): string[] {
  const lines = KINDS.flatMap(({ kind, title }) => {
    const members = schema.members.filter((one) => one.kind === kind);
    if (members.length === 0) return [];
    const has = members.filter((one) => answered.includes(one)).map(({ name }) => name);
    const lacks = members.filter((one) => !answered.includes(one)).map(({ name }) => name);
    return [`| ${title} | ${list(has)} | ${list(lacks)} |`];
  });
  if (lines.length === 0) return [];
  return [
    `## ${schema.name}`,
    "",
    "| | answered | not answered |",
    "| --- | --- | --- |",
    ...lines,
    "",
  ];
}

function list(names: readonly string[]): string {
  return names.length === 0 ? "–" : [...names].sort().join(", ");
}

/** Lines of a width that a reader of the source can take in. */
function wrap(names: readonly string[]): string {
  const lines: string[] = [""];
  for (const name of names) {
    const last = lines.at(-1) as string;
    if (last.length + name.length > 98) lines.push(name);
    else lines[lines.length - 1] = last === "" ? name : `${last}, ${name}`;
  }
  return lines.join(",\n");
}
