import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import type { RowAssessment } from "../../../compose";
import type { Risk } from "../../../ruler";
import { usePaneContext } from "../../app/pane-context";
import { Loading } from "../../parts/Loading";
import { risks } from "../../parts/RiskMark";
import { Folded } from "../../parts/Section";
import { AlertCard } from "./AlertCard";

const Chart = lazy(() => import("./Chart"));

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  head: { margin: `0 0 ${tokens.spacingVerticalM}`, fontSize: tokens.fontSizeBase300 },
});

const AT_RISK: readonly Risk[] = ["red", "yellow"];

/** 预警: targets at risk first, each with its course and the reason. */
export default function AlertsView() {
  const { state, actions, t, describe } = usePaneContext();
  const styles = useStyles();
  const { study } = state;
  if (!study)
    return state.running ? null : (
      <Button appearance="primary" onClick={() => void actions.check()}>
        {t("pane.check")}
      </Button>
    );
  if (!describe) return <Loading />;
  const { rows, unjudged } = study.assessed;
  if (rows.length + unjudged.length === 0) return <Text>{t("pane.alerts.none-judged")}</Text>;
  const ordered = risks.flatMap((risk) =>
    rows.filter(({ assessment }) => assessment.risk === risk),
  );
  const atRisk = ordered.filter(({ assessment }) => AT_RISK.includes(assessment.risk));
  const others = ordered.filter(({ assessment }) => !AT_RISK.includes(assessment.risk));
  return (
    <>
      <h2 className={styles.head}>
        {atRisk.length === 0
          ? t(
              rows.some(({ assessment }) => assessment.risk !== "grey")
                ? "pane.alerts.none"
                : "pane.alerts.none-judged",
            )
          : t("pane.alerts.count", { count: atRisk.length })}
      </h2>
      <Cards rows={atRisk} />
      {others.length > 0 ? (
        <Folded title={t("pane.alerts.others", { count: others.length })}>
          <Cards rows={others} />
        </Folded>
      ) : null}
      {unjudged.length > 0 ? (
        <Folded title={t("pane.alerts.unjudged", { count: unjudged.length })}>
          <ul>
            {unjudged.map(({ table, row }) => (
              <li key={`${table.id} ${row.index}`}>{row.name}</li>
            ))}
          </ul>
        </Folded>
      ) : null}
    </>
  );
}

function Cards({ rows }: { readonly rows: readonly RowAssessment[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {rows.map((row) => (
        <li key={`${row.table.id} ${row.row.index}`}>
          <AlertCard
            judged={row}
            chart={
              <Suspense fallback={<Loading />}>
                <Chart judged={row} />
              </Suspense>
            }
          />
        </li>
      ))}
    </ul>
  );
}
