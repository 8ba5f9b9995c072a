import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";

/** What the tests of a server need of the machine and of the clone. */

const ROOT = join(__dirname, "..", "..");
export const DEPLOYMENT = join(ROOT, "docs", "deployment");
const ADDIN = join(ROOT, "dist", "addin");

/** The folder of a built add-in; `null` where there is none. */
export const builtAddin = (): string | null =>
  existsSync(join(ADDIN, "taskpane.html")) ? ADDIN : null;

/** `nginx`, also where it is installed for administrators only; `null` where it is not. */
export function findProgram(name: string): string | null {
  const places = [name, `/usr/sbin/${name}`, `/usr/local/sbin/${name}`];
  return (
    places.find((place) => !spawnSync(place, ["-v"], { stdio: "ignore", timeout: 5000 }).error) ??
    null
  );
}

/** Files the build puts beside its bundles only when asked for a server; from the sources. */
const BESIDE: readonly (readonly [name: string, ...source: string[]])[] = [
  ["assets", "assets"],
  ["help.html", "assets", "help.html"],
  ["manifest.xml", "manifest.xml"],
  ["functions.zh-CN.json", "assets", "functions", "functions.zh-CN.json"],
  ["functions.en-US.json", "assets", "functions", "functions.en-US.json"],
];

/** A folder to serve: links to everything in `built`, and to what a bare build leaves out. */
export function makeSite(folder: string, built: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(built)) symlinkSync(join(built, name), join(folder, name));
  for (const [name, ...source] of BESIDE)
    if (!existsSync(join(folder, name))) symlinkSync(join(ROOT, ...source), join(folder, name));
}

/** A certificate for the loopback address and its key, both `.pem` in `folder`. */
export function makeCertificate(
  folder: string,
  openssl: string,
): { certificate: string; key: string } {
  const certificate = join(folder, "server.pem");
  const key = join(folder, "key.pem");
  const subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1"];
  const out = ["-keyout", key, "-out", certificate];
  const kind = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];
  execFileSync(openssl, ["req", "-x509", ...kind, "-days", "1", ...subject, ...out], {
    stdio: "ignore",
    timeout: 20_000,
  });
  return { certificate, key };
}
