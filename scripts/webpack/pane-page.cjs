// Writes the pane's page: its policy, its scripts, and office.js from its own origin or Microsoft's.
const fs = require("node:fs");
const path = require("node:path");
const { sources, Compilation } = require("webpack");

const CDN = "https://appsforoffice.microsoft.com";
/** Griffel makes an empty style element and fills it by rules: this is the hash of no text at all. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** Nothing is loaded from, or sent to, anywhere but the page's own origin (and office.js's, if asked). */
function policyOf(cdn) {
  const scripts = cdn ? `'self' ${CDN}` : "'self'";
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    `style-src 'self' ${EMPTY_STYLE}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join("; ");
}

class PanePage {
  /** @param {{template: string, file: string, cdn?: boolean, office?: boolean}} options */
  constructor(options) {
    this.options = options;
  }

  apply(compiler) {
    const { template, file, cdn = false, office = true } = this.options;
    compiler.hooks.thisCompilation.tap("PanePage", (compilation) => {
      compilation.fileDependencies.add(template);
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONS + 1;
      compilation.hooks.processAssets.tap({ name: "PanePage", stage }, () => {
        const entries = [...compilation.entrypoints.values()];
        const own = [...new Set(entries.flatMap((entry) => entry.getFiles()))];
        const scripts = own.filter((name) => name.endsWith(".js"));
        // What the first script fetches is asked for with it: cells wait for it.
        const first = compilation.entrypoints.get("functions")?.getChildren() ?? [];
        const soon = [...new Set(first.flatMap((group) => group.getFiles()))].filter(
          (name) => name.endsWith(".js") && !own.includes(name),
        );
        const styles = own.filter((name) => name.endsWith(".css"));
        const html = fs
          .readFileSync(template, "utf8")
          .replace("{{policy}}", policyOf(cdn))
          .replace("{{office}}", cdn ? `${CDN}/lib/1/hosted/office.js` : "office/office.js")
          .replace(
            "{{scripts}}",
            [
              ...styles.map((name) => `<link rel="stylesheet" href="${name}" />`),
              ...soon.map((name) => `<link rel="preload" as="script" href="${name}" />`),
              ...scripts.map((name) => `<script defer src="${name}"></script>`),
            ].join("\n    "),
          );
        const page = office ? html : html.replace(/\s*<script src=[^>]*><\/script>/, "");
        compilation.emitAsset(file, new sources.RawSource(page));
      });
    });
  }
}

/** Other programs' scripts, the readable twins of all scripts, and declarations are left out. */
const NOT_SERVED =
  /\.debug\.js$|\.d\.ts$|vsdoc|^(?:access|onenote|outlook|powerpoint|project|word)|outlook_strings/;

/** Copies what office.js loads at run time beside the page, for networks without the internet. */
class OfficeFiles {
  constructor(target) {
    this.target = target;
  }

  apply(compiler) {
    const source = path.dirname(require.resolve("@microsoft/office-js/dist/office.js"));
    compiler.hooks.afterEmit.tap("OfficeFiles", () => {
      fs.cpSync(source, this.target, {
        recursive: true,
        filter: (from, to) => {
          if (NOT_SERVED.test(path.basename(from))) return false;
          const info = fs.statSync(from);
          const there = fs.statSync(to, { throwIfNoEntry: false });
          return info.isDirectory() || there?.size !== info.size;
        },
      });
    });
  }
}

module.exports = { PanePage, OfficeFiles, policyOf };
