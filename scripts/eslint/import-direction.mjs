import { builtinModules } from "node:module";
import { dirname, relative, resolve, sep } from "node:path";

/** The folder of src/ a path lies in, `null` outside src/ or directly in it. */
function areaOf(path, sourceRoot) {
  const parts = relative(sourceRoot, path).split(sep);
  return parts[0] === ".." || parts.length === 0 ? null : (parts[0] ?? null);
}

const isNodeModule = (source) => source.startsWith("node:") || builtinModules.includes(source);
const isReact = (source) => /^(?:react|react-dom|@fluentui\/.*)(?:\/|$)/.test(source);
const isOffice = (source) => /^@microsoft\/office-js(?:\/|$)/.test(source);

/**
 * Reports imports against the arrows between the folders of src/.
 *
 * Options: `sourceRoot` (absolute), `areas`: folder → `{ imports: folders it may import, types?:
 * folders it may take only types from, node?, react?, office?: whether it may use Node's modules,
 * React, Office's globals }`. A folder missing from the table may import nothing but itself.
 */
export const importDirection = {
  meta: {
    type: "problem",
    schema: [
      {
        type: "object",
        properties: { sourceRoot: { type: "string" }, areas: { type: "object" } },
        required: ["sourceRoot", "areas"],
        additionalProperties: false,
      },
    ],
    messages: {
      direction:
        "{{from}}/ may not import {{to}}/: the arrows in eslint.config.mjs point the other way.",
      outside: "{{from}}/ may not import {{source}} from outside src/.",
      node: "{{from}}/ also runs in a browser: only cli/ may use Node's modules.",
      react: "{{from}}/ may not use React: only taskpane/ and workbench/ do.",
      office: "{{from}}/ may not touch Office: only excel/ and functions/ do.",
    },
  },
  create(context) {
    const { sourceRoot, areas } = context.options[0];
    const from = areaOf(context.filename, sourceRoot);
    if (from === null) return {};
    const allowed = areas[from] ?? { imports: [] };

    function check(node, source, onlyTypes) {
      const report = (messageId, data = {}) =>
        context.report({ node, messageId, data: { from, source, ...data } });
      if (isNodeModule(source) && !allowed.node) report("node");
      if (isReact(source) && !allowed.react) report("react");
      if (isOffice(source) && !allowed.office) report("office");
      if (!source.startsWith(".")) return;
      const target = resolve(dirname(context.filename), source);
      const to = areaOf(target, sourceRoot);
      if (to === null) {
        // Plan packs and the version are what src/ takes from elsewhere.
        if (!/[\\/](?:seeds[\\/]plans[\\/][^\\/]+|package)\.json$/.test(target)) report("outside");
      } else if (to !== from && !allowed.imports.includes(to)) {
        if (!(onlyTypes && allowed.types?.includes(to))) report("direction", { to });
      }
    }
    const ofDeclaration = (node) => {
      const onlyTypes = (node.importKind ?? node.exportKind) === "type";
      if (node.source) check(node.source, String(node.source.value), onlyTypes);
    };
    return {
      ImportDeclaration: ofDeclaration,
      ExportNamedDeclaration: ofDeclaration,
      ExportAllDeclaration: ofDeclaration,
      ImportExpression: ofDeclaration,
      TSImportType(node) {
        const literal = node.source ?? node.argument?.literal;
        if (typeof literal?.value === "string") check(literal, literal.value, true);
      },
      "Program:exit"(program) {
        if (allowed.office) return;
        const globals = context.sourceCode.getScope(program);
        for (const { identifier } of globals.through) {
          if (["Excel", "Office", "OfficeExtension", "CustomFunctions"].includes(identifier.name)) {
            context.report({ node: identifier, messageId: "office", data: { from } });
          }
        }
      },
    };
  },
};
