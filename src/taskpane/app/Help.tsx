import { describeSessionError } from "../../excel";
import { createTranslator, type Language } from "../../messages";

export interface HelpProps {
  readonly error: unknown;
  readonly language: Language;
}

/** Shown instead of the pane where there is no Excel to work with. Plain: nothing of Office in it. */
export function Help({ error, language }: HelpProps) {
  const t = createTranslator(language);
  return (
    <main lang={language}>
      <h1>{t("pane.help.title")}</h1>
      <p role="alert">{describeSessionError(error, t)}</p>
      <p>{t("pane.help.checks")}</p>
      <ol>
        <li>{t("pane.help.in-excel")}</li>
        <li>{t("pane.help.network")}</li>
        <li>{t("pane.help.reload")}</li>
      </ol>
      <button type="button" onClick={() => globalThis.location.reload()}>
        {t("pane.retry")}
      </button>
    </main>
  );
}
