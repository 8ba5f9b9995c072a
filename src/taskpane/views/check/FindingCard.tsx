import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Finding } from "../../../check";
import { usePaneContext } from "../../app/pane-context";
import type { Study } from "../../engine/study";
import { LevelIcon } from "../../parts/LevelIcon";
import { PlaceButton } from "../../parts/PlaceButton";
import { ExplainBox } from "./ExplainBox";
import { useFixOne } from "./use-fixes";

const useStyles = makeStyles({
  card: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalS,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  head: { display: "flex", gap: tokens.spacingHorizontalXS, alignItems: "center" },
  title: { margin: 0, flex: 1, minWidth: 0, fontSize: tokens.fontSizeBase300 },
  text: { overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground3 },
  actions: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    alignItems: "center",
    flexWrap: "wrap",
  },
  quietButton: { minWidth: 0, paddingInline: tokens.spacingHorizontalXS },
  consequences: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase200,
  },
});

export interface FindingCardProps {
  readonly finding: Finding;
  readonly consequences: readonly Finding[];
  readonly study: Study;
}

export function FindingCard({ finding, consequences, study }: FindingCardProps) {
  const { t, describe, engine } = usePaneContext();
  const styles = useStyles();
  if (!describe || !engine) return null;
  const { level, code, sheet, cell, explanation } = finding;
  const obstacle = engine.obstacleTo(study, finding);
  return (
    <article className={styles.card} data-finding={finding.id}>
      <div className={styles.head}>
        <LevelIcon level={level} name={t(`pane.level.${level}`)} />
        <h4 className={styles.title}>{describe.title(code)}</h4>
        <Text size={200} className={styles.quiet}>
          {code}
        </Text>
      </div>
      <Text className={styles.text}>{describe.message(finding)}</Text>
      {explanation === null ? null : (
        <Text className={mergeClasses(styles.text, styles.quiet)}>
          {t("pane.check.explanation", { text: explanation })}
        </Text>
      )}
      {obstacle === null ? null : (
        <Text size={200} className={styles.quiet}>
          {t(`pane.check.because.${obstacle}`)}
        </Text>
      )}
      <FindingActions
        finding={finding}
        consequences={consequences}
        canFix={finding.fix !== null && obstacle === null}
        place={<PlaceButton sheet={sheet} cell={cell} />}
      />
    </article>
  );
}

interface FindingActionsProps {
  readonly finding: Finding;
  readonly consequences: readonly Finding[];
  readonly canFix: boolean;
  readonly place: React.ReactNode;
}

function FindingActions({ finding, consequences, canFix, place }: FindingActionsProps) {
  const { state, actions, t, describe } = usePaneContext();
  const styles = useStyles();
  const fixOne = useFixOne();
  const [unfolded, setUnfolded] = useState(false);
  const busy = state.running !== null;
  const draft = state.drafts[finding.id];
  return (
    <>
      <div className={styles.actions}>
        {place}
        {canFix ? (
          <Button size="small" disabledFocusable={busy} onClick={() => fixOne(finding)}>
            {t(finding.fix?.kind === "safe" ? "pane.check.fix" : "pane.check.fix-review")}
          </Button>
        ) : null}
        {finding.level === "warning" && draft === undefined ? (
          <Button
            size="small"
            appearance="subtle"
            className={styles.quietButton}
            data-returns
            onClick={() => actions.draft(finding.id, finding.explanation ?? "")}
          >
            {t(finding.explanation === null ? "pane.check.explain" : "pane.check.edit-explanation")}
          </Button>
        ) : null}
        {consequences.length > 0 ? (
          <Button
            size="small"
            appearance="subtle"
            className={styles.quietButton}
            aria-expanded={unfolded}
            onClick={() => setUnfolded(!unfolded)}
          >
            {t("pane.check.consequences", { count: consequences.length })}
          </Button>
        ) : null}
      </div>
      {draft === undefined ? null : <ExplainBox finding={finding} draft={draft} />}
      {unfolded ? (
        <ul className={styles.consequences}>
          {consequences.map((each) => (
            <li key={each.id}>
              <PlaceButton sheet={each.sheet} cell={each.cell} /> {describe?.message(each)}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
