// Unpacks the Chromium of @sparticuz/chromium, which is for Linux on x64, and prints as JSON where it
// is and what its environment must hold. A program of its own: the package is an ES module that
// changes the environment of whoever imports it.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { runMain } from "./console.mjs";
import { withLock } from "./lock.mjs";
import { inRoot } from "./paths.mjs";

const { version } = JSON.parse(
  readFileSync(inRoot("node_modules", "@sparticuz", "chromium", "package.json"), "utf8"),
);
const FOLDER = inRoot(".cache", `chromium-${version}`);

/** Into a folder of this clone: what lies in the system's temporary one may be incomplete or older. */
async function unpack() {
  const partly = `${FOLDER}.part`;
  rmSync(partly, { recursive: true, force: true });
  mkdirSync(partly, { recursive: true });
  process.env.TMPDIR = partly;
  // Its libraries are unpacked only where this says so.
  process.env.AWS_LAMBDA_JS_RUNTIME = "nodejs22.x";
  const { default: chromium } = await import("@sparticuz/chromium");
  await chromium.executablePath();
  // The list of fonts names the temporary folder of the machine it was made for.
  const fonts = join(partly, "fonts", "fonts.conf");
  writeFileSync(fonts, readFileSync(fonts, "utf8").replaceAll("/tmp/", `${FOLDER}/`));
  renameSync(partly, FOLDER);
}

// The package writes into the environment: what it held before counts.
const { LD_LIBRARY_PATH: known } = process.env;

await runMain(async () => {
  await withLock("chromium", async () => {
    if (!existsSync(FOLDER)) await unpack();
  });
  const libraries = [join(FOLDER, "al2023", "lib"), known ?? []].flat();
  const hasFonts = existsSync("/etc/fonts/fonts.conf") || process.env.FONTCONFIG_FILE;
  process.stdout.write(
    JSON.stringify({
      executablePath: join(FOLDER, "chromium"),
      env: {
        LD_LIBRARY_PATH: libraries.join(":"),
        ...(hasFonts ? {} : { FONTCONFIG_PATH: join(FOLDER, "fonts") }),
      },
    }),
  );
});
