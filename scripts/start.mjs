// `npm start`: sets up, builds and serves the workbench, with the add-in in it, and opens a browser.
// `-- --seam web` plays Excel on the web instead of Excel for Windows, `-- --port 4000` takes another
// port, `-- --no-open` opens nothing. Runs until Ctrl+C.
import process from "node:process";
import { URLSearchParams } from "node:url";
import { parseArgs } from "node:util";
import { buildWorkbenchIfNeeded } from "./build.mjs";
import { Refusal, runMain, say } from "./lib/console.mjs";

/** What is shown first: a monitoring table with live computed columns, and what a check finds in it. */
const SHOWN = new URLSearchParams({ book: "monitoring-filled", run: "PlanRuler.Check" });

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        seam: { type: "string", default: "win32" },
        port: { type: "string", default: "3000" },
        "no-open": { type: "boolean", default: false },
      },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`--port ${port}`);
    if (values.seam !== "win32" && values.seam !== "web") throw new Error(`--seam ${values.seam}`);
    return { seam: values.seam, port, open: !values["no-open"] };
  } catch (error) {
    throw new Refusal(
      `参数有误（${error.message}）。可用：--seam win32|web，--port 端口，--no-open。`,
      `A wrong argument (${error.message}). There are: --seam win32|web, --port NUMBER, --no-open.`,
    );
  }
}

await runMain(async () => {
  const { seam, port, open } = readArguments();
  await buildWorkbenchIfNeeded();
  // Only now are the packages there that these need.
  const { startServer } = await import("./workbench/server.mjs");
  const { openBrowser } = await import("./workbench/browser.mjs");
  const { address } = await startServer({ seam, port });
  const page = `${address}?${SHOWN}`;
  say("已启动，按 Ctrl+C 结束。请在浏览器里打开：", "running until Ctrl+C; open in a browser:");
  process.stdout.write(`${page}\n`);
  if (seam === "web")
    say(
      "证书是本机临时生成的，浏览器会提示不受信任，选择继续即可。",
      "the certificate was made on this machine just now: tell the browser to go on",
    );
  if (open) openBrowser(page);
});
