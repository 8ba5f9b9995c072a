import { assessZhCN } from "./assess.zh-CN";
import { checkZhCN } from "./check.zh-CN";
import { cliZhCN } from "./cli.zh-CN";
import { composeZhCN } from "./compose.zh-CN";
import { evidenceZhCN } from "./evidence.zh-CN";
import { excelZhCN } from "./excel.zh-CN";
import { fillZhCN } from "./fill.zh-CN";
import { functionsZhCN } from "./functions.zh-CN";
import { learnZhCN } from "./learn.zh-CN";
import { notationZhCN } from "./notation.zh-CN";
import { paneZhCN } from "./pane.zh-CN";
import { reportZhCN } from "./report.zh-CN";
import { rulerZhCN } from "./ruler.zh-CN";
import { sealZhCN } from "./seal.zh-CN";
import { tablesZhCN } from "./tables.zh-CN";
import { templateZhCN } from "./template.zh-CN";
import { unreadableZhCN } from "./unreadable.zh-CN";
import { worksZhCN } from "./works.zh-CN";

/** Every text in Chinese; its keys are the keys of every other language. */
export const zhCN = {
  ...assessZhCN,
  ...checkZhCN,
  ...cliZhCN,
  ...composeZhCN,
  ...evidenceZhCN,
  ...fillZhCN,
  ...excelZhCN,
  ...functionsZhCN,
  ...learnZhCN,
  ...notationZhCN,
  ...paneZhCN,
  ...reportZhCN,
  ...rulerZhCN,
  ...sealZhCN,
  ...tablesZhCN,
  ...templateZhCN,
  ...unreadableZhCN,
  ...worksZhCN,
} as const;

export type Messages = typeof zhCN;
export type MessageKey = keyof Messages;
