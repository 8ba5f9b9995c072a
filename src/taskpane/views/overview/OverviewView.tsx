import { Text } from "@fluentui/react-components";
import { usePaneContext } from "../../app/pane-context";

export function OverviewView() {
  const { t } = usePaneContext();
  return <Text>{t("pane.not-checked")}</Text>;
}
