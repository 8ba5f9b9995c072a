import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import process from "node:process";
import { setTimeout as sleep } from "node:timers/promises";
import { say } from "./console.mjs";
import { inRoot } from "./paths.mjs";

const OUTDATED_AFTER = 20 * 60_000;

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

function isAbandoned(file) {
  try {
    const pid = Number(readFileSync(file, "utf8"));
    const age = Date.now() - statSync(file).mtimeMs;
    // An empty file belongs to a process between creating and writing it.
    return age > OUTDATED_AFTER || (pid > 0 ? !isAlive(pid) : age > 5_000);
  } catch {
    return false; // gone meanwhile: the next attempt takes it
  }
}

/**
 * Runs `work` while no other process of this clone runs work under the same name: two commands
 * started side by side must not install or build into one folder at once.
 */
export async function withLock(name, work) {
  const folder = inRoot(".cache");
  const file = inRoot(".cache", `${name}.lock`);
  mkdirSync(folder, { recursive: true });
  for (let announced = false; ; ) {
    try {
      writeFileSync(file, String(process.pid), { flag: "wx" });
      break;
    } catch (error) {
      // Windows answers EPERM while a file of that name is being deleted.
      if (error.code !== "EEXIST" && error.code !== "EPERM") throw error;
    }
    if (isAbandoned(file)) rmSync(file, { force: true });
    else if (!announced) {
      say("等待另一个进程完成准备……", "waiting for another process that is preparing this folder");
      announced = true;
    }
    await sleep(200);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}
