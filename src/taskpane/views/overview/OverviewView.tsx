import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ColumnTripleEditRegular } from "@fluentui/react-icons/svg/column-triple-edit";
import { lazy, Suspense } from "react";
import { usePaneContext } from "../../app/pane-context";
import type { ViewProps } from "../../app/View";
import type { Study } from "../../engine/study";
import { Loading } from "../../parts/Loading";
import { Counts } from "./Counts";
import { GoalMap } from "./GoalMap";
import { Missing } from "./Missing";
import { Skipped, Tables } from "./Tables";
import { useFill } from "./use-fill";

/** Its fields are no part of the pane's first load. */
const TemplateOffer = lazy(() => import("./TemplateOffer"));

const useStyles = makeStyles({
  start: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalM,
    marginBottom: tokens.spacingVerticalM,
  },
});

/** 总览: what was found in the workbook, and how the plan stands. */
export function OverviewView({ onOpen }: ViewProps) {
  const { state } = usePaneContext();
  const { study } = state;
  if (!study) return <Start />;
  const { tables, skipped } = study.recognition;
  if (tables.length === 0) {
    const empty = skipped.every(({ reason }) => reason === "empty");
    return (
      <>
        <NoTable empty={empty} />
        {empty ? null : <Skipped skipped={skipped} />}
      </>
    );
  }
  return <Found study={study} onOpen={onOpen} />;
}

function Found({ study, onOpen }: ViewProps & { readonly study: Study }) {
  const { assessed, recognition } = study;
  return (
    <>
      <Counts study={study} onOpen={onOpen} />
      <GoalMap rows={assessed.rows} />
      <Missing study={study} />
      <Tables tables={recognition.tables} />
      <Fill />
      <Skipped skipped={recognition.skipped} />
    </>
  );
}

function Start() {
  const { state, actions, t } = usePaneContext();
  const styles = useStyles();
  if (state.running) return null;
  return (
    <div className={styles.start}>
      <Text>{t("pane.not-checked")}</Text>
      <Button appearance="primary" onClick={() => void actions.check()}>
        {t("pane.check")}
      </Button>
    </div>
  );
}

function NoTable({ empty }: { readonly empty: boolean }) {
  const { t } = usePaneContext();
  const styles = useStyles();
  return (
    <div className={styles.start}>
      <Text weight="semibold">{t(empty ? "pane.overview.empty" : "pane.overview.no-table")}</Text>
      {empty ? (
        <Suspense fallback={<Loading />}>
          <TemplateOffer />
        </Suspense>
      ) : null}
      <Text>{t("pane.overview.no-table-why")}</Text>
    </div>
  );
}

function Fill() {
  const { state, t } = usePaneContext();
  const fill = useFill();
  return (
    <p>
      <Button
        icon={<ColumnTripleEditRegular />}
        disabledFocusable={state.running !== null}
        onClick={fill}
      >
        {t("pane.fill")}
      </Button>
    </p>
  );
}
