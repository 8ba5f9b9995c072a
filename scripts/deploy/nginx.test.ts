import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { IncomingHttpHeaders } from "node:http";
import { request } from "node:https";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { builtAddin, DEPLOYMENT, findProgram, makeCertificate, makeSite } from "./site";

/*
 * The configuration we publish, under a real nginx on the loopback address: the file as it is, but for
 * the four places everyone has to change.
 */

const CONFIGURATION = readFileSync(join(DEPLOYMENT, "plan-ruler.conf"), "utf8");
const nginx = findProgram("nginx");
const openssl = findProgram("openssl");
const built = builtAddin();
const lacking = [
  ...(nginx ? [] : ["nginx is not installed"]),
  ...(openssl ? [] : ["openssl is not installed"]),
  ...(built ? [] : ["there is no dist/addin: npm run build"]),
].join(", ");

/** Replaces what must be there. */
function put(text: string, from: string | RegExp, to: string): string {
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`plan-ruler.conf lacks ${String(from)}`);
  return changed;
}

/** A whole configuration: what a system's own nginx.conf would hold, and ours for a folder and port. */
function configurationFor(folder: string, port: number, openssl: string): string {
  const { certificate, key } = makeCertificate(folder, openssl);
  let site = put(CONFIGURATION, "listen 443 ssl;", `listen 127.0.0.1:${port} ssl;`);
  site = put(site, /ssl_certificate +\S+;/, `ssl_certificate ${certificate};`);
  site = put(site, /ssl_certificate_key +\S+;/, `ssl_certificate_key ${key};`);
  site = put(site, /root \S+;/, `root ${join(folder, "site")};`);
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((kind) => `${kind}_temp_path ${join(folder, kind)};`)
    .join("\n");
  return `daemon off;
master_process off;
worker_processes 1;
pid ${join(folder, "nginx.pid")};
error_log ${join(folder, "error.log")};
events { worker_connections 64; }
http { access_log off;\n${temporary}\n${site}\n}\n`;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (typeof address !== "object" || address === null) throw new Error("no port");
  return address.port;
}

/** A program that ends with its input: also when the tests are killed and nobody is left to stop it. */
function startUntilClosed(program: string, given: readonly string[]): ChildProcess {
  const line = '"$@" & read -r nothing; kill "$!"; wait "$!"';
  return spawn("/bin/sh", ["-c", line, "sh", program, ...given], {
    stdio: ["pipe", "ignore", "ignore"],
  });
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly size: number;
}

function ask(port: number, path: string, options: object = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    // The certificate was made a moment ago by the test itself.
    const own = { rejectUnauthorized: false, timeout: 5000, agent: false, ...options };
    const asked = request({ host: "127.0.0.1", port, path, ...own }, (response) => {
      let size = 0;
      response.on("data", (chunk: Buffer) => {
        size += chunk.length;
      });
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, size }),
      );
    });
    asked.on("timeout", () => asked.destroy(new Error("no answer in time")));
    asked.on("error", reject);
    asked.end();
  });
}

const directives = (policy: string): string[] => policy.split("; ");

/** The policy in a built page; it says which office.js the page was built for. */
function policyOfPage(folder: string): string {
  const page = readFileSync(join(folder, "taskpane.html"), "utf8");
  return /http-equiv="?Content-Security-Policy"? content="([^"]*)"/.exec(page)?.[1] ?? "";
}

