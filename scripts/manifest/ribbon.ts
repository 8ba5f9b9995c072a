import { ICON_SIZES } from "./icons";
import { type Problem, problem } from "./structure";
import { at, child, type Element, everything } from "./xml";

/** The tab and its buttons, and that all of the add-in runs in one place. */

const REQUIRED_SIZES = [16, 32, 80];
/** Excel hides what a group of a custom tab holds beyond this. */
const MOST_CONTROLS = 6;

/** @param commands the ids of the ribbon's commands */
export function ribbonProblems(root: Element, commands: readonly string[]): Problem[] {
  return [
    ...[...everything(root)].flatMap((element) => {
      if (element.name === "Icon") return iconProblems(element);
      return element.name === "Group" ? groupProblems(element) : [];
    }),
    ...controlIdProblems(root),
    ...commandProblems(root, commands),
    ...runtimeProblems(root),
  ];
}

function iconProblems(icon: Element): Problem[] {
  const sizes = icon.children.map(({ attributes }) => Number(attributes.get("size")));
  const known: readonly number[] = ICON_SIZES;
  const missing = REQUIRED_SIZES.filter((size) => !sizes.includes(size));
  return [
    ...missing.map((size) => problem(icon, `<Icon> lacks the size ${size}`)),
    ...sizes
      .filter((size, i) => !known.includes(size) || sizes.indexOf(size) !== i)
      .map((size) => problem(icon, `<Icon> has the size ${size}, unknown or given twice`)),
  ];
}

function groupProblems(group: Element): Problem[] {
  const controls = group.children.filter(({ name }) => name === "Control");
  return controls.length > MOST_CONTROLS
    ? [problem(group, `a group of ${controls.length} buttons; ${MOST_CONTROLS} are shown`)]
    : [];
}

function controlIdProblems(root: Element): Problem[] {
  const seen = new Set<string>();
  return [...everything(root)]
    .filter(({ name }) => ["CustomTab", "Group", "Control"].includes(name))
    .flatMap((element) => {
      const id = element.attributes.get("id") ?? "";
      if (seen.has(id)) return [problem(element, `the id ${id} stands twice`)];
      seen.add(id);
      return [];
    });
}

/** Every command has a button, and every button a command; one button shows the pane. */
function commandProblems(root: Element, commands: readonly string[]): Problem[] {
  const actions = [...everything(root)].filter(({ name }) => name === "Action");
  const named = actions.flatMap((action) => child(action, "FunctionName") ?? []);
  const unknown = named.filter(({ text }) => !commands.includes(text));
  const shown = actions.filter(({ attributes }) => attributes.get("type") === "ShowTaskpane");
  const present = [...named.map(({ text }) => text), ...(shown.length > 0 ? ["pane"] : [])];
  return [
    ...unknown.map((each) => problem(each, `there is no command ${each.text}`)),
    ...commands
      .filter((command) => !present.includes(command))
      .map((command) => problem({ line: 0 }, `the command ${command} has no button`)),
  ];
}

/** The shared runtime only starts where every part names the same page. */
function runtimeProblems(root: Element): Problem[] {
  const host = at(root, "VersionOverrides", "Hosts", "Host");
  const runtime = host && at(host, "Runtimes", "Runtime");
  if (!host || !runtime) return [problem({ line: 0 }, "there is no shared runtime")];
  const page = runtime.attributes.get("resid");
  const parts = [...everything(host)].filter(
    (element) =>
      element.name === "FunctionFile" ||
      ((element.name === "Page" || element.name === "Action") && child(element, "SourceLocation")),
  );
  const problems = parts
    .map((element) => child(element, "SourceLocation") ?? element)
    .filter(({ attributes }) => attributes.get("resid") !== page)
    .map((element) => problem(element, `<${element.name}> does not lead to the runtime's ${page}`));
  return runtime.attributes.get("lifetime") === "long"
    ? problems
    : [...problems, problem(runtime, "the shared runtime must have a long lifetime")];
}
