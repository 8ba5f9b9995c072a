import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { usePaneContext } from "./pane-context";

const useStyles = makeStyles({
  root: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    flexShrink: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  names: { flex: 1, minWidth: 0, display: "flex", flexDirection: "column" },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  plan: { color: tokens.colorNeutralForeground3 },
});

/** Name, plan and year, and the one action that is always at hand. */
export function Header({ onCheck }: { readonly onCheck: () => void }) {
  const { state, actions, t } = usePaneContext();
  const styles = useStyles();
  const { study } = state;
  const plan = study?.recognition.tables.find((table) => table.plan)?.plan?.title;
  const year = study?.reportingYear ? t("pane.year", { year: study.reportingYear }) : null;
  return (
    <div className={styles.root}>
      <div className={styles.names}>
        <h1 className={styles.title}>{t("pane.title")}</h1>
        <Text size={200} truncate wrap={false} className={styles.plan} title={plan}>
          {[year, plan].filter(Boolean).join(" · ")}
        </Text>
      </div>
      <Button
        appearance="primary"
        disabledFocusable={state.running !== null}
        onClick={() => {
          onCheck();
          void actions.check();
        }}
      >
        {t("pane.check")}
      </Button>
    </div>
  );
}
