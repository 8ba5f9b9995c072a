import { Button } from "@fluentui/react-components";
import { WandRegular } from "@fluentui/react-icons/svg/wand";
import { lazy, Suspense, useState } from "react";
import { usePaneContext } from "../../app/pane-context";
import type { FixProposal, Study } from "../../engine/study";

const PreviewDialog = lazy(() => import("../../parts/PreviewDialog"));

/** All safe fixes at once, after a look at what they would change. */
export function SafeFixes({ study }: { readonly study: Study }) {
  const { state, actions, engine, t } = usePaneContext();
  const [proposal, setProposal] = useState<FixProposal | null>(null);
  const count = study.outcome.findings.filter(
    (finding) => finding.fix?.kind === "safe" && engine?.obstacleTo(study, finding) === null,
  ).length;
  if (count === 0 && !proposal) return null;
  const label = t("pane.check.fix-safe", { count });
  return (
    <p>
      <Button
        icon={<WandRegular />}
        disabledFocusable={state.running !== null}
        onClick={() => void actions.proposeSafe(setProposal)}
      >
        {label}
      </Button>
      {proposal ? (
        <Suspense>
          <PreviewDialog
            edits={proposal.edits}
            changes={proposal.changes}
            refused={proposal.refused}
            onClose={() => setProposal(null)}
            onWrite={() => {
              setProposal(null);
              const done = t("pane.journal.fix-safe", { count: proposal.settled });
              void actions.write("fix-safe", done, proposal.edits);
            }}
          />
        </Suspense>
      ) : null}
    </p>
  );
}
