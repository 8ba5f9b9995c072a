import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { RowAssessment } from "../../../compose";
import type { Translator } from "../../../messages";
import { plainNumber } from "../../../ruler";
import { usePaneContext } from "../../app/pane-context";
import { type Course, courseOf, type Point } from "./course";
import { HEIGHT, lineOf, type Scale, scaleOf, WIDTH } from "./scale";

// Lines differ in stroke as well as in colour.
const useStyles = makeStyles({
  figure: { margin: 0 },
  // In a wide pane its figures would grow with it.
  svg: { width: "100%", maxWidth: "440px", height: "auto", display: "block" },
  text: { fill: tokens.colorNeutralForeground2, fontSize: "10px" },
  axis: { stroke: tokens.colorNeutralStroke1 },
  actual: { stroke: tokens.colorBrandForeground1, strokeWidth: "2px", fill: "none" },
  dot: { fill: tokens.colorBrandForeground1 },
  path: { stroke: tokens.colorNeutralForeground3, strokeDasharray: "5 3", fill: "none" },
  target: { stroke: tokens.colorStatusSuccessForeground1, strokeWidth: "1.5px" },
  band: { fill: tokens.colorStatusSuccessBackground2 },
  projection: {
    stroke: tokens.colorPaletteMarigoldForeground1,
    strokeWidth: "2px",
    strokeDasharray: "1 3",
    strokeLinecap: "round",
    fill: "none",
  },
  legend: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground2,
  },
  key: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
});

/** Baseline → actuals → required path → projection, as a plain drawing with a text beside it. */
export default function Chart({ judged }: { readonly judged: RowAssessment }) {
  const { t } = usePaneContext();
  const styles = useStyles();
  const course = courseOf(judged);
  if (!course) return null;
  const scale = scaleOf(course);
  return (
    <figure className={styles.figure}>
      <svg
        className={styles.svg}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={chartText(course, t)}
      >
        <Axis course={course} scale={scale} />
        <Target course={course} scale={scale} />
        <path className={styles.path} d={lineOf(course.path, scale)} />
        <Projection course={course} scale={scale} />
        <Actuals course={course} scale={scale} />
      </svg>
      <Legend course={course} />
    </figure>
  );
}

interface Drawn {
  readonly course: Course;
  readonly scale: Scale;
}

function Axis({ course, scale: { x } }: Drawn) {
  const styles = useStyles();
  const bottom = HEIGHT - 14;
  return (
    <>
      <line className={styles.axis} x1={x(course.from)} x2={x(course.to)} y1={bottom} y2={bottom} />
      <text className={styles.text} x={x(course.from)} y={HEIGHT - 2} textAnchor="middle">
        {course.from}
      </text>
      <text className={styles.text} x={x(course.to)} y={HEIGHT - 2} textAnchor="middle">
        {course.to}
      </text>
    </>
  );
}

function Target({ course, scale: { x, y } }: Drawn) {
  const styles = useStyles();
  const [low, high] = course.target;
  const right = x(course.to);
  return (
    <>
      {low === high ? null : (
        <rect
          className={styles.band}
          x={x(course.from)}
          width={right - x(course.from)}
          y={y(high)}
          height={y(low) - y(high)}
        />
      )}
      {[...new Set([low, high])].map((value) => (
        <g key={value}>
          <line
            className={styles.target}
            x1={course.path.length > 0 ? right - 8 : x(course.from)}
            x2={right + 4}
            y1={y(value)}
            y2={y(value)}
          />
          <text className={styles.text} x={right + 6} y={y(value) + 3}>
            {plainNumber(value)}
          </text>
        </g>
      ))}
    </>
  );
}

function Projection({ course, scale }: Drawn) {
  const styles = useStyles();
  const { projection, actuals } = course;
  const last = actuals.at(-1);
  if (!projection || !last) return null;
  const { at, low, high } = projection;
  const x = scale.x(at.year);
  return (
    <>
      <path className={styles.projection} d={lineOf([last, at], scale)} />
      {low !== null && high !== null ? (
        <line
          className={styles.projection}
          strokeDasharray="none"
          x1={x}
          x2={x}
          y1={scale.y(low)}
          y2={scale.y(high)}
        />
      ) : null}
    </>
  );
}

function Actuals({ course, scale }: Drawn) {
  const styles = useStyles();
  const { baseline, actuals } = course;
  const points: readonly Point[] = baseline ? [baseline, ...actuals] : actuals;
  const marked = [points[0], actuals.at(-1)].filter((point) => point !== undefined);
  return (
    <>
      <path className={styles.actual} d={lineOf(points, scale)} />
      {points.map(({ year, value }) => (
        <circle key={year} className={styles.dot} cx={scale.x(year)} cy={scale.y(value)} r={2.5} />
      ))}
      {[...new Set(marked)].map(({ year, value }) => (
        <text
          key={year}
          className={styles.text}
          x={scale.x(year)}
          y={scale.y(value) + (isFalling(points, year) ? 13 : -6)}
          textAnchor="middle"
        >
          {plainNumber(value)}
        </text>
      ))}
    </>
  );
}

/** Whether the line comes down to a point: its label then stands below, out of the line's way. */
function isFalling(points: readonly Point[], year: number): boolean {
  const at = points.findIndex((point) => point.year === year);
  const before = points[at - 1];
  return before !== undefined && (points[at]?.value ?? 0) < before.value;
}

function Legend({ course }: { readonly course: Course }) {
  const { t } = usePaneContext();
  const styles = useStyles();
  const keys = [
    { line: styles.actual, text: t("pane.chart.actual") },
    ...(course.path.length > 0 ? [{ line: styles.path, text: t("pane.chart.path") }] : []),
    { line: styles.target, text: t("pane.chart.target") },
    ...(course.projection ? [{ line: styles.projection, text: t("pane.chart.projection") }] : []),
  ];
  return (
    <Text size={200} className={styles.legend} aria-hidden>
      {keys.map(({ line, text }) => (
        <span key={text} className={styles.key}>
          <svg width="18" height="6" aria-hidden>
            <path className={line} d="M1 3H17" />
          </svg>
          {text}
        </span>
      ))}
    </Text>
  );
}

function chartText({ baseline, actuals, target, projection, to }: Course, t: Translator): string {
  const point = ({ year, value }: Point): string =>
    t("pane.chart.point", { year, value: plainNumber(value) });
  const [low, high] = target;
  return t("pane.chart.text", {
    points: [...(baseline ? [baseline] : []), ...actuals].map(point),
    target: t("pane.chart.point", {
      year: to,
      value: low === high ? plainNumber(low) : `${plainNumber(low)}–${plainNumber(high)}`,
    }),
    projection: projection ? point(projection.at) : "—",
  });
}
