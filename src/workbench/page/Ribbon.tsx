import { Tooltip } from "@fluentui/react-components";
import { iconFor, type RibbonButton, type RibbonTab } from "./manifest";

const ICON = 32;

/** A tab of the manifest as a ribbon: groups of large buttons, the supertip on hovering. */
export function Ribbon(props: {
  readonly tab: RibbonTab;
  readonly isEnabled: boolean;
  readonly run: (id: string) => void;
}) {
  const { tab, isEnabled, run } = props;
  return (
    <div className="ribbon" role="toolbar" aria-label={tab.label}>
      {tab.groups.map((group) => (
        <div key={group.id} className="ribbon-group" role="group" aria-label={group.label}>
          <div className="ribbon-buttons">
            {group.buttons.map((button) => (
              <Button key={button.id} button={button} isEnabled={isEnabled} run={run} />
            ))}
          </div>
          <div className="ribbon-group-label" aria-hidden="true">
            {group.label}
          </div>
        </div>
      ))}
    </div>
  );
}

function Button(props: {
  readonly button: RibbonButton;
  readonly isEnabled: boolean;
  readonly run: (id: string) => void;
}) {
  const { button, isEnabled, run } = props;
  // Twice the pixels, so that the picture is sharp on screens that have them.
  const icon = iconFor(button, ICON * 2);
  return (
    <Tooltip
      relationship="description"
      positioning="below-start"
      withArrow
      content={{
        className: "supertip",
        children: (
          <>
            <strong>{button.title}</strong>
            <span>{button.description}</span>
          </>
        ),
      }}
    >
      <button
        type="button"
        className="ribbon-button"
        data-command={button.id}
        // The pane can be shown while the page in it is still loading.
        disabled={!isEnabled && button.action.kind !== "show"}
        onClick={() => run(button.id)}
      >
        <img src={icon} width={ICON} height={ICON} alt="" />
        <span>{button.label}</span>
      </button>
    </Tooltip>
  );
}
