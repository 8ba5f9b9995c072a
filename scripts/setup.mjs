// Makes a clone ready to run: installs the locked packages where they are missing or outdated and
// links the command. Uses nothing but Node, because there is nothing else yet.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import process from "node:process";
import { isMain, Refusal, runMain, say } from "./lib/console.mjs";
import { withLock } from "./lib/lock.mjs";
import { inRoot } from "./lib/paths.mjs";
import { runNpm } from "./lib/run.mjs";

const OLDEST_NODE = 20;
const LOCK_FILE = inRoot("package-lock.json");
const STAMP = inRoot("node_modules", ".plan-ruler-installed");
/** The command's script as seen from node_modules/.bin. */
const COMMAND = "../../scripts/plan-ruler.mjs";

/** What the installed packages depend on: the lock file and the machine's native packages. */
function fingerprint() {
  const hash = createHash("sha256").update(readFileSync(LOCK_FILE)).digest("hex");
  return `${hash} ${process.platform}-${process.arch}\n`;
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}

const fits = (wanted, actual) => !wanted || wanted.includes(actual);

/** Whether npm's own record of node_modules agrees with the lock file (a hand-run `npm ci`). */
function agreesWithLock() {
  const wanted = readJson(LOCK_FILE)?.packages;
  const present = readJson(inRoot("node_modules", ".package-lock.json"))?.packages;
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === "") return true;
    const found = present[path];
    if (found) return found.version === entry.version;
    if (!entry.optional && !entry.devOptional) return false;
    // A native package may be absent where it belongs to another machine; which C library this
    // one has is npm's knowledge.
    const native = entry.os !== undefined || entry.cpu !== undefined;
    return (
      !native || entry.libc || !fits(entry.os, process.platform) || !fits(entry.cpu, process.arch)
    );
  });
}

function isInstalled() {
  const wanted = fingerprint();
  if (existsSync(STAMP)) return readFileSync(STAMP, "utf8") === wanted;
  if (!agreesWithLock()) return false;
  writeFileSync(STAMP, wanted);
  return true;
}

async function install() {
  const first = !existsSync(inRoot("node_modules"));
  if (first)
    say("首次运行：正在安装依赖（约 1 分钟）……", "first run: installing packages (about a minute)");
  else say("依赖已更新：正在重新安装……", "packages have changed: installing again");
  // Install scripts are off: every native package comes prebuilt, and a machine without a
  // compiler must do. Our own output stays on stderr.
  const code = await runNpm(
    ["ci", "--include=dev", "--include=optional", "--ignore-scripts"].concat([
      "--prefer-offline",
      "--no-audit",
      "--no-fund",
      "--loglevel=error",
    ]),
    { stdio: ["ignore", 2, 2] },
  );
  if (code !== 0) {
    throw new Refusal(
      "依赖安装失败：首次运行需要连接 npm 软件源（或本机 npm 缓存、内网镜像）。请检查网络或 npm 的 registry、proxy 设置后重试。",
      "Installing the packages failed: the first run needs an npm registry (or a filled npm cache, or an intranet mirror). Check the network or npm's registry and proxy settings, then try again.",
    );
  }
  writeFileSync(STAMP, fingerprint());
}

/**
 * Puts `plan-ruler` where npx looks first. npx would otherwise link the clone into its cache, which
 * needs a registry.
 */
function linkCommand() {
  const bin = inRoot("node_modules", ".bin");
  const command = inRoot("node_modules", ".bin", "plan-ruler");
  if (existsSync(command)) return;
  mkdirSync(bin, { recursive: true });
  rmSync(command, { force: true }); // a dangling link
  if (process.platform === "win32") {
    writeFileSync(command, `#!/bin/sh\nexec node "$(dirname "$0")/${COMMAND}" "$@"\n`);
    writeFileSync(`${command}.cmd`, `@node "%~dp0\\${COMMAND.replaceAll("/", "\\")}" %*\r\n`);
  } else {
    symlinkSync(COMMAND, command);
  }
}

/** Installs and links what is missing; quick when nothing is. Throws a {@link Refusal}. */
export async function setUp() {
  const major = Number(process.versions.node.split(".")[0]);
  if (major < OLDEST_NODE) {
    throw new Refusal(
      `需要 Node.js ${OLDEST_NODE} 或更新版本，当前是 ${process.versions.node}。`,
      `Node.js ${OLDEST_NODE} or newer is needed; this is ${process.versions.node}.`,
    );
  }
  if (!isInstalled()) {
    await withLock("install", async () => {
      if (!isInstalled()) await install();
    });
  }
  linkCommand();
}

if (isMain(import.meta.url)) runMain(setUp);
