import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The clone's root folder, wherever the command was called from. */
export const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

/** A path inside the clone. */
export const inRoot = (...parts) => join(root, ...parts);
