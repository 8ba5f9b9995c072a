import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { version } from "../../package.json";
import {
  DEVELOPMENT,
  DEVELOPMENT_BASE,
  expectedOf,
  manifestFor,
  PRODUCTION,
  readBase,
} from "./editions";
import { inSources } from "./files";
import { folderOf, type ValidateOptions, validateManifest } from "./validate";

const ROOT = join(__dirname, "..", "..");
const SOUND = readFileSync(join(ROOT, "manifest.xml"), "utf8");
const OPTIONS: ValidateOptions = {
  ...expectedOf(DEVELOPMENT_BASE, version),
  locate: inSources(ROOT),
};

const messages = (text: string, options = OPTIONS): string[] =>
  validateManifest(text, options).map(({ message }) => message["en-US"]);

test("the development manifest is sound", () => {
  expect(messages(SOUND)).toEqual([]);
});

describe("the manifest for a server", () => {
  const base = "https://plan.example.gov.cn/tools/ruler";
  const written = manifestFor(SOUND, base);

  test("is sound and names nothing else", () => {
    expect(messages(written, { ...expectedOf(base, version), locate: inSources(ROOT) })).toEqual(
      [],
    );
    expect(written).not.toContain("localhost");
    expect(written).not.toContain("开发");
    expect(written).not.toContain("development");
  });

  test("has its own id, so that both can be installed", () => {
    expect(written).toContain(`<Id>${PRODUCTION.id}</Id>`);
    expect(PRODUCTION.id).not.toBe(DEVELOPMENT.id);
  });

  test("is not taken for the development one", () => {
    expect(messages(written)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/<Id> is .*, not /),
        expect.stringMatching(/is not below/),
      ]),
    );
  });

  test.each([
    ["https://host/path/", "https://host/path"],
    ["https://主机.cn/路径", "https://xn--3iq29k.cn/%E8%B7%AF%E5%BE%84"],
    ["https://host", "https://host"],
  ])("base %s", (given, base) => {
    const read = readBase(given);
    expect(new URL(read).pathname).toBe(new URL(base).pathname);
    expect(read.endsWith("/")).toBe(false);
  });

  test.each([
    ...["http://host", "HTTP://host", "host/path", "ftp://host", "https:host", "https:/host", ""],
    ...["https://", "https://host?x=1", "https://host?", "https://host/a#", "https://host:99999"],
    ...[
      "https://u@host",
      "https://:p@host",
      "https://ho st",
      "https://host\\a",
      "https://host/100%",
    ],
    "https://host/taskpane.html",
  ])("base %s is refused", (given) => {
    expect(() => readBase(given)).toThrow(`base=${given}: `);
  });

  test.each([
    ...["https://host", "https://host/", "https://host:8443/a/b/", "https://10.1.2.3/plan"],
    ...["https://规划.中国/工具", "https://[::1]:8443/p", "https://localhost:3000/path"],
    // Marks of XML, and what a replacement would take for what is replaced.
    ...["https://host/a&b", "https://host/$&", "https://host/a'b"],
  ])("base %s gives a sound manifest with the one id of servers", (given) => {
    const read = readBase(given);
    const text = manifestFor(SOUND, read);
    const options = { ...expectedOf(read, version), locate: inSources(ROOT) };
    expect(messages(text, options)).toEqual([]);
    expect(text).toContain(`<Id>${PRODUCTION.id}</Id>`);
    expect(folderOf(text)).toBe(read);
  });
});

/** The manifest with one thing changed; fails where there is nothing to change. */
function broken(from: string | RegExp, to: string): string {
  const text = SOUND.replace(from, to);
  expect(text).not.toBe(SOUND);
  return text;
}

const HOSTS = /( {2}<Hosts>\n.*\n {2}<\/Hosts>\n)( {2}<Requirements>[^]*?<\/Requirements>\n)/;
const LONG_TEXT = "很长".repeat(200);

