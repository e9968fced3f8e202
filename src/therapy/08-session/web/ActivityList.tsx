import { useLingui } from "@lingui/react/macro";
import { type DragEvent, useState } from "react";
import { moved } from "../session-plan.ts";
import { ActivityCard } from "./ActivityCard.tsx";
import look from "./plan.module.css";
import type { ActivityDraft } from "./plan-page.ts";
import type { PlanDraft } from "./use-plan-draft.ts";

/** The activities in their order. One is moved by dragging it, or by its two buttons. */
export function ActivityList({ draft, opened, onOpen }: { draft: PlanDraft; opened: string | null; onOpen: (id: string | null) => void }) {
  const { t } = useLingui();
  const [dragged, setDragged] = useState<number | null>(null);
  const [said, setSaid] = useState("");
  const { activities, change } = draft;
  const move = (from: number, to: number) => {
    const name = activities[from]?.name;
    change(moved(activities, from, to));
    if (name !== undefined) setSaid(t`${name} is now number ${to + 1}`);
  };
  const put = (at: number, next: ActivityDraft, learned?: Parameters<typeof change>[1]) =>
    change(
      activities.map((activity, index) => (index === at ? next : activity)),
      learned,
    );
  if (activities.length === 0) return null;
  return (
    <>
      <ol className={look.activities} aria-label={t`Activities`}>
        {activities.map((activity, index) => (
          // Whoever cannot drag has the two buttons of the card.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
          <li
            key={activity.id}
            data-dragged={index === dragged || undefined}
            onDragOver={(event) => {
              if (dragged === null) return;
              event.preventDefault();
              if (dragged !== index && isPast(event, dragged < index)) {
                change(moved(activities, dragged, index));
                setDragged(index);
              }
            }}
            onDrop={(event) => {
              event.preventDefault();
              setDragged(null);
            }}
          >
            <ActivityCard
              draft={draft}
              activity={activity}
              index={index}
              isOpen={opened === activity.id}
              onOpen={() => onOpen(opened === activity.id ? null : activity.id)}
              onChange={(next, learned) => put(index, next, learned)}
              onMove={(to) => move(index, to)}
              onDrag={setDragged}
            />
          </li>
        ))}
      </ol>
      <p className="so-hidden" role="status">
        {said}
      </p>
    </>
  );
}

/** Past the middle of the one it goes over: of two cards of different height neither then jumps back. */
function isPast({ currentTarget, clientY }: DragEvent<HTMLElement>, isGoingDown: boolean): boolean {
  const { top, height } = currentTarget.getBoundingClientRect();
  return isGoingDown ? clientY > top + height / 2 : clientY < top + height / 2;
}
