import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { RowAssessment } from "../../../compose";
import { formatAddress } from "../../../workbook";
import { usePaneContext } from "../../app/pane-context";
import { PlaceButton } from "../../parts/PlaceButton";
import { RiskMark, risks } from "../../parts/RiskMark";
import { Section } from "../../parts/Section";

const useStyles = makeStyles({
  goal: {
    margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalXXS}`,
    fontSize: tokens.fontSizeBase300,
    display: "flex",
    gap: tokens.spacingHorizontalS,
    justifyContent: "space-between",
  },
  tally: { fontWeight: tokens.fontWeightRegular, whiteSpace: "nowrap" },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  row: {
    display: "grid",
    gridTemplateColumns: "auto 1fr auto",
    gap: tokens.spacingHorizontalXS,
    alignItems: "baseline",
    padding: `${tokens.spacingVerticalXXS} 0`,
  },
  word: { textAlign: "end", color: tokens.colorNeutralForeground2 },
});

interface GoalGroup {
  readonly id: string;
  readonly name: string | null;
  readonly rows: readonly RowAssessment[];
}

/** 一幅图: the goals of the plan, their indicators, and how each stands. */
export function GoalMap({ rows }: { readonly rows: readonly RowAssessment[] }) {
  const { t } = usePaneContext();
  const styles = useStyles();
  const goals = useMemo(() => byGoal(rows), [rows]);
  if (rows.length === 0) return null;
  return (
    <Section title={t("pane.overview.map")}>
      {goals.map(({ id, name, rows: own }) => (
        <div key={id}>
          <h3 className={styles.goal}>
            <span>{name ?? t("pane.overview.no-goal")}</span>
            <Tally rows={own} />
          </h3>
          <ul className={styles.list}>
            {own.map((row) => (
              <IndicatorLine key={`${row.table.id} ${row.row.index}`} judged={row} />
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}

function IndicatorLine({ judged }: { readonly judged: RowAssessment }) {
  const { t } = usePaneContext();
  const styles = useStyles();
  const { assessment, figures, table, row } = judged;
  const { row: at, column } = row.nameCell;
  return (
    <li className={styles.row}>
      <RiskMark risk={assessment.risk} />
      <PlaceButton sheet={table.sheet} cell={formatAddress(at, column)} text={figures.name} />
      <Text size={200} className={styles.word}>
        {t(`ruler.class.${assessment.class}`)}
      </Text>
    </li>
  );
}

/** `2 红灯 · 1 黄灯`, for reading aloud as well. */
function Tally({ rows }: { readonly rows: readonly RowAssessment[] }) {
  const { t } = usePaneContext();
  const styles = useStyles();
  return (
    <Text size={200} className={styles.tally}>
      {risks.map((risk) => {
        const count = rows.filter(({ assessment }) => assessment.risk === risk).length;
        if (count === 0) return null;
        return (
          <span key={risk} title={t(`pane.risk.${risk}`)}>
            <RiskMark risk={risk} /> {count}{" "}
          </span>
        );
      })}
    </Text>
  );
}

/** Goals in the plan's order; indicators of no goal last, each plan by itself. */
function byGoal(rows: readonly RowAssessment[]): GoalGroup[] {
  const groups = new Map<string, GoalGroup>();
  const plans = new Set(rows.flatMap(({ figures }) => (figures.plan ? [figures.plan] : [])));
  for (const plan of plans)
    for (const goal of plan.goals)
      groups.set(`${plan.id} ${goal.id}`, {
        id: `${plan.id} ${goal.id}`,
        name: goal.name,
        rows: [],
      });
  for (const row of rows) {
    const { plan, indicator } = row.figures;
    const id = plan && indicator?.goal ? `${plan.id} ${indicator.goal}` : "none";
    const group = groups.get(id) ?? { id, name: null, rows: [] };
    groups.set(id, { ...group, rows: [...group.rows, row] });
  }
  return [...groups.values()].filter((group) => group.rows.length > 0);
}
