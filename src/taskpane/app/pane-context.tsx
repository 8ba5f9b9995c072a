import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import { createTranslator, type Language, type Translator } from "../../messages";
import type { Describer } from "../engine";
import type { Actions, Engine } from "../state/actions";
import type { PaneState } from "../state/pane-state";
import { type PaneOptions, usePane } from "../state/use-pane";

/** What every view works with. */
export interface Pane {
  readonly state: PaneState;
  readonly actions: Actions;
  readonly t: Translator;
  readonly language: Language;
  /** The engine and its words, `null` while its chunk is loading. */
  readonly engine: Engine | null;
  readonly describe: Describer | null;
  readonly session: PaneOptions["session"];
  readonly now: () => Date;
}

const Context = createContext<Pane | null>(null);

export function usePaneContext(): Pane {
  const pane = useContext(Context);
  if (!pane) throw new Error("outside the pane");
  return pane;
}

/** Holds the pane's state above every error boundary: a view that fails loses none of it. */
export function PaneProvider({ children, ...options }: PaneOptions & { children: ReactNode }) {
  const [state, actions] = usePane(options);
  const engine = useEngine(options.loadEngine);
  const language = state.settings.language ?? options.session.language;
  const pane = useMemo<Pane>(
    () => ({
      state,
      actions,
      t: createTranslator(language),
      language,
      engine,
      describe: engine?.createDescriber(language) ?? null,
      session: options.session,
      now: options.now,
    }),
    [state, actions, language, engine, options.session, options.now],
  );
  return <Context value={pane}>{children}</Context>;
}

function useEngine(load: () => Promise<Engine>): Engine | null {
  const [engine, setEngine] = useState<Engine | null>(null);
  useEffect(() => {
    let gone = false;
    load().then(
      (loaded) => {
        if (!gone) setEngine(() => loaded);
      },
      // The action that needs the engine loads it again and shows what goes wrong.
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [load]);
  return engine;
}
