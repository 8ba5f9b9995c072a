import { spawn } from "node:child_process";
import process from "node:process";

/**
 * The program that opens an address in the usual browser; `null` where there is no one to look at it.
 * @param {{platform: string, env: Readonly<Record<string, string | undefined>>}} machine
 */
export function openerOf({ platform, env }) {
  if (env.CI || env.PLAN_RULER_NO_BROWSER) return null;
  if (platform === "darwin") return { command: "open", args: [] };
  // `start` is a word of the shell; its first argument in quotes is a title.
  if (platform === "win32") return { command: "cmd", args: ["/c", "start", ""] };
  return env.DISPLAY || env.WAYLAND_DISPLAY ? { command: "xdg-open", args: [] } : null;
}

/** Opens the address if it can; the address has been printed, so a failure is no matter. */
export function openBrowser(address) {
  const opener = openerOf({ platform: process.platform, env: process.env });
  if (!opener) return;
  const child = spawn(opener.command, [...opener.args, address], {
    stdio: "ignore",
    detached: true,
  });
  child.on("error", () => {});
  child.unref();
}
