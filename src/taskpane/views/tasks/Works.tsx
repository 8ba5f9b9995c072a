import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { WORK_STATES, type WorkMoment } from "../../../ruler";
import { formatAddress } from "../../../workbook";
import { usePaneContext } from "../../app/pane-context";
import type { Study } from "../../engine/study";
import { PlaceButton } from "../../parts/PlaceButton";
import { Folded, Section } from "../../parts/Section";
import { countWorks, type JudgedWork, judgeWorks, missingWorks } from "./judge-works";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: { padding: `${tokens.spacingVerticalXS} 0`, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground3, display: "block" },
  line: { display: "block" },
});

/** States that are open at once: what has to be done about them cannot wait. */
const PRESSING = new Set(["late", "due-soon"]);

/** The workbook's projects and tasks, late ones first, each a way to its cell. */
export function Works({ study }: { readonly study: Study }) {
  const { t, now } = usePaneContext();
  const styles = useStyles();
  const { recognition, workbook, reportingYear } = study;
  const day = isoDay(now());
  const moment: WorkMoment = reportingYear === null ? { day } : { year: reportingYear };
  const works = judgeWorks(recognition.works, moment, workbook.date1904);
  const counts = countWorks(works);
  const missing = missingWorks(recognition.works);
  return (
    <>
      <Section title={t("pane.tasks.tables")}>
        <Text className={styles.line}>
          {t("works.counts", {
            total: works.length,
            late: counts.late,
            soon: counts["due-soon"],
            time: counts["in-time"],
            done: counts.done,
          })}{" "}
          {counts["not-judged"] > 0
            ? t("works.counts-unjudged", { count: counts["not-judged"] })
            : null}
        </Text>
        <Text size={200} className={styles.quiet}>
          {"year" in moment
            ? t("works.by-year", { year: String(moment.year) })
            : t("works.by-day", { day })}
        </Text>
      </Section>
      {WORK_STATES.map((state) => {
        const own = works.filter(({ judgement }) => judgement.state === state);
        if (own.length === 0) return null;
        const Frame = PRESSING.has(state) ? Section : Folded;
        return (
          <Frame key={state} title={t(`works.state.${state}`, { count: own.length })}>
            <ul className={styles.list}>
              {own.map((work) => (
                <li key={`${work.table.id} ${work.row.index}`} className={styles.item}>
                  <Work work={work} />
                </li>
              ))}
            </ul>
          </Frame>
        );
      })}
      {missing.length > 0 ? (
        <Folded title={t("works.missing", { count: missing.length })}>
          <ul>
            {missing.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </Folded>
      ) : null}
    </>
  );
}

function Work({ work }: { readonly work: JudgedWork }) {
  const { t } = usePaneContext();
  const styles = useStyles();
  const { table, row, progress, judgement, due, written } = work;
  const status = t(
    progress.reason === "blank" ? "works.status.blank" : `works.status.${progress.status}`,
  );
  const facts = [
    written === "" || written === status ? status : t("works.written", { status, text: written }),
    due === null ? null : t("works.due", { due }),
    row.department,
    row.item === null ? t("works.unmatched") : null,
  ].filter((fact) => fact !== null);
  return (
    <>
      <PlaceButton
        sheet={table.sheet}
        cell={formatAddress(row.nameCell.row, row.nameCell.column)}
        text={row.name}
      />
      <Text size={200} className={styles.quiet}>
        {facts.join(" · ")}
      </Text>
      {judgement.reason === null ? null : (
        <Text size={200} className={styles.quiet}>
          {t(`works.reason.${judgement.reason}`)}
        </Text>
      )}
    </>
  );
}

/** The day in the user's own time zone. */
function isoDay(date: Date): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
