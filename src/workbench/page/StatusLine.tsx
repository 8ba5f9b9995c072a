import { Spinner, Tooltip } from "@fluentui/react-components";
import type { Options } from "./options";
import type { Texts } from "./texts";
import type { WorkbenchState } from "./workbench";

/** What is going on at the moment, in the order of what a person waits for. */
export function activityText(state: WorkbenchState, texts: Texts): string | null {
  const { activity, isCalculating, waiting, isAddinReady } = state;
  if (activity?.kind === "opening") return texts.state.opening;
  if (activity?.kind === "saving") return texts.state.saving;
  if (!isAddinReady) return texts.state.starting;
  if (activity?.kind === "running") return texts.state.running(activity.label);
  if (waiting > 0) return texts.state.waiting(waiting);
  return isCalculating ? texts.state.calculating : null;
}

export function StatusLine(props: {
  readonly state: WorkbenchState;
  readonly options: Options;
  readonly texts: Texts;
}) {
  const { state, options, texts } = props;
  const doing = activityText(state, texts);
  return (
    <footer className="status-line">
      <span role="status" className="status-activity">
        {doing !== null && <Spinner size="extra-tiny" />}
        {doing ?? texts.state.ready}
      </span>
      <span className="status-file">
        {state.fileName}
        {state.isChanged && ` · ${texts.changed}`}
      </span>
      <span className="status-reason" role="status">
        {state.reason}
      </span>
      <Tooltip relationship="description" content={texts.hostHint}>
        <span className="status-host" tabIndex={0}>
          {texts.host[options.seam]}
        </span>
      </Tooltip>
    </footer>
  );
}
