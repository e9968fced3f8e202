import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { Card } from "#foundation/web/Card.tsx";
import type { OutputOf } from "#foundation/web/call.ts";
import { EmptyState } from "#foundation/web/EmptyState.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { Section } from "#foundation/web/Section.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import type { ClientId } from "#people/client.ts";
import { type AbsenceTalk, readAttendance } from "../../pattern.api.ts";
import { AbsenceList, Course, Dose } from "./Course.tsx";
import { FACTOR_WORDS } from "./account-words.ts";
import look from "./pattern.module.css";
import { TALK_WORDS } from "./pattern-words.ts";
import { StretchWords } from "./StretchWords.tsx";
import { TalkForm } from "./TalkForm.tsx";

type Attendance = OutputOf<typeof readAttendance>;

/** How one client’s attendance goes, for whoever answers for the therapy. */
export function AttendanceCourse({ clientId }: { clientId: ClientId }) {
  const read = useRead(readAttendance, { ids: { clientId }, chapter: "attendance-course" });
  return (
    <WhenRead read={read}>
      {({ sessions, pattern, talks }) =>
        sessions.length === 0 ? (
          <EmptyState>
            <Trans>No session has come yet. From the first one on this page tells who came, as a line of notes and rests.</Trans>
          </EmptyState>
        ) : (
          <>
            <Section title={<Trans>Coming and staying away</Trans>}>
              <Course sessions={sessions} />
            </Section>
            <Section
              title={<Trans>Is a stretch unusual?</Trans>}
              hint={<Trans>Judged by this client’s own earlier attendance only. Seen by you only.</Trans>}
            >
              <Pattern pattern={pattern} />
              <Talks clientId={clientId} talks={talks} about={pattern.stretches.at(-1)?.sessionId ?? null} />
            </Section>
            <Section title={<Trans>Minutes and reasons</Trans>}>
              <Dose sessions={sessions} />
            </Section>
            <Section title={<Trans>Absences</Trans>}>
              <AbsenceList sessions={sessions} of={clientId} />
            </Section>
          </>
        )
      }
    </WhenRead>
  );
}

function Pattern({ pattern }: { pattern: Attendance["pattern"] }) {
  const { state, sessions, missed, stretches, falseAlarms } = pattern;
  if (state === "too-early")
    return (
      <p>
        <Trans>
          Not enough data yet: {sessions} of 12 sessions, {missed} of 3 absences.
        </Trans>
      </p>
    );
  if (state === "quiet")
    return (
      <p>
        <Trans>
          No stretch is unusual: {missed} of {sessions} sessions missed. That does not mean attendance is stable: a doubling of absences
          would usually not be noticed within a year.
        </Trans>
      </p>
    );
  return stretches.toReversed().map((stretch) => <StretchWords key={stretch.sessionId} stretch={stretch} falseAlarms={falseAlarms} />);
}

function Talks({ clientId, talks, about }: { clientId: ClientId; talks: readonly AbsenceTalk[]; about: string | null }) {
  const { t } = useLingui();
  const { momentDay, day } = useLanguage();
  const [writing, setWriting] = useState(false);
  return (
    <>
      {talks.map((talk) => (
        <Card key={talk.id} title={t(TALK_WORDS[talk.outcome])} aside={<small className="so-muted">{momentDay(talk.at, "long")}</small>}>
          <p>{talk.note}</p>
          {talk.agreed === "" ? null : (
            <p>
              <Trans>Agreed: {talk.agreed}</Trans>
            </p>
          )}
          {talk.factors.length === 0 ? null : (
            <p>
              <Trans>What weighs on coming: {talk.factors.map((factor) => t(FACTOR_WORDS[factor]).toLocaleLowerCase()).join(", ")}</Trans>
            </p>
          )}
          {talk.callOn === null ? null : (
            <p>
              <Trans>The call is on {day(talk.callOn, "long")}.</Trans>
            </p>
          )}
          <p className="so-muted">{talk.by}</p>
        </Card>
      ))}
      {writing ? (
        <TalkForm clientId={clientId} about={about} onDone={() => setWriting(false)} />
      ) : (
        <div className={look.buttons}>
          <Button variant="default" onClick={() => setWriting(true)}>
            <Trans>Write down a conversation</Trans>
          </Button>
        </div>
      )}
    </>
  );
}
