import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  ProgressBar,
  tokens,
} from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { describeSessionError } from "../../excel";
import type { Translator } from "../../messages";
import type { Notice, Running } from "../state/pane-state";
import { usePaneContext } from "./pane-context";

const useStyles = makeStyles({
  root: { flexShrink: 0 },
  bar: { borderRadius: 0 },
  running: {
    display: "grid",
    gridTemplateColumns: "1fr auto",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  line: { gridColumn: "1 / -1" },
});

/** What is going on: a running action, what failed, what is out of date, what was just done. */
export function Banners() {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <RunningBar />
      <FailureBar />
      <StaleBar />
      <NoticeBar />
    </div>
  );
}

function RunningBar() {
  const { state, actions, t } = usePaneContext();
  const styles = useStyles();
  const { running } = state;
  if (!running) return null;
  const { progress } = running;
  const text = runningText(running, t);
  return (
    <div className={styles.running} role="status">
      <span>{text}</span>
      <Button size="small" onClick={actions.cancel}>
        {t("pane.cancel")}
      </Button>
      <ProgressBar
        className={styles.line}
        aria-label={text}
        {...(progress ? { value: progress.done, max: Math.max(progress.total, 1) } : {})}
      />
    </div>
  );
}

function runningText({ action, progress }: Running, t: Translator): string {
  if (!progress) return t("pane.running", { action: t(`pane.action.${action}`) });
  const stage = t(`excel.stage.${progress.stage}`);
  return progress.sheet === null ? stage : t("pane.progress", { stage, sheet: progress.sheet });
}

function FailureBar() {
  const { state, actions, t } = usePaneContext();
  const styles = useStyles();
  const { failure } = state;
  if (!failure) return null;
  const reason = describeSessionError(failure.error, t);
  return (
    <MessageBar intent="error" layout="multiline" className={styles.bar}>
      <MessageBarBody>
        {t("pane.failed", { action: t(`pane.action.${failure.action}`), reason })}
      </MessageBarBody>
      <MessageBarActions containerAction={<CloseButton onClick={actions.dismissFailure} />}>
        <Button size="small" onClick={failure.retry}>
          {t("pane.retry")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function StaleBar() {
  const { state, actions, t } = usePaneContext();
  const styles = useStyles();
  if (!state.stale || state.running) return null;
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody>{t(`pane.stale.${state.stale}`)}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => void actions.check()}>
          {t("pane.recheck")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

const DONE: ReadonlySet<Notice["kind"]> = new Set(["written", "undone", "sealed"]);

function NoticeBar() {
  const { state, actions, t } = usePaneContext();
  const styles = useStyles();
  const { notice } = state;
  if (!notice) return null;
  return (
    <MessageBar
      intent={DONE.has(notice.kind) ? "success" : "info"}
      layout="multiline"
      className={styles.bar}
    >
      <MessageBarBody>{noticeText(notice, t)}</MessageBarBody>
      <MessageBarActions containerAction={<CloseButton onClick={actions.dismissNotice} />}>
        {notice.kind === "written" && notice.entry.changes.length > 0 ? (
          <Button
            size="small"
            disabledFocusable={state.running !== null}
            onClick={() => void actions.undo(notice.entry)}
          >
            {t("pane.undo")}
          </Button>
        ) : null}
      </MessageBarActions>
    </MessageBar>
  );
}

function noticeText(notice: Notice, t: Translator): string {
  switch (notice.kind) {
    case "written": {
      const { label, changes } = notice.entry;
      const cells = changes.filter(({ kind }) => kind === "cell").length;
      return cells > 0
        ? t("pane.notice.written", { label, cells })
        : t("pane.notice.up-to-date", { label });
    }
    case "undone":
      return t("pane.notice.undone", { label: notice.entry.label });
    case "explained":
    case "settings-saved":
    case "forgotten":
    case "cancelled":
    case "nothing-to-do":
    case "sealed":
    case "unsealed":
    case "not-cleared":
      return t(`pane.notice.${notice.kind}`);
  }
}

function CloseButton({ onClick }: { readonly onClick: () => void }) {
  const { t } = usePaneContext();
  return (
    <Button
      size="small"
      appearance="transparent"
      icon={<Dismiss16Regular />}
      aria-label={t("pane.close")}
      onClick={onClick}
    />
  );
}
