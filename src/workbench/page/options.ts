export const languages = ["zh-CN", "en-US"] as const;
export type Language = (typeof languages)[number];
export const themes = ["light", "dark", "high-contrast"] as const;
export type ThemeName = (typeof themes)[number];
/** Which Excel is played: its desktop edition for Windows, or the one in a browser. */
export const seams = ["win32", "web"] as const;
export type Seam = (typeof seams)[number];

/** What the page's address asks for. */
export interface Options {
  readonly seam: Seam;
  readonly language: Language;
  readonly theme: ThemeName;
  /** File name of a sample without its ending, `null` for an empty workbook. */
  readonly book: string | null;
  /** Button of the ribbon to press when the add-in is ready, by its id in the manifest. */
  readonly run: string | null;
  /** How an empty cell reaches a custom function: 0 on the desktop, null on the web (#4702). */
  readonly blank: "zero" | "null";
  /** Milliseconds each round trip to the host takes at least. */
  readonly latency: number;
}

function oneOf<T extends string>(known: readonly T[], given: string | null, usual: T): T {
  return known.find((value) => value === given) ?? usual;
}

/**
 * Reads the options from a page's address; what is not given follows the machine (language, colours)
 * and the protocol: the desktop's bridge needs nothing of it, the web's bridge needs https.
 */
export function readOptions(
  address: URL,
  machine: { readonly language: string; readonly dark: boolean },
): Options {
  const query = address.searchParams;
  const seam = oneOf(seams, query.get("seam"), address.protocol === "https:" ? "web" : "win32");
  const latency = Number(query.get("latency"));
  return {
    seam,
    language: oneOf(
      languages,
      query.get("lang"),
      machine.language.startsWith("zh") ? "zh-CN" : "en-US",
    ),
    theme: oneOf(themes, query.get("theme"), machine.dark ? "dark" : "light"),
    book: query.get("book"),
    run: query.get("run"),
    blank: oneOf(["zero", "null"], query.get("blank"), seam === "web" ? "null" : "zero"),
    latency: Number.isFinite(latency) && latency > 0 ? latency : 0,
  };
}
