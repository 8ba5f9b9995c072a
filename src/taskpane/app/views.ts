/** The views in the order of their tabs; names: `pane.view.<id>`. */
export const viewIds = ["overview", "check", "alerts", "tasks", "submit", "settings"] as const;

export type ViewId = (typeof viewIds)[number];

export const panelId = "pane-view";

export const tabId = (view: ViewId): string => `pane-tab-${view}`;
