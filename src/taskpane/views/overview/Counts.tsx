import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Risk } from "../../../ruler";
import { usePaneContext } from "../../app/pane-context";
import type { ViewProps } from "../../app/View";
import type { Study } from "../../engine/study";
import { RiskMark, risks } from "../../parts/RiskMark";
import { Section } from "../../parts/Section";

const useStyles = makeStyles({
  risks: {
    display: "grid",
    gridTemplateColumns: "repeat(4, 1fr)",
    gap: tokens.spacingHorizontalXS,
    margin: `${tokens.spacingVerticalS} 0`,
    padding: 0,
    listStyleType: "none",
  },
  risk: { display: "flex", flexDirection: "column", alignItems: "center" },
  count: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
});

/** How many tables, how many indicators, how they stand. */
export function Counts({ study, onOpen }: ViewProps & { readonly study: Study }) {
  const { t } = usePaneContext();
  const styles = useStyles();
  const { recognition, assessed } = study;
  const { rows, unjudged } = assessed;
  const counted = (risk: Risk): number =>
    rows.filter(({ assessment }) => assessment.risk === risk).length +
    (risk === "grey" ? unjudged.length : 0);
  const year =
    assessed.asOf === null
      ? t("pane.overview.no-figures")
      : t("pane.overview.as-of", { year: assessed.asOf });
  return (
    <Section title={t("pane.overview.counts")}>
      <Text>
        {t("pane.overview.found", {
          tables: recognition.tables.length,
          indicators: rows.length + unjudged.length,
        })}
        {year}
      </Text>
      <ul className={styles.risks}>
        {risks.map((risk) => (
          <li key={risk} className={styles.risk}>
            <span className={styles.count}>{counted(risk)}</span>
            <Text size={200} align="center">
              <RiskMark risk={risk} /> {t(`pane.risk.${risk}`)}
            </Text>
          </li>
        ))}
      </ul>
      {counted("red") + counted("yellow") > 0 ? (
        <Button size="small" onClick={() => onOpen("alerts")}>
          {t("pane.overview.see-alerts")}
        </Button>
      ) : null}
    </Section>
  );
}
