import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { Circle20Regular } from "@fluentui/react-icons/svg/circle";
import { ErrorCircle20Filled } from "@fluentui/react-icons/svg/error-circle";
import { usePaneContext } from "../../app/pane-context";
import type { ViewProps } from "../../app/View";
import { Section } from "../../parts/Section";
import { ReceivedSection } from "./ReceivedSection";
import { SealSection } from "./SealSection";
import { type Step, stepsOf } from "./steps";

const icons = {
  done: CheckmarkCircle20Filled,
  open: Circle20Regular,
  blocked: ErrorCircle20Filled,
};

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  step: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
  },
  done: { color: tokens.colorStatusSuccessForeground1 },
  open: { color: tokens.colorNeutralForeground3 },
  blocked: { color: tokens.colorStatusDangerForeground1 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** 报送: what still stands between this workbook and handing it in. */
export default function SubmitView({ onOpen }: ViewProps) {
  const { state, actions, t } = usePaneContext();
  const styles = useStyles();
  const steps = stepsOf(state);
  const cleared = steps.every(({ status }) => status === "done");
  const busy = state.running !== null;
  return (
    <>
      <Section title={t("pane.submit.checklist")}>
        <ul className={styles.list}>
          {steps.map((step) => (
            <StepLine key={step.id} step={step} />
          ))}
        </ul>
        <p role="status">
          <Text weight="semibold">
            {t(cleared ? "pane.submit.cleared" : "pane.submit.blocked")}
          </Text>
        </p>
        <div className={styles.actions}>
          <Button
            appearance={cleared ? "secondary" : "primary"}
            disabledFocusable={busy}
            onClick={() => void actions.check()}
          >
            {t("pane.recheck")}
          </Button>
          <Button onClick={() => onOpen("check")}>{t("pane.submit.see-findings")}</Button>
        </div>
      </Section>
      <BeforeHandingIn />
      <SealSection isCleared={cleared} />
      <ReceivedSection />
    </>
  );
}

function StepLine({ step }: { readonly step: Step }) {
  const { t } = usePaneContext();
  const styles = useStyles();
  const Icon = icons[step.status];
  return (
    <li className={styles.step}>
      <Icon
        className={styles[step.status]}
        role="img"
        aria-label={t(`pane.submit.status.${step.status}`)}
      />
      <span>
        {step.id === "year"
          ? t("pane.submit.step.year")
          : t(`pane.submit.step.${step.id}.${step.status}`, { count: step.count })}
      </span>
    </li>
  );
}

/** What makes a file fit for readers without the add-in, and what should not leave with it. */
function BeforeHandingIn() {
  const { state, actions, t, now } = usePaneContext();
  const styles = useStyles();
  const busy = state.running !== null;
  return (
    <Section title={t("pane.submit.before")}>
      <p>{t("pane.submit.report-why")}</p>
      <Button
        disabledFocusable={busy}
        onClick={() =>
          void actions.preview((engine, study) => ({
            action: "report",
            label: t("pane.action.report"),
            ...engine.proposeReport(study, t, now()),
          }))
        }
      >
        {t("pane.submit.report")}
      </Button>
      <p>{t("pane.submit.values-why")}</p>
      <Button
        disabledFocusable={busy}
        onClick={() =>
          void actions.preview((engine, study) => ({
            action: "values",
            label: t("pane.action.values"),
            ...engine.proposeValues(study, t),
          }))
        }
      >
        {t("pane.submit.values")}
      </Button>
      {state.journal.length > 0 ? (
        <>
          <p>{t("pane.submit.forget-why", { count: state.journal.length })}</p>
          <div className={styles.actions}>
            <Button disabledFocusable={busy} onClick={() => void actions.forgetJournal()}>
              {t("pane.submit.forget")}
            </Button>
          </div>
        </>
      ) : null}
    </Section>
  );
}
