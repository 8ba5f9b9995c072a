import type { Finding } from "../../../check";
import { usePaneContext } from "../../app/pane-context";

/** Carries out the fix of one finding. */
export function useFixOne(): (finding: Finding) => void {
  const { state, actions, engine, describe, t } = usePaneContext();
  return (finding) => {
    if (!state.study || !engine || !describe) return;
    const { edits } = engine.proposeOne(state.study, finding);
    const { code } = finding;
    const label = t("pane.journal.fix", { code, title: describe.title(code) });
    void actions.write("fix", label, edits);
  };
}
