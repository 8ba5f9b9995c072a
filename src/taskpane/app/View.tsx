import { lazy, Suspense } from "react";
import { Loading } from "../parts/Loading";
import { CheckView } from "../views/check/CheckView";
import { OverviewView } from "../views/overview/OverviewView";
import type { ViewId } from "./views";

const AlertsView = lazy(() => import("../views/alerts/AlertsView"));
const TasksView = lazy(() => import("../views/tasks/TasksView"));
const SubmitView = lazy(() => import("../views/submit/SubmitView"));
const SettingsView = lazy(() => import("../views/settings/SettingsView"));

export interface ViewProps {
  /** Shows another view. */
  readonly onOpen: (view: ViewId) => void;
}

const views: Readonly<Record<ViewId, React.ComponentType<ViewProps>>> = {
  overview: OverviewView,
  check: CheckView,
  alerts: AlertsView,
  tasks: TasksView,
  submit: SubmitView,
  settings: SettingsView,
};

export function View({ view, onOpen }: ViewProps & { readonly view: ViewId }) {
  const Shown = views[view];
  return (
    <Suspense fallback={<Loading />}>
      <Shown onOpen={onOpen} />
    </Suspense>
  );
}
