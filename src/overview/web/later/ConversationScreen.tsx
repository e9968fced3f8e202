import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Printer } from "lucide-react";
import { z } from "zod";
import { readAttendance } from "#attendance/pattern.api.ts";
import { AbsenceList } from "#attendance/web/course/Course.tsx";
import { useIds } from "#foundation/web/address.ts";
import { Go } from "#foundation/web/Go.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { Page } from "#foundation/web/Page.tsx";
import { Section } from "#foundation/web/Section.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { ClientId } from "#people/client.ts";
import { readStory } from "../../overview.api.ts";
import look from "./ConversationScreen.module.css";

/** Of the last half year, or from the stretch that was noticed: a conversation is about now. */
const MONTHS_BACK = 6;

/** Half a page to take along: what happened, what went well, what may be asked. Facts only; nobody is blamed, and nothing is sent to anybody. */
export function ConversationScreen() {
  const { t } = useLingui();
  const { momentDay } = useLanguage();
  const { clientId } = useIds(z.object({ clientId: ClientId }));
  const attendance = useRead(readAttendance, { ids: { clientId }, chapter: "attendance-course" });
  const story = useRead(readStory, { ids: { clientId }, chapter: "overview" });
  const name = story.state === "ready" ? story.value.client.chosenName : "";
  const celebrations = story.state === "ready" ? story.value.celebrations.slice(0, 3) : [];
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
            <>
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
              </Section>
            </>
          );
        }}
      </WhenRead>
    </Page>
  );
}

/** "2026-03-14" six months earlier begins with the same day of that month; for a comparison of days that is exact enough. */
function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1] = day.split("-").map(Number);
  const all = year * 12 + month - 1 - months;
  return `${String(Math.floor(all / 12)).padStart(4, "0")}-${String((all % 12) + 1).padStart(2, "0")}-${day.slice(8)}`;
}
