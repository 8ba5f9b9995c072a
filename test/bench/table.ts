/** One measured figure against its limit, if it has one. `higher`: it must not fall below. */
export interface Measured {
  readonly name: string;
  readonly value: number;
  readonly limit?: number;
  readonly unit: string;
  readonly higher?: boolean;
}

/** A benchmark: measures in this process or a child and reports its figures. */
export type Bench = () => Promise<readonly Measured[]>;

export function passes({ value, limit, higher }: Measured): boolean {
  if (limit === undefined) return true;
  return higher ? value >= limit : value <= limit;
}

/** The figures as a table with limit and verdict, ready to print. */
export function formatTable(figures: readonly Measured[]): string {
  const rows = figures.map((figure) => [
    figure.name,
    `${figure.value.toFixed(2)} ${figure.unit}`,
    figure.limit === undefined ? "" : `${figure.higher ? "≥" : "≤"} ${figure.limit} ${figure.unit}`,
    figure.limit === undefined ? "" : passes(figure) ? "pass" : "MISSED",
  ]);
  const all = [["benchmark", "measured", "limit", "verdict"], ...rows];
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(...all.map((row) => (row[column] as string).length)),
  );
  return all
    .map((row) => row.map((text, column) => text.padEnd(widths[column] as number)).join("  "))
    .join("\n");
}
