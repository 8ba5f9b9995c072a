import { basename } from "node:path";

const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9-]+)*$/;
const PASCAL = /^[A-Z][A-Za-z0-9]*(?:\.test)?\.tsx$/;

/** Files are named in-kebab-case; React components, which are .tsx, may be InPascalCase. */
export const fileName = {
  meta: {
    type: "suggestion",
    schema: [],
    messages: { name: "name the file in-kebab-case (a component InPascalCase.tsx): {{name}}" },
  },
  create(context) {
    const name = basename(context.filename);
    if (KEBAB.test(name) || PASCAL.test(name)) return {};
    return { Program: (node) => context.report({ node, messageId: "name", data: { name } }) };
  },
};
