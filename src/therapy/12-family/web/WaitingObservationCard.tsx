import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { House } from "lucide-react";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { Card } from "#foundation/web/Card.tsx";
import { CheckField, ChoiceField, LongTextField } from "#foundation/web/Field.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { PillGroup } from "#foundation/web/PillGroup.tsx";
import { useDeed } from "#foundation/web/use-endpoint.ts";
import type { NamedOnPurpose } from "#people/named-on-purpose.ts";
import { LeavingRefused } from "#people/web/NamesOthers.tsx";
import type { WithWhom } from "#progress/evidence.ts";
import { useWithWhomWords } from "#progress/web/beside/use-with-whom-words.ts";
import { answerObservation } from "../family.api.ts";
import type { WaitingObservation } from "../waiting.api.ts";
import { NewObservationAnswer } from "../observation.ts";
import look from "./inbox.module.css";
import { HowItWas } from "./HowItWas.tsx";
import { SentAlong } from "./SentAlong.tsx";
import { WhoAsks } from "./WhoAsks.tsx";

/** What somebody saw: thanked for, or accepted as evidence for one objective, on whose chart it then stands. */
export function WaitingObservationCard({ observation }: { observation: WaitingObservation }) {
  const { t } = useLingui();
  const { day } = useLanguage();
  const { objectives } = observation;
  const [id] = useState(() => uuidv7());
  const [objectiveId, setObjectiveId] = useState<string>(objectives.find(({ isOfThisGoal }) => isOfThisGoal)?.objectiveId ?? "");
  const [withWhom, setWithWhom] = useState<WithWhom>("family");
  const withWhomWords = useWithWhomWords();
  const [celebrate, setCelebrate] = useState(false);
  const [words, setWords] = useState("");
  const { send, sending, refusal } = useDeed(answerObservation, { refresh: ["family", "progress", "overview"] });
  const [accepted, setAccepted] = useState(false);
  const answer = async (accepts: boolean, namedOnPurpose?: NamedOnPurpose, filed = false) => {
    setAccepted(accepts);
    const input = NewObservationAnswer.parse({
      id,
      words,
      objectiveId: accepts ? objectiveId : null,
      withWhom,
      filed,
      celebrate,
      namedOnPurpose,
    });
    await send({ ids: { observationId: observation.id }, input });
  };
  const where = [day(observation.day, "long"), observation.place].filter(Boolean).join(", ");
  return (
    <Card>
      <div className={look.talk}>
        <WhoAsks of={observation} when={`${where}.`} />
        <p className={look.said}>{observation.words}</p>
        <HowItWas observation={observation} />
        <SentAlong clientId={observation.clientId} files={observation.files} />
      </div>
      <div className={look.form}>
        <ChoiceField
          label={<Trans>Evidence for</Trans>}
          hint={<Trans>On the chart it stands in the row “Elsewhere”, never among the sessions.</Trans>}
          value={objectiveId}
          onChange={(event) => setObjectiveId(event.currentTarget.value)}
          data={[{ value: "", label: t`No objective` }, ...objectives.map((one) => ({ value: one.objectiveId, label: one.title }))]}
        />
        {objectiveId === "" ? null : (
          <PillGroup<WithWhom> label={<Trans>With whom was it?</Trans>} options={withWhomWords} value={withWhom} onChange={setWithWhom} />
        )}
        <LongTextField
          label={<Trans>A word to the family, if you like</Trans>}
          autosize
          minRows={1}
          maxLength={2_000}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <CheckField
          label={<Trans>Worth holding on to</Trans>}
          hint={<Trans>It becomes a celebration that everybody of the family sees who sees the record.</Trans>}
          checked={celebrate}
          onChange={(event) => setCelebrate(event.currentTarget.checked)}
        />
        <div className={look.buttons}>
          <Button leftSection={<Icon of={House} />} loading={sending} disabled={objectiveId === ""} onClick={() => void answer(true)}>
            <Trans>Accept as evidence</Trans>
          </Button>
          <Button variant="subtle" disabled={sending} onClick={() => void answer(false)}>
            <Trans>Thank and keep it</Trans>
          </Button>
          <Button variant="subtle" disabled={sending} onClick={() => void answer(false, undefined, true)}>
            <Trans>File without a word</Trans>
          </Button>
        </div>
        <LeavingRefused refusal={refusal} sending={sending} onPurpose={(said) => void answer(accepted, said)} />
      </div>
    </Card>
  );
}
