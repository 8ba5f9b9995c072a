import type { Finding } from "../../../check";
import { usePaneContext } from "../../app/pane-context";

/**
 * Carries out the fix of one finding. A safe one says in its sentence what it writes; a proposal is
 * shown before and after, and waits for a person's yes.
 */
export function useFixOne(): (finding: Finding) => void {
  const { state, actions, engine, describe, t } = usePaneContext();
  return (finding) => {
    if (!state.study || !engine || !describe) return;
    const { code } = finding;
    const label = t("pane.journal.fix", { code, title: describe.title(code) });
    if (finding.fix?.kind === "safe")
      return void actions.write("fix", label, engine.proposeOne(state.study, finding).edits);
    void actions.preview((loaded, study) => {
      // The workbook may have been read anew, and the finding may have gone.
      const still = study.outcome.findings.find(({ id }) => id === finding.id);
      if (!still?.fix) return { action: "fix", label, edits: [], changes: [] };
      const { settled: _, ...proposal } = loaded.proposeOne(study, still);
      return { action: "fix", label, ...proposal };
    });
  };
}
