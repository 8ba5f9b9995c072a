import { pathBelow } from "./addresses";
import { ICON_SIZES } from "./icons";
import { PAGE } from "./locations";
import { resourcesOf } from "./resources";
import { textsOf } from "./settings";
import { type Problem, problem } from "./structure";
import { at, child, type Element, everything } from "./xml";

/** The tab and its buttons, and that all of the add-in runs in one place. */

const REQUIRED_SIZES = [16, 32, 80];
/** Excel hides what a group of a custom tab holds beyond this. */
const MOST_CONTROLS = 6;

export interface RibbonChecks {
  /** The ids of the ribbon's commands. */
  readonly commands: readonly string[];
  readonly base: string;
}

export function ribbonProblems(root: Element, checks: RibbonChecks): Problem[] {
  return [
    ...[...everything(root)].flatMap((element) => {
      if (element.name === "Icon") return iconProblems(element);
      return element.name === "Group" ? groupProblems(element) : [];
    }),
    ...controlIdProblems(root),
    ...commandProblems(root, checks.commands),
    ...runtimeProblems(root, checks.base),
  ];
}

function iconProblems(icon: Element): Problem[] {
  const sizes = icon.children.map(({ attributes }) => Number(attributes.get("size")));
  const known: readonly number[] = ICON_SIZES;
  const missing = REQUIRED_SIZES.filter((size) => !sizes.includes(size));
  return [
    ...missing.map((size) =>
      problem(icon, `<Icon> 缺少 ${size} 像素的图标`, `<Icon> lacks the size ${size}`),
    ),
    ...sizes
      .filter((size, i) => !known.includes(size) || sizes.indexOf(size) !== i)
      .map((size) =>
        problem(
          icon,
          `<Icon> 的 ${size} 像素不是 Office 的图标尺寸，或出现了两次`,
          `<Icon> has the size ${size}, unknown or given twice`,
        ),
      ),
  ];
}

function groupProblems(group: Element): Problem[] {
  const controls = group.children.filter(({ name }) => name === "Control");
  if (controls.length <= MOST_CONTROLS) return [];
  return [
    problem(
      group,
      `一组有 ${controls.length} 个按钮，Excel 只显示 ${MOST_CONTROLS} 个`,
      `a group of ${controls.length} buttons; ${MOST_CONTROLS} are shown`,
    ),
  ];
}

function controlIdProblems(root: Element): Problem[] {
  const seen = new Set<string>();
  return [...everything(root)]
    .filter(({ name }) => ["CustomTab", "Group", "Control"].includes(name))
    .flatMap((element) => {
      const id = element.attributes.get("id") ?? "";
      if (id === "") return [];
      if (seen.has(id))
        return [problem(element, `id ${id} 出现了两次`, `the id ${id} stands twice`)];
      seen.add(id);
      return [];
    });
}

/** Every command has a button, and every button a command; one button shows the pane. */
function commandProblems(root: Element, commands: readonly string[]): Problem[] {
  const actions = [...everything(root)].filter(({ name }) => name === "Action");
  const named = actions.flatMap((action) => child(action, "FunctionName") ?? []);
  const shown = actions.filter(({ attributes }) => attributes.get("xsi:type") === "ShowTaskpane");
  const present = ["pane", ...named.map(({ text }) => text)];
  const desktop = at(root, "VersionOverrides", "Hosts", "Host", "DesktopFormFactor");
  return [
    ...named
      .filter(({ text }) => text !== "" && !commands.includes(text))
      .map((each) => problem(each, `没有命令 ${each.text}`, `there is no command ${each.text}`)),
    ...commands
      .filter((command) => !present.includes(command))
      .map((command) =>
        problem({ line: 0 }, `命令 ${command} 没有按钮`, `the command ${command} has no button`),
      ),
    ...(shown.length > 0
      ? []
      : [problem({ line: 0 }, "没有打开面板的按钮（ShowTaskpane）", "no button shows the pane")]),
    ...(desktop && named.length > 0 && !child(desktop, "FunctionFile")
      ? [
          problem(
            desktop,
            "<DesktopFormFactor> 缺少 <FunctionFile>，按钮不会起作用",
            "<DesktopFormFactor> lacks <FunctionFile>: the buttons would do nothing",
          ),
        ]
      : []),
  ];
}

/** The shared runtime only starts where every part names the same page. */
function runtimeProblems(root: Element, base: string): Problem[] {
  const host = at(root, "VersionOverrides", "Hosts", "Host");
  const runtime = host && at(host, "Runtimes", "Runtime");
  if (!host || !runtime)
    return [
      problem(host ?? { line: 0 }, "没有共享运行时 <Runtimes>", "there is no shared runtime"),
    ];
  const page = runtime.attributes.get("resid") ?? "";
  const parts = [...everything(host)].filter(
    (element) =>
      element.name === "FunctionFile" ||
      ((element.name === "Page" || element.name === "Action") && child(element, "SourceLocation")),
  );
  const elsewhere = parts
    .map((element) => child(element, "SourceLocation") ?? element)
    .filter(({ attributes }) => attributes.get("resid") !== page)
    .map((element) =>
      problem(
        element,
        `<${element.name}> 指向的不是共享运行时的网页 ${page}`,
        `<${element.name}> does not lead to the runtime's ${page}`,
      ),
    );
  const isLong = runtime.attributes.get("lifetime") === "long";
  return [
    ...elsewhere,
    ...pageProblems(root, page, base),
    ...(isLong
      ? []
      : [
          problem(
            runtime,
            'lifetime 必须是 "long"：否则面板一关程序就停，函数也不能与面板同在',
            "the shared runtime must have a long lifetime",
          ),
        ]),
  ];
}

/** The page of the runtime and the one Excel opens without VersionOverrides are the pane's. */
function pageProblems(root: Element, page: string, base: string): Problem[] {
  const places = [
    at(root, "DefaultSettings", "SourceLocation"),
    resourcesOf(root).get(page)?.element,
  ].filter((place) => place !== undefined);
  return places.flatMap((element) =>
    textsOf(element)
      .filter((url) => ![PAGE, null].includes(pathBelow(url, base)))
      .map((url) =>
        problem(
          element,
          `<${element.name}> 的 ${url} 不是面板的网页 ${PAGE}`,
          `<${element.name}> leads to ${url}, not to the pane's page ${PAGE}`,
        ),
      ),
  );
}
