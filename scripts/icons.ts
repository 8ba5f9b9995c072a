// `npm run generate` draws every icon of the ribbon from its SVG, in each size Office asks for. The
// drawings stand on a grid of 16 so that edges fall on whole pixels at 16, 32, 48, 64 and 80.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Resvg } from "@resvg/resvg-js";
import { COMMAND_ICONS, ICON_SIZES, iconFile } from "./manifest/icons";

const ASSETS = join(__dirname, "..", "assets");

function draw(source: string, name: string | null): void {
  const svg = readFileSync(join(ASSETS, source));
  for (const size of ICON_SIZES) {
    const fitTo = { mode: "width", value: size } as const;
    const png = new Resvg(svg, { fitTo, font: { loadSystemFonts: false } }).render().asPng();
    writeFileSync(join(ASSETS, iconFile(name, size)), png);
  }
}

draw("icon.svg", null);
for (const name of COMMAND_ICONS) draw(join("icons", `${name}.svg`), name);
