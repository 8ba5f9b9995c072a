import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ErrorCircle16Filled } from "@fluentui/react-icons/svg/error-circle";
import { Info16Regular } from "@fluentui/react-icons/svg/info";
import { Warning16Filled } from "@fluentui/react-icons/svg/warning";
import type { Level } from "../../rules";

const icons = { error: ErrorCircle16Filled, warning: Warning16Filled, note: Info16Regular };

export const useLevelColours = makeStyles({
  icon: { flexShrink: 0 },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  note: { color: tokens.colorNeutralForeground3 },
});

/** The shape says the level as well as the colour; with a name it says it aloud. */
export function LevelIcon({ level, name }: { readonly level: Level; readonly name?: string }) {
  const colours = useLevelColours();
  const Icon = icons[level];
  return (
    <Icon
      className={mergeClasses(colours.icon, colours[level])}
      {...(name === undefined
        ? { "aria-hidden": true }
        : { role: "img", "aria-label": name, title: name })}
    />
  );
}
