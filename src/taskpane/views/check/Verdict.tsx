import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircle24Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircle24Filled } from "@fluentui/react-icons/svg/error-circle";
import type { Outcome } from "../../../check";
import { usePaneContext } from "../../app/pane-context";

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
  fail: { borderInlineStartColor: tokens.colorStatusDangerForeground1 },
  passIcon: { color: tokens.colorStatusSuccessForeground1 },
  failIcon: { color: tokens.colorStatusDangerForeground1 },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  why: { gridColumn: 2 },
});

/** The verdict in a word, and why. Announced when it changes. */
export function Verdict({ outcome }: { readonly outcome: Outcome }) {
  const { t } = usePaneContext();
  const styles = useStyles();
  const { verdict, counts, unexplained } = outcome;
  const why =
    verdict === "fail"
      ? t("pane.check.fail-why", { count: counts.error })
      : unexplained > 0
        ? t("pane.check.pass-unexplained", { count: unexplained })
        : t("pane.check.pass-why");
  const passes = verdict === "pass";
  const Icon = passes ? CheckmarkCircle24Filled : ErrorCircle24Filled;
  return (
    <section
      className={mergeClasses(styles.root, styles[verdict])}
      aria-label={t("pane.check.verdict")}
      aria-live="polite"
    >
      <Icon className={passes ? styles.passIcon : styles.failIcon} aria-hidden />
      <h2 className={styles.title}>{t(`pane.check.${verdict}`)}</h2>
      <Text className={styles.why}>{why}</Text>
    </section>
  );
}
