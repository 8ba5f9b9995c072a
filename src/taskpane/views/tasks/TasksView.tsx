import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { shippedPlans } from "../../../plan/packs";
import { usePaneContext } from "../../app/pane-context";
import type { Study } from "../../engine/study";
import { PlanSelect } from "../../parts/PlanSelect";
import { Folded } from "../../parts/Section";
import { Projects, Safeguards, Tasks } from "./lists";
import { Works } from "./Works";

const useStyles = makeStyles({
  choose: { marginBottom: tokens.spacingVerticalM },
  said: { display: "block", marginBottom: tokens.spacingVerticalM },
});

/** 任务: the projects and tasks of the workbook, late ones first, and what the plan itself lays down. */
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
  const lists = (
    <>
      {plans.length > 1 ? (
        <div className={styles.choose}>
          <PlanSelect
            label={t("pane.settings.plan")}
            plans={plans}
            value={plan.id}
            onChange={setChosen}
          />
        </div>
      ) : null}
      <Projects plan={plan} />
      <Tasks plan={plan} />
      <Safeguards plan={plan} />
    </>
  );
  const { study } = state;
  // Another plan's projects are none of this workbook's.
  if (study && own === null && study.recognition.tables.length > 0)
    return <Text>{t("works.other-plan")}</Text>;
  if (study && study.recognition.works.length > 0)
    return (
      <>
        <Works study={study} />
        <Folded title={t("works.plan")}>{lists}</Folded>
      </>
    );
  return (
    <>
      {study ? <Text className={styles.said}>{t("works.none")}</Text> : null}
      {lists}
    </>
  );
}

function ownPlan(study: Study | null, wanted: string | null): string | null {
  const { works = [], tables = [] } = study?.recognition ?? {};
  const known = works[0]?.plan ?? tables.find(({ plan }) => plan)?.plan;
  return wanted ?? known?.id ?? null;
}
