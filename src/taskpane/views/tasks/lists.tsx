import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Plan, Project, Task } from "../../../plan";
import { usePaneContext } from "../../app/pane-context";
import { Folded, Section } from "../../parts/Section";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: { padding: `${tokens.spacingVerticalXS} 0` },
  part: { paddingInlineStart: tokens.spacingHorizontalL },
  quiet: { color: tokens.colorNeutralForeground3, display: "block" },
  summary: { cursor: "pointer" },
  content: { margin: `${tokens.spacingVerticalXS} 0` },
});

/** 重大项目, by the box (专栏) of the plan they stand in. */
export function Projects({ plan }: { readonly plan: Plan }) {
  const { t } = usePaneContext();
  const styles = useStyles();
  if (plan.projects.length === 0) return null;
  return (
    <Section title={t("pane.tasks.projects", { count: plan.projects.length })}>
      <ul className={styles.list}>
        {plan.projects.map((project) => (
          <li key={project.id} className={styles.item}>
            <ProjectLine project={project} plan={plan} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function ProjectLine({ project, plan }: { readonly project: Project; readonly plan: Plan }) {
  const { t } = usePaneContext();
  const styles = useStyles();
  const { order, name, column, content, quantities, department, start, due } = project;
  const tasks = plan.tasks.filter(({ projects }) => projects.includes(project.id));
  const facts = [
    column,
    department,
    start === null ? null : t("pane.tasks.start", { year: start }),
    due === null ? null : t("pane.tasks.due", { year: due }),
  ].filter((fact) => fact !== null);
  return (
    <details>
      <summary className={styles.summary}>
        {order}. {name}
        <Text size={200} className={styles.quiet}>
          {facts.join(" · ")}
        </Text>
      </summary>
      <p className={styles.content}>{content}</p>
      <Quantities quantities={quantities} />
      {tasks.length > 0 ? (
        <Text size={200} className={styles.quiet}>
          {t("pane.tasks.of-task", { tasks: tasks.map((task) => `${task.section} ${task.name}`) })}
        </Text>
      ) : null}
    </details>
  );
}

function Quantities({ quantities }: { readonly quantities: readonly string[] }) {
  const { t } = usePaneContext();
  if (quantities.length === 0) return null;
  return (
    <>
      <Text weight="semibold">{t("pane.tasks.promised")}</Text>
      <ul>
        {quantities.map((quantity) => (
          <li key={quantity}>{quantity}</li>
        ))}
      </ul>
    </>
  );
}

/** 任务, each with its parts and the projects that carry it out. */
export function Tasks({ plan }: { readonly plan: Plan }) {
  const { t } = usePaneContext();
  const styles = useStyles();
  if (plan.tasks.length === 0) return null;
  return (
    <Section title={t("pane.tasks.tasks", { count: plan.tasks.length })}>
      <ul className={styles.list}>
        {plan.tasks
          .filter(({ parent }) => parent === null)
          .map((task) => (
            <li key={task.id} className={styles.item}>
              <TaskLine task={task} plan={plan} />
              <ul className={styles.list}>
                {plan.tasks
                  .filter(({ parent }) => parent === task.id)
                  .map((part) => (
                    <li key={part.id} className={`${styles.item} ${styles.part}`}>
                      <TaskLine task={part} plan={plan} />
                    </li>
                  ))}
              </ul>
            </li>
          ))}
      </ul>
    </Section>
  );
}

function TaskLine({ task, plan }: { readonly task: Task; readonly plan: Plan }) {
  const { t } = usePaneContext();
  const styles = useStyles();
  const projects = plan.projects.filter(({ id }) => task.projects.includes(id));
  return (
    <>
      {task.section} {task.name}
      {task.department === null ? null : (
        <Text size={200} className={styles.quiet}>
          {task.department}
        </Text>
      )}
      {projects.length > 0 ? (
        <Text size={200} className={styles.quiet}>
          {t("pane.tasks.by-projects", { projects: projects.map(({ name }) => name) })}
        </Text>
      ) : null}
      <Quantities quantities={task.quantities} />
    </>
  );
}

/** 保障措施. */
export function Safeguards({ plan }: { readonly plan: Plan }) {
  const { t } = usePaneContext();
  if (plan.safeguards.length === 0) return null;
  return (
    <Folded title={t("pane.tasks.safeguards", { count: plan.safeguards.length })}>
      <ol>
        {plan.safeguards.map(({ id, name, measures }) => (
          <li key={id}>
            {name}
            <ul>
              {measures.map((measure) => (
                <li key={measure}>{measure}</li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </Folded>
  );
}
