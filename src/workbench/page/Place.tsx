import { useCallback } from "react";

/** A place on the page for an element that others fill: React draws nothing inside it. */
export function Place(props: { readonly element: HTMLElement; readonly className: string }) {
  const { element, className } = props;
  const put = useCallback(
    (parent: HTMLDivElement | null) => {
      parent?.append(element);
    },
    [element],
  );
  return <div className={className} ref={put} />;
}
