import { anyOf, wholly } from "./words";

/** Wording shared by the readers of numbers and of targets. */

/** 未设: the author says there is nothing. Compacted text. */
export const NOT_SET = wholly(String.raw`
  [-/\\_·.…~*]+ n\.?[/\\]?a\.? tbd tba null nil none notset notapplicable
  notavailable nodata tobedetermined tobeconfirmed 暂无 无 未设 不设 未设置 未设定 未定 待定
  待明确 待确定 不适用 未提出 不作要求 不设目标 无目标 暂缺 缺 空缺 缺失 未统计 暂无数据
  无数据 无此项 无此项指标 尚未公布 未公布 暂未公布 未下达 待下达 未发布 略 未监测 未开展
  不涉及 无要求 另行确定 另定 待公布 待统计 暂未统计 新增指标 无统计
`);

/** Error values as text, in every spelling Excel and WPS write. */
export const ERROR_TEXT =
  /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|UNKNOWN!)$/i;

/** Dates and times, which are not numbers: 2023-06-30, 2023年6月, 6月30日, 12:30:00. */
export const DATE_LIKE =
  /^(?:(?:19|20)\d\d(?:年|[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\d|3[01])|[-/](?:0?[1-9]|1[0-2])|\.(?:0[1-9]|1[0-2])|年\d{1,2}月(?:\d{1,2}[日号])?|年?[末底初])|\d{1,2}月(?:\d{1,2}[日号]|[末底初])?|\d{1,2}[日号时]|\d{1,2}\/\d{1,2}\/\d{2,4}|\d{1,2}:\d{2}:\d{2}|(?:19|20)\d\d(?:-|~|至|到)(?:19|20)\d\d年?)$/;

/** 快报, 初步, 预计 …: the figure is not final. */
export const PROVISIONAL_WORDS = anyOf(`
  预计 预计数 预计值 预估 预估数 预测 预测值 初步 初步数 初步核算 初步核算数 初步统计
  初步统计数 快报 快报数 估计 估计值 估算 估算数 暂定 暂定数 预期 计划 未审 未审定
  最终以统计局公布为准 estimated estimate est preliminary provisional forecast e p f
`);
