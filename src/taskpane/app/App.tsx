import { FluentProvider, makeStaticStyles, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { CommandLine } from "../../excel";
import { Banners } from "./Banners";
import { ErrorBoundary } from "./ErrorBoundary";
import { Header } from "./Header";
import { PreviewHost } from "./PreviewHost";
import { usePaneContext } from "./pane-context";
import { Tabs } from "./Tabs";
import { useFluentTheme } from "./theme";
import { useCommands } from "./use-commands";
import { useKeptFocus } from "./use-kept-focus";
import { View } from "./View";
import { panelId, tabId, type ViewId } from "./views";

const usePage = makeStaticStyles({ body: { margin: 0 } });

const useStyles = makeStyles({
  root: {
    height: "100vh",
    display: "flex",
    flexDirection: "column",
    minWidth: "300px",
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    overflow: "hidden",
  },
  header: { flexShrink: 0 },
  main: { flex: 1, minHeight: 0, display: "flex", flexDirection: "column" },
  panel: {
    flex: 1,
    overflowY: "auto",
    overflowX: "hidden",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    boxSizing: "border-box",
  },
});

export interface AppProps {
  readonly initialView?: ViewId;
  /** Where the ribbon's commands come from; none outside Excel. */
  readonly commands?: CommandLine;
}

/** The pane: header, tabs, what is going on, and one view. */
export function App({ initialView = "overview", commands }: AppProps) {
  const { language, session, state } = usePaneContext();
  usePage();
  const styles = useStyles();
  const [view, setView] = useState<ViewId>(initialView);
  useCommands(commands, setView);
  useKeptFocus(state.running !== null);
  return (
    <FluentProvider theme={useFluentTheme(session.theme)} lang={language} className={styles.root}>
      <ErrorBoundary view={view}>
        <header className={styles.header}>
          <Header onCheck={() => setView("check")} />
          <Tabs view={view} onChange={setView} />
        </header>
        <main className={styles.main}>
          <Banners />
          <div
            id={panelId}
            role="tabpanel"
            aria-labelledby={tabId(view)}
            className={styles.panel}
            data-scroll
            // Scrolls by keyboard even where a view has nothing to focus.
            tabIndex={0}
          >
            <ErrorBoundary key={view} view={view}>
              <View view={view} onOpen={setView} />
            </ErrorBoundary>
          </div>
        </main>
        <PreviewHost />
      </ErrorBoundary>
    </FluentProvider>
  );
}
