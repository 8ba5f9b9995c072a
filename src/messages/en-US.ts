import { assessEnUS } from "./assess.en-US";
import { checkEnUS } from "./check.en-US";
import { cliEnUS } from "./cli.en-US";
import { composeEnUS } from "./compose.en-US";
import { evidenceEnUS } from "./evidence.en-US";
import { excelEnUS } from "./excel.en-US";
import { fillEnUS } from "./fill.en-US";
import { functionsEnUS } from "./functions.en-US";
import { learnEnUS } from "./learn.en-US";
import { notationEnUS } from "./notation.en-US";
import { paneEnUS } from "./pane.en-US";
import { reportEnUS } from "./report.en-US";
import { rulerEnUS } from "./ruler.en-US";
import { sealEnUS } from "./seal.en-US";
import { tablesEnUS } from "./tables.en-US";
import { templateEnUS } from "./template.en-US";
import { unreadableEnUS } from "./unreadable.en-US";
import { worksEnUS } from "./works.en-US";
import type { MessageKey } from "./zh-CN";

/** Every text in English. */
export const enUS = {
  ...assessEnUS,
  ...checkEnUS,
  ...cliEnUS,
  ...composeEnUS,
  ...evidenceEnUS,
  ...fillEnUS,
  ...excelEnUS,
  ...functionsEnUS,
  ...learnEnUS,
  ...notationEnUS,
  ...paneEnUS,
  ...reportEnUS,
  ...rulerEnUS,
  ...sealEnUS,
  ...tablesEnUS,
  ...templateEnUS,
  ...unreadableEnUS,
  ...worksEnUS,
} as const satisfies Record<MessageKey, string>;
