import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import type { z } from "zod";
import { Card } from "#foundation/web/Card.tsx";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { Fields } from "#foundation/web/Field.tsx";
import { Go } from "#foundation/web/Go.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { Page } from "#foundation/web/Page.tsx";
import { PillGroup } from "#foundation/web/PillGroup.tsx";
import { Section } from "#foundation/web/Section.tsx";
import { useDeed, useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { endFeed, type FeedShows, listFeeds, openFeed } from "../feed.api.ts";
import look from "./schedule.module.css";

/** One’s own sessions on one’s own telephone, without names. */
export function FeedScreen() {
  const { t } = useLingui();
  const [shows, setShows] = useState<FeedShows>("initials");
  const [link, setLink] = useState<string | null>(null);
  const read = useRead(listFeeds, { chapter: "schedule" });
  const open = useDeed(openFeed, { refresh: ["schedule"] });
  const make = async () => {
    const made = await open.send({ input: { id: uuidv7(), shows } });
    if (made.ok) setLink(made.value.link);
  };
  return (
    <Page
      title={t`On your telephone`}
      subtitle={t`Your sessions in your own calendar, kept up to date. Never a full name, never a reason.`}
      trail={
        <Go to="/calendar">
          <Trans>Calendar</Trans>
        </Go>
      }
    >
      <Card>
        <Fields>
          <PillGroup
            label={t`What it shows`}
            hint={t`Others may see your telephone.`}
            options={[
              { value: "initials", label: t`Initials` },
              { value: "session", label: t`Only “Session”` },
            ]}
            value={shows}
            onChange={setShows}
          />
          {open.refusal === null ? null : <RefusalState refusal={open.refusal} />}
          <div className={look.buttons}>
            <Button variant="filled" loading={open.sending} onClick={() => void make()}>
              <Trans>Make an address</Trans>
            </Button>
          </div>
          {link === null ? null : (
            <div role="status">
              <p>
                <Trans>Subscribe to this address in your calendar. It is shown this once; whoever has it sees your sessions.</Trans>
              </p>
              <p className={look.link}>{link}</p>
            </div>
          )}
        </Fields>
      </Card>
      <WhenRead read={read}>
        {({ feeds }) =>
          feeds.length === 0 ? null : (
            <Section title={<Trans>Open addresses</Trans>}>
              <ul className={look.list}>
                {feeds.map((feed) => (
                  <li key={feed.id}>
                    <Feed of={feed} />
                  </li>
                ))}
              </ul>
            </Section>
          )
        }
      </WhenRead>
    </Page>
  );
}

function Feed({ of: it }: { of: z.output<typeof listFeeds.output>["feeds"][number] }) {
  const { t } = useLingui();
  const { momentDay } = useLanguage();
  const end = useDeed(endFeed, { refresh: ["schedule"] });
  const since = momentDay(it.createdAt, "long");
  return (
    <Card>
      <div className={look.row}>
        <p>{it.shows === "initials" ? <Trans>Initials, since {since}</Trans> : <Trans>Only “Session”, since {since}</Trans>}</p>
        <Button
          aria-label={t`Close it, ${since}`}
          loading={end.sending}
          onClick={() => void end.send({ ids: { feedId: it.id }, input: {} })}
        >
          <Trans>Close it</Trans>
        </Button>
      </div>
      {end.refusal === null ? null : <RefusalState refusal={end.refusal} />}
    </Card>
  );
}
