import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { CellChange } from "../../check";
import type { Translator } from "../../messages";
import type { CellState } from "../../workbook";
import { usePaneContext } from "../app/pane-context";
import { useReturnedFocus } from "../app/use-returned-focus";
import type { Preview } from "../state/pane-state";
import { keepEscape } from "./own-escape";

const useStyles = makeStyles({
  surface: { padding: tokens.spacingHorizontalL, maxWidth: "calc(100vw - 16px)" },
  // Of fixed shares: a long text in one column would leave the others a character wide.
  table: {
    borderCollapse: "collapse",
    tableLayout: "fixed",
    width: "100%",
    fontSize: tokens.fontSizeBase200,
  },
  cell: {
    textAlign: "start",
    verticalAlign: "top",
    padding: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  refused: { paddingInlineStart: tokens.spacingHorizontalL },
});

/** More than a person reads; the rest is counted. */
const MOST_SHOWN = 200;

/** What a step would change, cell by cell, before anything is written. */
export default function PreviewDialog({ preview }: { readonly preview: Preview }) {
  const { edits, changes, refused = [], remarks = [] } = preview;
  const { actions, t, describe } = usePaneContext();
  const styles = useStyles();
  useReturnedFocus();
  const others = edits.filter((edit) => !("cell" in edit)).length;
  const writes = changes.length > 0 || others > 0;
  const rest = changes.length - MOST_SHOWN;
  return (
    <Dialog open onOpenChange={(_, { open }) => void (open || actions.answer(false))}>
      <DialogSurface className={styles.surface} onKeyDown={keepEscape}>
        <DialogBody>
          <DialogTitle>{preview.label}</DialogTitle>
          <DialogContent>
            <p>{introOf(changes.length, others, t)}</p>
            {changes.length > 0 && others > 0 ? (
              <p>{t("pane.preview.other", { count: others })}</p>
            ) : null}
            {remarks.map((remark) => (
              <p key={remark}>{remark}</p>
            ))}
            <Changes changes={changes.slice(0, MOST_SHOWN)} />
            {rest > 0 ? <p>{t("pane.preview.more", { count: rest })}</p> : null}
            {refused.length > 0 ? <p>{t("pane.preview.refused")}</p> : null}
            <ul className={styles.refused}>
              {refused.map(({ finding, because }) => (
                <li key={finding.id}>
                  {`${finding.sheet}!${finding.cell ?? ""} ${describe?.title(finding.code) ?? finding.code}: `}
                  {t(`pane.check.because.${because}`)}
                </li>
              ))}
            </ul>
          </DialogContent>
          <DialogActions>
            {writes ? (
              <Button appearance="primary" onClick={() => void actions.answer(true)}>
                {t("pane.preview.write")}
              </Button>
            ) : null}
            <Button onClick={() => void actions.answer(false)}>
              {t(writes ? "pane.cancel" : "pane.close")}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function introOf(cells: number, others: number, t: Translator): string {
  if (cells > 0) return t("pane.preview.intro", { count: cells });
  return t(others > 0 ? "pane.preview.up-to-date" : "pane.preview.nothing");
}

function Changes({ changes }: { readonly changes: readonly CellChange[] }) {
  const { t } = usePaneContext();
  const styles = useStyles();
  if (changes.length === 0) return null;
  // A number kept as a text looks like the number it becomes.
  const text = ({ value, ...state }: CellState): string => {
    const content = contentText({ value, ...state }) ?? t("pane.blank");
    const isFigure =
      typeof value === "string" && state.formula === null && /^[\s\p{N}.,，．%％+-]+$/u.test(value);
    return isFigure ? t("pane.preview.text", { text: content }) : content;
  };
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={styles.cell}>
            {t("pane.preview.cell")}
          </th>
          <th scope="col" className={styles.cell}>
            {t("pane.preview.before")}
          </th>
          <th scope="col" className={styles.cell}>
            {t("pane.preview.after")}
          </th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ sheet, cell, before, after }) => (
          <tr key={`${sheet}!${cell}`}>
            <th scope="row" className={styles.cell}>
              {t("pane.check.place", { sheet, cell })}
            </th>
            <td className={styles.cell}>{text(before)}</td>
            <td className={styles.cell}>{text(after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A cell as Excel's formula bar shows it; `null` for a blank. */
function contentText({ value, formula }: CellState): string | null {
  if (formula !== null) return `=${formula}`;
  if (value === null) return null;
  return typeof value === "object" ? value.error : String(value);
}
