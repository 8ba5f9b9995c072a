import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircle16Filled } from "@fluentui/react-icons/svg/error-circle";
import { QuestionCircle16Regular } from "@fluentui/react-icons/svg/question-circle";
import { Warning16Filled } from "@fluentui/react-icons/svg/warning";
import type { Risk } from "../../ruler";

/** The gravest first. */
export const risks: readonly Risk[] = ["red", "yellow", "grey", "green"];

const icons = {
  red: ErrorCircle16Filled,
  yellow: Warning16Filled,
  green: CheckmarkCircle16Filled,
  grey: QuestionCircle16Regular,
};

const useStyles = makeStyles({
  icon: { flexShrink: 0, verticalAlign: "text-bottom" },
  red: { color: tokens.colorStatusDangerForeground1 },
  yellow: { color: tokens.colorStatusWarningForeground1 },
  green: { color: tokens.colorStatusSuccessForeground1 },
  grey: { color: tokens.colorNeutralForeground3 },
});

/** A light whose shape says what its colour says. Words stand beside it. */
export function RiskMark({ risk }: { readonly risk: Risk }) {
  const styles = useStyles();
  const Icon = icons[risk];
  return <Icon className={mergeClasses(styles.icon, styles[risk])} aria-hidden />;
}
