import { makeStyles, mergeClasses, Tab, TabList, tokens } from "@fluentui/react-components";
import { AlertUrgent20Regular } from "@fluentui/react-icons/svg/alert-urgent";
import { CheckmarkCircle20Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { Map20Regular } from "@fluentui/react-icons/svg/map";
import { Send20Regular } from "@fluentui/react-icons/svg/send";
import { Settings20Regular } from "@fluentui/react-icons/svg/settings";
import { TaskListLtr20Regular } from "@fluentui/react-icons/svg/task-list-ltr";
import type { ComponentType } from "react";
import { usePaneContext } from "./pane-context";
import { useHighContrast } from "./theme";
import { panelId, tabId, type ViewId, viewIds } from "./views";

const icons: Readonly<Record<ViewId, ComponentType>> = {
  overview: Map20Regular,
  check: CheckmarkCircle20Regular,
  alerts: AlertUrgent20Regular,
  tasks: TaskListLtr20Regular,
  submit: Send20Regular,
  settings: Settings20Regular,
};

const words = {
  gridRow: 2,
  gridColumn: 1,
  fontSize: tokens.fontSizeBase200,
  lineHeight: tokens.lineHeightBase200,
  // “Overview” is two pixels wider than a sixth of 320 px, and would be cut.
  padding: 0,
  letterSpacing: "-0.02em",
} as const;

const onFilled = { color: tokens.colorNeutralForeground1Selected };

const useStyles = makeStyles({
  list: {
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  // Six tabs side by side in 320 px: icon above word.
  tab: {
    flex: "1 1 0",
    minWidth: 0,
    justifyItems: "center",
    columnGap: 0,
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalSNudge}`,
    "& .fui-Tab__icon": { gridRow: 1, gridColumn: 1 },
    "& .fui-Tab__content": words,
    "& .fui-Tab__content--reserved-space": words,
  },
  // What is pointed at is filled with the very colour that its icon would have.
  contrast: {
    "&:enabled:hover .fui-Tab__icon": onFilled,
    "&:enabled:active .fui-Tab__icon": onFilled,
  },
});

export interface TabsProps {
  readonly view: ViewId;
  readonly onChange: (view: ViewId) => void;
}

export function Tabs({ view, onChange }: TabsProps) {
  const { t, session } = usePaneContext();
  const styles = useStyles();
  const isContrast = useHighContrast(session.theme);
  return (
    <TabList
      className={styles.list}
      aria-label={t("pane.views")}
      selectedValue={view}
      onTabSelect={(_, { value }) => onChange(value as ViewId)}
      selectTabOnFocus={false}
    >
      {viewIds.map((id) => {
        const Icon = icons[id];
        return (
          <Tab
            key={id}
            id={tabId(id)}
            value={id}
            icon={<Icon />}
            className={mergeClasses(styles.tab, isContrast && styles.contrast)}
            {...(id === view ? { "aria-controls": panelId } : {})}
          >
            {t(`pane.view.${id}`)}
          </Tab>
        );
      })}
    </TabList>
  );
}
