import { Trans } from "@lingui/react/macro";
import { CalendarPlus } from "lucide-react";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { endFamilyFeed, listFamilyFeeds, openFamilyFeed } from "#family/family-feed.api.ts";
import { call, type OutputOf } from "#foundation/web/call.ts";
import { useLanguage } from "#foundation/web/language.tsx";
import type { ClientId } from "#people/client.ts";
import { Button } from "../../Button.tsx";
import look from "../../page.module.css";
import { readAgain, useAnswer } from "../../use-answer.ts";
import { NotDone } from "./NotDone.tsx";

type FeedId = OutputOf<typeof listFamilyFeeds>["feeds"][number]["id"];

/** The visits in one’s own calendar: each is called “Session”, and nothing more. */
export function OwnCalendar({ clientId }: { clientId: ClientId }) {
  const { momentDay } = useLanguage();
  const read = useAnswer(listFamilyFeeds, { ids: { clientId } });
  const [link, setLink] = useState("");
  const [refused, setRefused] = useState<string | null>(null);
  const make = async () => {
    const made = await call(openFamilyFeed, { ids: { clientId }, input: { id: uuidv7() } });
    setRefused(made.ok ? null : made.refusal.type);
    if (made.ok) setLink(made.value.link);
    readAgain();
  };
  const close = async (feedId: FeedId) => {
    const closed = await call(endFamilyFeed, { ids: { clientId, feedId }, input: {} });
    setRefused(closed.ok ? null : closed.refusal.type);
    setLink("");
    readAgain();
  };
  return (
    <section className={look.section}>
      <h2>
        <Trans>In your own calendar</Trans>
      </h2>
      <p>
        <Trans>Your telephone can show when the visits are. It says only “Session”: no name, no place.</Trans>
      </p>
      {refused === null ? null : <NotDone type={refused} />}
      <Button icon={CalendarPlus} wide onPress={() => void make()}>
        <Trans>Make a calendar address</Trans>
      </Button>
      {link === "" ? null : (
        <div role="status" className={look.card}>
          <p>
            <Trans>Subscribe to this address in your calendar. It is shown only now; whoever has it sees when you come.</Trans>
          </p>
          <p className={look.address}>{link}</p>
        </div>
      )}
      {read.state === "ready" && read.value.feeds.length > 0 ? (
        <ul className={look.section}>
          {read.value.feeds.map(({ id, createdAt }) => (
            <li key={id} className={look.card}>
              <p>
                <Trans>An address since {momentDay(createdAt, "long")}</Trans>
              </p>
              <Button onPress={() => void close(id)}>
                <Trans>Close it</Trans>
                <span className="so-hidden">, {momentDay(createdAt, "long")}</span>
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
