import { normalise, readNumber, squash } from "../../notation";
import type { CellValue } from "../../workbook";

export type WorkStatus = "done" | "under-way" | "not-started" | "unknown";

/** What a cell says of how far a project or task is. */
export interface WorkProgress {
  readonly status: WorkStatus;
  /** 0–1 where a share is written. */
  readonly share: number | null;
  /** Why the status is unknown: nothing is written, or it does not say whether the work is done. */
  readonly reason: "blank" | "unclear" | null;
}

/** How a column of bare numbers counts: 0.6 or 60 for 60 %. */
export type ProgressScale = "share" | "percent";

export interface WrittenProgress {
  readonly value: CellValue;
  readonly format: string;
}

const ENDED = "完成|完工|竣工|建成|办结|结项|结题|投产|投用|投入使用|交付使用|通过验收|销号";
const HOW = "已|已经|均已|全部|全面|按期|按时|如期|提前|顺利|整体|任务|项目|工程|建设|工作|目标";
const WHEN = "[于在]?(?:19|20)\\d\\d(?:年|[./-])?(?:\\d{1,2}月?(?:\\d{1,2}日)?)?[初末底]?";

/** Texts that say it as a whole: 完成招标 is a step, 已完成 the end. */
const DONE = new RegExp(
  `^(?:${HOW}|${WHEN})*(?:${ENDED}|(?<=已)验收|(?<=已)交付)(?:并|且|了|验收|${HOW}|${ENDED})*(?:${WHEN})?$|^(?:done|completed?|finished|closed)$`,
);
/** 2025年完成 may be what is planned; 已于2025年完成 is not. */
const DATED = /(?:19|20)\d\d/;
const PAST = /已|了$/;
const NOT_STARTED =
  /^(?:暂|尚|还)?未(?:开工|启动|开始|实施|动工|开展|推进|进场)(?:建设|实施)?$|^尚未(?:开工|启动|开始|实施|动工|开展)|^(?:待|拟)(?:开工|启动|实施|建)$|^(?:没有|没)(?:开工|启动|开始)$|^not(?:yet)?(?:started|begun)$|^(?:pending|planned)$/;
const NOT_DONE =
  /^(?:暂|尚|还)?未(?:能)?(?:按期|按时|全部|如期)?(?:完成|完工|竣工|建成|办结|验收|达标)|没有完成|^(?:基本|部分|阶段性|初步|即将|接近)(?:完成|完工|建成)|^notdone$|^incomplete$/;
const UNDER_WAY =
  /在建|正在|进行中|推进中|实施中|建设中|施工中|办理中|筹备中|有序推进|稳步推进|加快推进|持续推进|已(?:开工|启动|动工|开始)|^(?:开工|启动|施工|推进)$|inprogress|ongoing|under(?:way|construction)|^started$/;
/** 60%, 累计完成60%: nothing but the share and words that mean all of the work. */
const WHOLE_SHARE =
  /^(?:已|累计|总体|整体|约|完成|形象|进度|进展|达到?|率|比例|任务|至|:|,|为)*([\d.]+)%$/;
const ANY_SHARE = /([\d.]+)%/g;

const UNCLEAR: WorkProgress = { status: "unknown", share: null, reason: "unclear" };
const BLANK: WorkProgress = { status: "unknown", share: null, reason: "blank" };

/**
 * 进展: what one cell says. Only what is written counts: a sentence that does not say whether the
 * work is done is unclear, and so is a bare 1 in a column that never says whether it counts in per cent.
 */
export function readProgress(
  { value, format }: WrittenProgress,
  scale: ProgressScale | null = null,
): WorkProgress {
  if (value === null || (typeof value === "string" && value.trim() === "")) return BLANK;
  const number = readNumber(value, format);
  if (number.ok) {
    if (number.unit === "%") return ofShare(number.value / 100);
    return number.unit === null ? ofBare(number.value, scale) : UNCLEAR;
  }
  return typeof value === "string" ? ofText(value) : UNCLEAR;
}

/** How the bare numbers of a column count; `null` where none tells or they tell both. */
export function progressScale(cells: readonly WrittenProgress[]): ProgressScale | null {
  const bare = cells.flatMap(({ value, format }) => {
    const number = readNumber(value, format);
    return number.ok && number.unit === null ? [number.value] : [];
  });
  const percent = bare.some((value) => value > 1 && value <= 100);
  const share = bare.some((value) => value > 0 && value < 1);
  if (percent === share) return null;
  return percent ? "percent" : "share";
}

/** What several columns say together, left to right: the last one that says anything clear. */
export function combineProgress(readings: readonly WorkProgress[]): WorkProgress {
  const clear = readings.filter(({ status }) => status !== "unknown").at(-1);
  return clear ?? readings.find(({ reason }) => reason === "unclear") ?? BLANK;
}

function ofBare(value: number, scale: ProgressScale | null): WorkProgress {
  if (value === 1 && scale === null) return UNCLEAR;
  return ofShare(value > 1 || scale === "percent" ? value / 100 : value);
}

function ofShare(share: number): WorkProgress {
  if (!(share >= 0 && share <= 1)) return UNCLEAR;
  const status = share === 1 ? "done" : share === 0 ? "not-started" : "under-way";
  return { status, share, reason: null };
}

function ofText(printed: string): WorkProgress {
  const text = squash(normalise(printed))
    .toLowerCase()
    .replace(/[。.!；;\s]+$/, "");
  const whole = WHOLE_SHARE.exec(text);
  if (whole) return ofShare(Number(whole[1]) / 100);
  if (DONE.test(text) && (PAST.test(text) || !DATED.test(text)))
    return { status: "done", share: null, reason: null };
  if (NOT_STARTED.test(text)) return { status: "not-started", share: null, reason: null };
  const shares = [...text.matchAll(ANY_SHARE)].map(([, figure]) => Number(figure) / 100);
  if (NOT_DONE.test(text) || UNDER_WAY.test(text) || shares.some((share) => share > 0 && share < 1))
    return { status: "under-way", share: null, reason: null };
  return UNCLEAR;
}
