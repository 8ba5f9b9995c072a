import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircle20Filled } from "@fluentui/react-icons/svg/error-circle";
import { Warning20Filled } from "@fluentui/react-icons/svg/warning";

const icons = {
  good: CheckmarkCircle20Filled,
  doubtful: Warning20Filled,
  bad: ErrorCircle20Filled,
};

const useStyles = makeStyles({
  line: { display: "grid", gridTemplateColumns: "auto 1fr", gap: tokens.spacingHorizontalS },
  good: { color: tokens.colorStatusSuccessForeground1 },
  doubtful: { color: tokens.colorStatusWarningForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  text: { overflowWrap: "anywhere" },
});

/** How things stand with a seal: the sentence says it, the icon beside it only repeats it. */
export function SealMark({ is, text }: { readonly is: keyof typeof icons; readonly text: string }) {
  const styles = useStyles();
  const Icon = icons[is];
  return (
    <div className={styles.line}>
      <Icon className={mergeClasses(styles[is])} aria-hidden />
      <Text className={styles.text}>{text}</Text>
    </div>
  );
}

/** What a seal that is not there, or a file that was changed, is to be taken for. */
export const markOf = { none: "doubtful", broken: "bad", changed: "bad", intact: "good" } as const;
