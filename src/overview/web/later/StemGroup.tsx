import { useLingui } from "@lingui/react/macro";
import { wasThere } from "#attendance/attendance.ts";
import { GroupCircle } from "#attendance/web/course/GroupCircle.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { sessionState } from "../../session-state.ts";
import type { TodaySession } from "../day-session.ts";
import look from "../DayStem.module.css";
import { SessionSign, STATE_WORDS } from "../SessionSign.tsx";

/** A session of several clients: one place on the stem, with its circle of faces. */
export function StemGroup({ cards, now }: { cards: readonly [TodaySession, ...TodaySession[]]; now: Date }) {
  const { t } = useLingui();
  const { wallTime } = useLanguage();
  const [card] = cards;
  // What is open comes first; then that it was held, if anybody came: one who stayed away does not make it a missed session.
  const open = cards.find(({ attendance }) => attendance === null);
  const held = cards.find(({ attendance }) => attendance !== null && wasThere(attendance.outcome));
  const state = sessionState(open ?? held ?? card, now);
  return (
    <li className={look.item} data-shape="small">
      <span className={look.time}>{wallTime(card.at)}</span>
      <span className={look.sign}>
        <SessionSign state={state} />
        <span className="so-hidden">{t(STATE_WORDS[state])}</span>
      </span>
      <div className={look.what}>
        <GroupCircle name={card.group} place={card.place} minutes={card.minutes} members={cards} />
      </div>
    </li>
  );
}
