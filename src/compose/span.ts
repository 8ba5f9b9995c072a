import type { Span } from "../ruler";

/** 当年降幅 in words. 全年累计 and 1—12月 are figures of one year as well. */
const ONE_YEAR =
  /年均|当年|本年|今年|全年|每年|逐年|同比|环比|上年|去年|前一年|月|季度|annual|year-on-year|yearover|yoy|previousyear|peryear/i;
const SINCE_BASELINE =
  /[较比与](?:规划)?基[期年]|自(?:规划)?基[期年]|[较比与](?:规划)?期初|以来累计|since(?:the)?base|frombase|vs\.?base/i;
const CUMULATIVE = /累计|累积|cumulative|accumulated/i;
/** 五年累计, “十四五”期间累计: the span of the target, not of the figures beside it. */
const OF_THE_PLAN =
  /(?:[一二三四五六七八九十]年|(?<!\d)\d年|期间?|期末|[”"」』]|十[一二三四五六七]五)累[计积]/g;

/** What a text says of the years that the figures of a reduction cover; `null` where it says nothing. */
export function spanIn(text: string, baselineYear: number): Exclude<Span, "unsaid"> | null {
  const words = text.replace(/\s+/g, "");
  const since = new RegExp(`(?:[较比与自]|相对于?|since|from|vs\\.?)${baselineYear}(?!\\d)`, "i");
  if (since.test(words)) return "baseline";
  if (ONE_YEAR.test(words)) return "year";
  if (SINCE_BASELINE.test(words)) return "baseline";
  return CUMULATIVE.test(words.replace(OF_THE_PLAN, "")) ? "cumulative" : null;
}

/** The headers of the years stand nearer to the figures than the name. Texts that disagree say nothing. */
export function spanOf(
  headers: readonly string[],
  names: readonly string[],
  baselineYear: number,
): Span {
  const said = (texts: readonly string[]): ReadonlySet<Span> =>
    new Set(texts.flatMap((text) => spanIn(text, baselineYear) ?? []));
  const inHeaders = said(headers);
  const [span, ...others] = inHeaders.size > 0 ? inHeaders : said(names);
  return span === undefined || others.length > 0 ? "unsaid" : span;
}

/** What a year is called so that a function hears the same. */
export const SPAN_WORDS: Readonly<Record<Span, string>> = {
  year: "当年",
  baseline: "较基期",
  cumulative: "累计",
  unsaid: "",
};
