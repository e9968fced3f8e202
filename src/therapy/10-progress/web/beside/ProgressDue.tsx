import { Trans } from "@lingui/react/macro";
import { Card } from "#foundation/web/Card.tsx";
import { isFoundIn } from "#foundation/letters.ts";
import { Go, GoButton } from "#foundation/web/Go.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { Section } from "#foundation/web/Section.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { readProgressDue } from "../../beside.api.ts";
import look from "./beside.module.css";
import { ChallengeLook } from "./ChallengeLook.tsx";
import { useState } from "react";
import { Button } from "@mantine/core";
import type { DueChallenge } from "../../challenge.ts";

/** Among what waits: challenges whose day has come, and answers from outside the room. */
export function ProgressDue({ find }: { find: string }) {
  const { momentDay } = useLanguage();
  const read = useRead(readProgressDue, { chapter: "progress", input: {} });
  if (read.state !== "ready") return null;
  const challenges = read.value.challenges.filter(({ chosenName }) => isFoundIn(find, chosenName));
  const raters = read.value.raters.filter(({ chosenName }) => isFoundIn(find, chosenName));
  return (
    <>
      {challenges.length === 0 ? null : (
        <Section title={<Trans>Challenges to look at again</Trans>}>
          <div className={look.stack}>
            {challenges.map((challenge) => (
              <OneDue key={challenge.id} challenge={challenge} />
            ))}
          </div>
        </Section>
      )}
      {raters.length === 0 ? null : (
        <Section title={<Trans>Seen outside the room</Trans>}>
          <div className={look.stack}>
            {raters.map(({ id, clientId, chosenName, forWhom, toldAt }) => (
              <Card
                key={id}
                title={<Go to={`/clients/${clientId}`}>{chosenName}</Go>}
                aside={
                  <GoButton to={`/clients/${clientId}/transfer`} variant="default">
                    <Trans>Read it</Trans>
                    <span className="so-hidden">, {chosenName}</span>
                  </GoButton>
                }
              >
                <p>
                  <Trans>
                    {forWhom} answered on {momentDay(toldAt, "long")}.
                  </Trans>
                </p>
              </Card>
            ))}
          </div>
        </Section>
      )}
    </>
  );
}

function OneDue({ challenge }: { challenge: DueChallenge }) {
  const { day } = useLanguage();
  const [looks, setLooks] = useState(false);
  const { id, clientId, chosenName, hard, tries, lookAgainOn } = challenge;
  return (
    <Card title={<Go to={`/clients/${clientId}/progress`}>{chosenName}</Go>}>
      <div className={look.near}>
        <p>
          <b>{hard}</b>
        </p>
        <p>
          <Trans>We try: {tries}</Trans>
        </p>
        <p className="so-small so-muted">
          <Trans>To be looked at again since {day(lookAgainOn, "long")}.</Trans>
        </p>
        {looks ? (
          <ChallengeLook clientId={clientId} challengeId={id} onDone={() => setLooks(false)} />
        ) : (
          <div>
            <Button onClick={() => setLooks(true)} data-writes>
              <Trans>Look at it again</Trans>
              <span className="so-hidden">, {chosenName}</span>
            </Button>
          </div>
        )}
      </div>
    </Card>
  );
}
