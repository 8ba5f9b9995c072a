import { type RibbonCommand, ribbonCommands } from "./session";

export type CommandListener = (command: RibbonCommand) => void;

/** Commands of the ribbon on their way to the pane. */
export interface CommandLine {
  /** Takes commands from now on, and those that came before anyone listened. */
  listen(listener: CommandListener): () => void;
}

/** The parts of `Office` that commands need. */
export interface CommandHost {
  readonly actions: { associate(id: string, run: (event: CommandEvent) => void): void };
  /** `Office.addin.showAsTaskpane`, where this Excel has it. */
  showPane(): Promise<void>;
}

interface CommandEvent {
  completed?(): void;
}

/**
 * Registers the commands of the ribbon. In a shared runtime a command runs beside the pane, so it
 * shows the pane and hands over: progress, cancelling and refusals are shown in one place only, and
 * no dialog is ever opened. The command itself is over at once: Excel ends one that takes its time.
 */
export function registerCommands(host: CommandHost): CommandLine {
  const waiting: RibbonCommand[] = [];
  let taker: CommandListener | null = null;
  const take = (command: RibbonCommand): void => {
    if (taker) taker(command);
    else if (waiting.at(-1) !== command) waiting.push(command);
  };
  for (const command of ribbonCommands) {
    host.actions.associate(command, (event) => {
      // A pane that cannot be shown by code is opened by hand; the command waits for it.
      void host
        .showPane()
        .catch(() => undefined)
        .then(() => take(command))
        .finally(() => event.completed?.());
    });
  }
  return {
    listen(listener) {
      taker = listener;
      for (const command of waiting.splice(0)) listener(command);
      return () => {
        if (taker === listener) taker = null;
      };
    },
  };
}
