import {
  Button,
  FluentProvider,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Tooltip,
} from "@fluentui/react-components";
import { ArrowRedoRegular } from "@fluentui/react-icons/svg/arrow-redo";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { SaveRegular } from "@fluentui/react-icons/svg/save";
import { useEffect, useSyncExternalStore } from "react";
import { FileMenu } from "./FileMenu";
import { Place } from "./Place";
import { Questions } from "./Questions";
import { Ribbon } from "./Ribbon";
import { StatusLine } from "./StatusLine";
import { type Texts, textsIn } from "./texts";
import { fluentThemes } from "./theme";
import { useDroppedFile } from "./use-dropped-file";
import { useFileActions } from "./use-file-actions";
import { usePaneWidth } from "./use-pane-width";
import type { WorkbenchActions } from "./workbench";

export interface Places {
  /** Where the grid is drawn. */
  readonly grid: HTMLElement;
  /** Where the frame with the add-in's page stands. */
  readonly pane: HTMLElement;
}

/** The host's page: title, ribbon, grid, pane and status line. */
export function WorkbenchPage(props: {
  readonly workbench: WorkbenchActions;
  readonly places: Places;
}) {
  const { workbench, places } = props;
  const { options, manifest } = workbench;
  const texts = textsIn(options.language);
  const state = useSyncExternalStore(workbench.state.subscribe, workbench.state.get);
  const files = useFileActions(workbench);
  const pane = usePaneWidth();
  const isOver = useDroppedFile((file) => void files.openFile(file));
  const [tab] = manifest.tabs;
  const isIdle = state.activity === null;
  useEffect(() => {
    document.title = `${state.fileName} · ${texts.title}`;
  }, [state.fileName, texts.title]);

  return (
    <FluentProvider theme={fluentThemes[options.theme]}>
      {/* A class of the provider's own would be on every popup as well. */}
      <div className={`page ${options.theme}${pane.isDragging ? " dragging" : ""}`}>
        <header>
          <div className="title-bar">
            <img src={manifest.icon} width={18} height={18} alt="" />
            <QuickButton
              label={texts.save}
              icon={<SaveRegular />}
              press={() => void files.actions.save()}
            />
            <QuickButton label={texts.undo} icon={<ArrowUndoRegular />} press={workbench.undo} />
            <QuickButton label={texts.redo} icon={<ArrowRedoRegular />} press={workbench.redo} />
            <h1>
              {state.fileName}
              {state.isChanged && <span className="changed"> · {texts.changed}</span>}
            </h1>
          </div>
          <div className="tabs">
            <FileMenu texts={texts} options={options} actions={files.actions} />
            {tab && <span className="tab current-tab">{tab.label}</span>}
          </div>
          {tab && (
            <Ribbon
              tab={tab}
              isEnabled={state.isAddinReady && isIdle}
              run={(id) => void workbench.runCommand(id)}
            />
          )}
          <MessageLine workbench={workbench} texts={texts} />
        </header>
        <main>
          <Place element={places.grid} className="grid" />
          <div
            className="pane-bar"
            aria-label={texts.resizePane}
            hidden={!state.isPaneShown}
            {...pane.bar}
          />
          <section
            className="pane"
            aria-label={manifest.name}
            // The page in it goes on running while the pane is closed.
            data-shown={state.isPaneShown}
            style={{ width: pane.width }}
          >
            <div className="pane-head">
              <span>{manifest.name}</span>
              <Button
                appearance="subtle"
                size="small"
                icon={<DismissRegular />}
                aria-label={texts.closePane}
                onClick={() => workbench.showPane(false)}
              />
            </div>
            <Place element={places.pane} className="pane-body" />
          </section>
        </main>
        <StatusLine state={state} options={options} texts={texts} />
      </div>
      {isOver && <div className="drop-hint">{texts.dropHere}</div>}
      <Questions texts={texts} fileName={state.fileName} question={files.question} />
    </FluentProvider>
  );
}

function QuickButton(props: {
  readonly label: string;
  readonly icon: React.JSX.Element;
  readonly press: () => void;
}) {
  const { label, icon, press } = props;
  return (
    <Tooltip relationship="label" content={label}>
      <Button appearance="subtle" size="small" icon={icon} onClick={press} />
    </Tooltip>
  );
}

function MessageLine(props: { readonly workbench: WorkbenchActions; readonly texts: Texts }) {
  const { workbench, texts } = props;
  const { message } = useSyncExternalStore(workbench.state.subscribe, workbench.state.get);
  if (!message) return null;
  return (
    <MessageBar
      className="message"
      intent={message.level}
      politeness={message.level === "error" ? "assertive" : "polite"}
    >
      <MessageBarBody>{message.text}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label={texts.dismiss}
            onClick={() => workbench.tell(null)}
          />
        }
      />
    </MessageBar>
  );
}