if (!nginx || !openssl || !built) {
  test.skip(`NOT TESTED, the nginx configuration was not run: ${lacking}`, () => undefined);
} else {
  describe("a real nginx", () => {
    const folder = mkdtempSync(join(tmpdir(), "plan-ruler-nginx-"));
    let port = 0;
    let server: ChildProcess | null = null;
    const get = (path: string, options?: object): Promise<Answer> => ask(port, path, options);
    const file = (pattern: RegExp): string =>
      `/${readdirSync(built).find((name) => pattern.test(name)) ?? "missing"}`;

    beforeAll(async () => {
      port = await freePort();
      makeSite(join(folder, "site"), built);
      makeSite(join(folder, "site", "tools", "ruler"), built);
      const written = join(folder, "nginx.conf");
      writeFileSync(written, configurationFor(folder, port, openssl));
      const given = ["-p", folder, "-c", written, "-e", join(folder, "error.log")];
      const tried = spawnSync(nginx, ["-t", ...given], { encoding: "utf8", timeout: 10_000 });
      expect({ status: tried.status, said: tried.stderr }).toMatchObject({ status: 0 });
      expect(tried.stderr).not.toContain("[warn]");
      server = startUntilClosed(nginx, given);
      for (let tries = 0; ; tries += 1) {
        try {
          await get("/help.html");
          return;
        } catch (error) {
          if (tries === 40 || server.exitCode !== null) throw error;
          await new Promise((resolve) => setTimeout(resolve, 100));
        }
      }
    }, 60_000);

    afterAll(async () => {
      if (server && server.exitCode === null) {
        const stopped = once(server, "exit");
        server.stdin?.end();
        await stopped;
      }
      rmSync(folder, { recursive: true, force: true });
    }, 15_000);

    test.each([
      ["/taskpane.html", "text/html; charset=utf-8", "no-cache"],
      ["/taskpane.html?_host_Info=Excel$Win32$16.01$zh-CN", "text/html; charset=utf-8", "no-cache"],
      ["/help.html", "text/html; charset=utf-8", "no-cache"],
      ["/functions.js", "text/javascript; charset=utf-8", "no-cache"],
      ["/office/office.js", "text/javascript; charset=utf-8", "no-cache"],
      ["/functions.zh-CN.json", "application/json; charset=utf-8", "no-cache"],
      ["/manifest.xml", "text/xml; charset=utf-8", "no-cache"],
      ["/assets/help.css", "text/css; charset=utf-8", "no-cache"],
      // Microsoft asks for icons without any Cache-Control.
      ["/assets/icon-32.png", "image/png", undefined],
      ["/assets/icons/fill-16.png", "image/png", undefined],
    ])("%s is %s, kept: %s", async (path, type, cache) => {
      const { status, headers } = await get(path);
      expect([status, headers["content-type"], headers["cache-control"]]).toEqual([
        200,
        type,
        cache,
      ]);
    });

    test.each([/^pane\.[0-9a-f]{8}\.js$/, /^pane\.[^.]+\.[0-9a-f]{8}\.js$/])(
      "a script named after its content (%s) is kept for good",
      async (pattern) => {
        const { status, headers } = await get(file(pattern));
        expect(status).toBe(200);
        expect(headers["cache-control"]).toBe("public, max-age=31536000, immutable");
      },
    );

    test("a script that is missing is not remembered as missing", async () => {
      const { status, headers } = await get("/pane.0123abcd.js");
      expect(status).toBe(404);
      expect(headers["cache-control"]).toBeUndefined();
    });

    test("all of it holds below a path as well", async () => {
      const script = await get(`/tools/ruler${file(/^pane\.[0-9a-f]{8}\.js$/)}`);
      expect(script.headers["cache-control"]).toMatch(/immutable/);
      const functions = await get("/tools/ruler/functions.zh-CN.json");
      expect(functions.headers["access-control-allow-origin"]).toBe("*");
      const icon = await get("/tools/ruler/assets/icon-16.png");
      expect([icon.status, icon.headers["cache-control"]]).toEqual([200, undefined]);
    });

    test("an unchanged page is answered with 304", async () => {
      const { headers } = await get("/taskpane.html");
      const again = await get("/taskpane.html", { headers: { "If-None-Match": headers.etag } });
      expect([again.status, again.size]).toEqual([304, 0]);
    });

    test.each(["/taskpane.html", "/functions.js", "/assets/icon-32.png", "/not-there"])(
      "%s carries the policy and its companions",
      async (path) => {
        const { headers } = await get(path);
        expect(headers["content-security-policy"]).toContain("default-src 'none'");
        expect(headers["x-content-type-options"]).toBe("nosniff");
        expect(headers["referrer-policy"]).toBe("no-referrer");
        expect(headers["x-frame-options"]).toBeUndefined();
        expect(headers.server).toBe("nginx");
      },
    );

    test("the policy is that of the page, and says who may frame it", async () => {
      const { headers } = await get("/taskpane.html");
      const sent = directives(headers["content-security-policy"] as string);
      const frames = sent.filter((each) => each.startsWith("frame-ancestors "));
      expect(frames).toHaveLength(1);
      const inPage = directives(
        policyOfPage(built).replace(" https://appsforoffice.microsoft.com", ""),
      );
      expect(sent.filter((each) => !frames.includes(each))).toEqual(inPage);
    });

    test("only what tells of the functions may be read by other origins", async () => {
      const origin = { headers: { Origin: "https://excel.officeapps.live.com" } };
      for (const language of ["zh-CN", "en-US"]) {
        const { headers } = await get(`/functions.${language}.json`, origin);
        expect(headers["access-control-allow-origin"]).toBe("*");
      }
      for (const path of ["/taskpane.html", "/functions.js", "/manifest.xml"])
        expect((await get(path, origin)).headers["access-control-allow-origin"]).toBeUndefined();
    });

    test.each(["/functions.js", "/office/office.js", "/functions.zh-CN.json"])(
      "%s travels compressed",
      async (path) => {
        const plain = await get(path);
        const packed = await get(path, { headers: { "Accept-Encoding": "gzip" } });
        expect(packed.headers["content-encoding"]).toBe("gzip");
        expect(packed.headers.vary).toBe("Accept-Encoding");
        expect(packed.size).toBeLessThan(plain.size / 2);
      },
    );

    test.each([
      ["/functions.js.map"],
      ["/.built"],
      ["/.git/config"],
      ["/../nginx.conf"],
      ["/%2e%2e/nginx.conf"],
      ["/not-there"],
    ])("%s is not served", async (path) => {
      expect((await get(path)).status).toBeGreaterThanOrEqual(400);
    });

    test.each(["/assets/", "/office/"])("%s is not listed", async (path) => {
      expect((await get(path)).status).toBe(403);
    });

    test.each(["POST", "PUT", "DELETE"])("%s is refused", async (method) => {
      expect((await get("/taskpane.html", { method })).status).toBe(405);
    });

    test.each(["/", "/tools/ruler/"])("%s is the help page", async (path) => {
      const help = await get("/help.html");
      const { status, headers, size } = await get(path);
      expect([status, headers["content-type"], size]).toEqual([
        200,
        "text/html; charset=utf-8",
        help.size,
      ]);
      expect(headers["cache-control"]).toBe("no-cache");
    });

    test("a folder's address without its slash leads on, on the host and port that were asked", async () => {
      const { status, headers } = await get("/tools/ruler");
      expect([status, headers.location]).toEqual([301, "/tools/ruler/"]);
    });
  });
}

