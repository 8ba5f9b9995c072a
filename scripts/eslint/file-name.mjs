import { basename } from "node:path";

/** What a text is in: a language stands in its file's name as the standard spells it. */
const LANGUAGE = /^(?:.+\.)?[a-z]{2}-[A-Z]{2}\.ts$/;
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
    const plain = LANGUAGE.test(name) ? name.toLowerCase() : name;
    if (KEBAB.test(plain) || PASCAL.test(plain)) return {};
    return { Program: (node) => context.report({ node, messageId: "name", data: { name } }) };
  },
};
