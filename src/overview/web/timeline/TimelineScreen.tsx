import { Trans, useLingui } from "@lingui/react/macro";
import { ChevronRight } from "lucide-react";
import { z } from "zod";
import { OUTCOME_WORDS } from "#attendance/web/attendance-words.ts";
import { useIds } from "#foundation/web/address.ts";
import type { OutputOf } from "#foundation/web/call.ts";
import { EmptyState } from "#foundation/web/EmptyState.tsx";
import { Glyph } from "#foundation/web/Glyph.tsx";
import { Go } from "#foundation/web/Go.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { Page } from "#foundation/web/Page.tsx";
import { Section } from "#foundation/web/Section.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { ClientId } from "#people/client.ts";
import { SessionId } from "#schedule/series.ts";
import { standing } from "#assessment/tap.ts";
import { timelineOf } from "#session/timeline.ts";
import { readTimeline } from "../../timeline.api.ts";
import { Recordings } from "./Recordings.tsx";
import { usePlayer } from "./use-player.ts";
import { TimelineStrip } from "./TimelineStrip.tsx";
import { TimelineTable } from "./TimelineTable.tsx";
import look from "./timeline.module.css";

export type SessionInTime = OutputOf<typeof readTimeline>;

/** A session in time: its activities in order, what was marked, and the places to find again. What nobody wrote down is not drawn. */
export function TimelineScreen() {
  const { t } = useLingui();
  const ids = useIds(z.object({ sessionId: SessionId, clientId: ClientId }));
  const read = useRead(readTimeline, { ids, chapter: "overview" });
  if (read.state !== "ready")
    return (
      <Page title={t`The session in time`}>
        <WhenRead read={read}>{() => null}</WhenRead>
      </Page>
    );
  return <InTime page={read.value} again={read.again} />;
}

function InTime({ page, again }: { page: SessionInTime; again: () => void }) {
  const { t } = useLingui();
  const { dayInFront, wallTime, day } = useLanguage();
  const { card } = page;
  const timeline = timelineOf(standing(page.marks), page.entries);
  const player = usePlayer(page.recordings);
  const time = wallTime(card.at);
  const outcome = card.attendance?.outcome ?? null;
  return (
    <Page
      title={t`The session of ${day(card.day)} in time`}
      trail={
        <nav className={look.trail} aria-label={t`Where you are`}>
          <Go to={`/clients/${card.clientId}`}>{card.chosenName}</Go>
          <Icon of={ChevronRight} size={16} />
          <Go to={`/session/${card.sessionId}/${card.clientId}/note`}>
            <Trans>Note</Trans>
          </Go>
        </nav>
      }
      subtitle={`${card.chosenName}. ${dayInFront(card.day, "long")}, ${time}. ${outcome === null ? t`Not yet recorded who came` : t(OUTCOME_WORDS[outcome])}.`}
    >
      {outcome === "absent" || outcome === "did-not-run" ? (
        <p className={look.rest}>
          <Glyph name="rest" size={22} />
          <Trans>There was no session. A gap is no mark, and nothing is drawn for it.</Trans>
        </p>
      ) : null}
      {timeline.known === null ? (
        <EmptyState>
          {timeline.fromMemory > 0 ? (
            <Trans>Everything of this session was written down afterwards, so it has no moments.</Trans>
          ) : (
            <Trans>Nothing with a time was written down in this session.</Trans>
          )}
        </EmptyState>
      ) : (
        <Section
          title={<Trans>From the first mark to the last</Trans>}
          hint={<Trans>By the clock of the device in the room. What nobody wrote down is not drawn.</Trans>}
        >
          <TimelineStrip timeline={timeline} known={timeline.known} page={page} />
        </Section>
      )}
      <Recordings page={page} player={player} again={again} />
      {timeline.known === null ? null : <TimelineTable timeline={timeline} page={page} player={player} again={again} />}
      {timeline.fromMemory > 0 && timeline.known !== null ? <FromMemory count={timeline.fromMemory} /> : null}
    </Page>
  );
}

function FromMemory({ count }: { count: number }) {
  return (
    <p className={look.quiet}>
      <Trans>Written down afterwards, so without a moment: {count}.</Trans>
    </p>
  );
}
