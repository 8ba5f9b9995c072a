/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { iconFor, readManifest } from "./manifest";

const xml = readFileSync(join(__dirname, "..", "..", "..", "manifest.xml"), "utf8");
const from = new URL("http://localhost:4321/manifest.xml");
const buttons = (language: "zh-CN" | "en-US", text = xml, address = from) =>
  readManifest(text, language, address).tabs.flatMap((tab) =>
    tab.groups.flatMap((group) => group.buttons),
  );

test("the ribbon of the product's own manifest, in Chinese", () => {
  const [tab, ...others] = readManifest(xml, "zh-CN", from).tabs;
  expect(others).toEqual([]);
  expect(tab?.label).toBe("规划一把尺");
  expect(
    tab?.groups.map((group) => [group.label, group.buttons.map(({ label }) => label)]),
  ).toEqual([
    ["规划监测", ["识别", "校验", "填充", "预警", "报送"]],
    ["窗格", ["面板"]],
  ]);
});

test("labels and tips of another language", () => {
  expect(buttons("en-US")[0]).toMatchObject({
    id: "PlanRuler.Recognise",
    label: "Recognise",
    title: "Recognise plan tables",
    action: { kind: "execute", functionName: "recognise" },
  });
});

test("the button that shows the pane", () => {
  expect(buttons("en-US").at(-1)?.action).toEqual({
    kind: "show",
    taskpane: "PlanRuler.Pane",
    title: "Plan Ruler",
  });
});

test("addresses are those the manifest was loaded from, whatever host it names", () => {
  const there = new URL("https://example.org/tools/manifest.xml");
  const manifest = readManifest(
    xml.replaceAll("https://localhost:3000/", "https://plan.example.gov.cn/tools/"),
    "en-US",
    there,
  );
  expect(manifest.page).toBe("https://example.org/tools/taskpane.html");
  expect(manifest.functions).toEqual({
    namespace: "PLAN",
    metadata: "https://example.org/tools/functions.en-US.json",
  });
  expect(readManifest(xml, "zh-CN", from).functions?.metadata).toBe(
    "http://localhost:4321/functions.zh-CN.json",
  );
});

test("the icon for a size is the next larger one", () => {
  const [button] = buttons("zh-CN");
  if (!button) throw new Error("no button");
  expect(iconFor(button, 32)).toBe("http://localhost:4321/assets/icons/recognise-32.png");
  expect(iconFor(button, 33)).toBe("http://localhost:4321/assets/icons/recognise-40.png");
  expect(iconFor(button, 500)).toBe("http://localhost:4321/assets/icons/recognise-80.png");
});

test.each([
  ["not XML", "<OfficeApp>", /not well-formed/],
  ["an unknown resource", xml.replace('resid="Check.Label"', 'resid="Gone"'), /no resource Gone/],
  ["an unknown action", xml.replace('"ExecuteFunction"', '"OpenMenu"'), /no action OpenMenu/],
  ["no page", xml.replace(/<DefaultSettings>[^]*<\/DefaultSettings>/, ""), /no <DefaultSettings>/],
])("%s is refused by name", (_, text, message) => {
  expect(() => readManifest(text, "zh-CN", from)).toThrow(message);
});
