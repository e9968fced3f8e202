import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Mountain } from "lucide-react";
import { useState } from "react";
import { Card } from "#foundation/web/Card.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import type { ClientId } from "#people/client.ts";
import { type Challenge, type ChallengeOutcome, isOpen } from "../../challenge.ts";
import type { Celebrated } from "../CelebrationForm.tsx";
import look from "./beside.module.css";
import { ChallengeForm } from "./ChallengeForm.tsx";
import { ChallengeLook } from "./ChallengeLook.tsx";

/** What is hard, met with a plan: open ones first, with the day on which they are looked at again. */
export function Challenges({
  clientId,
  challenges,
  objectives,
  about,
}: {
  clientId: ClientId;
  challenges: readonly Challenge[];
  objectives: readonly Celebrated[];
  /** Only those of one objective. */
  about?: string;
}) {
  const [writes, setWrites] = useState(false);
  const shown = challenges.filter((one) => about === undefined || one.objectiveId === about);
  const sorted = [...shown.filter(isOpen), ...shown.filter((one) => !isOpen(one))];
  return (
    <Card
      heading={2}
      sign={<Icon of={Mountain} />}
      title={<Trans>What is hard, and what we try</Trans>}
      aside={
        writes ? undefined : (
          <Button onClick={() => setWrites(true)} data-writes>
            <Trans>Write down a challenge</Trans>
          </Button>
        )
      }
    >
      <div className={look.stack}>
        {writes ? (
          <ChallengeForm
            clientId={clientId}
            objectives={objectives}
            {...(about === undefined ? {} : { about })}
            onDone={() => setWrites(false)}
          />
        ) : null}
        {sorted.length === 0 && !writes ? (
          <p className="so-muted">
            <Trans>Nothing is written down. A challenge with a plan is looked at again on its day; nothing happens by itself.</Trans>
          </p>
        ) : null}
        {sorted.map((challenge) => (
          <OneChallenge key={challenge.id} clientId={clientId} challenge={challenge} />
        ))}
      </div>
    </Card>
  );
}

function OneChallenge({ clientId, challenge }: { clientId: ClientId; challenge: Challenge }) {
  const { t } = useLingui();
  const { day } = useLanguage();
  const [looks, setLooks] = useState(false);
  const outcomes: Readonly<Record<ChallengeOutcome, string>> = {
    eased: t`It has eased`,
    "goes-on": t`It goes on`,
    "let-go": t`We let it go`,
  };
  const { hard, tries, lookAgainOn } = challenge;
  return (
    <article className={look.near}>
      <p>
        <b>{hard}</b>
      </p>
      <p>
        <Trans>
          We try, since {day(challenge.day, "medium")}: {tries}
        </Trans>
      </p>
      {challenge.looks.map((one) => (
        <p key={`${one.day} ${one.outcome} ${one.words}`} className="so-small so-muted">
          {day(one.day, "medium")}, {one.by}: {outcomes[one.outcome]}
          {one.words === "" ? "" : `. ${one.words}`}
        </p>
      ))}
      {lookAgainOn === null ? null : (
        <p className="so-small so-muted">
          <Trans>Looked at again on {day(lookAgainOn, "long")}.</Trans>
        </p>
      )}
      {looks ? (
        <ChallengeLook clientId={clientId} challengeId={challenge.id} onDone={() => setLooks(false)} />
      ) : isOpen(challenge) ? (
        <div>
          <Button variant="default" onClick={() => setLooks(true)} data-writes>
            <Trans>Look at it again</Trans>
          </Button>
        </div>
      ) : null}
    </article>
  );
}
