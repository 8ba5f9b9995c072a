import { check, type Finding, FindingTexts, prepareContext } from "../check";
import { assessEveryRow, type RowAssessment } from "../compose";
import type { Translator } from "../messages";
import { unitLabel } from "../notation";
import type { Plan } from "../plan";
import { type Recognition, recognise } from "../recognise";
import { allRules } from "../rules";
import {
  buildWorkbook,
  formatAddress,
  type Position,
  parseAddress,
  type Workbook,
} from "../workbook";
import { cellsOf, choiceOrNull, contentOf, textOrNull, yearOrNull } from "./arguments";
import {
  type CellArgument,
  defineFunction,
  type Environment,
  optional,
  type RangeArgument,
  type Result,
} from "./define";
import { failure } from "./errors";
import { plansOf } from "./judge";
import * as p from "./parameters";
import { languageOf, reasonOf } from "./plan-aware";

const LAYOUTS = { list: ["列表"], beside: ["并列"] };

interface Reading {
  readonly workbook: Workbook;
  readonly recognition: Recognition;
  readonly plans: readonly Plan[];
}

/** The tables in a range, recognised as in a workbook of one sheet. */
function readTables(table: RangeArgument, plan: CellArgument, { library }: Environment): Reading {
  const plans = plansOf(plan, library) ?? library.plans;
  const [only, ...others] = cellsOf(table);
  // A reference that is lost says more than that there is no table in it.
  if (only && others.length === 0) contentOf(only);
  const workbook = buildWorkbook([{ name: "A1", cells: table.rows }]);
  const recognition = recognise(workbook, plans);
  if (recognition.tables.length === 0) throw failure("notAvailable", "no-table");
  return { workbook, recognition, plans };
}

type BoardColumn = readonly [
  id: string,
  show: (judged: RowAssessment, texts: Translator) => Result | null,
];

const NAMES: readonly BoardColumn[] = [
  ["name", ({ row }) => row.name],
  ["unit", ({ figures }) => figures.unit && unitLabel(figures.unit)],
];

const FIGURES: readonly BoardColumn[] = [
  ["data-year", ({ assessment }) => assessment.dataYear],
  ["actual", ({ assessment }) => assessment.actual],
  ["target", ({ figures }) => figures.target?.printed ?? null],
  ["progress", ({ assessment }) => assessment.progress],
  ["expected", ({ assessment }) => assessment.expected],
  ["pace", ({ assessment }) => assessment.pace],
  ["attainment", ({ assessment }) => assessment.attainment],
  ["forecast", ({ assessment }) => assessment.forecast?.value ?? null],
  ["class", ({ assessment }, texts) => texts.find(`ruler.class.${assessment.class}`)],
  ["risk", ({ assessment }, texts) => texts.find(`ruler.risk.${assessment.risk}`)],
  ["reason", reasonOf],
];

/** A figure that is not there is an empty text: `null` would be shown as 0. */
const showRow = (columns: readonly BoardColumn[], judged: RowAssessment, texts: Translator) =>
  columns.map(([, show]): Result => show(judged, texts) ?? "");

const headings = (columns: readonly BoardColumn[], texts: Translator): Result[] =>
  columns.map(([id]) => texts.find(`functions.board.${id}`) ?? id);

function besides(judged: readonly RowAssessment[], height: number, texts: Translator): Result[][] {
  const rows = Array.from({ length: height }, () => FIGURES.map((): Result => ""));
  for (const each of judged) {
    const { table, row } = each;
    if (table.transposed) throw failure("notAvailable", "transposed");
    rows[table.headerRows.bottom] = headings(FIGURES, texts);
    rows[row.index] = showRow(FIGURES, each, texts);
  }
  return rows;
}

function listed(judged: readonly RowAssessment[], texts: Translator): Result[][] {
  const columns = [...NAMES, ...FIGURES];
  return [headings(columns, texts), ...judged.map((each) => showRow(columns, each, texts))];
}

