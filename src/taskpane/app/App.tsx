import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { Banners } from "./Banners";
import { ErrorBoundary } from "./ErrorBoundary";
import { Header } from "./Header";
import { PreviewHost } from "./PreviewHost";
import { usePaneContext } from "./pane-context";
import { Tabs } from "./Tabs";
import { useFluentTheme } from "./theme";
import { View } from "./View";
import { panelId, tabId, type ViewId } from "./views";

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
  panel: {
    flex: 1,
    overflowY: "auto",
    overflowX: "hidden",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    boxSizing: "border-box",
    scrollbarGutter: "stable",
  },
});

/** The pane: header, tabs, what is going on, and one view. */
export function App({ initialView = "overview" }: { readonly initialView?: ViewId }) {
  const { language, session } = usePaneContext();
  const styles = useStyles();
  const [view, setView] = useState<ViewId>(initialView);
  return (
    <FluentProvider theme={useFluentTheme(session.theme)} lang={language} className={styles.root}>
      <Header onCheck={() => setView("check")} />
      <Tabs view={view} onChange={setView} />
      <Banners />
      <main
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
      </main>
      <PreviewHost />
    </FluentProvider>
  );
}
