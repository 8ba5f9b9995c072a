import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Outcome } from "../../../check";
import { usePaneContext } from "../../app/pane-context";
import { Folded } from "../../parts/Section";

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  step: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  words: { flex: 1, minWidth: 0, display: "flex", flexDirection: "column" },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Rules that could not run, each with what they lack: nothing is skipped in silence. */
export function UncheckedFold({ outcome }: { readonly outcome: Outcome }) {
  const { t, describe } = usePaneContext();
  const styles = useStyles();
  const { unchecked } = outcome;
  if (unchecked.length === 0 || !describe) return null;
  return (
    <Folded title={t("pane.check.unchecked", { count: unchecked.length })}>
      <ul className={styles.list}>
        {unchecked.map(({ code, needs }) => (
          <li key={code}>
            {`${code} ${describe.title(code)} `}
            <Text size={200} className={styles.quiet}>
              {t("pane.check.unchecked-why", { needs: t.find(`check.need.${needs}`) ?? needs })}
            </Text>
          </li>
        ))}
      </ul>
    </Folded>
  );
}

/** Explanations that are about nothing any more. */
export function StaleExplanationsFold({ outcome }: { readonly outcome: Outcome }) {
  const { state, actions, t } = usePaneContext();
  const styles = useStyles();
  const { stale } = outcome;
  if (stale.length === 0) return null;
  return (
    <Folded title={t("pane.check.stale-explanations", { count: stale.length })}>
      <ul className={styles.list}>
        {stale.map(({ explanation, because }) => (
          <li key={explanation.finding}>
            {explanation.text}{" "}
            <Text size={200} className={styles.quiet}>
              {t(`pane.check.stale.${because}`)}
            </Text>
          </li>
        ))}
      </ul>
      <Button
        size="small"
        disabledFocusable={state.running !== null}
        onClick={() => void actions.dropStaleExplanations()}
      >
        {t("pane.check.drop-stale")}
      </Button>
    </Folded>
  );
}

/** 修改记录: every step that was written, each of which can be taken back. */
export function JournalFold() {
  const { state, actions, t, language } = usePaneContext();
  const styles = useStyles();
  const { journal, running } = state;
  if (journal.length === 0) return null;
  const time = new Intl.DateTimeFormat(language, { dateStyle: "short", timeStyle: "short" });
  return (
    <Folded title={t("pane.check.journal", { count: journal.length })}>
      <ul className={styles.list}>
        {journal.map((entry) => (
          <li key={entry.id} className={styles.step}>
            <div className={styles.words}>
              <Text>{entry.label}</Text>
              <Text size={200} className={styles.quiet}>
                {[
                  time.format(new Date(entry.when)),
                  t(`pane.journal.state.${entry.state}`),
                  t("pane.journal.changes", { count: entry.changes.length }),
                ].join(" · ")}
              </Text>
            </div>
            {entry.state === "undone" ? null : (
              <Button
                size="small"
                aria-label={t("pane.journal.undo", { label: entry.label })}
                disabledFocusable={running !== null}
                onClick={() => void actions.undo(entry)}
              >
                {t("pane.undo")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Folded>
  );
}
