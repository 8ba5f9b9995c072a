import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { usePaneContext } from "../../app/pane-context";
import { PlanSelect } from "../../parts/PlanSelect";
import type { Engine } from "../../state/actions";

const useStyles = makeStyles({
  fields: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    alignItems: "stretch",
    width: "100%",
  },
  action: { alignSelf: "flex-start" },
});

/** First use of an empty workbook: a plan's template, put in as one step that can be undone. */
export default function TemplateOffer() {
  const { engine } = usePaneContext();
  return engine ? <Offer engine={engine} /> : null;
}

function Offer({ engine }: { readonly engine: Engine }) {
  const { state, actions, t } = usePaneContext();
  const styles = useStyles();
  const [chosen, choose] = useState(() => firstOf(engine, state.settings.plan));
  const [departments, setDepartments] = useState(false);
  // `null`: as the plan has it.
  const [typed, type] = useState<string | null>(null);
  const plan = engine.shippedPlans.find(({ id }) => id === chosen);
  if (!plan) return null;
  const text = typed ?? spanOf(engine.usualYears(plan));
  const years = engine.readYears(text);
  const putIn = (): void => {
    if (!years) return;
    void actions.preview((loaded, study) => ({
      action: "template",
      label: t("pane.journal.template", { plan: plan.title }),
      ...loaded.proposeTemplate(study, plan, { years, ...(departments && { departments }), t }),
    }));
  };
  return (
    <form
      className={styles.fields}
      onSubmit={(event) => {
        event.preventDefault();
        putIn();
      }}
    >
      <Text>{t("pane.template.intro")}</Text>
      <Field label={t("pane.template.plan")}>
        <PlanSelect
          plans={engine.shippedPlans}
          value={chosen}
          onChange={(id) => {
            choose(id);
            type(null);
          }}
        />
      </Field>
      <Field
        label={t("pane.template.years")}
        hint={t("pane.template.years-hint")}
        {...(years
          ? {}
          : {
              validationMessage: t("pane.template.years-wrong", { most: engine.MOST_YEARS }),
            })}
      >
        <Input value={text} onChange={(_, { value }) => type(value)} />
      </Field>
      <Checkbox
        label={t("pane.template.departments")}
        checked={departments}
        onChange={(_, { checked }) => setDepartments(checked === true)}
      />
      <Button
        type="submit"
        appearance="primary"
        className={styles.action}
        disabledFocusable={!years || state.running !== null}
      >
        {t("pane.template.insert")}
      </Button>
    </form>
  );
}

/** The plan of the settings, else the one that ends last: the one that is running. */
function firstOf({ shippedPlans }: Engine, asked: string | null): string {
  const latest = [...shippedPlans].sort((a, b) => b.targetYear - a.targetYear)[0];
  return shippedPlans.find(({ id }) => id === asked)?.id ?? latest?.id ?? "";
}

function spanOf(years: readonly number[]): string {
  const [first, last] = [years[0], years.at(-1)];
  return first === last ? String(first ?? "") : `${first}-${last}`;
}
