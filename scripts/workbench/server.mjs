// Serves the workbench, the built add-in and the samples on this machine only. As a command:
// `node scripts/workbench/server.mjs [--seam win32|web] [--port 3000]`, the address on stdout.
import { createReadStream, readFileSync } from "node:fs";
import { createServer as createHttp } from "node:http";
import { createServer as createHttps } from "node:https";
import { extname } from "node:path";
import process from "node:process";
import { isMain, Refusal, runMain } from "../lib/console.mjs";
import { inRoot } from "../lib/paths.mjs";
import { makeCertificate } from "./certificate.mjs";
import { productionPolicy, WORKBENCH_POLICY } from "./policy.mjs";
import { baseOf, resolvePath, routesFor } from "./routes.mjs";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "text/xml; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

const START = "/workbench/";
const MANIFEST = "/workbench/manifest.xml";
const ADDRESS = "127.0.0.1";
/** What Excel for Windows gives a page before anything of it runs: `window.external`. */
const INJECTED = '<script src="/workbench/inject.js"></script>';
const OFFICE_SCRIPT = /<script\b[^>]*\boffice\.js\b/i;

/** The add-in's page as a web view of Excel for Windows has it: one script before office.js. */
export function withInjection(html) {
  return html.replace(OFFICE_SCRIPT, (tag) => `${INJECTED}${tag}`);
}

function headersFor({ file, kind, info }, policy) {
  const policies = { addin: policy, workbench: WORKBENCH_POLICY };
  const type = TYPES[extname(file)] ?? "application/octet-stream";
  return {
    "content-type": type,
    // Asked for anew every time; the browser may keep what it compiled of the same bytes.
    "cache-control": "no-cache",
    etag: `"${info.size}-${Math.round(info.mtimeMs)}"`,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    ...(type.startsWith("text/html") ? { "content-security-policy": policies[kind] } : {}),
  };
}

function answer(request, response, { base, routes, policy, seam }) {
  const refuse = (status, headers = {}) => response.writeHead(status, headers).end();
  if (request.method !== "GET" && request.method !== "HEAD")
    return refuse(405, { allow: "GET, HEAD" });
  const { pathname, search } = new URL(request.url, "http://localhost");
  if (pathname === "/" || pathname === "/workbench")
    return refuse(302, { location: START + search });
  // Where the manifest stands depends on the address it was written for.
  if (pathname === MANIFEST) return refuse(302, { location: `${base}manifest.xml` });
  if (pathname === "/favicon.ico") return refuse(204);
  const found = resolvePath(pathname, routes);
  if (!found) return refuse(404);
  const headers = headersFor(found, policy);
  if (found.kind === "addin" && seam === "win32" && extname(found.file) === ".html") {
    response.writeHead(200, { ...headers, etag: "", "cache-control": "no-store" });
    return response.end(
      request.method === "HEAD" ? "" : withInjection(readFileSync(found.file, "utf8")),
    );
  }
  if (request.headers["if-none-match"] === headers.etag) return refuse(304, headers);
  response.writeHead(200, { ...headers, "content-length": found.info.size });
  if (request.method === "HEAD") return response.end();
  return createReadStream(found.file)
    .on("error", () => response.destroy())
    .pipe(response);
}

/** Listens on `port`, or on any free port where it is taken. */
function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => {
      if (port !== 0 && (error.code === "EADDRINUSE" || error.code === "EACCES"))
        listen(server, 0).then(resolve, reject);
      else reject(error);
    });
    server.listen(port, ADDRESS, () => resolve(server.address().port));
  });
}

/**
 * Serves until closed. The desktop's Excel (`win32`) is played over http, the web's over https: its
 * bridge refuses a host without.
 * @param {{seam?: "win32" | "web", port?: number, addin?: string, workbench?: string, samples?: string}} [options]
 */
export async function startServer(options = {}) {
  const {
    seam = "win32",
    port = 3000,
    addin = inRoot("dist", "addin"),
    workbench = inRoot("dist", "workbench"),
    samples = inRoot("seeds", "workbooks"),
  } = options;
  const base = baseOf(readFileSync(`${addin}/manifest.xml`, "utf8"));
  const routes = routesFor({ base, addin, workbench, samples });
  const site = { base, routes, seam, policy: productionPolicy() };
  const handle = (request, response) => answer(request, response, site);
  const secure = seam === "web";
  const server = secure ? createHttps(await makeCertificate(), handle) : createHttp(handle);
  const origin = `${secure ? "https" : "http"}://localhost:${await listen(server, port)}`;
  const close = () =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  return { origin, address: origin + START, close };
}

function argument(name) {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
}

if (isMain(import.meta.url)) {
  runMain(async () => {
    const seam = argument("seam") ?? "win32";
    if (seam !== "win32" && seam !== "web")
      throw new Refusal("--seam 只能是 win32 或 web。", "--seam is win32 or web.");
    const { address } = await startServer({
      seam,
      port: Number(argument("port") ?? 3000),
      addin: argument("addin"),
      workbench: argument("workbench"),
      samples: argument("samples"),
    });
    process.stdout.write(`${address}\n`);
  });
}
