import { join } from "node:path";
import type { Language } from "../../src/messages";

/** Where the manifest of a development machine and the metadata of functions stand in the clone. */
export const MANIFEST = "manifest.xml";
export const FUNCTIONS_FOLDER = join("assets", "functions");

/** The pane's page and the functions' script, beside the manifest once they are built. */
export const PAGE = "taskpane.html";
export const SCRIPT = "functions.js";

/** The file Excel reads in a language, beside the pane's page once it is built. */
export const functionsFile = (language: Language): string => `functions.${language}.json`;
