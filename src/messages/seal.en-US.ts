import type { sealZhCN } from "./seal.zh-CN";

/** Seal, receipt and verification: what the pane and the command line both say. */
export const sealEnUS = {
  "seal.receipt.title": "Receipt of submission",
  "seal.receipt.number": "Receipt number: {number}",
  "seal.receipt.plan": "Plan: {plans}",
  "seal.receipt.plan-unknown": "a plan that is not known",
  "seal.receipt.year": "Reporting year: {year}",
  "seal.receipt.no-year": "Reporting year: no yearly figures",
  "seal.receipt.check":
    "Check: no errors; {warnings} {warnings|warning, explained|warnings, all explained}; {notes} {notes|note|notes}",
  "seal.receipt.check-clean": "Check: no errors, no warnings; {notes} {notes|note|notes}",
  "seal.receipt.sheets": "Sealed: {sheets}",
  "seal.receipt.sheet": "{sheet} ({cells} {cells|cell|cells})",
  "seal.receipt.when": "Sealed at: {when}",
  "seal.no-signature":
    "A seal shows what was changed after submission. It is no signature: it does not prove who filled in the figures.",
  "seal.status.none":
    "No seal: nobody can tell whether anything was changed after submission. Ask the sender to check and seal it.",
  "seal.status.broken":
    "The seal was altered or is damaged and cannot be used. Ask the sender to check, seal and submit again.",
  "seal.status.intact": "As it was sealed; nothing was changed.",
  "seal.status.changed": "Changed since it was sealed, in {count} {count|place|places}.",
  "seal.change.cell": "{sheet}!{cell}: was “{before}”, now “{after}”",
  "seal.change.added": "{sheet}!{cell}: was blank, now “{after}”",
  "seal.change.removed": "{sheet}!{cell}: was “{before}”, now gone",
  "seal.change.type":
    "{sheet}!{cell}: still reads “{after}”, but a number became text or text a number",
  "seal.change.sheet-gone": "Sheet “{sheet}” is gone",
  "seal.change.sheet-new": "Sheet “{sheet}” with a plan's table is new",
  "seal.change.sheet-changed":
    "Sheet “{sheet}” was changed (too many cells to be kept one by one, so not known where)",
  "seal.change.explanations": "Explanations of warnings were changed",
  "seal.obstacle.year":
    "No reporting year is known: missing and late figures have not been looked for.",
  "seal.obstacle.errors": "{count} {count|error has|errors have} to be mended.",
  "seal.obstacle.warnings": "{count} {count|warning has|warnings have} to be mended or explained.",
  "seal.obstacle.stale":
    "{count} {count|explanation no longer applies|explanations no longer apply}: write anew or drop.",
  "pane.action.seal": "Sealing",
  "pane.action.unseal": "Taking the seal back",
  "pane.action.receive": "Verifying received files",
  "pane.notice.sealed": "Sealed. Save the workbook before you hand it in.",
  "pane.notice.unsealed": "The seal was taken back.",
  "pane.notice.not-cleared": "Not sealed: see what the checklist asks for first.",
  "pane.seal.title": "Seal",
  "pane.seal.why":
    "Seal the workbook once the checklist is done: a copy of what was filled in and a receipt number are kept inside it, so that the receiver can see whether anything was changed afterwards.",
  "pane.seal.seal": "Seal",
  "pane.seal.take-back": "Take the seal back",
  "pane.seal.again": "Seal again",
  "pane.seal.cannot-keep":
    "This Excel cannot keep a seal inside the workbook. Seal it in a newer Excel.",
  "pane.seal.none": "This workbook is not sealed yet.",
  "pane.seal.unknown":
    "A check tells whether this workbook is sealed, and whether it was changed since.",
  "pane.seal.receipt": "Receipt",
  "pane.seal.copy": "Copy receipt",
  "pane.seal.copied": "Copied.",
  "pane.seal.copy-by-hand": "Copying is not allowed here: the receipt is selected, press Ctrl+C.",
  "pane.seal.more": "{count} more.",
  "pane.received.title": "Verify received files",
  "pane.received.why":
    "Without opening them, several at once. The files are read on this computer only: nothing is uploaded or changed.",
  "pane.received.choose": "Choose files",
  "pane.received.check":
    "Checked again: {error} {error|error|errors}, {warning} {warning|warning|warnings}, {note} {note|note|notes}.",
  "pane.received.empty": "No table of a plan was found, so nothing could be checked.",
  "seal.submit.description":
    "Check a workbook and, where nothing stands in the way, seal it and write the file to hand in",
  "seal.submit.argument": "the workbook to hand in (.xlsx or .xlsm)",
  "seal.submit.output": "file to write the sealed workbook to",
  "seal.submit.sealed": "Sealed; written to {output}",
  "seal.submit.blocked": "Not ready for submission; nothing was written:",
  "seal.verify.description": "Hold received workbooks against their seals, and check them again",
  "seal.verify.more": "{count} more; --json shows all",
} as const satisfies Record<keyof typeof sealZhCN, string>;
