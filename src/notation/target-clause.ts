import { takeMarks } from "./marks";
import { type Core, readCore } from "./target-core";
import { AFTER, BEFORE, type Word } from "./target-words";

/** One clause of a target: the heart and everything the words around it say. */
export interface Clause {
  readonly core: Core;
  readonly before: readonly Word[];
  readonly after: readonly Word[];
  readonly provisional: boolean;
  readonly footnote: string | null;
  /** A bracket closed around figure and words: [15以上]. */
  readonly cumulative: boolean;
}

interface Peeled {
  text: string;
  before: Word[];
  after: Word[];
  provisional: boolean;
  footnote: string | null;
  cumulative: boolean;
}

const MOST_WORDS = 14;

/** Takes words off both ends until only the heart is left; `null` where something else is. */
export function readClause(text: string): Clause | null {
  const peeled: Peeled = {
    text,
    before: [],
    after: [],
    provisional: false,
    footnote: null,
    cumulative: false,
  };
  for (let count = 0; count < MOST_WORDS; count++) {
    const core = readCore(peeled.text, peeled.before.length > 0);
    if (core) return { ...peeled, core };
    if (!peelBefore(peeled) && !peelAfter(peeled) && !peelMarks(peeled) && !peelBrackets(peeled))
      return null;
  }
  return null;
}

function peelBefore(peeled: Peeled): boolean {
  const word = BEFORE.find((candidate) => candidate.pattern.test(peeled.text));
  if (!word) return false;
  peeled.text = peeled.text.replace(word.pattern, "");
  peeled.before.push(word);
  return true;
}

function peelAfter(peeled: Peeled): boolean {
  const word = AFTER.find((candidate) => candidate.pattern.test(peeled.text));
  if (!word) return false;
  peeled.text = peeled.text.replace(word.pattern, "$1");
  peeled.after.push(word);
  return true;
}

function peelMarks(peeled: Peeled): boolean {
  const marks = takeMarks(peeled.text);
  if (marks.text === peeled.text) return false;
  peeled.text = marks.text;
  peeled.provisional ||= marks.provisional;
  peeled.footnote = (marks.footnote ?? "") + (peeled.footnote ?? "") || null;
  return true;
}

const AROUND = /^([([])(.+)[)\]]$/;

function peelBrackets(peeled: Peeled): boolean {
  const around = AROUND.exec(peeled.text);
  const inner = around?.[2];
  if (inner === undefined || /[[\]()]/.test(inner.replace(/\((?:不?含(?:本数)?)\)/g, "")))
    return false;
  peeled.text = inner;
  peeled.cumulative ||= around?.[1] === "[";
  return true;
}