describe("the container", () => {
  const container = readFileSync(join(DEPLOYMENT, "Containerfile"), "utf8");

  test("changes what the configuration really says", () => {
    const edits = [...container.matchAll(/'s\/([^/]+)\/([^/]+)\/'/g)];
    expect(edits).toHaveLength(2);
    const site = edits.reduce(
      (text, [, from = "", to = ""]) => put(text, new RegExp(from), to),
      CONFIGURATION,
    );
    expect(site).toContain("listen 8443 ssl;");
    expect(site).not.toContain("example.gov.cn");
  });

  test("puts the add-in where the configuration looks for it, and shows its port", () => {
    const root = /root (\S+);/.exec(CONFIGURATION)?.[1];
    expect(container).toContain(`COPY dist/addin/ ${root}/`);
    expect(container).toContain("COPY docs/deployment/plan-ruler.conf ");
    expect(container).toMatch(/^EXPOSE 8443$/m);
  });

  test("is given nothing but what it copies, and does not run as root", () => {
    const allowed = readFileSync(join(DEPLOYMENT, "Containerfile.dockerignore"), "utf8");
    expect(allowed.trim().split("\n")).toEqual([
      "*",
      "!dist/addin",
      "!docs/deployment/plan-ruler.conf",
    ]);
    expect(container.match(/^USER .*$/gm)?.at(-1)).toBe("USER 101");
  });
});