const boardFunction = defineFunction({
  id: "BOARD",
  group: "table",
  description: {
    "zh-CN": "监测看板：整张表逐项评价，一个公式溢出全部结果，代替成千上万个单元格公式",
    "en-US": "Board: judges a whole table with one spilling formula",
  },
  parameters: [
    p.table,
    optional(p.reportingYear),
    optional(p.layout),
    optional(p.plan),
    optional(p.language),
  ],
  result: "matrix",
  examples: [
    {
      formula:
        'BOARD({"指标","单位","2020年","2025年目标","2023年";"国家级高新技术企业总数","家",117,"280","190"},2023,"并列")',
      gives: [
        ...["数据年度", "实际值", "目标", "完成进度", "序时目标值", "序时比", "目标完成率"],
        ...["目标年预测", "评价", "预警", "说明"],
      ],
    },
    { formula: 'BOARD({"收入",1;"支出",2},2023)', gives: { error: "#N/A" } },
  ],
  body(given, environment) {
    const { recognition, plans } = readTables(given.table, given.plan, environment);
    const texts = environment.texts(languageOf(given.language));
    const asOf = yearOrNull(given.asOf) ?? undefined;
    const judged = assessEveryRow(recognition.tables, { asOf, plans });
    if (choiceOrNull(given.layout, LAYOUTS) === "beside")
      return besides(judged, given.table.rows.length, texts);
    return listed(judged, texts);
  },
});

function originOf(argument: CellArgument): Position {
  const text = textOrNull(argument);
  if (text === null) return { row: 0, column: 0 };
  const at = parseAddress(text.replaceAll("$", "").replace(/^.*!/, ""));
  if (at) return at;
  throw failure("invalidValue", "not-an-address", { parameter: argument.parameter.name, text });
}

const FINDING_COLUMNS = ["level", "code", "cell", "indicator", "year", "message"] as const;

/** What findings are shown with. */
interface Showing {
  readonly origin: Position;
  readonly names: ReadonlyMap<string, string>;
  readonly sentences: FindingTexts;
  readonly texts: Translator;
}

function showFindings(findings: readonly Finding[], show: Showing): Result[][] {
  const { texts } = show;
  const heading = FINDING_COLUMNS.map((id) => texts.find(`functions.check.${id}`) ?? id);
  const rows = findings.map((finding) => showFinding(finding, show));
  return [heading, ...(rows.length > 0 ? rows : [nothingFound(texts)])];
}

function showFinding(finding: Finding, { origin: at, names, sentences, texts }: Showing): Result[] {
  const { level, code, place, indicator, year } = finding;
  return [
    texts.find(`functions.level.${level}`) ?? level,
    code,
    place ? formatAddress(place.row + at.row, place.column + at.column) : "",
    indicator === null ? "" : (names.get(indicator) ?? indicator),
    year ?? "",
    sentences.message(finding),
  ];
}

const checkFunction = defineFunction({
  id: "CHECK",
  group: "table",
  description: {
    "zh-CN": "校验：列出整张表的错填、漏填、口径和单位问题，一个公式溢出",
    "en-US": "Check: lists what is wrong in a whole table with one spilling formula",
  },
  parameters: [
    p.table,
    optional(p.reportingYear),
    optional(p.origin),
    optional(p.plan),
    optional(p.language),
  ],
  result: "matrix",
  examples: [
    {
      formula:
        'CHECK({"指标","单位","2020年","2025年目标","2023年";"国家级高新技术企业总数","家",117,"280","190"},2023,"A4")',
      gives: ["级别", "规则", "单元格", "指标", "年度", "问题"],
    },
  ],
  body(given, environment) {
    const reading = readTables(given.table, given.plan, environment);
    const language = languageOf(given.language);
    const show: Showing = {
      origin: originOf(given.origin),
      names: namesOf(reading.plans),
      sentences: new FindingTexts(allRules, language),
      texts: environment.texts(language),
    };
    return showFindings(findingsOf(reading, yearOrNull(given.asOf)), show);
  },
});

/** Findings that merely follow from another one are left out, as in the counts. */
function findingsOf({ workbook, recognition, plans }: Reading, asOf: number | null) {
  const context = prepareContext(workbook, recognition, plans, { reportingYear: asOf });
  return check(allRules, context).findings.filter(({ cause }) => cause === null);
}

const nothingFound = (texts: Translator): Result[] => [
  ...FINDING_COLUMNS.slice(1).map(() => ""),
  texts("functions.check.none"),
];

const namesOf = (plans: readonly Plan[]): ReadonlyMap<string, string> =>
  new Map(plans.flatMap(({ indicators }) => indicators.map(({ id, name }) => [id, name])));

/** 整张表的函数。 */
export const tables = [boardFunction, checkFunction];
