import { checkZhCN } from "./check.zh-CN";
import { cliZhCN } from "./cli.zh-CN";
import { evidenceZhCN } from "./evidence.zh-CN";
import { notationZhCN } from "./notation.zh-CN";
import { rulerZhCN } from "./ruler.zh-CN";
import { tablesZhCN } from "./tables.zh-CN";
import { unreadableZhCN } from "./unreadable.zh-CN";

/** Every text in Chinese; its keys are the keys of every other language. */
export const zhCN = {
  ...checkZhCN,
  ...cliZhCN,
  ...evidenceZhCN,
  ...notationZhCN,
  ...rulerZhCN,
  ...tablesZhCN,
  ...unreadableZhCN,
} as const;

export type Messages = typeof zhCN;
export type MessageKey = keyof Messages;
