import { Button, Text } from "@fluentui/react-components";
import type { SealState } from "../../../check";
import { usePaneContext } from "../../app/pane-context";
import { Section } from "../../parts/Section";
import { Receipt } from "./Receipt";
import { countOfChanges, SealChanges } from "./SealChanges";
import { markOf, SealMark } from "./SealMark";

/** 封签: what was cleared is sealed; afterwards, whether it still is what was sealed. */
export function SealSection({ isCleared }: { readonly isCleared: boolean }) {
  const { state, actions, session, t } = usePaneContext();
  const { study, stale, running } = state;
  const sealed = study?.complete && stale === null ? study.sealed : null;
  const canKeep = session.capabilities.has("custom-xml");
  const isSealed = sealed !== null && sealed.status !== "none";
  return (
    <Section title={t("pane.seal.title")}>
      <p>{t("pane.seal.why")}</p>
      <Text as="p" block size={200}>
        {t("seal.no-signature")}
      </Text>
      {canKeep ? (
        <>
          {sealed ? <SealStatus sealed={sealed} /> : <p>{t("pane.seal.unknown")}</p>}
          {sealed?.status === "intact" ? null : (
            <Button
              appearance={isCleared ? "primary" : "secondary"}
              disabledFocusable={running !== null || !isCleared}
              onClick={() => void actions.seal()}
            >
              {t(isSealed ? "pane.seal.again" : "pane.seal.seal")}
            </Button>
          )}
        </>
      ) : (
        <p>{t("pane.seal.cannot-keep")}</p>
      )}
    </Section>
  );
}

function SealStatus({ sealed }: { readonly sealed: SealState }) {
  const { t } = usePaneContext();
  const { status } = sealed;
  if (status === "none") return <p>{t("pane.seal.none")}</p>;
  if (status === "broken") return <SealMark is="bad" text={t("seal.status.broken")} />;
  return (
    <div role="status">
      <SealMark
        is={markOf[status]}
        text={t(`seal.status.${status}`, { count: countOfChanges(sealed) })}
      />
      {status === "changed" ? (
        <SealChanges sealed={sealed} canGoTo />
      ) : (
        <Receipt seal={sealed.seal} />
      )}
    </div>
  );
}
