import { makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { shippedPlans } from "../../../plan/packs";
import { formatRange } from "../../../workbook";
import { usePaneContext } from "../../app/pane-context";
import type { Study } from "../../engine/study";
import { PlaceButton } from "../../parts/PlaceButton";
import { Section } from "../../parts/Section";
import { Projects, Safeguards, Tasks } from "./lists";

const useStyles = makeStyles({
  choose: { marginBottom: tokens.spacingVerticalM, "& select": { textOverflow: "ellipsis" } },
});

/** 任务: the tasks, projects and safeguards the plan itself lays down. */
export default function TasksView() {
  const { state, t } = usePaneContext();
  const styles = useStyles();
  const [chosen, setChosen] = useState<string | null>(null);
  const plans = shippedPlans.filter(({ tasks, projects }) => tasks.length + projects.length > 0);
  const own = ownPlan(state.study, state.settings.plan);
  const plan =
    plans.find(({ id }) => id === (chosen ?? own)) ??
    plans.find(({ id }) => id === own) ??
    plans.at(-1);
  if (!plan) return <Text>{t("pane.tasks.none")}</Text>;
  return (
    <>
      {plans.length > 1 ? (
        <Select
          className={styles.choose}
          aria-label={t("pane.settings.plan")}
          value={plan.id}
          onChange={(_, { value }) => setChosen(value)}
        >
          {plans.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
      ) : null}
      <TaskTables study={state.study} />
      <Projects plan={plan} />
      <Tasks plan={plan} />
      <Safeguards plan={plan} />
    </>
  );
}

function ownPlan(study: Study | null, wanted: string | null): string | null {
  return wanted ?? study?.recognition.tables.find(({ plan }) => plan)?.plan?.id ?? null;
}

/** Task and project tables that the workbook holds. */
function TaskTables({ study }: { readonly study: Study | null }) {
  const { t } = usePaneContext();
  const tables = study?.recognition.works ?? [];
  if (tables.length === 0) return null;
  return (
    <Section title={t("pane.tasks.tables")}>
      <ul>
        {tables.map(({ id, kind, sheet, range }) => (
          <li key={id}>
            {t(`table.kind.${kind}`)} <PlaceButton sheet={sheet} cell={formatRange(range)} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
