import {
  Button,
  makeStyles,
  mergeClasses,
  Select,
  Text,
  ToggleButton,
  tokens,
} from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Level } from "../../../rules";
import { usePaneContext } from "../../app/pane-context";
import { useHighContrast } from "../../app/theme";
import type { Study } from "../../engine/study";
import { LevelIcon } from "../../parts/LevelIcon";
import { Loading } from "../../parts/Loading";
import { FindingList } from "./FindingList";
import { JournalFold, StaleExplanationsFold, UncheckedFold } from "./Folds";
import { type Grouping, groupings, itemsOf, levels } from "./groups";
import { SafeFixes } from "./SafeFixes";
import { Verdict } from "./Verdict";

const useStyles = makeStyles({
  start: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalM,
  },
  filters: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    marginBottom: tokens.spacingVerticalS,
    alignItems: "center",
    border: "none",
    padding: 0,
    margin: `0 0 ${tokens.spacingVerticalS}`,
  },
  toggle: { minWidth: 0, paddingInline: tokens.spacingHorizontalS },
  contrast: { '&[aria-pressed="true"] svg': { color: tokens.colorNeutralForeground1Selected } },
  group: { marginInlineStart: "auto" },
  folds: { marginTop: tokens.spacingVerticalM },
});

export function CheckView() {
  const { state, actions, t, describe } = usePaneContext();
  const styles = useStyles();
  const { study } = state;
  if (!study?.complete)
    return (
      <div className={styles.start}>
        <Text>{t("pane.not-checked")}</Text>
        <Button
          appearance="primary"
          disabledFocusable={state.running !== null}
          onClick={() => void actions.check()}
        >
          {t("pane.check")}
        </Button>
        <JournalFold />
      </div>
    );
  if (!describe) return <Loading />;
  return (
    <>
      <Verdict study={study} />
      <SafeFixes study={study} />
      <Findings study={study} />
      <div className={styles.folds}>
        <StaleExplanationsFold outcome={study.outcome} />
        <UncheckedFold outcome={study.outcome} />
        <JournalFold />
      </div>
    </>
  );
}

function Findings({ study }: { readonly study: Study }) {
  const { t, describe } = usePaneContext();
  const [by, setBy] = useState<Grouping>("sheet");
  const [shown, setShown] = useState<ReadonlySet<Level>>(new Set(levels));
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const { findings, counts } = study.outcome;
  const items = useMemo(
    () => (describe ? itemsOf(findings, { by, shown, closed, describe, t }) : []),
    [findings, by, shown, closed, describe, t],
  );
  if (findings.length === 0) return <Text>{t("pane.check.none")}</Text>;
  return (
    <>
      <Filters
        counts={counts}
        shown={shown}
        onShow={setShown}
        by={by}
        onGroup={(next) => {
          setBy(next);
          setClosed(new Set());
        }}
      />
      {items.length === 0 ? <Text>{t("pane.check.none-of-level")}</Text> : null}
      <FindingList
        items={items}
        study={study}
        closed={closed}
        onToggle={(group) => setClosed(toggled(closed, group))}
      />
    </>
  );
}

interface FiltersProps {
  readonly counts: Readonly<Record<Level, number>>;
  readonly shown: ReadonlySet<Level>;
  readonly onShow: (levels: ReadonlySet<Level>) => void;
  readonly by: Grouping;
  readonly onGroup: (by: Grouping) => void;
}

function Filters({ counts, shown, onShow, by, onGroup }: FiltersProps) {
  const { t, session } = usePaneContext();
  const styles = useStyles();
  const isContrast = useHighContrast(session.theme);
  return (
    <fieldset className={styles.filters} aria-label={t("pane.check.levels")}>
      {levels.map((level) => (
        <ToggleButton
          key={level}
          size="small"
          className={mergeClasses(styles.toggle, isContrast && styles.contrast)}
          checked={shown.has(level)}
          icon={<LevelIcon level={level} />}
          onClick={() => onShow(toggled(shown, level))}
        >
          {`${t(`pane.level.${level}`)} ${counts[level]}`}
        </ToggleButton>
      ))}
      <Select
        size="small"
        className={styles.group}
        aria-label={t("pane.check.group")}
        value={by}
        onChange={(_, { value }) => onGroup(value as Grouping)}
      >
        {groupings.map((grouping) => (
          <option key={grouping} value={grouping}>
            {t(`pane.check.group.${grouping}`)}
          </option>
        ))}
      </Select>
    </fieldset>
  );
}

function toggled<T>(set: ReadonlySet<T>, item: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(item)) next.add(item);
  return next;
}
