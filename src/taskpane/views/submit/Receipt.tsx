import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { Seal } from "../../../check";
import { usePaneContext } from "../../app/pane-context";

const useStyles = makeStyles({
  field: { margin: `${tokens.spacingVerticalS} 0` },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** 回执: to be handed on beside the file, and to be read out on the telephone. */
export function Receipt({ seal }: { readonly seal: Seal }) {
  const { engine, state, actions, t } = usePaneContext();
  const styles = useStyles();
  const field = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<"copied" | "copy-by-hand" | null>(null);
  if (!engine) return null;
  const lines = engine.receiptLines(seal, engine.shippedPlans, t);
  const text = lines.join("\n");
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied("copied");
    } catch {
      // Excel on the web shows the pane in a frame that may not copy.
      field.current?.select();
      field.current?.focus();
      setCopied("copy-by-hand");
    }
  };
  return (
    <>
      <Field label={t("pane.seal.receipt")} className={styles.field}>
        <Textarea
          textarea={{ ref: field }}
          readOnly
          value={text}
          rows={lines.length + 1}
          resize="vertical"
        />
      </Field>
      <div className={styles.actions}>
        <Button onClick={() => void copy()}>{t("pane.seal.copy")}</Button>
        <Button disabledFocusable={state.running !== null} onClick={() => void actions.unseal()}>
          {t("pane.seal.take-back")}
        </Button>
      </div>
      <span role="status">{copied ? t(`pane.seal.${copied}`) : null}</span>
    </>
  );
}
