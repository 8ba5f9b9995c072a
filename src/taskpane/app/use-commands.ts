import { useEffect, useRef } from "react";
import type { CommandLine, RibbonCommand } from "../../excel";
import { useFill } from "../views/overview/use-fill";
import { usePaneContext } from "./pane-context";
import type { ViewId } from "./views";

/** Carries out the ribbon's commands in the pane, where progress and refusals are shown. */
export function useCommands(commands: CommandLine | undefined, open: (view: ViewId) => void): void {
  const { actions } = usePaneContext();
  const fill = useFill();
  const take = (command: RibbonCommand): void => {
    switch (command) {
      case "recognise":
        open("overview");
        return void actions.check();
      case "check":
        open("check");
        return void actions.check();
      case "fill":
        open("overview");
        return fill();
      case "warn":
        open("alerts");
        return void actions.check();
      case "submit":
        open("submit");
        return void actions.check();
      case "pane":
        return;
    }
  };
  // The latest words and settings, without taking the line up anew at every render.
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => commands?.listen((command) => latest.current(command)), [commands]);
}
