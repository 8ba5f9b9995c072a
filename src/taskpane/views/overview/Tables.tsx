import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { SkippedSheet, Table } from "../../../recognise";
import { formatRange } from "../../../workbook";
import { usePaneContext } from "../../app/pane-context";
import { PlaceButton } from "../../parts/PlaceButton";
import { Folded, Section } from "../../parts/Section";

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  line: { display: "flex", flexDirection: "column" },
  quiet: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
});

/** The tables that were recognised, each a way to its range. */
export function Tables({ tables }: { readonly tables: readonly Table[] }) {
  const { t } = usePaneContext();
  const styles = useStyles();
  return (
    <Section title={t("pane.overview.tables")}>
      <ul className={styles.list}>
        {tables.map((table) => {
          const range = formatRange(table.range);
          const matched = table.rows.filter(({ indicator }) => indicator !== null).length;
          return (
            <li key={table.id} className={styles.line}>
              <span>
                {t(`table.kind.${table.kind}`)} <PlaceButton sheet={table.sheet} cell={range} />
              </span>
              <Text size={200} className={styles.quiet}>
                {table.plan?.title ?? t("pane.overview.unknown-plan")}
                {" · "}
                {table.plan
                  ? t("pane.overview.matched", { matched, rows: table.rows.length })
                  : t("pane.overview.rows", { rows: table.rows.length })}
              </Text>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

/** Sheets without a plan table, each with why. */
export function Skipped({ skipped }: { readonly skipped: readonly SkippedSheet[] }) {
  const { t } = usePaneContext();
  const styles = useStyles();
  if (skipped.length === 0) return null;
  return (
    <Folded title={t("pane.overview.skipped", { count: skipped.length })}>
      <ul className={styles.list}>
        {skipped.map(({ sheet, reason }) => (
          <li key={sheet} className={styles.line}>
            {sheet}
            <Text size={200} className={styles.quiet}>
              {t.find(`skipped.${reason}`) ?? t("skipped.unknown", { id: reason })}
            </Text>
          </li>
        ))}
      </ul>
    </Folded>
  );
}
