import { ribbonCommands } from "../../src/excel";
import { NAMESPACE } from "../../src/functions";
import type { ValidateOptions } from "./validate";

/** The manifest at the top of the clone, and the one written for a server. */
export interface Edition {
  /** Never changes: Excel knows the add-in by it. The two can be installed side by side. */
  readonly id: string;
  readonly names: { readonly "zh-CN": string; readonly "en-US": string };
}

export const DEVELOPMENT: Edition = {
  id: "6aa3a5ce-d86e-4c02-9159-310da17ba1c3",
  names: { "zh-CN": "规划一把尺（开发）", "en-US": "Plan Ruler (development)" },
};

export const PRODUCTION: Edition = {
  id: "89a7313c-9d13-477c-a0c5-0b1bf0fa9a69",
  names: { "zh-CN": "规划一把尺", "en-US": "Plan Ruler" },
};

export const DEVELOPMENT_BASE = "https://localhost:3000";

/** Checks an address for the add-in's files; without the slash at its end. Throws a sentence. */
export function readBase(text: string): string {
  const refuse = (why: string) => new Error(`base=${text}: ${why}`);
  if (/^http:/i.test(text)) throw refuse("Office 只接受 https (Office takes https only)");
  if (
    !/^https:\/\/[^/\\]/i.test(text) ||
    /[\s\\]|%(?![0-9a-f]{2})/i.test(text) ||
    !URL.canParse(text)
  )
    throw refuse("不是网址，应写作 https://主机/路径 (not an address, write https://host/path)");
  const url = new URL(text);
  if (/[?#]/.test(text) || url.username || url.password)
    throw refuse("不能带参数、# 或用户名 (no query, fragment or user name)");
  if (/\.(?:html?|xml|js)$/i.test(url.pathname))
    throw refuse("要的是文件夹的网址，不是文件的 (give the folder's address, not a file's)");
  return url.href.replace(/\/+$/, "");
}

/** The development manifest made into the one for a server: its id, its name, its address. */
export function manifestFor(template: string, base: string): string {
  if (base === DEVELOPMENT_BASE) return template;
  // A function: in a text, `$&` would stand for what is replaced.
  const swap = (text: string, from: string, to: string) => text.replaceAll(from, () => to);
  const address = escapeXml(base);
  let text = swap(template, DEVELOPMENT_BASE, address);
  text = swap(text, DEVELOPMENT.id, PRODUCTION.id);
  for (const language of ["zh-CN", "en-US"] as const)
    text = swap(text, DEVELOPMENT.names[language], PRODUCTION.names[language]);
  return text.replace(/^<!--.*-->\n/m, "");
}

const escapeXml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

const PANE = { ExcelApi: "1.14", SharedRuntime: "1.1" };

/** What the manifest of an address must say. */
export function expectedOf(base: string, version: string): Omit<ValidateOptions, "locate"> {
  return {
    id: (base === DEVELOPMENT_BASE ? DEVELOPMENT : PRODUCTION).id,
    version,
    base,
    defaultLocale: "zh-CN",
    otherLocales: ["en-US"],
    permissions: "ReadWriteDocument",
    requirements: { pane: PANE, overrides: { ...PANE, CustomFunctionsRuntime: "1.1" } },
    namespace: NAMESPACE,
    commands: ribbonCommands,
  };
}
