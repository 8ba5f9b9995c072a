import { makeStyles, tokens } from "@fluentui/react-components";
import type { SealState } from "../../../check";
import { usePaneContext } from "../../app/pane-context";
import { PlaceButton } from "../../parts/PlaceButton";

/** More than these are told by number. */
const MOST_SHOWN = 20;

const useStyles = makeStyles({
  list: {
    margin: `${tokens.spacingVerticalXS} 0`,
    paddingInlineStart: tokens.spacingHorizontalL,
    overflowWrap: "anywhere",
  },
});

interface SealChangesProps {
  readonly sealed: Extract<SealState, { readonly status: "intact" | "changed" }>;
  /** Whether the workbook they are in is the one that is open. */
  readonly canGoTo: boolean;
}

/** What was changed since a workbook was sealed, a line each. */
export function SealChanges({ sealed, canGoTo }: SealChangesProps) {
  const { engine, t } = usePaneContext();
  const styles = useStyles();
  const { changes, isExplainedAnew } = sealed;
  if (!engine) return null;
  const more = changes.length - MOST_SHOWN;
  return (
    <ul className={styles.list}>
      {changes.slice(0, MOST_SHOWN).map((change) => {
        const text = engine.describeSealChange(change, t);
        const cell = change.kind === "cell" ? change.cell : null;
        return (
          <li key={text}>
            {canGoTo && change.kind !== "sheet-gone" ? (
              <PlaceButton sheet={change.sheet} cell={cell} text={text} />
            ) : (
              text
            )}
          </li>
        );
      })}
      {isExplainedAnew ? <li>{t("seal.change.explanations")}</li> : null}
      {more > 0 ? <li>{t("pane.seal.more", { count: more })}</li> : null}
    </ul>
  );
}

/** How many differences {@link SealChanges} tells of. */
export const countOfChanges = ({ changes, isExplainedAnew }: SealChangesProps["sealed"]): number =>
  changes.length + (isExplainedAnew ? 1 : 0);
