import type { Translator } from "../../messages";
import type { Plan, Project, Task } from "../../plan";
import type { TemplateCell, TemplateSheet } from "./compose";

interface Column<T> {
  readonly header: string;
  readonly width: number;
  /** `null`: nothing is said of it in the plan. */
  readonly value: (item: T) => string | number | null;
  /** Blanks are to be filled in. */
  readonly input?: boolean;
  readonly centred?: boolean;
}

/** 重大项目: what the plan says of each, and blanks for how it goes. */
export function projectsSheet(plan: Plan, t: Translator): TemplateSheet {
  const columns: Column<Project>[] = [
    { header: t("template.header.ordinal"), width: 7, value: ({ order }) => order, centred: true },
    { header: t("template.header.project"), width: 32, value: ({ name }) => name },
    {
      header: t("template.header.column"),
      width: 12,
      value: ({ column }) => column,
      centred: true,
    },
    { header: t("template.header.content"), width: 60, value: ({ content }) => content },
    {
      header: t("template.header.promised"),
      width: 26,
      value: ({ quantities }) => quantities.join("；"),
    },
    department(t),
    {
      header: t("template.header.period"),
      width: 13,
      value: (one) => periodOf(one, t),
      input: true,
    },
    ...inputs<Project>(t),
  ];
  return sheetOf("projects", plan, columns, plan.projects, t);
}

/** 任务分解表: the tasks of the plan, and the measures of its safeguards after them. */
export function tasksSheet(plan: Plan, t: Translator): TemplateSheet {
  const names = new Map(plan.tasks.map(({ id, name }) => [id, name]));
  const projects = new Map(plan.projects.map(({ id, name }) => [id, name]));
  const tasks = plan.tasks.map(
    (task): Work => ({
      ...task,
      partOf: names.get(task.parent ?? "") ?? null,
      by: task.projects.map((id) => projects.get(id) ?? id).join("；"),
    }),
  );
  const measures = plan.safeguards.flatMap(({ name, measures, source }) =>
    measures.map(
      (measure): Work => ({
        section: source.place,
        name: measure,
        partOf: t("template.safeguards", { name }),
        quantities: [],
        department: null,
        by: "",
      }),
    ),
  );
  const works = [...tasks, ...measures].map((work, at) => ({ ...work, order: at + 1 }));
  const columns: Column<Work & { readonly order: number }>[] = [
    { header: t("template.header.ordinal"), width: 7, value: ({ order }) => order, centred: true },
    {
      header: t("template.header.section"),
      width: 12,
      value: ({ section }) => section,
      centred: true,
    },
    { header: t("template.header.task"), width: 52, value: ({ name }) => name },
    { header: t("template.header.part-of"), width: 30, value: ({ partOf }) => partOf },
    { header: t("template.header.by-projects"), width: 36, value: ({ by }) => by },
    {
      header: t("template.header.promised"),
      width: 26,
      value: ({ quantities }) => quantities.join("；"),
    },
    department(t),
    // No plan says when a task is due: whoever hands the tasks out does.
    { header: t("template.header.due"), width: 13, value: () => null, input: true },
    ...inputs<Work>(t),
  ];
  return sheetOf("tasks", plan, columns, works, t);
}

/** A task, or a measure of a safeguard. */
interface Work extends Pick<Task, "section" | "name" | "quantities" | "department"> {
  readonly partOf: string | null;
  /** Names of the projects that carry it out. */
  readonly by: string;
}

const department = (t: Translator): Column<Pick<Task, "department">> => ({
  header: t("template.header.department"),
  width: 16,
  value: (one) => one.department,
  input: true,
});

const inputs = <T>(t: Translator): Column<T>[] => [
  { header: t("template.header.progress"), width: 36, value: () => null, input: true },
  { header: t("template.header.note"), width: 20, value: () => null, input: true },
];

function periodOf({ start, due }: Project, t: Translator): string | number | null {
  if (start !== null && due !== null)
    return t("template.period", { start: String(start), due: String(due) });
  return due ?? start;
}

function sheetOf<T>(
  what: "projects" | "tasks",
  plan: Plan,
  columns: readonly Column<T>[],
  items: readonly T[],
  t: Translator,
): TemplateSheet {
  return {
    what,
    widths: columns.map(({ width }) => width),
    rows: [
      [{ value: t(`template.title.${what}`, { plan: plan.title }), look: "title" }],
      [{ value: t("template.filler"), look: "quiet" }],
      columns.map(({ header }): TemplateCell => ({ value: header, look: "header" })),
      ...items.map((item) =>
        columns.map(({ value, input, centred }): TemplateCell => {
          const found = value(item) || null;
          const look = found === null && input ? "input-text" : centred ? "centre" : "text";
          return { value: found, look };
        }),
      ),
    ],
  };
}
