// The policy the add-in's pages are served under in production, read from the server's configuration
// so that what works here works there.
import { readFileSync } from "node:fs";
import { inRoot } from "../lib/paths.mjs";

const CONFIGURATION = inRoot("docs", "deployment", "plan-ruler.conf");

/** The `Content-Security-Policy` header of an nginx configuration, its variables filled in. */
export function policyIn(configuration) {
  const header = /^\s*add_header Content-Security-Policy "([^"]+)"/m.exec(configuration)?.[1];
  if (!header) throw new Error("the server's configuration sets no Content-Security-Policy");
  const variables = new Map(
    [...configuration.matchAll(/^\s*set \$(\w+) "([^"]*)";/gm)].map(([, name, value]) => [
      name,
      value,
    ]),
  );
  return header.replace(/\$(\w+)/g, (_, name) => {
    const value = variables.get(name);
    if (value === undefined) throw new Error(`$${name} is not set in the server's configuration`);
    return value;
  });
}

export const productionPolicy = () => policyIn(readFileSync(CONFIGURATION, "utf8"));

/** The workbench's own page: nothing from elsewhere; the grid sets styles of elements. */
export const WORKBENCH_POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");
