import {
  Button,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  Text,
  tokens,
} from "@fluentui/react-components";
import { describeMissing, type FillMode, type Settings } from "../../../excel";
import { LANGUAGES, type Language } from "../../../messages";
import { shippedPlans } from "../../../plan/packs";
import { usePaneContext } from "../../app/pane-context";
import { PlanSelect } from "../../parts/PlanSelect";
import { Folded, Section } from "../../parts/Section";
import { draftOf, isYearOrBlank, readDraft, type SettingsDraft } from "./draft";
import { ThresholdFields } from "./ThresholdFields";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  actions: {
    position: "sticky",
    bottom: `calc(-1 * ${tokens.spacingVerticalM})`,
    display: "flex",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

/** A language is named in itself, whatever the language of the pane. */
const NAMES: Readonly<Record<Language, string>> = { "zh-CN": "中文", "en-US": "English" };

const FILL_MODES: readonly FillMode[] = ["functions", "native", "values"];

/** 设置, kept with the workbook and saved only on request: saving costs Excel's own undo. */
export default function SettingsView() {
  const { state, actions, t } = usePaneContext();
  const styles = useStyles();
  const kept = draftOf(state.settings);
  const draft = state.settingsDraft ?? kept;
  const reading = readDraft(draft);
  const change = (part: Partial<SettingsDraft>): void =>
    actions.draftSettings({ ...draft, ...part });
  const saved = JSON.stringify(draft) === JSON.stringify(kept);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (reading.ok && !saved) void actions.saveSettings(reading.settings);
      }}
    >
      <General draft={draft} change={change} />
      <Folded title={t("pane.settings.thresholds")}>
        <ThresholdFields draft={draft} change={change} errors={reading.ok ? [] : reading.errors} />
      </Folded>
      <Lacking />
      <div className={styles.actions}>
        <Button
          type="submit"
          appearance="primary"
          disabledFocusable={!reading.ok || saved || state.running !== null}
        >
          {t("pane.settings.save")}
        </Button>
        <Button disabledFocusable={saved} onClick={() => actions.draftSettings(null)}>
          {t("pane.settings.discard")}
        </Button>
      </div>
    </form>
  );
}

interface PartProps {
  readonly draft: SettingsDraft;
  readonly change: (part: Partial<SettingsDraft>) => void;
}

function General({ draft, change }: PartProps) {
  const { state, t } = usePaneContext();
  const styles = useStyles();
  const { study } = state;
  const found = study?.reportingYear;
  const yearWrong = !isYearOrBlank(draft.year);
  return (
    <Section title={t("pane.settings.general")}>
      <div className={styles.fields}>
        <Field label={t("pane.settings.plan")} hint={t("pane.settings.plan-hint")}>
          <PlanSelect
            plans={shippedPlans}
            none={t("pane.settings.auto")}
            value={draft.plan}
            onChange={(plan) => change({ plan })}
          />
        </Field>
        <Field
          label={t("pane.settings.year")}
          hint={
            found && study.yearFrom !== "asked"
              ? t("pane.settings.year-found", { year: found })
              : t("pane.settings.year-hint")
          }
          {...(yearWrong ? { validationMessage: t("pane.settings.year-wrong") } : {})}
        >
          <Input
            inputMode="numeric"
            maxLength={4}
            placeholder={t("pane.settings.auto")}
            value={draft.year}
            onChange={(_, { value }) => change({ year: value })}
          />
        </Field>
        <Field label={t("pane.settings.fill-mode")}>
          <RadioGroup
            value={draft.fillMode}
            onChange={(_, { value }) => change({ fillMode: value as Settings["fillMode"] })}
          >
            {FILL_MODES.map((mode) => (
              <Radio key={mode} value={mode} label={t(`pane.fill-mode.${mode}`)} />
            ))}
          </RadioGroup>
        </Field>
        <Field label={t("pane.settings.language")}>
          <Select value={draft.language} onChange={(_, { value }) => change({ language: value })}>
            <option value="">{t("pane.settings.as-excel")}</option>
            {LANGUAGES.map((language) => (
              <option key={language} value={language} lang={language}>
                {NAMES[language]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
    </Section>
  );
}

/** What this Excel cannot do, each in a sentence. */
function Lacking() {
  const { session, t } = usePaneContext();
  const { missing } = session.capabilities;
  if (missing.length === 0) return null;
  return (
    <Section title={t("pane.settings.lacking")}>
      <ul>
        {missing.map((capability) => (
          <li key={capability}>
            <Text>{describeMissing(capability, t)}</Text>
          </li>
        ))}
      </ul>
    </Section>
  );
}
