import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { RowAssessment } from "../../../compose";
import { formatAddress } from "../../../workbook";
import { usePaneContext } from "../../app/pane-context";
import { PlaceButton } from "../../parts/PlaceButton";
import { RiskMark } from "../../parts/RiskMark";
import { factsOf } from "./facts";

const useStyles = makeStyles({
  card: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalM,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  facts: {
    display: "grid",
    gridTemplateColumns: "1fr 1fr 1fr",
    gap: tokens.spacingHorizontalS,
    margin: 0,
  },
  term: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    "::first-letter": { textTransform: "uppercase" },
  },
  value: { margin: 0, overflowWrap: "anywhere" },
  reasons: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, listStyleType: "disc" },
});

/** One indicator: where it stands, its course, and why. */
export function AlertCard({
  judged,
  chart,
}: {
  readonly judged: RowAssessment;
  readonly chart: ReactNode;
}) {
  const { state, t, describe } = usePaneContext();
  const styles = useStyles();
  const { assessment, figures, table, row } = judged;
  const { nameCell } = row;
  const forecast = describe?.forecast(judged) ?? null;
  const reasons = describe?.reasons(judged) ?? [];
  return (
    <article className={styles.card}>
      <h3 className={styles.title}>{figures.name}</h3>
      <Text>
        <RiskMark risk={assessment.risk} /> {t(`pane.risk.${assessment.risk}`)}
        {" · "}
        {t(`ruler.class.${assessment.class}`)}
      </Text>
      {chart}
      <dl className={styles.facts}>
        {(state.study ? factsOf(judged, state.study.thresholds, t) : []).map(({ term, value }) => (
          <div key={term}>
            <dt className={styles.term}>{term}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
      <ul className={styles.reasons}>
        {[...reasons, ...(forecast ? [forecast] : [])].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <PlaceButton sheet={table.sheet} cell={formatAddress(nameCell.row, nameCell.column)} />
    </article>
  );
}
