import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { root } from "./paths.mjs";

/**
 * Runs a program without a shell and resolves to its exit code; 127 where it could not be started.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import("node:child_process").SpawnOptions} [options]
 */
function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: "inherit", ...options });
    child.on("error", () => resolve(127));
    child.on("close", (code, signal) => resolve(signal ? 130 : (code ?? 1)));
  });
}

/** Runs a Node script of the clone or of one of its packages. */
export function runNode(script, args = [], options = {}) {
  return run(process.execPath, [join(root, script), ...args], options);
}

/** npm's own script: the one that started us, else the one installed beside Node. */
function npmScript() {
  const caller = process.env.npm_execpath;
  const home = dirname(process.execPath);
  const candidates = [
    // `npx` names its own script; another package manager's must not be used.
    caller && /[\\/]np[mx]-cli\.js$/.test(caller) ? join(dirname(caller), "npm-cli.js") : null,
    join(home, "node_modules", "npm", "bin", "npm-cli.js"),
    join(home, "..", "lib", "node_modules", "npm", "bin", "npm-cli.js"),
  ];
  return candidates.find((path) => path !== null && path !== undefined && existsSync(path)) ?? null;
}

/**
 * Runs npm. npm is a script, not a program: on Windows it can only be spawned through Node or a
 * shell, and a shell's quoting is avoided wherever npm's script is found.
 */
export function runNpm(args, options = {}) {
  const script = npmScript();
  if (script) return run(process.execPath, [script, ...args], options);
  if (process.platform !== "win32") return run("npm", args, options);
  return run(["npm.cmd", ...args].join(" "), [], { ...options, shell: true });
}
