import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircle24Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircle24Filled } from "@fluentui/react-icons/svg/error-circle";
import { Warning24Filled } from "@fluentui/react-icons/svg/warning";
import { type Clearance, clearanceOf } from "../../../check/clearance";
import type { Translator } from "../../../messages";
import { usePaneContext } from "../../app/pane-context";
import type { Study } from "../../engine/study";

const useStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
    borderInlineStartWidth: "4px",
    borderInlineStartStyle: "solid",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    padding: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalM,
  },
  pass: { borderInlineStartColor: tokens.colorStatusSuccessForeground1 },
  open: { borderInlineStartColor: tokens.colorStatusWarningForeground1 },
  fail: { borderInlineStartColor: tokens.colorStatusDangerForeground1 },
  passIcon: { color: tokens.colorStatusSuccessForeground1 },
  openIcon: { color: tokens.colorStatusWarningForeground1 },
  failIcon: { color: tokens.colorStatusDangerForeground1 },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  why: { gridColumn: 2 },
});

const icons = {
  pass: CheckmarkCircle24Filled,
  open: Warning24Filled,
  fail: ErrorCircle24Filled,
};

/** The verdict in a word, and why. Announced when it changes. It never says more than 报送 does. */
export function Verdict({ study }: { readonly study: Study }) {
  const { t } = usePaneContext();
  const styles = useStyles();
  const { outcome, recognition, reportingYear } = study;
  const clearance = clearanceOf(outcome, recognition, reportingYear);
  const verdict =
    outcome.verdict === "fail" ? "fail" : clearance.isCleared ? "pass" : ("open" as const);
  const reasons =
    verdict === "fail"
      ? [t("pane.check.fail-why", { count: clearance.errors })]
      : verdict === "pass"
        ? [t("pane.check.pass-why")]
        : whatIsOpen(clearance, t);
  const Icon = icons[verdict];
  return (
    <section
      className={mergeClasses(styles.root, styles[verdict])}
      aria-label={t("pane.check.verdict")}
      aria-live="polite"
    >
      <Icon className={styles[`${verdict}Icon`]} aria-hidden />
      <h2 className={styles.title}>{t(`pane.check.${verdict}`)}</h2>
      {reasons.map((reason) => (
        <Text key={reason} className={styles.why}>
          {reason}
        </Text>
      ))}
    </section>
  );
}

/** In the words of the list of 报送. */
function whatIsOpen({ lacksYear, unexplained, stale }: Clearance, t: Translator): string[] {
  return [
    ...(lacksYear ? [t("pane.submit.step.year")] : []),
    ...(unexplained > 0 ? [t("pane.submit.step.warnings.blocked", { count: unexplained })] : []),
    ...(stale > 0 ? [t("pane.submit.step.stale.blocked", { count: stale })] : []),
  ];
}
