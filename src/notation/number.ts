import type { CellValue } from "../workbook";
import { readFigure } from "./figure";
import { applyFormat } from "./format";
import { takeMarks } from "./marks";
import { compact, LONGEST } from "./text";
import type { NotationDoubt, NotationReason, NumberReading, Unreadable } from "./types";
import { readKnownUnit } from "./units";
import { DATE_LIKE, ERROR_TEXT, NOT_SET } from "./vocabulary";

/** 数值: what a cell says as a number, or why it says none. */
export function readNumber(
  value: CellValue | undefined,
  format?: string,
): NumberReading | Unreadable {
  if (typeof value === "number") return readReal(value, format);
  if (value === null || value === undefined) return unreadable("blank", "");
  if (typeof value === "boolean") return unreadable("not-a-number", value ? "TRUE" : "FALSE");
  if (typeof value === "object") return unreadable("error-value", String(value.error));
  return readText(String(value));
}

function readReal(value: number, format: string | undefined): NumberReading | Unreadable {
  if (!Number.isFinite(value)) return unreadable("not-a-number", String(value));
  const formatted = applyFormat(value, format);
  if (formatted === "date") return unreadable("not-a-number", String(value));
  const unit = formatted.unit === null ? null : readKnownUnit(formatted.unit);
  return {
    ok: true,
    value: formatted.value,
    unit: unit === null ? null : unit.symbol,
    scaled: null,
    approximate: false,
    provisional: false,
    footnote: null,
    canonical: true,
    doubts: NO_DOUBTS,
  };
}

const NO_DOUBTS: readonly NotationDoubt[] = [];

function unreadable(reason: NotationReason, text: string): Unreadable {
  return { ok: false, reason, text };
}

/** Why a text gives no figure before any figure is looked for; `null` where one may be in it. */
export function reasonBeforehand(compacted: string): NotationReason | null {
  if (compacted === "") return "blank";
  if (ERROR_TEXT.test(compacted)) return "error-value";
  if (NOT_SET.test(compacted)) return "not-set";
  return null;
}

function readText(text: string): NumberReading | Unreadable {
  if (text.length > LONGEST) return unreadable("not-a-number", text);
  const compacted = compact(text)
    .replace(/^'/, "")
    .replace(/(.)[。;,.]$/, "$1");
  const reason = reasonBeforehand(compacted);
  if (reason) return unreadable(reason, text);
  const marks = takeMarks(compacted);
  if (DATE_LIKE.test(marks.text)) return unreadable("not-a-number", text);
  const figure =
    readRatio(marks.text) ??
    readBracketed(marks.text) ??
    readFigure(marks.text.replace(POSITION, "$1").replace(PLACE, "$1位"));
  if ("reason" in figure) return unreadable(figure.reason, text);
  // $5 million has its unit before the figure.
  const scaled = figure.unit === null ? (figure.scaled ?? null) : null;
  return {
    ok: true,
    value: figure.value,
    unit: figure.unit,
    scaled,
    approximate: figure.approximate,
    provisional: marks.provisional,
    footnote: marks.footnote,
    canonical: false,
    doubts: scaled ? [...figure.doubts, "scale-word"] : figure.doubts,
  };
}

const AMONG =
  "(?:位居|位列|列|居)?(?:全[国省市区县]|[国省市区县]内)(?:排名|排位|位次|位居|位列|列|居)?";
/** 第18位, 全省第18位: a place in a ranking is a figure, 第3期 is not. */
const POSITION = new RegExp(`^(?:${AMONG})?第(\\d+[位名]|[一二三四五六七八九十百]+[位名])$`);
/** 全省第18: what is ranked among says enough. */
const PLACE = new RegExp(`^${AMONG}第(\\d+|[一二三四五六七八九十百]+)$`);

interface Read {
  readonly value: number;
  readonly unit: string | null;
  readonly scaled?: number;
  readonly approximate: boolean;
  readonly doubts: readonly NotationDoubt[];
}

const RATIO = /^(\d+(?:\.\d+)?)(?::|比)(\d+(?:\.\d+)?)$/;

/** 比例: 1.5:1 is 1.5, 1:15 a fifteenth. 12:30 is a time. */
export function readRatio(compacted: string): Read | null {
  const match = RATIO.exec(compacted);
  if (!match) return null;
  const [, above = "", below = ""] = match;
  if (Number(below) === 0 || isTime(above, below)) return null;
  const quotient = Number(above) / Number(below);
  const value = Number(below) === 1 ? quotient : Number(quotient.toPrecision(15));
  return { value, unit: ":1", approximate: false, doubts: NO_DOUBTS };
}

function isTime(hours: string, minutes: string): boolean {
  return (
    /^\d{1,2}$/.test(hours) && /^[0-5]\d$/.test(minutes) && Number(hours) < 24 && hours !== "1"
  );
}

const SQUARE = /^\[(.+)\]([^\d[\]]*)$/;
const ROUND = /^([+-]?)\((.+)\)(%|‰)?$/;

/** [13.5] is cumulative; (3.2) is how accountants write -3.2, but (3) is a list number. */
function readBracketed(text: string): Read | null {
  const square = SQUARE.exec(text);
  if (square) {
    const figure = readFigure(`${square[1]}${square[2]}`);
    return "reason" in figure
      ? null
      : { ...figure, doubts: [...figure.doubts, "cumulative-brackets"] };
  }
  const round = ROUND.exec(text);
  const inner = round?.[2];
  if (inner === undefined || round?.[1] !== "" || !/^[\d]/.test(inner)) return null;
  const figure = readFigure(`${inner}${round[3] ?? ""}`);
  if ("reason" in figure || !/[.,%‰]/.test(text)) return null;
  return { ...figure, value: -figure.value, doubts: [...figure.doubts, "sign-mark"] };
}
