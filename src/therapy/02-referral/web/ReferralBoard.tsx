import { Trans, useLingui } from "@lingui/react/macro";
import { type ReactNode, useState } from "react";
import type { OutputOf } from "#foundation/web/call.ts";
import { KeyList } from "#foundation/web/ListTools.tsx";
import { useNow } from "#foundation/web/use-now.ts";
import type { listReferrals } from "../referral.api.ts";
import { mayGo, OpenState, type ReferralId, type ReferralState } from "../referral.ts";
import { takes } from "#foundation/web/drag.ts";
import { MoveDialog } from "./MoveDialog.tsx";
import { type BoardCard, ReferralCard } from "./ReferralCard.tsx";
import { STATE_WORDS } from "./referral-words.ts";
import type { Moves } from "./use-moves.ts";
import look from "./ReferralsScreen.module.css";

type Board = OutputOf<typeof listReferrals>;

const COLUMNS: readonly (readonly ReferralState[])[] = [["new"], ["contacted"], ["assessing"], ["waiting"], ["accepted", "closed"]];

/** Five columns; on a phone one list after the other. A card is dragged, or moved by its button, which needs no pointer. */
export function ReferralBoard({ of: board, moves }: { of: Board; moves: Moves }) {
  const { t } = useLingui();
  const { now } = useNow(60);
  const [moving, setMoving] = useState<{ id: ReferralId; to: ReferralState | null } | null>(null);
  const mayAccept = board.fields === "whole";
  const opened = board.referrals.find(({ id }) => id === moving?.id);

  const drop = (dropped: string, states: readonly ReferralState[]) => {
    const card = board.referrals.find(({ id }) => id === dropped);
    const [to] = states;
    const open = OpenState.safeParse(to);
    if (card === undefined || states.includes(card.state)) return;
    if (open.success && mayGo(card.state, open.data)) void moves.move(card, open.data);
    // The last column is two things; which one is asked.
    if (!open.success && mayAccept) setMoving({ id: card.id, to: "closed" });
  };

  return (
    <div className={look.board}>
      {COLUMNS.map((states) => (
        <Column
          key={states.join(" ")}
          title={states.map((state) => t(STATE_WORDS[state].word)).join(" · ")}
          count={states.reduce((sum, state) => sum + board.counts[state], 0)}
          cards={board.referrals.filter(({ state }) => states.includes(state))}
          onDrop={(dropped) => drop(dropped, states)}
          show={(card) => (
            <ReferralCard of={card} now={now} mayAccept={mayAccept} moves={moves} onMove={() => setMoving({ id: card.id, to: null })} />
          )}
        />
      ))}
      {opened === undefined || moving === null ? null : (
        <MoveDialog of={opened} moves={moves} mayClose={mayAccept} wants={moving.to} onLeave={() => setMoving(null)} />
      )}
    </div>
  );
}

function Column(props: {
  title: string;
  count: number;
  cards: readonly BoardCard[];
  onDrop: (dropped: string) => void;
  show: (card: BoardCard) => ReactNode;
}) {
  const { title, count, cards } = props;
  const more = count - cards.length;
  return (
    <section className={look.column} aria-label={title} ref={takes(props.onDrop)}>
      <h2 className={look.title}>
        {title} <span className={look.count}>{count}</span>
      </h2>
      {cards.length === 0 ? (
        <p className="so-muted so-small">
          <Trans>Nobody stands here.</Trans>
        </p>
      ) : (
        <KeyList className={look.cards}>
          {cards.map((card) => (
            <li key={card.id}>{props.show(card)}</li>
          ))}
        </KeyList>
      )}
      {more > 0 ? (
        <p className="so-muted so-small">
          <Trans>{more} more: find them by name or number.</Trans>
        </p>
      ) : null}
    </section>
  );
}
