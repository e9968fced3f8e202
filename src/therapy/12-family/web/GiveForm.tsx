import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import type { OutputOf } from "#foundation/web/call.ts";
import { Card } from "#foundation/web/Card.tsx";
import { ChoiceField, FieldRow, Fields, LongTextField, TextField } from "#foundation/web/Field.tsx";
import { useDeed } from "#foundation/web/use-endpoint.ts";
import type { ClientId } from "#people/client.ts";
import type { NamedOnPurpose } from "#people/named-on-purpose.ts";
import { Picture } from "#people/story.ts";
import { LeavingRefused } from "#people/web/NamesOthers.tsx";
import { giveActivity, NewActivity, type readGiven } from "../at-home.api.ts";
import look from "./inbox.module.css";

const STEPS = 3;

/** From an intervention of the plan: a few plain words, and up to three steps with a picture each. */
export function GiveForm({
  clientId,
  interventions,
  onDone,
}: {
  clientId: ClientId;
  interventions: OutputOf<typeof readGiven>["interventions"];
  onDone: () => void;
}) {
  const { t } = useLingui();
  const [id] = useState(() => uuidv7());
  const [interventionId, setIntervention] = useState<string>(interventions[0]?.interventionId ?? "");
  const [wordsEn, setEn] = useState("");
  const [wordsFr, setFr] = useState("");
  const [steps, setSteps] = useState<readonly { picture: string; word: string }[]>([]);
  const { send, sending, refusal } = useDeed(giveActivity, { refresh: ["family"] });
  const give = async (namedOnPurpose?: NamedOnPurpose) => {
    const input = NewActivity.safeParse({
      id,
      interventionId,
      wordsEn,
      wordsFr,
      steps: steps.filter(({ word }) => word.trim() !== ""),
      namedOnPurpose,
    });
    if (input.success && (await send({ ids: { clientId }, input: input.data })).ok) onDone();
  };
  const change = (at: number, more: Partial<{ picture: string; word: string }>) =>
    setSteps(
      Array.from({ length: STEPS }, (_, nth) => ({ ...(steps[nth] ?? { picture: "song", word: "" }), ...(nth === at ? more : {}) })),
    );
  const names: Record<Picture, string> = {
    scarf: t`Scarves`,
    guitar: t`Guitar`,
    drum: t`Drums`,
    voice: t`Singing`,
    piano: t`Piano`,
    bells: t`Bells`,
    shaker: t`Shakers`,
    dance: t`Dancing`,
    listening: t`Listening`,
    song: t`Songs`,
    heart: t`Being together`,
    star: t`Favourites`,
  };
  const pictures = Picture.options.map((value) => ({ value, label: names[value] }));
  return (
    <Card title={<Trans>Something for home</Trans>} heading={3}>
      <Fields>
        <ChoiceField
          label={<Trans>From the plan</Trans>}
          value={interventionId}
          onChange={(event) => setIntervention(event.currentTarget.value)}
          data={interventions.map((one) => ({ value: one.interventionId, label: one.name }))}
        />
        <LongTextField
          label={<Trans>What to do, in English</Trans>}
          hint={<Trans>Two or three plain sentences. No names of other clients.</Trans>}
          autosize
          minRows={2}
          maxLength={600}
          value={wordsEn}
          onChange={(event) => setEn(event.currentTarget.value)}
        />
        <LongTextField
          label={<Trans>What to do, in French</Trans>}
          autosize
          minRows={2}
          maxLength={600}
          value={wordsFr}
          onChange={(event) => setFr(event.currentTarget.value)}
        />
        {Array.from({ length: STEPS }, (_, at) => (
          <FieldRow key={at}>
            <ChoiceField
              label={<Trans>Picture {at + 1}</Trans>}
              value={steps[at]?.picture ?? "song"}
              onChange={(event) => change(at, { picture: event.currentTarget.value })}
              data={pictures}
            />
            <TextField
              label={<Trans>Words under it</Trans>}
              maxLength={60}
              value={steps[at]?.word ?? ""}
              onChange={(event) => change(at, { word: event.currentTarget.value })}
            />
          </FieldRow>
        ))}
      </Fields>
      <div className={look.form}>
        <div className={look.buttons}>
          <Button
            data-writes=""
            variant="filled"
            loading={sending}
            disabled={wordsEn.trim() === "" && wordsFr.trim() === ""}
            onClick={() => void give()}
          >
            <Trans>Give it to the family</Trans>
          </Button>
          <Button variant="subtle" disabled={sending} onClick={onDone}>
            <Trans>Not now</Trans>
          </Button>
        </div>
        <LeavingRefused refusal={refusal} sending={sending} onPurpose={(said) => void give(said)} />
      </div>
    </Card>
  );
}
