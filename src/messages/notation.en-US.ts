/** Why a cell's text gives no figure, and what was odd about one that does. */
export const notationEnUS = {
  "notation.reason.blank": "the cell is blank",
  "notation.reason.not-set": "marked as not set (such as —, / or n/a)",
  "notation.reason.not-a-number": "not a number",
  "notation.reason.ambiguous-separator": "the separator may be a decimal point or a thousands mark",
  "notation.reason.qualitative": "worded without a figure",
  "notation.reason.relative": "worded relative to another series, without a figure",
  "notation.reason.external": "set by a higher authority, without a figure",
  "notation.reason.for-each": "asked of each place or body, without a figure for all of them",
  "notation.reason.scale-word":
    "has a word for ten thousands or more that does not suit the unit of the row",
  "notation.reason.needs-baseline": "needs the baseline to be worked out (such as doubling)",
  "notation.reason.several-figures": "holds several figures, none of them the target alone",
  "notation.reason.error-value": "the cell holds a formula error",
  "notation.doubt.full-width-point": "a full stop stands for the decimal point",
  "notation.doubt.letter-for-digit": "a letter stands for a digit",
  "notation.doubt.inner-space": "there is a blank inside the number",
  "notation.doubt.missing-group": "thousands marks stand in the wrong places",
  "notation.doubt.missing-dimension": "what follows the comparison is not the indicator's unit",
  "notation.doubt.sign-mark": "a mark or brackets stand for the minus sign",
  "notation.doubt.cumulative-brackets": "in the brackets of a cumulative figure",
  "notation.doubt.reversed-range": "the bounds of the range are reversed",
  "notation.doubt.scale-word":
    "has a word for ten thousands or more and no unit; converted into the unit of the row",
  "notation.doubt.open-low": "the lower bound itself is left out, but counts when judged",
  "notation.doubt.open-high": "the upper bound itself is left out, but counts when judged",
  "notation.doubt.other-wording": "wording beside the figure was not understood",
} as const;
