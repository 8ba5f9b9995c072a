import { useMemo } from "react";
import { usePaneContext } from "../../app/pane-context";
import type { Study } from "../../engine/study";
import { Folded } from "../../parts/Section";

/** Indicators of the recognised plans that no table of the workbook holds. */
export function Missing({ study }: { readonly study: Study }) {
  const { t } = usePaneContext();
  const missing = useMemo(() => missingFrom(study), [study]);
  if (missing.length === 0) return null;
  return (
    <Folded title={t("pane.overview.missing", { count: missing.length })}>
      <ul>
        {missing.map(({ key, name }) => (
          <li key={key}>{name}</li>
        ))}
      </ul>
    </Folded>
  );
}

function missingFrom({ recognition }: Study): { readonly key: string; readonly name: string }[] {
  const plans = new Set(recognition.tables.flatMap(({ plan }) => (plan ? [plan] : [])));
  return [...plans].flatMap((plan) => {
    const present = new Set(
      recognition.tables
        .filter((table) => table.plan === plan)
        .flatMap(({ rows }) => rows.map(({ indicator }) => indicator)),
    );
    return plan.indicators
      .filter(({ id }) => !present.has(id))
      .map(({ id, name }) => ({ key: `${plan.id} ${id}`, name }));
  });
}