test.each<[what: string, from: string | RegExp, to: string, message: RegExp]>([
  ["an open tag", "</Hosts>", "", /not well-formed/],
  ["another root type", 'xsi:type="TaskPaneApp"', 'xsi:type="ContentApp"', /only TaskPaneApp/],
  ["no GUID", /<Id>.*<\/Id>/, "<Id>plan-ruler</Id>", /not a GUID/],
  ["another id", /<Id>6/, "<Id>7", /<Id> is 7/],
  ["no id", /<Id>.*<\/Id>/, "", /lacks <Id>/],
  ["a version in words", /<Version>.*<\/Version>/, "<Version>v1</Version>", /cannot be "v1"/],
  ["another version", /<Version>.*<\/Version>/, "<Version>9.9.9.0</Version>", /<Version> is 9/],
  ["an empty provider", /<ProviderName>.*<\/ProviderName>/, "<ProviderName/>", /is empty/],
  ["elements out of order", HOSTS, "$2$1", /<Hosts> must stand before <Requirements>/],
  ["an element twice", /(<Permissions>.*<\/Permissions>)/, "$1$1", /<Permissions> stands twice/],
  ["a foreign element", "<Permissions>", "<Colour/><Permissions>", /<Colour> does not belong in/],
  ["a foreign attribute", "<Runtime ", '<Runtime speed="1" ', /does not take the attribute speed/],
  ["a missing attribute", '<Label resid="Tab.Label"/>', "<Label/>", /lacks the attribute resid/],
  ["more permissions", "ReadWriteDocument", "Restricted", /<Permissions> is Restricted/],
  ["another default language", "zh-CN</", "en-US</", /<DefaultLocale> is en-US/],
  ["no English name", /<Override Locale="en-US" Value="Plan Ruler \(.*\/>/, "", /lacks en-US/],
  ["no English text", /<bt:Override Locale="en-US" Value="Fill"\/>/, "", /Fill.Label lacks en-US/],
  ["a language twice", /(<bt:Override Locale="en-US" Value="Fill"\/>)/, "$1$1", /en-US twice/],
  [
    "no language",
    'Locale="en-US" Value="Fill"',
    'Locale="english" Value="Fill"',
    /Locale "english"/,
  ],
  ["Chinese as English", 'Value="Fill"', 'Value="填充"', /the English text is Chinese/],
  ["http", "https://localhost:3000/taskpane", "http://localhost:3000/taskpane", /not https/],
  ["another origin", "https://localhost:3000/help", "https://example.com/help", /is not below/],
  ["no address", "https://localhost:3000/help.html", "help.html", /is not an address: help/],
  ["a long short text", 'DefaultValue="填充"', `DefaultValue="${LONG_TEXT}"`, /where 125/],
  ["a long description", /Value="Recognises[^"]*"/, `Value="${"long ".repeat(80)}"`, /where 250/],
  [
    "an older Excel",
    'Name="ExcelApi" MinVersion="1.14"',
    'Name="ExcelApi" MinVersion="1.1"',
    /ExcelApi/,
  ],
  [
    "no custom functions needed",
    /<bt:Set Name="CustomFunctionsRuntime".*\/>/,
    "",
    /is not required/,
  ],
  ["a reference to nothing", 'resid="Fill.Label"', 'resid="Fill.Lable"', /which does not exist/],
  [
    "a resource nobody uses",
    'resid="Fill.Label"',
    'resid="Warn.Label"',
    /Fill.Label is used nowhere/,
  ],
  [
    "a text for an image",
    'size="16" resid="Icon.16"',
    'size="16" resid="Fill.Label"',
    /not of Images/,
  ],
  [
    "a resource id twice",
    'bt:String id="Fill.Label"',
    'bt:String id="Warn.Label"',
    /Warn.Label stands twice/,
  ],
  ["a long resource id", /Fill\.Label/g, `Fill.${"x".repeat(40)}`, /more than 32/],
  ["no large icon", /<bt:Image size="80" resid="Fill.80"\/>/, "", /lacks the size 80/],
  ["an odd icon", 'size="80" resid="Fill.80"', 'size="81" resid="Fill.80"', /the size 81/],
  [
    "an icon of another size",
    'size="80" resid="Fill.80"',
    'size="80" resid="Fill.64"',
    /is 64 × 64/,
  ],
  ["a missing icon", "icons/fill-16.png", "icons/full-16.png", /full-16.png does not exist/],
  ["a large small icon", "icon-32.png", "icon-64.png", /is 64 × 64, not 32/],
  ["a button of no command", ">fill</", ">full</", /there is no command full/],
  ["a command without a button", ">fill</", ">full</", /the command fill has no button/],
  [
    "a control id twice",
    'id="PlanRuler.Fill"',
    'id="PlanRuler.Warn"',
    /PlanRuler.Warn stands twice/,
  ],
  ["a short lifetime", 'lifetime="long"', 'lifetime="short"', /long lifetime/],
  [
    "another page",
    '<FunctionFile resid="Taskpane.Url"',
    '<FunctionFile resid="Help.Url"',
    /does not lead/,
  ],
  ["no runtime", /<Runtimes>[^]*<\/Runtimes>/, "", /no shared runtime/],
  ["no functions", /<AllFormFactors>[^]*<\/AllFormFactors>/, "", /no custom functions/],
  ["another namespace", 'DefaultValue="PLAN"', 'DefaultValue="RULER"', /the namespace is not PLAN/],
  ["no metadata", /<Metadata>[^]*<\/Metadata>/, "", /no metadata/],
  ["missing metadata", "functions.en-US.json", "functions.fr-FR.json", /fr-FR.json does not exist/],
  [
    "an unsupported control",
    'xsi:type="Button" id="PlanRuler.Fill"',
    'xsi:type="Menu" id="PlanRuler.Fill"',
    /of type Menu is not known/,
  ],
])("%s is told", (_what, from, to, message) => {
  expect(messages(broken(from, to))).toContainEqual(expect.stringMatching(message));
});

test("a problem names its line", () => {
  const [problem] = validateManifest(broken(">fill</", ">full</"), OPTIONS).filter(
    ({ line }) => line,
  );
  expect(SOUND.split("\n")[(problem?.line ?? 0) - 1]).toContain(
    "<FunctionName>fill</FunctionName>",
  );
});

test("metadata that differ between the languages are told", () => {
  const folder = mkdtempSync(join(tmpdir(), "plan-ruler-manifest-"));
  try {
    const english = join(folder, "functions.en-US.json");
    const sources = inSources(ROOT);
    const text = readFileSync(sources("functions.en-US.json") ?? "", "utf8");
    writeFileSync(english, text.replaceAll('"id": "PACE"', '"id": "SPEED"'));
    const locate = (path: string) => (path.includes("en-US") ? english : sources(path));
    expect(messages(SOUND, { ...OPTIONS, locate })).toEqual([
      expect.stringMatching(/tells of other functions/),
    ]);
    writeFileSync(english, "{");
    expect(messages(SOUND, { ...OPTIONS, locate })).toContainEqual(
      expect.stringMatching(/not an object/),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
