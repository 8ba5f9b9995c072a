import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useLayoutEffect, useMemo, useRef, useState } from "react";
import { usePaneContext } from "../../app/pane-context";
import type { Study } from "../../engine/study";
import { FindingCard } from "./FindingCard";
import { consequencesOf, type Item } from "./groups";

const useStyles = makeStyles({
  list: { position: "relative", margin: 0, padding: 0, listStyleType: "none" },
  item: { position: "absolute", insetInline: 0, top: 0, listStyleType: "none" },
  group: { margin: 0, padding: `${tokens.spacingVerticalXS} 0` },
  groupButton: {
    justifyContent: "flex-start",
    textAlign: "start",
    width: "100%",
    paddingInline: 0,
  },
});

const ESTIMATE = { group: 40, finding: 120 };

export interface FindingListProps {
  readonly items: readonly Item[];
  readonly study: Study;
  readonly closed: ReadonlySet<string>;
  readonly onToggle: (group: string) => void;
}

/** The findings, of which only those in sight are painted: 10,000 scroll like ten. */
export function FindingList({ items, study, closed, onToggle }: FindingListProps) {
  const { t } = usePaneContext();
  const styles = useStyles();
  const list = useRef<HTMLUListElement>(null);
  const [margin, setMargin] = useState(0);
  const { findings } = study.outcome;
  const consequences = useMemo(() => consequencesOf(findings), [findings]);
  const scroller = (): HTMLElement | null => list.current?.closest("[data-scroll]") ?? null;
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: scroller,
    estimateSize: (at) => ESTIMATE[items[at]?.kind ?? "finding"],
    getItemKey: (at) => `${items[at]?.kind} ${items[at]?.id}`,
    overscan: 4,
    scrollMargin: margin,
  });
  // Where the list begins changes with what stands above it.
  useLayoutEffect(() => {
    const box = scroller();
    if (!list.current || !box) return;
    const top = list.current.getBoundingClientRect().top - box.getBoundingClientRect().top;
    setMargin(Math.round(top + box.scrollTop));
  });
  return (
    <ul
      ref={list}
      className={styles.list}
      style={{ height: virtualizer.getTotalSize() }}
      aria-label={t("pane.check.findings")}
    >
      {virtualizer.getVirtualItems().map(({ index, key, start }) => {
        const item = items[index];
        if (!item) return null;
        return (
          <li
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            className={styles.item}
            style={{ transform: `translateY(${start - margin}px)` }}
            aria-setsize={items.length}
            aria-posinset={index + 1}
          >
            {item.kind === "group" ? (
              <GroupHead item={item} open={!closed.has(item.id)} onToggle={onToggle} />
            ) : (
              <FindingCard
                finding={item.finding}
                consequences={consequences.get(item.id) ?? []}
                study={study}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}

interface GroupHeadProps {
  readonly item: Extract<Item, { kind: "group" }>;
  readonly open: boolean;
  readonly onToggle: (group: string) => void;
}

function GroupHead({ item, open, onToggle }: GroupHeadProps) {
  const { t } = usePaneContext();
  const styles = useStyles();
  return (
    <h3 className={styles.group}>
      <Button
        appearance="transparent"
        className={styles.groupButton}
        icon={open ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
        aria-expanded={open}
        onClick={() => onToggle(item.id)}
      >
        {t("pane.check.group-count", { name: item.name, count: item.count })}
      </Button>
    </h3>
  );
}
