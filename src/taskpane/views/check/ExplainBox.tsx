import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { Finding } from "../../../check";
import { usePaneContext } from "../../app/pane-context";
import { useReturnedFocus } from "../../app/use-returned-focus";
import { keepEscape } from "../../parts/own-escape";

const useStyles = makeStyles({
  actions: { display: "flex", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXS },
});

/** Where a warning is explained (说明). What is typed is kept until it is saved or given up. */
export function ExplainBox({
  finding,
  draft,
}: {
  readonly finding: Finding;
  readonly draft: string;
}) {
  const { state, actions, t } = usePaneContext();
  const styles = useStyles();
  const box = useRef<HTMLTextAreaElement>(null);
  useReturnedFocus(() => box.current?.closest("[data-finding]"));
  useEffect(() => box.current?.focus({ preventScroll: true }), []);
  const unchanged = draft.trim() === (finding.explanation ?? "");
  return (
    <div>
      <Field label={t("pane.check.explanation-label")} hint={t("pane.check.explanation-hint")}>
        <Textarea
          textarea={{ ref: box }}
          value={draft}
          rows={3}
          maxLength={1000}
          resize="vertical"
          onChange={(_, { value }) => actions.draft(finding.id, value)}
          onKeyDown={(event) => {
            keepEscape(event);
            if (event.key === "Escape") actions.draft(finding.id, null);
          }}
        />
      </Field>
      <div className={styles.actions}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={unchanged || state.running !== null}
          onClick={() => void actions.explain(finding, draft)}
        >
          {t("pane.check.save")}
        </Button>
        <Button size="small" onClick={() => actions.draft(finding.id, null)}>
          {t("pane.cancel")}
        </Button>
      </div>
    </div>
  );
}
