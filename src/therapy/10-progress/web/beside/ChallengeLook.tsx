import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { DayField, Fields, LongTextField } from "#foundation/web/Field.tsx";
import { PillGroup } from "#foundation/web/PillGroup.tsx";
import { useDeed } from "#foundation/web/use-endpoint.ts";
import { useNow } from "#foundation/web/use-now.ts";
import type { ClientId } from "#people/client.ts";
import { daysLater } from "#schedule/series.ts";
import { lookAtChallenge } from "../../beside.api.ts";
import { type ChallengeId, type ChallengeOutcome, NewChallengeLook } from "../../challenge.ts";
import "../../words/sentences.ts";
import look from "./beside.module.css";

/** Its day has come: how does it stand? */
export function ChallengeLook({ clientId, challengeId, onDone }: { clientId: ClientId; challengeId: ChallengeId; onDone: () => void }) {
  const { t } = useLingui();
  const { day: today } = useNow();
  const [id] = useState(() => uuidv7());
  const [outcome, setOutcome] = useState<ChallengeOutcome | null>(null);
  const [words, setWords] = useState("");
  const [again, setAgain] = useState<string>(daysLater(today, 28));
  const { send, sending, refusal } = useDeed(lookAtChallenge, { refresh: ["progress", "overview"] });
  const keep = async () => {
    const said = NewChallengeLook.safeParse({ id, outcome, words, lookAgainOn: outcome === "goes-on" ? again : null });
    if (!said.success) return;
    const answer = await send({ ids: { clientId, challengeId }, input: said.data });
    if (answer.ok) onDone();
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <Fields>
        <PillGroup<ChallengeOutcome>
          label={t`How does it stand?`}
          options={[
            { value: "eased", label: t`It has eased` },
            { value: "goes-on", label: t`It goes on` },
            { value: "let-go", label: t`We let it go` },
          ]}
          value={outcome}
          onChange={setOutcome}
        />
        <LongTextField
          label={t`What was found?`}
          rows={2}
          maxLength={1_000}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        {outcome === "goes-on" ? (
          <DayField label={t`Look at it again on`} value={again} onChange={(event) => setAgain(event.currentTarget.value)} />
        ) : null}
        {refusal === null ? null : <RefusalState refusal={refusal} />}
        <div className={look.acts}>
          <Button type="submit" variant="filled" loading={sending} disabled={outcome === null} data-writes>
            <Trans>Keep it</Trans>
          </Button>
          <Button variant="subtle" onClick={onDone}>
            <Trans>Later</Trans>
          </Button>
        </div>
      </Fields>
    </form>
  );
}
