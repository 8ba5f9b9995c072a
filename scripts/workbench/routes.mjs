// Which file an address of the workbench's server means.
import { statSync } from "node:fs";
import { join, sep } from "node:path";

/**
 * Folder by the beginning of a path; the first that fits counts. The add-in stands where the manifest
 * says: the page's host part is exchanged, paths are not.
 */
export function routesFor({ base, addin, workbench, samples }) {
  return [
    { prefix: "/workbench/", folder: workbench, kind: "workbench" },
    { prefix: "/samples/", folder: samples, kind: "sample" },
    { prefix: base, folder: addin, kind: "addin" },
  ];
}

/** Path of the add-in's folder on its server, with slashes at both ends, from its manifest. */
export function baseOf(manifest) {
  const source = /<DefaultSettings>\s*<SourceLocation DefaultValue="([^"]+)"/.exec(manifest)?.[1];
  if (!source) throw new Error("the manifest names no page");
  return new URL(".", source).pathname;
}

function decoded(pathname) {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}

/** Nothing but names: no way up, no other separators, nothing hidden. */
const isPlain = (path) =>
  !/[\\\0]/.test(path) && path.split("/").every((part) => !part.startsWith(".") && part !== "");

/** The file and its kind; `null` where there is none or the path leads out of its folder. */
export function resolvePath(pathname, routes) {
  const path = decoded(pathname);
  const route = path === null ? undefined : routes.find(({ prefix }) => path.startsWith(prefix));
  if (!route) return null;
  const inside = path.slice(route.prefix.length) || "index.html";
  if (!isPlain(inside)) return null;
  const file = join(route.folder, inside);
  if (!file.startsWith(route.folder + sep)) return null;
  const info = statSync(file, { throwIfNoEntry: false });
  return info?.isFile() ? { file, kind: route.kind, info } : null;
}
