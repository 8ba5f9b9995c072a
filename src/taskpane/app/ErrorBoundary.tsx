import { Button, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import { type Pane, usePaneContext } from "./pane-context";
import { reportText } from "./report-text";
import type { ViewId } from "./views";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase400 },
  actions: { display: "flex", gap: tokens.spacingHorizontalS, flexWrap: "wrap" },
});

interface Props {
  readonly view: ViewId;
  readonly children: ReactNode;
}

/**
 * Catches what a view throws. The state lives above it: results, settings and everything typed are
 * still there when the view is opened again.
 */
export function ErrorBoundary({ view, children }: Props) {
  const pane = usePaneContext();
  return (
    <Catcher pane={pane} view={view}>
      {children}
    </Catcher>
  );
}

interface CatcherProps extends Props {
  readonly pane: Pane;
}

class Catcher extends Component<CatcherProps, { readonly error: unknown }> {
  override state = { error: null };

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error: error ?? new Error("unknown") };
  }

  override render(): ReactNode {
    const { pane, view, children } = this.props;
    const { error } = this.state;
    if (error === null) return children;
    const { study, running } = pane.state;
    const text = reportText(error, {
      view,
      language: pane.language,
      platform: pane.session.capabilities.platform,
      version: pane.session.capabilities.version,
      running: running?.action ?? null,
      tables: study?.recognition.tables.length ?? 0,
      findings: study?.outcome.findings.length ?? 0,
    });
    return <Broken text={text} onRetry={() => this.setState({ error: null })} />;
  }
}

function Broken({ text, onRetry }: { readonly text: string; readonly onRetry: () => void }) {
  const { t } = usePaneContext();
  const styles = useStyles();
  return (
    <section className={styles.root} role="alert">
      <h2 className={styles.title}>{t("pane.broken.title")}</h2>
      <p>{t("pane.broken.kept")}</p>
      <div className={styles.actions}>
        <Button appearance="primary" onClick={onRetry}>
          {t("pane.broken.again")}
        </Button>
        <Button onClick={() => void navigator.clipboard?.writeText(text).catch(() => undefined)}>
          {t("pane.broken.copy")}
        </Button>
      </div>
      <p>{t("pane.broken.report")}</p>
      <Textarea
        readOnly
        value={text}
        rows={8}
        resize="vertical"
        aria-label={t("pane.broken.report-label")}
      />
    </section>
  );
}
