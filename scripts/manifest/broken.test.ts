import { type Change, changed, problemsOf } from "./testing";

/*
 * Manifests broken in one place, and the sentence about it. Many of them Excel takes without a word and
 * then shows no tab, no functions or no add-in.
 */

const HAN = /\p{Script=Han}/u;
const BASE = "https://localhost:3000";
const FILL = '<bt:Override Locale="en-US" Value="Fill"/>';
const PANE_SETS = '<Set Name="SharedRuntime" MinVersion="1.1"/>';
const tabs = (whole: string, tab: string) => whole + tab.replace(/id="/g, 'id="Other.');

const CASES: readonly (readonly [what: string, change: Change, message: RegExp])[] = [
  // The document.
  ["nothing", [/[^]*/, ""], /not well-formed/],
  ["another document", [/[^]*/, "<html/>"], /the root is <html>/],
  ["half a file", [/<\/bt:LongStrings>[^]*/, ""], /unclosed tag: bt:LongStrings/],
  ["a bare &", ['DefaultValue="填充"', 'DefaultValue="填&充"'], /not well-formed/],
  ["an unknown entity", ['DefaultValue="填充"', 'DefaultValue="&nbsp;"'], /undefined entity/],
  ["an attribute twice", ['Name="Workbook"', 'Name="Workbook" Name="Workbook"'], /duplicate/],
  ["a DOCTYPE", ["<OfficeApp", "<!DOCTYPE OfficeApp><OfficeApp"], /DOCTYPE/],
  ["another encoding", ['encoding="UTF-8"', 'encoding="GB2312"'], /GB2312, not UTF-8/],
  // Namespaces and types.
  ["the namespace of 1.0", ["appforoffice/1.1", "appforoffice/1.0"], /<OfficeApp> has the names/],
  [
    "the overrides of mail",
    ["office/taskpaneappv", "office/mailappv"],
    /<VersionOverrides> has the names/,
  ],
  ["other basic types", ["basictypes/1.0", "basictypes/1.1"], /<Sets> has the namespace/],
  ["no prefix", ['<bt:Image size="16"', '<Image size="16"'], /<Image> has the namespace/],
  ["other types", ["2001/XMLSchema-instance", "2001/XMLSchema"], /lacks the attribute xsi:type/],
  [
    "a type of no namespace",
    ['xsi:type="ShowTaskpane"', 'type="ShowTaskpane"'],
    /lacks the attrib/,
  ],
  ["overrides 1.1", ["VersionOverridesV1_0", "VersionOverridesV1_1"], /only VersionOverridesV1_0/],
  [
    "overrides in overrides",
    ["  </VersionOverrides>", '<VersionOverrides xsi:type="a"/></VersionOverrides>'],
    /<VersionOverrides> does not belong in <VersionOverrides>/,
  ],
  ["another extension point", ['"PrimaryCommandSurface"', '"Ribbon"'], /of type Ribbon is not/],
  ["another action", ['"ShowTaskpane"', '"OpenPane"'], /of type OpenPane is not known/],
  ["a tag in small letters", [/Permissions>/g, "permissions>"], /lacks <Permissions>/],
  // Hosts.
  ["Word", ['Name="Workbook"', 'Name="Document"'], /Name "Document", only Workbook/],
  ["Word as well", ['<Host Name="Workbook"/>', '$&<Host Name="Document"/>'], /nothing but Excel/],
  ["Word in the overrides", ['xsi:type="Workbook"', 'xsi:type="Document"'], /only Workbook/],
  ["no host", [/<Hosts>\s*<Host Name[^]*?<\/Hosts>/, ""], /<OfficeApp> lacks <Hosts>/],
  [
    "no host in the overrides",
    [/<Hosts>\s*<Host xsi[^]*<\/Hosts>/, ""],
    /Overrides> lacks <Hosts>/,
  ],
  ["no overrides", [/<VersionOverrides[^]*<\/VersionOverrides>/, ""], /lacks <VersionOverrides>/],
  ["no resources", [/<Resources>[^]*<\/Resources>/, ""], /lacks <Resources>/],
  // Requirements.
  [
    "no requirements",
    [/<Requirements>\s*<Sets[^]*?<\/Requirements>/, ""],
    /ExcelApi 1.14 is not required by <OfficeApp>/,
  ],
  [
    "functions required for the pane",
    [PANE_SETS, '$&<Set Name="CustomFunctionsRuntime" MinVersion="1.1"/>'],
    /<OfficeApp> should not require CustomFunctionsRuntime/,
  ],
  ["no shared runtime for the pane", [PANE_SETS, ""], /SharedRuntime 1.1 is not required by <Off/],
  ["a misspelt set", ['Name="ExcelApi"', 'Name="ExcelAPI"'], /should not require ExcelAPI/],
  ["a set twice", [PANE_SETS, "$&$&"], /SharedRuntime stands twice/],
  ["no version", ['DefaultMinVersion="1.1"', 'DefaultMinVersion="new"'], /DefaultMinVersion "new"/],
  // What is said of the add-in.
  ["a GUID in braces", [/<Id>(.*)<\/Id>/, "<Id>{$1}</Id>"], /<Id> is not a GUID/],
  ["the id of servers", [/<Id>.*</, "<Id>89a7313c-9d13-477c-a0c5-0b1bf0fa9a69<"], /<Id> is 89a7/],
  ["a version of five parts", ["0.1.0.0", "0.1.0.0.0"], /<Version> cannot be/],
  ["no icon", [/<IconUrl.*/, ""], /lacks <IconUrl>/],
  ["no sharp icon", [/<HighResolutionIconUrl.*/, ""], /lacks <HighResolutionIconUrl>/],
  ["no help", [/<SupportUrl.*/, ""], /lacks <SupportUrl>/],
  ["rights of mail", ["ReadWriteDocument", "ReadWriteMailbox"], /<Permissions> cannot be/],
  [
    "a trusted site",
    ["<Hosts>", "<AppDomains><AppDomain>https://a.cn</AppDomain></AppDomains>$&"],
    /trust https:\/\/a.cn/,
  ],
  [
    "every site trusted",
    ["<Hosts>", "<AppDomains><AppDomain>*</AppDomain></AppDomains>$&"],
    /trust \*/,
  ],
  ["a long provider", [/<ProviderName>/, `$&${"长".repeat(121)}`], /126 characters where 125/],
  [
    "a long name",
    ['DefaultValue="规划一把尺（', `DefaultValue="${"长".repeat(126)}（`],
    /where 125/,
  ],
  // Languages.
  ["a blank text", ['DefaultValue="填充"', 'DefaultValue=" "'], /lacks the attribute DefaultValue/],
  [
    "English as Chinese",
    ['DefaultValue="填充"', 'DefaultValue="Fill"'],
    /Fill.Label is not Chinese/,
  ],
  ["an underscore", [FILL, FILL.replace("en-US", "en_US")], /Locale "en_US"/],
  ["Chinese twice", [FILL, `${FILL}<bt:Override Locale="zh-CN" Value="写入"/>`], /zh-CN twice/],
  // Addresses.
  ["a site that looks alike", [`${BASE}/help`, "https://localhost.cn:3000/help"], /not below/],
  ["another port", [`${BASE}/help`, "https://localhost:3001/help"], /not below/],
  ["a placeholder", [`${BASE}/help`, "~remoteAppUrl/help"], /is not an address/],
  [
    "a misspelt page",
    [`Taskpane.Url" DefaultValue="${BASE}/taskpane`, `Taskpane.Url" DefaultValue="${BASE}/taskpan`],
    /not to the pane's page/,
  ],
  [
    "another page without overrides",
    [
      `<SourceLocation DefaultValue="${BASE}/taskpane`,
      `<SourceLocation DefaultValue="${BASE}/help`,
    ],
    /not to the pane's page/,
  ],
  ["an icon nobody drew", ["icon-32.png", "icon-32.ico"], /icon-32.ico does not exist/],
  ["a drawing for an icon", ["fill-16.png", "fill.svg"], /fill.svg is not a PNG/],
  // Functions.
  ["a misspelt script", ["/functions.js", "/function.js"], /function.js does not exist/],
  ["a page as script", ['"Functions.Script.Url"/>', '"Help.Url"/>'], /not the functions' script/],
  ["English metadata for Chinese", ["functions.zh-CN", "functions.en-US"], /lack functions.zh-CN/],
  ["no English metadata", [/<bt:Override.*functions.en-US.json"\/>/, ""], /lack functions.en-US/],
  [
    "a translated namespace",
    [
      /(Namespace" DefaultValue="PLAN")\/>/,
      '$1><bt:Override Locale="en-US" Value="RULER"/></bt:String>',
    ],
    /namespace is not PLAN/,
  ],
  ["no namespace", ['<Namespace resid="Functions.Namespace"/>', ""], /namespace is not PLAN/],
  [
    "functions of another page",
    [/(<Page>\s*<SourceLocation resid=")Taskpane/, "$1Help"],
    /does not lead/,
  ],
  ["script after page", [/(<Script>[^]*<\/Script>)([^]*<\/Page>)/, "$2$1"], /<Script> must stand/],
  // The runtime and the ribbon.
  ["two runtimes", ['<Runtime resid="Taskpane.Url" lifetime="long"/>', "$&$&"], /<Runtime> stands/],
  ["no lifetime", [' lifetime="long"', ""], /long lifetime/],
  ["a lifetime in words", ['lifetime="long"', 'lifetime="forever"'], /lifetime "forever"/],
  ["no file of the commands", [/<FunctionFile.*\/>/, ""], /lacks <FunctionFile>/],
  ["no button for the pane", [/<Action xsi:type="ShowTaskpane">[^]*?<\/Action>/, ""], /no button/],
  [
    "two tabs",
    [/<CustomTab [^]*<\/CustomTab>/, (tab) => tabs(tab, tab)],
    /<CustomTab> stands twice/,
  ],
  ["a long id", ['"PlanRuler.Tab"', `"${"x".repeat(126)}"`], /cannot have the id/],
  ["an empty id", ['"PlanRuler.Fill"', '""'], /<Control> lacks the attribute id/],
  [
    "a label before its groups",
    [/(<Group [^]*<\/Group>)(\s*<Label .*\/>)/, "$2$1"],
    /<Group> must stand before <Label>/,
  ],
  ["no supertip", [/<Supertip>[^]*?<\/Supertip>/, ""], /<Control> lacks <Supertip>/],
  ["a size in words", ['size="16" resid="Fill', 'size="small" resid="Fill'], /size "small"/],
  ["neither true nor false", [/<\/Action>/, "$&<Enabled>maybe</Enabled>"], /<Enabled> cannot be/],
];

test.each(CASES)("%s", (_what, change, message) => {
  const problems = problemsOf(changed(change));
  expect(problems.map((problem) => problem.message["en-US"])).toContainEqual(
    expect.stringMatching(message),
  );
  for (const problem of problems) expect(problem.message["zh-CN"]).toMatch(HAN);
});

test("names of files, ids and texts apart, the English sentences are English", () => {
  const said = CASES.flatMap(([, change]) => problemsOf(changed(change)))
    .map(({ message }) => message["en-US"].replace(/[:"].*/s, ""))
    .filter((text) => HAN.test(text));
  expect(said).toEqual([]);
});
