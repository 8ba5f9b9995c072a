import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { formatNumber } from "../../../messages";
import {
  type ThresholdError,
  thresholdDefinitions,
  thresholdKeys,
} from "../../../ruler/thresholds";
import { usePaneContext } from "../../app/pane-context";
import type { SettingsDraft } from "./draft";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

export interface ThresholdFieldsProps {
  readonly draft: SettingsDraft;
  readonly change: (part: Partial<SettingsDraft>) => void;
  readonly errors: readonly ThresholdError[];
}

/** Every cut-off with its published value and where that comes from; blank means the published one. */
export function ThresholdFields({ draft, change, errors }: ThresholdFieldsProps) {
  const { t, describe } = usePaneContext();
  const styles = useStyles();
  return (
    <div className={styles.fields}>
      {thresholdKeys.map((key) => {
        const { value } = thresholdDefinitions[key];
        const error = errors.find(({ path }) => path === key);
        return (
          <Field
            key={key}
            label={t(`ruler.threshold.${key}`)}
            hint={t("pane.settings.threshold-hint", {
              value,
              source: t(`pane.threshold-source.${key}`),
            })}
            {...(error ? { validationMessage: describe?.thresholdError(error) ?? error.id } : {})}
          >
            <Input
              inputMode="decimal"
              placeholder={formatNumber(value)}
              value={draft.thresholds[key] ?? ""}
              onChange={(_, { value: text }) =>
                change({ thresholds: withThreshold(draft.thresholds, key, text) })
              }
            />
          </Field>
        );
      })}
      <div>
        <Button size="small" onClick={() => change({ thresholds: {} })}>
          {t("pane.settings.published")}
        </Button>
      </div>
    </div>
  );
}

function withThreshold(
  known: SettingsDraft["thresholds"],
  key: (typeof thresholdKeys)[number],
  text: string,
): SettingsDraft["thresholds"] {
  const { [key]: _before, ...others } = known;
  return text === "" ? others : { ...others, [key]: text };
}
