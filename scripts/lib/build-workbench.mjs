// For programs in TypeScript, which cannot import the build's own module.
import { buildWorkbenchIfNeeded } from "../build.mjs";
import { runMain } from "./console.mjs";

await runMain(buildWorkbenchIfNeeded);
