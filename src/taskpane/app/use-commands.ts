import { useEffect, useState } from "react";
import type { CommandLine, RibbonCommand } from "../../excel";
import { useFill } from "../views/overview/use-fill";
import { usePaneContext } from "./pane-context";
import type { ViewId } from "./views";

/** What a command has the pane do; `null` where showing a view is all. */
type Work = "check" | "fill" | null;

const COMMANDS: Readonly<Record<RibbonCommand, { readonly view: ViewId | null; work: Work }>> = {
  recognise: { view: "overview", work: "check" },
  check: { view: "check", work: "check" },
  fill: { view: "overview", work: "fill" },
  warn: { view: "alerts", work: "check" },
  submit: { view: "submit", work: "check" },
  pane: { view: null, work: null },
};

/**
 * Carries out the ribbon's commands in the pane, where progress and refusals are shown. A command
 * that comes before the first look at the workbook is over, or while something else is under way,
 * shows its view at once and its work waits: nothing that was pressed is lost, and nothing is done
 * twice.
 */
export function useCommands(commands: CommandLine | undefined, open: (view: ViewId) => void): void {
  const { state, actions } = usePaneContext();
  const fill = useFill();
  const [waiting, setWaiting] = useState<readonly Work[]>([]);
  useEffect(
    () =>
      commands?.listen((command) => {
        const { view, work } = COMMANDS[command];
        if (view) open(view);
        if (work) setWaiting((known) => (known.includes(work) ? known : [...known, work]));
      }),
    [commands, open],
  );
  const isFree = state.ready && state.running === null;
  const [next] = waiting;
  useEffect(() => {
    if (!isFree || !next) return;
    setWaiting((known) => known.slice(1));
    if (next === "check") void actions.check();
    else fill();
    // `fill` is another function at every render; only the others make work begin.
  }, [isFree, next]);
}
