import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import { describeUnreadable } from "../../../messages";
import { usePaneContext } from "../../app/pane-context";
import type { Received } from "../../engine/receive";
import { Section } from "../../parts/Section";
import { countOfChanges, SealChanges } from "./SealChanges";
import { markOf, SealMark } from "./SealMark";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  file: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  button: { marginBottom: tokens.spacingVerticalS },
});

/** 核对收到的文件: files are held against their seals without being opened in Excel. */
export function ReceivedSection() {
  const { state, actions, t } = usePaneContext();
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  return (
    <Section title={t("pane.received.title")}>
      <p>{t("pane.received.why")}</p>
      <input
        ref={input}
        type="file"
        accept=".xlsx,.xlsm"
        multiple
        hidden
        aria-label={t("pane.received.choose")}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // The same file may be chosen again once it was changed.
          currentTarget.value = "";
          if (files.length > 0) void actions.receive(files);
        }}
      />
      <Button
        className={styles.button}
        disabledFocusable={state.running !== null}
        onClick={() => input.current?.click()}
      >
        {t("pane.received.choose")}
      </Button>
      <ul className={styles.list} aria-live="polite">
        {state.received.map((received, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may carry one name
          <li key={at} className={styles.file}>
            <ReceivedFile received={received} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function ReceivedFile({ received: { name, result } }: { readonly received: Received }) {
  const { engine, t } = usePaneContext();
  const title = <Text weight="semibold">{name}</Text>;
  if (!result.isReadable)
    return (
      <>
        {title}
        <SealMark is="bad" text={describeUnreadable(result.refused, t)} />
      </>
    );
  const { sealed, outcome, isEmpty } = result;
  const { status } = sealed;
  const count = sealed.seal ? countOfChanges(sealed) : 0;
  const { error, warning, note } = outcome.counts;
  return (
    <>
      {title}
      <SealMark is={markOf[status]} text={t(`seal.status.${status}`, { count })} />
      {status === "changed" ? <SealChanges sealed={sealed} canGoTo={false} /> : null}
      <SealMark
        is={isEmpty ? "doubtful" : error > 0 ? "bad" : "good"}
        text={
          isEmpty ? t("pane.received.empty") : t("pane.received.check", { error, warning, note })
        }
      />
      {sealed.seal && engine
        ? engine
            .receiptLines(sealed.seal, engine.shippedPlans, t)
            .slice(1)
            .map((line) => <div key={line}>{line}</div>)
        : null}
    </>
  );
}
