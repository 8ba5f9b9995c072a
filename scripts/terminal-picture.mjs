// Draws what a command really prints as an SVG picture of a terminal, into assets/readme/. Every
// character is placed by the width it takes in a terminal, so that columns line up with any font.
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import process from "node:process";
import stringWidth from "string-width";
import { buildIfNeeded } from "./build.mjs";
import { Refusal, runMain } from "./lib/console.mjs";
import { inRoot, root } from "./lib/paths.mjs";

/** The pictures: file name, arguments, and how many lines to show. */
const PICTURES = ["zh-CN", "en-US"].flatMap((language) => [
  {
    name: `recognise.${language}.svg`,
    args: ["recognise", "seeds/workbooks/monitoring-2021-2023.xlsx", "--lang", language],
    lines: 32,
  },
  {
    name: `check.${language}.svg`,
    args: ["check", "seeds/workbooks/with-errors.xlsx", "--lang", language],
    lines: 32,
  },
]);

const CELL = { width: 8.4, height: 19 };
const PADDING = 16;
const BACKGROUND = "#1b1f24";
const FOREGROUND = "#d6dce3";
/** Colour and weight by terminal code. */
const STYLES = {
  1: { "font-weight": "bold" },
  2: { fill: "#8b949e" },
  31: { fill: "#ff7b72" },
  32: { fill: "#7ee787" },
  33: { fill: "#e3b341" },
};
const FONTS =
  "ui-monospace, SFMono-Regular, Menlo, Consolas, 'Noto Sans Mono CJK SC', 'PingFang SC', 'Microsoft YaHei', monospace";

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });
const escapeXml = (text) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** A line with colour codes → runs of one style: `{ text, code }`. */
function runsOf(line) {
  const runs = [];
  let code = null;
  for (const part of line.split(/(\u001b\[\d+m)/)) {
    const found = /^\u001b\[(\d+)m$/.exec(part);
    if (found) code = found[1] in STYLES ? found[1] : null;
    else if (part) runs.push({ text: part, code });
  }
  return runs;
}

/** Texts of a line, each character at its own place; blanks are left out. */
function drawLine(line, index) {
  const y = PADDING + index * CELL.height + 14;
  let column = 0;
  return runsOf(line).map(({ text, code }) => {
    const places = [];
    let shown = "";
    for (const { segment } of graphemes.segment(text)) {
      if (segment.trim() !== "") {
        places.push(Math.round((PADDING + column * CELL.width) * 10) / 10);
        shown += segment;
      }
      column += stringWidth(segment);
    }
    const style = Object.entries(STYLES[code] ?? {}).map(([name, value]) => ` ${name}="${value}"`);
    return `<text y="${y}" x="${places.join(" ")}"${style.join("")}>${escapeXml(shown)}</text>`;
  });
}

function draw(lines) {
  const columns = Math.max(...lines.map((line) => stringWidth(line)));
  const width = Math.ceil(PADDING * 2 + columns * CELL.width);
  const height = PADDING * 2 + lines.length * CELL.height;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FONTS}" font-size="14" fill="${FOREGROUND}">`,
    `<rect width="${width}" height="${height}" rx="8" fill="${BACKGROUND}"/>`,
    ...lines.flatMap(drawLine),
    "</svg>",
    "",
  ].join("\n");
}

/** What the command prints, with colours, whatever terminal this runs in. */
function linesOf({ args, lines }) {
  const env = { ...process.env, FORCE_COLOR: "1", NO_COLOR: "" };
  const script = inRoot("scripts", "plan-ruler.mjs");
  const run = spawnSync(process.execPath, [script, ...args], { cwd: root, env, encoding: "utf8" });
  if (run.status === 2) {
    throw new Refusal(`命令失败：plan-ruler ${args.join(" ")}`, run.stderr);
  }
  const printed = run.stdout.trimEnd().split("\n");
  const shown = printed.length > lines ? [...printed.slice(0, lines - 1), "…"] : printed;
  return [`$ npx plan-ruler ${args.join(" ")}`, ...shown];
}

await runMain(async () => {
  await buildIfNeeded();
  mkdirSync(inRoot("assets", "readme"), { recursive: true });
  for (const picture of PICTURES) {
    writeFileSync(inRoot("assets", "readme", picture.name), draw(linesOf(picture)));
  }
});
