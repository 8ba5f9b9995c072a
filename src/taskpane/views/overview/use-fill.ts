import { describeMissing } from "../../../excel";
import { usePaneContext } from "../../app/pane-context";

/** Shows what filling the computed columns would write, in the way the settings say. */
export function useFill(): () => void {
  const { state, actions, session, t, now } = usePaneContext();
  return () => {
    const { fillMode } = state.settings;
    const lacking = fillMode === "functions" && !session.capabilities.has("custom-functions");
    void actions.preview((engine, study) => {
      const mode = lacking ? "native" : fillMode;
      const { remarks, ...changes } = engine.proposeFill(study, mode, t, now());
      const label = t("pane.journal.fill", { mode: t(`pane.fill-mode.${mode}`) });
      const all = lacking ? [describeMissing("custom-functions", t), ...remarks] : remarks;
      return { action: "fill", label, ...changes, remarks: all };
    });
  };
}
