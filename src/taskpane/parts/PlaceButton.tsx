import { Link, makeStyles } from "@fluentui/react-components";
import { usePaneContext } from "../app/pane-context";

const useStyles = makeStyles({
  place: { overflowWrap: "anywhere", textAlign: "start" },
});

export interface PlaceButtonProps {
  readonly sheet: string;
  /** `null`: the sheet as a whole. */
  readonly cell: string | null;
  readonly text?: string;
}

/** Names a place in the workbook and goes there. */
export function PlaceButton({ sheet, cell, text }: PlaceButtonProps) {
  const { actions, session, t } = usePaneContext();
  const styles = useStyles();
  const place = cell === null ? sheet : t("pane.check.place", { sheet, cell });
  if (!session.capabilities.has("navigation"))
    return <span className={styles.place}>{text ?? place}</span>;
  return (
    <Link
      as="button"
      className={styles.place}
      aria-label={t("pane.check.go-to", { place: text ? `${text} ${place}` : place })}
      onClick={() => void actions.goTo(sheet, cell)}
    >
      {text ?? place}
    </Link>
  );
}
