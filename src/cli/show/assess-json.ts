import { describeRemark, type RowAssessment } from "../../compose";
import type { Translator } from "../../messages";
import {
  defaultThresholds,
  describeReason,
  describeStatement,
  describeStep,
  explain,
  type Forecast,
  type Thresholds,
} from "../../ruler";
import type { AssessView } from "./assess-view";
import { asksFor } from "./explain-text";
import { addressOf } from "./place";
import { describeSkipped } from "./skipped";

/**
 * The contract of `assess --json`, without `file`. Fields after the contract's own are extra. With
 * `wanted`, only that indicator, with its arithmetic.
 */
export function assessJson(view: AssessView, t: Translator, wanted?: string): object {
  const { assessed, recognition, thresholds = defaultThresholds } = view;
  const rows = assessed.rows.filter((row) => wanted === undefined || asksFor(wanted, row));
  return {
    asOf: assessed.asOf,
    assessments: rows.map((row) => ({
      ...rowJson(row, t),
      ...(wanted === undefined ? {} : { steps: stepsJson(row, thresholds, t) }),
    })),
    unjudged: assessed.unjudged.map(({ table, row }) => ({
      sheet: table.sheet,
      cell: addressOf(row.nameCell),
      name: row.name,
    })),
    skipped: recognition.skipped.map(({ sheet, reason }) => ({
      sheet,
      reason: describeSkipped(reason, t),
      code: reason,
    })),
    thresholds,
  };
}

function rowJson({ assessment, figures, row, remarks }: RowAssessment, t: Translator): object {
  const { reasons, forecast, asOf: _asOf, path, toDate, ...rest } = assessment;
  return {
    ...rest,
    forecast: forecast && forecastJson(forecast, t),
    reasons: [
      ...remarks.map((remark) => ({
        id: remark.id,
        message: describeRemark(remark, t),
        about: [],
        data: remark.data,
      })),
      ...reasons.map((reason) => ({
        id: reason.id,
        message: describeReason(reason, t),
        about: reason.about,
        data: reason.data,
      })),
    ],
    cell: addressOf(row.nameCell),
    unit: figures.unit?.symbol ?? null,
    direction: figures.direction,
    path,
    attribute: figures.attribute,
    department: row.department,
    toDate,
    baseline: {
      year: figures.baselineYear,
      value: figures.baseline?.value ?? null,
      from: figures.baseline?.origin ?? null,
    },
    target: {
      year: figures.targetYear,
      form: figures.target?.form ?? "none",
      operator: figures.target?.operator ?? null,
      value: figures.target?.value ?? null,
      printed: figures.target?.printed ?? "",
      from: figures.target?.origin ?? null,
    },
    actuals: Object.fromEntries(figures.actuals.map(({ year, value }) => [year, value])),
  };
}

function forecastJson(forecast: Forecast, t: Translator): object {
  return { ...forecast, statement: describeStatement(forecast.statement, t) };
}

function stepsJson({ input, assessment }: RowAssessment, thresholds: Thresholds, t: Translator) {
  return explain(input, assessment, thresholds).map((step) => ({
    id: step.id,
    formula: step.formula,
    expression: step.expression,
    result: step.result,
    text: describeStep(step, t),
  }));
}
