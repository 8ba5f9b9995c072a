import { PROVISIONAL_WORDS } from "./vocabulary";

/** Marks hung on a figure, taken off it. */
export interface Marks {
  readonly text: string;
  readonly provisional: boolean;
  readonly footnote: string | null;
}

const PROVISIONAL_AFTER = new RegExp(`^(.*\\S)\\((?:${PROVISIONAL_WORDS})\\)$`, "i");
const PROVISIONAL_BEFORE = new RegExp(`^\\((?:${PROVISIONAL_WORDS})\\)(.+)$`, "i");
const PROVISIONAL_BARE =
  /^(?:预计|初步|快报|预估|估计)(?:数|值)?(?:为|约)?[::]?(?=.*[\d一二三四五六七八九十百])(.+)$/;
const PROVISIONAL_TAIL = /^(.*\d%?)(?:预计|初步|快报|预估)(?:数|值)?$/;
const PROVISIONAL_LETTER = /^([^a-z]*[\d%])[ep]$/i;

/** A footnote mark at the end. What carries it must end in a digit, a unit or a bracket. */
const FOOTNOTES: readonly RegExp[] = [
  /^(.*[^*])(\*+)$/,
  /^(.+?)([①-⑳⑴-⒇❶-❿ⓐ-ⓩ]+)$/,
  /^(.*[^\s[(<>≥≤=~+-])(\[\d{1,2}\])$/,
  /^(?!.*[×x*]10(?:\^|[⁻⁰¹²³⁴-⁹]))(.*[\d%‰)\u4e00-\u9fff])(\^\d{1,2}|[¹²³⁴-⁹]+)$/i,
  /^(.+?)([†‡※☆★#§◆▪]+)$/,
  /^(.+?)(\(?注(?:释)?[\d一二三四五六七八九①-⑳]*\)?)$/,
  /^(.+?)(\((?:为)?(?:19|20)\d\d年?(?:数据|数|值|末|底)?\))$/,
  /^(.+?)(\((?:按)?(?:19|20)\d\d年?不变价(?:计算|格)?\))$/,
];

const LEADING_FOOTNOTE = /^(\*+|[①-⑳※]|\[\d{1,2}\](?=[\d<>≥≤]))(.+)$/;

/** Takes provisional marks and footnote marks off a compacted text, in any order and number. */
export function takeMarks(compacted: string): Marks {
  let marks: Marks = { text: compacted, provisional: false, footnote: null };
  for (let round = 0; round < 4; round++) {
    const next = takeFootnote(takeProvisional(marks));
    if (next.text === marks.text) break;
    marks = next;
  }
  return marks;
}

function takeProvisional(marks: Marks): Marks {
  for (const pattern of [
    PROVISIONAL_AFTER,
    PROVISIONAL_BEFORE,
    PROVISIONAL_BARE,
    PROVISIONAL_TAIL,
    PROVISIONAL_LETTER,
  ]) {
    const text = pattern.exec(marks.text)?.[1];
    if (text !== undefined) return { ...marks, text, provisional: true };
  }
  return marks;
}

function takeFootnote(marks: Marks): Marks {
  for (const pattern of FOOTNOTES) {
    const match = pattern.exec(marks.text);
    if (match) return hang(marks, match[1] as string, match[2] as string);
  }
  const leading = LEADING_FOOTNOTE.exec(marks.text);
  return leading ? hang(marks, leading[2] as string, leading[1] as string) : marks;
}

function hang(marks: Marks, text: string, footnote: string): Marks {
  return { ...marks, text, footnote: footnote + (marks.footnote ?? "") };
}
