import { useCallback, useEffect, useMemo, useState } from "react";
import { download, pickFile } from "./browser-files";
import type { FileActions } from "./FileMenu";
import { type Answer, createGuard } from "./guard";
import type { Question } from "./Questions";
import { textsIn } from "./texts";
import type { WorkbenchActions } from "./workbench";

/** What the file menu, the keyboard and a dropped file do, each past the guard of unsaved changes. */
export function useFileActions(workbench: WorkbenchActions) {
  const [question, setQuestion] = useState<Question | null>(null);

  const ask = useCallback(
    <T>(make: (answer: (value: T) => void) => Question): Promise<T> =>
      new Promise((resolve) => {
        setQuestion(
          make((value) => {
            setQuestion(null);
            resolve(value);
          }),
        );
      }),
    [],
  );

  const save = useCallback(async (): Promise<boolean> => {
    const texts = textsIn(workbench.options.language);
    try {
      const bytes = await workbench.save();
      const { fileName, message } = workbench.state.get();
      download(bytes, fileName);
      // What a file could not hold is said by the workbench and must stay to be read.
      if (!message) workbench.tell({ level: "success", text: texts.saved(fileName) });
      return true;
    } catch (error) {
      workbench.tell({ level: "error", text: texts.cannotSave((error as Error).message) });
      return false;
    }
  }, [workbench]);

  const guard = useMemo(
    () =>
      createGuard({
        isChanged: () => workbench.state.get().isChanged,
        ask: () => ask<Answer>((answer) => ({ kind: "leave", answer })),
        save,
      }),
    [workbench, ask, save],
  );

  const openFile = useCallback(
    async (file: File) => {
      if (await guard.mayLeave())
        await workbench.open(new Uint8Array(await file.arrayBuffer()), file.name);
    },
    [workbench, guard],
  );

  const actions = useMemo((): FileActions => {
    const past = async (then: () => Promise<unknown>) => {
      if (await guard.mayLeave()) await then();
    };
    return {
      create: () => past(() => workbench.create()),
      async open() {
        const file = await pickFile();
        if (file) await openFile(file);
      },
      openSample: (name) => past(() => workbench.openSample(name)),
      async save() {
        await save();
      },
      async saveAs() {
        const name = await ask<string | null>((answer) => ({ kind: "name", answer }));
        if (name === null) return;
        workbench.rename(name);
        await save();
      },
      choose(option, value) {
        const address = new URL(window.location.href);
        address.searchParams.set(option, value);
        window.location.assign(address);
      },
    };
  }, [workbench, guard, openFile, save, ask]);

  useEffect(() => {
    const keys = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      const action = { s: actions.save, o: actions.open }[event.key.toLowerCase()];
      if (!action) return;
      event.preventDefault();
      void action();
    };
    window.addEventListener("keydown", keys);
    window.addEventListener("beforeunload", guard.beforeUnload);
    return () => {
      window.removeEventListener("keydown", keys);
      window.removeEventListener("beforeunload", guard.beforeUnload);
    };
  }, [actions, guard]);

  return { actions, openFile, question };
}
