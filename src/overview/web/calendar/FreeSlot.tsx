import { Plural, Trans } from "@lingui/react/macro";
import { useId } from "react";
import { Go } from "#foundation/web/Go.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { useNow } from "#foundation/web/use-now.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import type { Instant } from "#foundation/words.ts";
import { daysSince } from "#referral/days-since.ts";
import { listWaiting } from "#referral/referral.api.ts";
import { useWishWords } from "#referral/web/wish-words.ts";
import { listMakeUps } from "#schedule/make-up.api.ts";
import { weekdayOf } from "#schedule/series.ts";
import type { CalendarCard } from "../../calendar.api.ts";
import { whoFits } from "../../slot-fit.ts";
import look from "./CalendarScreen.module.css";

/** Who could have a time that became free. It proposes and does nothing: a person calls, and a person plans. */
export function FreeSlot({ of: card }: { of: CalendarCard }) {
  const title = useId();
  const makeUps = useRead(listMakeUps, { chapter: "schedule" });
  const waiting = useRead(listWaiting, { chapter: "referral", input: {} });
  return (
    <section className={look.free} aria-labelledby={title}>
      <h3 id={title}>
        <Trans>Who could come instead</Trans>
      </h3>
      <WhenRead read={makeUps}>
        {({ places }) => {
          const owed = new Map(
            places
              .filter(({ madeUpBy, letGo, clientId }) => madeUpBy === null && letGo === null && clientId !== card.clientId)
              .map(({ clientId, chosenName }) => [clientId, chosenName]),
          );
          return owed.size === 0 ? null : (
            <ul>
              {[...owed].map(([clientId, name]) => (
                <li key={clientId}>
                  <Go to={`/clients/${clientId}`}>{name}</Go>{" "}
                  <span className="so-muted">
                    <Trans>is owed a make-up session</Trans>
                  </span>
                </li>
              ))}
            </ul>
          );
        }}
      </WhenRead>
      {/* Who reads no referrals is proposed nobody from them. */}
      {waiting.state === "refused" ? null : <WhenRead read={waiting}>{({ waiting: all }) => <Waiting all={all} of={card} />}</WhenRead>}
      <p className="so-small so-muted">
        <Trans>Only a proposal: nobody is told, and nothing is planned.</Trans>
      </p>
    </section>
  );
}

type All = Parameters<typeof whoFits>[0];

function Waiting({
  all,
  of: card,
}: {
  all: readonly (All[number] & { id: string; aboutName: string; since: Instant })[];
  of: CalendarCard;
}) {
  const { timeZone } = useLanguage();
  const { now } = useNow(60);
  const words = useWishWords();
  const places = [card.place, card.room?.name ?? "", card.room?.site ?? ""];
  const fitting = whoFits(all, { weekday: weekdayOf(card.day), isGroup: card.group !== null, places });
  if (fitting.length === 0)
    return (
      <p className="so-muted">
        <Trans>Nobody on the waiting list wishes such a time.</Trans>
      </p>
    );
  return (
    <ol>
      {fitting.map(({ one, fit }) => {
        const days = daysSince(one.since, now, timeZone);
        return (
          <li key={one.id}>
            <Go to={`/clients/referrals/${one.id}`}>{one.aboutName}</Go>{" "}
            <span className="so-muted">
              <Plural value={days} _0="waits since today" one="waits # day" other="waits # days" />
              {fit === "other-place" ? <Trans>, wished another place</Trans> : null}
            </span>
            <p className="so-small so-muted">{one.wishes === null ? <Trans>No wishes noted</Trans> : words(one.wishes)}</p>
          </li>
        );
      })}
    </ol>
  );
}
