import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { type IncomingHttpHeaders, request as plainRequest } from "node:http";
import { request as secureRequest } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";

const ROOT = join(__dirname, "..", "..");
const PAGE = '<html><head><script src="office/office.js"></script></head></html>';
const BASES = ["https://localhost:3000", "https://plan.example.gov.cn/tools/ruler"] as const;

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Sends a path as it is written: a URL would have its dots taken out first. */
function ask(address: string, path: string, method = "GET", headers = {}): Promise<Answer> {
  const { protocol, hostname, port } = new URL(address);
  const send = protocol === "https:" ? secureRequest : plainRequest;
  const options = { hostname, port, path, method, headers, rejectUnauthorized: false };
  return new Promise((resolve, reject) => {
    send(options, (response) => {
      let body = "";
      response.on("data", (chunk) => {
        body += chunk;
      });
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    })
      .on("error", reject)
      .end();
  });
}

const folder = mkdtempSync(join(tmpdir(), "workbench-server-"));
const running: ChildProcess[] = [];

function put(path: string, text: string): void {
  const file = join(folder, path);
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(file, text);
}

beforeAll(() => {
  for (const [at, base] of BASES.entries()) {
    const manifest = `<DefaultSettings><SourceLocation DefaultValue="${base}/taskpane.html"/></DefaultSettings>`;
    put(`addin${at}/manifest.xml`, manifest);
    put(`addin${at}/taskpane.html`, PAGE);
    put(`addin${at}/functions.zh-CN.json`, "{}");
    put(`addin${at}/.hidden`, "hidden");
  }
  put("site/index.html", "<p>workbench</p>");
  put("secret.txt", "secret");
  put("site2/secret.txt", "secret");
});

afterAll(() => {
  for (const child of running) child.kill();
  rmSync(folder, { recursive: true, force: true });
});

/** Starts the server as a command and answers the address it prints. */
function start(seam: "win32" | "web", addin = "addin0", port = "0"): Promise<string> {
  const script = join(ROOT, "scripts", "workbench", "server.mjs");
  const folders = ["--addin", join(folder, addin), "--workbench", join(folder, "site")];
  const child = spawn(process.execPath, [script, "--seam", seam, "--port", port, ...folders]);
  running.push(child);
  return new Promise((resolve, reject) => {
    child.stdout.once("data", (text) => resolve(String(text).trim()));
    child.stderr.once("data", (text) => reject(new Error(String(text))));
  });
}

describe("played as Excel for Windows", () => {
  let address = "";
  beforeAll(async () => {
    address = await start("win32");
  });

  test("the address is that of the workbench, over http", async () => {
    expect(address).toMatch(/^http:\/\/localhost:\d+\/workbench\/$/);
    expect(await ask(address, "/workbench/")).toMatchObject({
      status: 200,
      body: "<p>workbench</p>",
    });
    expect((await ask(address, "/?book=messy")).headers.location).toBe("/workbench/?book=messy");
  });

  test("one script comes before office.js in the add-in's page, and the policy is production's", async () => {
    const { body, headers } = await ask(address, "/taskpane.html");
    expect(body).toBe(
      PAGE.replace("<script", '<script src="/workbench/inject.js"></script><script'),
    );
    const configuration = readFileSync(join(ROOT, "docs/deployment/plan-ruler.conf"), "utf8");
    const [, written] = /Content-Security-Policy "([^$]+)/.exec(configuration) ?? [];
    expect(headers["content-security-policy"]).toContain(written);
    expect(headers["content-security-policy"]).toContain("script-src 'self';");
    expect(headers["content-security-policy"]).not.toContain("$");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["cache-control"]).toBe("no-store");
  });

  test.each([
    ["/manifest.xml", "text/xml; charset=utf-8"],
    ["/functions.zh-CN.json", "application/json; charset=utf-8"],
    ["/samples/messy.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
  ])("%s is %s", async (path, type) => {
    const { status, headers } = await ask(address, path);
    expect([status, headers["content-type"]]).toEqual([200, type]);
  });

  test("what is unchanged is not sent again", async () => {
    const { etag } = (await ask(address, "/workbench/")).headers;
    const again = await ask(address, "/workbench/", "GET", { "if-none-match": etag });
    expect([again.status, again.body]).toEqual([304, ""]);
  });

  test.each([
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/..%5csecret.txt",
    "/workbench/../../secret.txt",
    "/workbench/%2e%2e%2fsecret.txt",
    "/workbench/..%2fsite2%2fsecret.txt",
    "/workbench//etc/passwd",
    "/workbench/%00",
    "/workbench/%",
    "/.hidden",
    "/assets/",
    "/nothing.js",
  ])("%s is not there", async (path) => {
    const { status, body } = await ask(address, path);
    expect([status, body]).toEqual([404, ""]);
  });

  test("nothing can be sent to it", async () => {
    expect((await ask(address, "/workbench/", "POST")).status).toBe(405);
  });

  test("where the port is taken another one is found", async () => {
    const { port } = new URL(address);
    const other = await start("win32", "addin0", port);
    expect(new URL(other).port).not.toBe(port);
    expect((await ask(other, "/workbench/")).status).toBe(200);
  });
});

test("played as Excel on the web, the add-in's page comes over https as it was built", async () => {
  const address = await start("web");
  expect(address).toMatch(/^https:/);
  expect((await ask(address, "/taskpane.html")).body).toBe(PAGE);
});

test("an add-in built for a server stands at the path it has there", async () => {
  const address = await start("win32", "addin1");
  expect((await ask(address, "/workbench/manifest.xml")).headers.location).toBe(
    "/tools/ruler/manifest.xml",
  );
  expect((await ask(address, "/tools/ruler/functions.zh-CN.json")).status).toBe(200);
  expect((await ask(address, "/functions.zh-CN.json")).status).toBe(404);
});
