import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
} from "@fluentui/react-components";
import { useState } from "react";
import type { Answer } from "./guard";
import type { Texts } from "./texts";

/** What the page asks of a person and who waits for the answer. */
export type Question =
  | { readonly kind: "leave"; readonly answer: (answer: Answer) => void }
  | { readonly kind: "name"; readonly answer: (name: string | null) => void };

export function Questions(props: {
  readonly texts: Texts;
  readonly fileName: string;
  readonly question: Question | null;
}) {
  const { question, ...shared } = props;
  switch (question?.kind) {
    case "leave":
      return <Leave {...shared} answer={question.answer} />;
    case "name":
      return <Name {...shared} answer={question.answer} />;
    case undefined:
      return null;
  }
}

function Leave(props: {
  readonly texts: Texts;
  readonly fileName: string;
  readonly answer: (answer: Answer) => void;
}) {
  const { texts, fileName, answer } = props;
  return (
    <Dialog open modalType="alert" onOpenChange={() => answer("cancel")}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{texts.ask.title}</DialogTitle>
          <DialogContent>{texts.ask.body(fileName)}</DialogContent>
          <DialogActions fluid>
            <Button onClick={() => answer("cancel")}>{texts.ask.cancel}</Button>
            <Button onClick={() => answer("discard")}>{texts.ask.discard}</Button>
            <Button appearance="primary" onClick={() => answer("save")}>
              {texts.ask.save}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

const ENDING = ".xlsx";
/** What no file system takes, and what Windows does not. */
const FORBIDDEN = /[<>:"/\\|?*\u0000-\u001f]/g;

/** A name as it may stand on a disk, with the ending of the format. */
export function fileNameOf(typed: string): string | null {
  const stem = typed
    .trim()
    .replace(/\.xlsx$/i, "")
    .replace(FORBIDDEN, "")
    .trim();
  return stem === "" ? null : stem + ENDING;
}

function Name(props: {
  readonly texts: Texts;
  readonly fileName: string;
  readonly answer: (name: string | null) => void;
}) {
  const { texts, fileName, answer } = props;
  const [typed, setTyped] = useState(fileName);
  const name = fileNameOf(typed);
  return (
    <Dialog open onOpenChange={() => answer(null)}>
      <DialogSurface>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (name) answer(name);
          }}
        >
          <DialogBody>
            <DialogTitle>{texts.name.title}</DialogTitle>
            <DialogContent>
              <Field label={texts.name.label}>
                <Input value={typed} onChange={(_, { value }) => setTyped(value)} />
              </Field>
            </DialogContent>
            <DialogActions>
              <Button onClick={() => answer(null)}>{texts.ask.cancel}</Button>
              <Button type="submit" appearance="primary" disabled={!name}>
                {texts.name.ok}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
