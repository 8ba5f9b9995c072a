import { createWorkbook } from "./create";
import { readCustomXml, writeCustomXml } from "./custom-xml";
import { patchWorkbook } from "./patch/patch";
import { readWorkbook } from "./read";

const item = {
  namespace: "urn:example:notes",
  itemId: "{0F5A1C2E-8B1D-4C57-9C0A-0A6E1D3B7F10}",
  xml: '<?xml version="1.0"?>\n<notes xmlns="urn:example:notes"><note>说明 &amp; 注</note></notes>',
};
const sheets = [{ name: "表", rows: [["指标", 1]] }];

test("a document goes in, comes out, and is replaced in place", async () => {
  const bare = await createWorkbook(sheets);
  expect(await readCustomXml(bare, item.namespace)).toBeNull();
  const once = await writeCustomXml(bare, item);
  expect(await readCustomXml(once, item.namespace)).toBe(item.xml);
  const xml = '<n:notes xmlns:n="urn:example:notes"/>';
  const twice = await writeCustomXml(once, { ...item, xml });
  expect(await readCustomXml(twice, item.namespace)).toContain(xml);
  expect(await readWorkbook(twice)).toEqual(await readWorkbook(bare));
});

test("documents of other namespaces stay as they are", async () => {
  const other = { id: "{5B6C7D8E-0000-4000-8000-000000000000}", xml: '<a xmlns="urn:other"/>' };
  const written = await writeCustomXml(await createWorkbook(sheets, { customXml: [other] }), item);
  expect(await readCustomXml(written, "urn:other")).toContain(other.xml);
  expect(await readCustomXml(written, item.namespace)).toBe(item.xml);
});

test("a document survives edits of cells", async () => {
  const written = await writeCustomXml(await createWorkbook(sheets), item);
  const edited = await patchWorkbook(written, [
    { kind: "value", sheet: "表", cell: "B1", value: 2 },
  ]);
  expect(await readCustomXml(edited, item.namespace)).toBe(item.xml);
});
