import { Button } from "@fluentui/react-components";
import { WandRegular } from "@fluentui/react-icons/svg/wand";
import { usePaneContext } from "../../app/pane-context";
import type { Study } from "../../engine/study";

/** All safe fixes at once, after a look at what they would change. */
export function SafeFixes({ study }: { readonly study: Study }) {
  const { state, actions, engine, t, now } = usePaneContext();
  const count = study.outcome.findings.filter(
    (finding) => finding.fix?.kind === "safe" && engine?.obstacleTo(study, finding) === null,
  ).length;
  if (count === 0) return null;
  return (
    <p>
      <Button
        icon={<WandRegular />}
        disabledFocusable={state.running !== null}
        onClick={() =>
          void actions.preview(async (engine, study, step) => {
            const { settled, ...proposal } = await engine.proposeSafe(study, now(), step);
            const label = t("pane.journal.fix-safe", { count: settled });
            return { action: "fix-safe", label, ...proposal };
          })
        }
      >
        {t("pane.check.fix-safe", { count })}
      </Button>
    </p>
  );
}
