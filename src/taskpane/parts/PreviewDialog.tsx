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
import type { CellChange, Refusal } from "../../check";
import type { CellState, Edit } from "../../workbook";
import { usePaneContext } from "../app/pane-context";

const useStyles = makeStyles({
  surface: { padding: tokens.spacingHorizontalL, maxWidth: "calc(100vw - 16px)" },
  table: { borderCollapse: "collapse", width: "100%", fontSize: tokens.fontSizeBase200 },
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

export interface PreviewDialogProps {
  readonly edits: readonly Edit[];
  readonly changes: readonly CellChange[];
  readonly refused?: readonly Refusal[];
  /** Said above the list, e.g. what could not be filled. */
  readonly remarks?: readonly string[];
  readonly onClose: () => void;
  readonly onWrite: () => void;
}

/** What a step would change, cell by cell, before anything is written. */
export default function PreviewDialog(props: PreviewDialogProps) {
  const { edits, changes, refused = [], remarks = [], onClose, onWrite } = props;
  const { t, describe } = usePaneContext();
  const styles = useStyles();
  const others = edits.filter((edit) => !("cell" in edit)).length;
  const rest = changes.length - MOST_SHOWN;
  return (
    <Dialog open onOpenChange={(_, { open }) => (open ? undefined : onClose())}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{t("pane.preview.title")}</DialogTitle>
          <DialogContent>
            <p>{t("pane.preview.intro", { count: changes.length })}</p>
            {others > 0 ? <p>{t("pane.preview.other", { count: others })}</p> : null}
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
            <Button
              appearance="primary"
              disabledFocusable={changes.length + others === 0}
              onClick={onWrite}
            >
              {t("pane.preview.write")}
            </Button>
            <Button onClick={onClose}>{t("pane.cancel")}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Changes({ changes }: { readonly changes: readonly CellChange[] }) {
  const { t } = usePaneContext();
  const styles = useStyles();
  if (changes.length === 0) return null;
  const text = (state: CellState): string => contentText(state) ?? t("pane.blank");
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
