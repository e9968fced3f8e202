import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Printer } from "lucide-react";
import type { ReactNode } from "react";
import { z } from "zod";
import { useIds } from "#foundation/web/address.ts";
import { Go } from "#foundation/web/Go.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { Page } from "#foundation/web/Page.tsx";
import { Section } from "#foundation/web/Section.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { useNow } from "#foundation/web/use-now.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { ClientId } from "#people/client.ts";
import { readClient, readPractice } from "#people/people.api.ts";
import { SAFETY_ORDER, safetyText } from "#people/safety-card.ts";
import { readTeam } from "#people/team.api.ts";
import { PROFESSION_WORDS } from "#people/web/profession-words.ts";
import { readStory } from "../overview.api.ts";
import look from "./EmergencySheet.module.css";
import { SAFETY_WORDS } from "./safety-words.ts";
import { useWhoItIs } from "./use-who-it-is.ts";

/** One page of paper for the bag: what keeps this person safe, how they say stop, and whom to call. Nothing of the therapy stands on it. */
export function EmergencySheetScreen() {
  const { t } = useLingui();
  const { day } = useLanguage();
  const { clientId } = useIds(z.object({ clientId: ClientId }));
  const story = useRead(readStory, { ids: { clientId }, chapter: "overview" });
  const practice = useRead(readPractice, { chapter: "people", input: {} });
  const whoItIs = useWhoItIs();
  const { day: today } = useNow();
  const client = story.state === "ready" ? story.value.client : undefined;
  const name = [client?.chosenName, client?.familyName].filter(Boolean).join(" ");
  const [printedOn, practiceName] = [day(today, "medium"), practice.state === "ready" ? practice.value.name : ""];
  return (
    <Page
      title={name || t`Client`}
      tabTitle={t`Emergency sheet`}
      subtitle={story.state === "ready" ? whoItIs(story.value) : undefined}
      action={
        <Button variant="filled" leftSection={<Icon of={Printer} />} onClick={() => window.print()}>
          <Trans>Print the sheet</Trans>
        </Button>
      }
      trail={
        <Go to={`/clients/${clientId}`}>
          <Trans>Back to the story</Trans>
        </Go>
      }
    >
      <WhenRead read={story}>
        {({ safety, assent }) => (
          <>
            <Section title={<Trans>What keeps them safe</Trans>}>
              {safety.length === 0 ? (
                <p>
                  <Trans>Nothing is written on the safety card. That does not mean that there is nothing: ask.</Trans>
                </p>
              ) : (
                <Lines
                  lines={SAFETY_ORDER.flatMap((kind) =>
                    safety.filter((line) => line.kind === kind).map((line) => [line.id, t(SAFETY_WORDS[kind]), safetyText(line)] as const),
                  )}
                />
              )}
            </Section>
            {assent === null ? null : (
              <Section title={<Trans>How they say so</Trans>}>
                <Lines
                  lines={(
                    [
                      ["stop", t`Stop`, assent.showsStop],
                      ["no", t`No`, assent.showsNo],
                      ["not-now", t`Not now`, assent.showsNotNow],
                      ["yes", t`Yes`, assent.showsYes],
                      ["then", t`Then we`, assent.whatWeDo],
                    ] as const
                  ).filter(([, , words]) => words !== "")}
                />
              </Section>
            )}
          </>
        )}
      </WhenRead>
      <WhomToCall clientId={clientId} />
      <p className="so-muted">
        <Trans>
          Printed on {printedOn} for {practiceName}. It is as true as that day: print it anew when something changes, and destroy the old
          one.
        </Trans>
      </p>
    </Page>
  );
}

function WhomToCall({ clientId }: { clientId: ClientId }) {
  const { t } = useLingui();
  const { say } = useLanguage();
  const details = useRead(readClient, { ids: { clientId }, chapter: "people" });
  const team = useRead(readTeam, { ids: { clientId }, chapter: "people" });
  const phone = details.state === "ready" ? details.value.phone : null;
  const reach = details.state === "ready" ? details.value.reach : "";
  return (
    <Section title={<Trans>Whom to call</Trans>}>
      <WhenRead read={team}>
        {({ family, professionals, care }) => (
          <Lines
            lines={[
              ...(phone === null && reach === ""
                ? []
                : [["self", t`The client or their home`, [phone, reach].filter(Boolean).join(" · ")] as const]),
              ...family
                .filter(({ standing, restricted, noContact }) => standing === "now" && !restricted && !noContact)
                .map(
                  ({ id, name, relationship, email }) =>
                    [id, `${name} (${say(`kin.${relationship}`)})`, <Blank key={id} email={email} />] as const,
                ),
              ...professionals
                .filter(({ standing }) => standing === "now")
                .map(
                  ({ id, name, role, phone: number, email }) =>
                    [id, `${name} (${t(PROFESSION_WORDS[role])})`, number ?? <Blank email={email} />] as const,
                ),
              ...care.filter(({ standing }) => standing === "now").map(({ id, name, part }) => [id, name, say(`part.${part}`)] as const),
            ]}
          />
        )}
      </WhenRead>
    </Section>
  );
}

/** No telephone number is kept here for them: a line to write it by hand. */
const Blank = ({ email }: { email: string | null }) => (
  <span className={look.blank}>
    <Trans>Telephone:</Trans> <i aria-hidden="true" /> {email}
  </span>
);

function Lines({ lines }: { lines: readonly (readonly [id: string, what: string, words: ReactNode])[] }) {
  return (
    <dl className={look.lines}>
      {lines.map(([id, what, words]) => (
        <div key={id}>
          <dt>{what}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}
