import type { Look } from "../../workbook";

const LINE = "B4BFCF";

/** Looks of a template: as sober as a form, dark on light in every theme of Excel. */
export const LOOKS = {
  title: { bold: true, size: 16, font: "1F3864" },
  quiet: { size: 10, font: "595959" },
  header: {
    bold: true,
    font: "FFFFFF",
    fill: "2F5597",
    border: LINE,
    horizontal: "center",
    vertical: "center",
    wrap: true,
  },
  text: { border: LINE, horizontal: "left", vertical: "center", wrap: true },
  centre: { border: LINE, horizontal: "center", vertical: "center", wrap: true },
  figure: { border: LINE, horizontal: "right", vertical: "center" },
  /** Where somebody is to type. */
  input: { font: "0B3D91", fill: "FFF9E5", border: LINE, horizontal: "right", vertical: "center" },
  "input-text": {
    font: "0B3D91",
    fill: "FFF9E5",
    border: LINE,
    horizontal: "left",
    vertical: "center",
    wrap: true,
  },
} as const satisfies Readonly<Record<string, Look>>;

export type LookName = keyof typeof LOOKS;
