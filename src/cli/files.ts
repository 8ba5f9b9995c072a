import { readdir, readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { DEFAULT_LIMITS, unreadable } from "../ooxml";
import { matchPattern } from "./pattern";

/** Why a path gives no bytes; thrown beside `UnreadableWorkbook`, same shape. */
export class UnreadableFile extends Error {
  constructor(
    readonly code: string,
    readonly data: Readonly<Record<string, string | number | null>> = {},
  ) {
    super(code);
    this.name = "UnreadableFile";
  }
}

/** What system errors mean to a person; anything else is reported by its own code. */
const SYSTEM_CODES: Readonly<Record<string, string>> = {
  ENOENT: "no-such-file",
  ENOTDIR: "no-such-file",
  EISDIR: "is-directory",
  EACCES: "no-permission",
  EPERM: "no-permission",
  EBUSY: "file-in-use",
};

/**
 * The files meant by the arguments, in the order asked. A shell that leaves `*` and `?` to the
 * program (Windows) is helped out; a pattern without a match stays as it is and is reported later.
 */
export async function expandFiles(
  args: readonly string[],
): Promise<{ readonly file: string; readonly pattern: boolean }[]> {
  const files: { file: string; pattern: boolean }[] = [];
  for (const arg of args) {
    if (!/[*?]/.test(arg) || (await exists(arg))) {
      files.push({ file: arg, pattern: false });
      continue;
    }
    const found = await matchPattern(arg, (folder) =>
      readdir(folder === "" ? "." : folder, { withFileTypes: true }).catch(() => []),
    );
    // Excel keeps a file ~$name beside every open workbook; nobody means it by a pattern.
    const meant = found.filter((file) => !basename(file).startsWith("~$"));
    if (meant.length === 0) files.push({ file: arg, pattern: true });
    for (const file of meant) files.push({ file, pattern: false });
  }
  return files;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/**
 * The bytes of a file.
 * @throws UnreadableFile where the path holds no file or the system refuses it
 * @throws UnreadableWorkbook where the file is larger than the limit
 */
export async function readBytes(file: string): Promise<Uint8Array> {
  if (basename(file).startsWith("~$")) throw new UnreadableFile("lock-file");
  try {
    const info = await stat(file);
    if (info.isDirectory()) throw new UnreadableFile("is-directory", { example: `${file}/*.xlsx` });
    if (!info.isFile()) throw new UnreadableFile("not-a-file");
    const allowed = DEFAULT_LIMITS.sourceBytes;
    if (info.size > allowed) {
      throw unreadable("too-large", { limit: "sourceBytes", allowed, part: null });
    }
    return await readFile(file);
  } catch (error) {
    const system = (error as NodeJS.ErrnoException).syscall ? errorCode(error) : null;
    if (system === null) throw error;
    throw new UnreadableFile(SYSTEM_CODES[system] ?? "cannot-read", { code: system });
  }
}

function errorCode(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? "unknown";
}
