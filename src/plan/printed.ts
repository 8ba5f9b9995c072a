/**
 * All Arabic figures of a printed text, those before 万 and 亿 also multiplied out. Where it can be
 * read in two ways both are given: 54 119 may be one figure or two, 5-6 a span or a minus.
 */
export function figuresIn(printed: string): number[] {
  const text = printed.normalize("NFKC");
  const grouped = text.replace(/(?<=\d)[,\s](?=\d{3}(?!\d))/g, "");
  return [...new Set([...figuresOf(text), ...figuresOf(grouped)])];
}

function figuresOf(text: string): number[] {
  return [...text.matchAll(/(-?\d+(?:\.\d+)?)\s*([万亿]?)/g)].flatMap(([, digits, scale]) => {
    const value = Number(digits);
    const signs = value < 0 ? [value, -value] : [value];
    if (scale === "") return signs;
    return signs.flatMap((one) => [one, one * (scale === "万" ? 1e4 : 1e8)]);
  });
}

/**
 * Whether a printed form can stand for a value. A form without Arabic figures (翻一番, 十二) is not
 * judged; a blank stands for no value.
 */
export function printsValue(printed: string, value: number | readonly [number, number]): boolean {
  const figures = figuresIn(printed);
  if (figures.length === 0) return withoutBlanks(printed) !== "";
  const wanted = typeof value === "number" ? [value] : value;
  return wanted.every((one) =>
    figures.some((figure) => Math.abs(figure - one) <= 1e-9 * Math.abs(one)),
  );
}

export function withoutBlanks(text: string): string {
  return text.replace(/\s/g, "");
}
