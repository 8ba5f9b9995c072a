import { createTranslator, LANGUAGES, type Translator } from "../../messages";
import { isReport, type Sheet, type Workbook } from "../../workbook";

/** Where a report goes. */
export interface ReportPlace {
  readonly sheet: string;
  /** The sheet as it is; `null` where it has to be added. */
  readonly existing: Sheet | null;
}

/**
 * The report of an earlier run in whatever language, else a free name. A sheet of that name that
 * somebody made is never written into: the report takes the next number.
 */
export function reportPlace(workbook: Workbook, t: Translator): ReportPlace {
  const titles = [t, ...LANGUAGES.map(createTranslator)].map((texts) => texts("report.title"));
  const tabs = [...workbook.sheets, ...(workbook.otherSheets ?? [])];
  const taken = new Set(tabs.map(({ name }) => name.toLowerCase()));
  const numbers = Array.from({ length: tabs.length + 1 }, (_, index) => index + 1);
  const namesOf = (title: string): string[] =>
    numbers.map((number) => (number === 1 ? title : `${title} ${number}`));
  for (const name of [...new Set(titles)].flatMap(namesOf)) {
    const own = workbook.sheets.find((sheet) => isSameName(sheet.name, name) && isWritable(sheet));
    if (own) return { sheet: own.name, existing: own };
  }
  const [title = ""] = titles;
  const free = namesOf(title).find((name) => !taken.has(name.toLowerCase()));
  return { sheet: free ?? title, existing: null };
}

const isSameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** A report that a person merged cells in or made a table of is that person's by now. */
const isWritable = (sheet: Sheet): boolean =>
  isReport(sheet) && sheet.merges.length === 0 && sheet.listObjects.length === 0;
