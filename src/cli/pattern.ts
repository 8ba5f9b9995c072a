/** What a folder holds, as far as patterns care. */
export interface Entry {
  readonly name: string;
  isDirectory(): boolean;
}

/** One segment of a pattern (`表*.xlsx`) as an expression; case counts only where it does for the system. */
function segmentExpression(segment: string, ignoreCase: boolean): RegExp {
  const source = segment
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replace(/\*/g, ".*")
    .replace(/\?/g, ".");
  return new RegExp(`^${source}$`, ignoreCase ? "iu" : "u");
}

/**
 * Paths that match a pattern with `*`, `?` and `**` (any folders), sorted within each folder, with
 * the separators the pattern uses. Hidden names match only where the pattern starts with a dot.
 */
export async function matchPattern(
  pattern: string,
  list: (folder: string) => Promise<readonly Entry[]>,
  windows = process.platform === "win32",
): Promise<string[]> {
  const parts = pattern.split(windows ? /([/\\])/ : /(\/)/);
  const found: string[] = [];

  async function walk(prefix: string, at: number): Promise<void> {
    const segment = parts[at] as string;
    const separator = parts[at + 1] ?? "";
    const last = at + 2 >= parts.length;
    if (!/[*?]/.test(segment)) {
      const path = prefix + segment + separator;
      if (!last) return walk(path, at + 2);
      const names = await list(prefix);
      if (names.some((entry) => entry.name === segment)) found.push(path);
      return;
    }
    if (segment === "**" && !last) await walk(prefix, at + 2);
    const expression = segmentExpression(segment, windows);
    const entries = [...(await list(prefix))].sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      if (entry.name.startsWith(".") && !segment.startsWith(".")) continue;
      if (!expression.test(entry.name)) continue;
      if (last && !entry.isDirectory()) found.push(prefix + entry.name);
      if (last || !entry.isDirectory()) continue;
      await walk(prefix + entry.name + separator, segment === "**" ? at : at + 2);
    }
  }

  await walk("", 0);
  return found;
}
