import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { z } from "zod";
import { GoButton } from "#foundation/web/Go.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { daysSince } from "../days-since.ts";
import type { listReferrals } from "../referral.api.ts";
import { AlikeChip } from "./AlikeChip.tsx";
import { carries } from "#foundation/web/drag.ts";
import { ASKED_BY_WORDS, CLOSING_WORDS, NEXT_STEP, STATE_WORDS } from "./referral-words.ts";
import type { Moves } from "./use-moves.ts";
import look from "./ReferralsScreen.module.css";

export type BoardCard = z.output<typeof listReferrals.output>["referrals"][number];

/** One who asks: about whom, who asks, how long it stands here, the first of their words, and the one step that usually comes next. */
export function ReferralCard(props: { of: BoardCard; now: Date; mayAccept: boolean; moves: Moves; onMove: () => void }) {
  const { of: it, now, mayAccept, moves, onMove } = props;
  const { t } = useLingui();
  const { timeZone } = useLanguage();
  const asker = t(ASKED_BY_WORDS[it.askedBy]);
  const days = daysSince(it.since, now, timeZone);
  const name = it.aboutName;
  return (
    <article ref={carries(it.id)} className={look.card} draggable={it.state !== "accepted"} aria-label={name}>
      <Link to={`/clients/referrals/${it.id}`} className={look.name}>
        {name}
      </Link>
      <p className={look.asker}>{it.askedBy === "self" ? asker : `${it.askerName}, ${asker}`}</p>
      {it.firstWords === null ? null : <p className={`${look.first} so-quote`}>{it.firstWords}</p>}
      <p className={look.since}>
        {it.state === "accepted" || it.state === "closed" ? `${t(STATE_WORDS[it.state].word)} · ` : null}
        {days === 0 ? <Trans>Since today</Trans> : <Plural value={days} one="# day" other="# days" />}
        {it.closing === null ? null : ` · ${t(CLOSING_WORDS[it.closing])}`}
      </p>
      <AlikeChip of={it.alike} />
      <div className={look.deeds}>
        <NextStep of={it} mayAccept={mayAccept} moves={moves} />
        {it.state === "accepted" ? null : (
          <Button size="compact-md" variant="subtle" onClick={onMove} aria-label={t`Move ${name}`}>
            <Trans>Move</Trans>
          </Button>
        )}
      </div>
    </article>
  );
}

function NextStep({ of: it, mayAccept, moves }: { of: BoardCard; mayAccept: boolean; moves: Moves }) {
  const { t } = useLingui();
  const name = it.aboutName;
  if (it.clientId !== null)
    return (
      <GoButton size="compact-md" variant="light" to={`/clients/${it.clientId}`} label={t`Open their story: ${name}`}>
        <Trans>Open their story</Trans>
      </GoButton>
    );
  if (mayAccept && (it.state === "assessing" || it.state === "waiting"))
    return (
      <GoButton size="compact-md" variant="light" to={`/clients/referrals/${it.id}`} label={t`Accept ${name}`}>
        <Trans>Accept</Trans>
      </GoButton>
    );
  const next = NEXT_STEP[it.state];
  if (next === undefined) return null;
  const word = t(next.word);
  return (
    <Button
      size="compact-md"
      variant="light"
      disabled={moves.sending}
      onClick={() => void moves.move(it, next.to)}
      aria-label={`${word}: ${name}`}
    >
      {word}
    </Button>
  );
}
