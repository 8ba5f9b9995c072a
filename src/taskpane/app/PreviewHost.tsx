import { lazy, Suspense } from "react";
import { usePaneContext } from "./pane-context";

const PreviewDialog = lazy(() => import("../parts/PreviewDialog"));

/** Shows what waits for a person's yes, whichever view it came from. */
export function PreviewHost() {
  const { preview } = usePaneContext().state;
  if (!preview) return null;
  return (
    <Suspense>
      <PreviewDialog preview={preview} />
    </Suspense>
  );
}
