import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Printer } from "lucide-react";
import { useState } from "react";
import { z } from "zod";
import { readAttendance } from "#attendance/pattern.api.ts";
import { AbsenceList } from "#attendance/web/course/Course.tsx";
import { TalkForm } from "#attendance/web/course/TalkForm.tsx";
import { useIds } from "#foundation/web/address.ts";
import { Go } from "#foundation/web/Go.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { Page } from "#foundation/web/Page.tsx";
import { Section } from "#foundation/web/Section.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { ClientId } from "#people/client.ts";
import { firstWords } from "#progress/evidence.ts";
import { readProgress } from "#progress/progress.api.ts";
import { readRecord, readStory } from "../../overview.api.ts";
import look from "./ConversationScreen.module.css";

/** Of the last half year, or from the stretch that was noticed: a conversation is about now. */
const MONTHS_BACK = 6;
/** It stays half a page: so many of each, the newest, and of a text what fits on a line or two. */
const OF_EACH = 3;
const LETTERS = 140;

/** Half a page to take along: what happened, what went well, what may be asked. Facts only; nobody is blamed, and nothing is sent to anybody. */
export function ConversationScreen() {
  const { t } = useLingui();
  const { day: spoken, momentDay } = useLanguage();
  const { clientId } = useIds(z.object({ clientId: ClientId }));
  const attendance = useRead(readAttendance, { ids: { clientId }, chapter: "attendance-course" });
  const story = useRead(readStory, { ids: { clientId }, chapter: "overview" });
  const record = useRead(readRecord, { ids: { clientId }, input: {}, chapter: "overview" });
  const progress = useRead(readProgress, { ids: { clientId }, chapter: "progress" });
  const name = story.state === "ready" ? story.value.client.chosenName : "";
  const celebrations = story.state === "ready" ? story.value.celebrations.slice(0, OF_EACH) : [];
  const questions = story.state === "ready" ? story.value.openQuestions.slice(-OF_EACH) : [];
  const themes = record.state === "ready" ? record.value.entries.filter((one) => one.firstWords).slice(0, OF_EACH) : [];
  const home = progress.state === "ready" ? progress.value.home.toSorted((a, b) => (a.day < b.day ? 1 : -1)).slice(0, OF_EACH) : [];
  return (
    <Page
      title={name === "" ? t`A conversation` : t`A conversation with ${name}’s family`}
      tabTitle={t`A conversation`}
      subtitle={t`To take along on paper. It is kept nowhere; what is agreed goes into the record.`}
      trail={
        <Go to={`/clients/${clientId}/attendance`}>
          <Trans>Attendance</Trans>
        </Go>
      }
      action={
        <Button variant="filled" className={look.screen ?? ""} leftSection={<Icon of={Printer} />} onClick={() => window.print()}>
          <Trans>Print</Trans>
        </Button>
      }
    >
      <WhenRead read={attendance}>
        {({ sessions, talks, pattern }) => {
          const half = monthsBefore(sessions.at(-1)?.day ?? "", MONTHS_BACK);
          const stretch = pattern.stretches.at(-1)?.fromDay ?? half;
          const from = stretch < half ? stretch : half;
          const lately = sessions.filter(({ day }) => day >= from);
          const agreed = talks.filter((talk) => talk.agreed !== "").slice(0, 2);
          return (
            <div className={look.sheet}>
              <Section title={<Trans>What happened</Trans>}>
                <AbsenceList sessions={lately} />
              </Section>
              {celebrations.length === 0 ? null : (
                <Section title={<Trans>What went well</Trans>}>
                  <ul className={look.lines}>
                    {celebrations.map((celebration) => (
                      <li key={celebration.id}>{celebration.words}</li>
                    ))}
                  </ul>
                </Section>
              )}
              {themes.length === 0 ? null : (
                <Section title={<Trans>What the last sessions were about</Trans>}>
                  <ul className={look.lines}>
                    {themes.map((one) => (
                      <li key={one.sessionId}>
                        {spoken(one.day, "short")}: {firstWords(one.firstWords ?? "", LETTERS)}
                      </li>
                    ))}
                  </ul>
                </Section>
              )}
              {questions.length === 0 && home.length === 0 ? null : (
                <Section title={<Trans>From the family</Trans>}>
                  <ul className={look.lines}>
                    {questions.map(({ id, messages }) => (
                      <li key={id}>
                        <Trans>
                          Asked, and not answered yet: “
                          {firstWords(messages.findLast(({ fromFamily }) => fromFamily)?.words ?? "", LETTERS)}”
                        </Trans>
                      </li>
                    ))}
                    {home.map((seen) => (
                      <li key={seen.id}>
                        <Trans>
                          Seen at home on {spoken(seen.day, "short")}: “{firstWords(seen.words, LETTERS)}”
                        </Trans>
                      </li>
                    ))}
                  </ul>
                </Section>
              )}
              {agreed.length === 0 ? null : (
                <Section title={<Trans>Agreed before</Trans>}>
                  <ul className={look.lines}>
                    {agreed.map((talk) => (
                      <li key={talk.id}>
                        {momentDay(talk.at, "long")}: {talk.agreed}
                      </li>
                    ))}
                  </ul>
                </Section>
              )}
              <Section title={<Trans>What may be asked</Trans>}>
                <ul className={look.lines}>
                  <li>
                    <Trans>What makes it hard to come?</Trans>
                  </li>
                  <li>
                    <Trans>What would you like to be different?</Trans>
                  </li>
                  <li>
                    <Trans>Is the work too fast, or not what you hoped for?</Trans>
                  </li>
                  <li>
                    <Trans>How does {name} show before and after a session that it is right, or too much?</Trans>
                  </li>
                </ul>
              </Section>
              <Section title={<Trans>What may be offered</Trans>}>
                <ul className={look.lines}>
                  <li>
                    <Trans>Another time, another place, a shorter session, a session over the network</Trans>
                  </li>
                  <li>
                    <Trans>A pause with a day on which we speak again</Trans>
                  </li>
                  <li>
                    <Trans>Ending well, with time to say goodbye, if that is what they want</Trans>
                  </li>
                </ul>
              </Section>
              <Section title={<Trans>What was agreed</Trans>}>
                <div className={look.room} aria-hidden="true" />
                <WriteItDown clientId={clientId} about={pattern.stretches.at(-1)?.sessionId ?? null} />
              </Section>
            </div>
          );
        }}
      </WhenRead>
    </Page>
  );
}

/** On the screen only: what was agreed goes into the record, from the page it was prepared on. */
function WriteItDown({ clientId, about }: { clientId: ClientId; about: string | null }) {
  const [writes, setWrites] = useState(false);
  return (
    <div className={look.screen}>
      {writes ? (
        <TalkForm clientId={clientId} about={about} onDone={() => setWrites(false)} />
      ) : (
        <Button variant="default" onClick={() => setWrites(true)}>
          <Trans>Write down what was agreed</Trans>
        </Button>
      )}
    </div>
  );
}

/** "2026-03-14" six months earlier begins with the same day of that month; for a comparison of days that is exact enough. */
function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1] = day.split("-").map(Number);
  const all = year * 12 + month - 1 - months;
  return `${String(Math.floor(all / 12)).padStart(4, "0")}-${String((all % 12) + 1).padStart(2, "0")}-${day.slice(8)}`;
}
