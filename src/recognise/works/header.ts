import { squash } from "../../notation";
import type { Row } from "../../workbook";
import { type Grid, isBlank, plainText } from "../grid";
import type { WorkColumn, WorkRole } from "./types";

/** A header that may stand over projects or tasks, zero-based. */
export interface WorkHeader {
  readonly top: number;
  readonly bottom: number;
  /** Left to right. */
  readonly columns: readonly WorkColumn[];
}

const MAX_HEADER_ROWS = 3;
/** Longer texts are sentences. */
const MAX_LENGTH = 24;

/** First match wins: 计划完成时间 is a time and not progress, 项目进展 is progress and no name. */
const ROLES: readonly (readonly [WorkRole, RegExp])[] = [
  ["ordinal", /^(序号|编号|序|序次|项次|no\.?|#|id)$/],
  // When it was in fact done says nothing of when it is due.
  ["other", /^实际.*(时间|日期|年份)$/],
  [
    "start",
    /^(计划|预计)?(开工|启动|开始|起始)(时间|日期|年份|年度|年)?$|^start(ing)?(date|year|ed)?$/,
  ],
  [
    "due",
    /(完成|完工|竣工|办结|建成|截止|结束|到期|验收|投产|投用)(时限|时间|日期|期限|年限|年份|年度|节点)|时限|期限|年限|起止|周期|截止|deadline|due|^period$|(end|completion|finish)(date|year)/,
  ],
  [
    "progress",
    /进展|进度|完成(情况|率|比例|百分比|度|状态)|状态|(落实|推进|实施|建设)(情况|成效)|progress|status|complet/,
  ],
  [
    "department",
    /责任|牵头|主管|承担|负责|配合|实施主体|(建设|业主|实施|承办|主办)单位|部门|科室|处室|^单位$|department|owner|responsible|agency|lead/,
  ],
  ["note", /备注|说明|^(notes?|remarks?|comments?)$/],
  [
    "name",
    /^(重大|重点|主要|建设|年度|具体|目标|工作|规划|实施|标志性)*(项目|工程|任务|工作|事项|举措|措施|名称|内容|平台|计划)+(名称|内容|事项|清单)?$|^(major|key)?(project|task|action|measure|activity|initiative|item|work)s?(name|title)?$|^name$/,
  ],
];

/** What one header text stands over, `null` for any other text. */
export function roleOf(printed: string): WorkRole | null {
  if (printed.length > 3 * MAX_LENGTH) return null;
  const text = squash(printed).replace(/[(（][^()（）]*[)）]/g, "");
  if (text === "" || text.length > MAX_LENGTH) return null;
  return ROLES.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** Remembers what a text reads as: a sheet repeats few texts many times. */
export class RoleReader {
  private readonly known = new Map<string, WorkRole | null>();

  read(text: string): WorkRole | null {
    let role = this.known.get(text);
    if (role === undefined) {
      role = roleOf(text);
      this.known.set(text, role);
    }
    return role;
  }
}

/** The header that begins in a row; `null` where no column of names stands beside another known one. */
export function headerAt(grid: Grid, row: Row, reader: RoleReader): WorkHeader | null {
  let bottom = row.index;
  let named = false;
  let others = 0;
  // Before a text is read: most rows hold a figure.
  if (row.cells.some(({ value }) => typeof value !== "string" && value !== null)) return null;
  for (const cell of row.cells) {
    if (isBlank(cell) || typeof cell.value !== "string") continue;
    const role = reader.read(cell.value);
    if (role === "name") named = true;
    else if (role !== null && role !== "other") others++;
  }
  if (!named || others === 0) return null;
  const indices = new Set<number>();
  for (const { column } of row.cells) {
    const merge = grid.mergeAt(row.index, column);
    if (grid.text(row.index, column).trim() === "") continue;
    if (merge && merge.top === row.index && merge.bottom - merge.top < MAX_HEADER_ROWS)
      bottom = Math.max(bottom, merge.bottom);
    const right = Math.min(merge?.right ?? column, column + 50);
    for (let index = column; index <= right; index++) indices.add(index);
  }
  const columns = [...indices].sort((a, b) => a - b).map((index) => columnAt(index));
  return { top: row.index, bottom, columns };

  function columnAt(index: number): WorkColumn {
    const parts: string[] = [];
    for (let at = row.index; at <= bottom; at++) {
      const text = plainText(grid.at(at, index)?.cell, grid.date1904).trim();
      if (text !== "" && parts.at(-1) !== text) parts.push(text);
    }
    const own = reader.read(parts.at(-1) ?? "");
    return {
      index,
      printed: parts.join("\n"),
      role: own ?? reader.read(parts.join("")) ?? "other",
    };
  }
}
