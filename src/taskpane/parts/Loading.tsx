import { Spinner } from "@fluentui/react-components";
import { usePaneContext } from "../app/pane-context";

export function Loading() {
  const { t } = usePaneContext();
  return <Spinner size="small" label={t("pane.loading")} />;
}
