import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { House } from "lucide-react";
import { type ChangeEvent, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import type { OutputOf } from "#foundation/web/call.ts";
import { Card } from "#foundation/web/Card.tsx";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { Section } from "#foundation/web/Section.tsx";
import { useDeed, useRead } from "#foundation/web/use-endpoint.ts";
import type { ClientId } from "#people/client.ts";
import { addSound, endActivity, type Face, MOST_ACTIVITIES, readGiven } from "../at-home.api.ts";
import { GiveForm } from "./GiveForm.tsx";
import look from "./inbox.module.css";
import { WhoReads } from "./NotForEverybody.tsx";

type Given = OutputOf<typeof readGiven>["activities"][number];

/** One to three small things for home: given, looked at, ended. What the family says about them is a sign of life and no score. */
export function GivenAtHome({ clientId }: { clientId: ClientId }) {
  const read = useRead(readGiven, { ids: { clientId }, chapter: "family" });
  const [isGiving, setGiving] = useState(false);
  if (read.state !== "ready" || read.value.interventions.length === 0) return null;
  const { activities, interventions } = read.value;
  return (
    <Section
      title={<Trans context="things for home">At home</Trans>}
      hint={
        <Trans>
          One to three small things the family may do between sessions. A day without one is no failure, and nothing is counted.
        </Trans>
      }
    >
      <ul className={look.list}>
        {activities.map((activity) => (
          <li key={activity.id}>
            <One clientId={clientId} activity={activity} />
          </li>
        ))}
      </ul>
      {isGiving ? (
        <GiveForm clientId={clientId} interventions={interventions} onDone={() => setGiving(false)} />
      ) : activities.length < MOST_ACTIVITIES ? (
        <div className={look.buttons}>
          <Button data-writes="" leftSection={<Icon of={House} />} onClick={() => setGiving(true)}>
            <Trans>Give something for home</Trans>
          </Button>
        </div>
      ) : null}
    </Section>
  );
}

function One({ clientId, activity }: { clientId: ClientId; activity: Given }) {
  const { day, language } = useLanguage();
  const end = useDeed(endActivity, { refresh: ["family"] });
  const { id: activityId, name, wordsEn, wordsFr, steps, said } = activity;
  return (
    <Card title={name} heading={3}>
      <p>{language === "fr" ? wordsFr || wordsEn : wordsEn || wordsFr}</p>
      {steps.length === 0 ? null : <p className={look.about}>{steps.map(({ word }) => word).join(" → ")}</p>}
      {said.length === 0 ? (
        <p className={look.about}>
          <Trans>Nobody said anything about it yet.</Trans>
        </p>
      ) : (
        <ul className={look.about}>
          {said.map((one) => (
            <li key={`${one.day} ${one.by}`}>
              {day(one.day, "long")}: <FaceWords face={one.face} /> ({one.by})
            </li>
          ))}
        </ul>
      )}
      <div className={look.buttons}>
        <Sound clientId={clientId} activity={activity} />
        <Button
          data-writes=""
          variant="subtle"
          loading={end.sending}
          onClick={() => void end.send({ ids: { clientId }, input: { activityId } })}
        >
          <Trans>Take it off</Trans>
          <span className="so-hidden">, {name}</span>
        </Button>
      </div>
      <WhoReads clientId={clientId} what={{ activityId }} />
      {end.refusal === null ? null : <RefusalState refusal={end.refusal} />}
    </Card>
  );
}

function FaceWords({ face }: { face: Face }) {
  return face === "liked" ? <Trans>liked it</Trans> : face === "so-so" ? <Trans>so-so</Trans> : <Trans>not their day</Trans>;
}

function Sound({ clientId, activity: { id: activityId, hasSound } }: { clientId: ClientId; activity: Given }) {
  const { t } = useLingui();
  const { send, sending, refusal } = useDeed(addSound, { refresh: ["family"] });
  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.currentTarget.files?.[0];
    event.currentTarget.value = "";
    if (file === undefined) return;
    const letters = new Uint8Array(await file.arrayBuffer()).reduce((text, byte) => text + String.fromCharCode(byte), "");
    await send({ ids: { clientId }, input: { id: uuidv7(), activityId, content: btoa(letters) } });
  };
  return (
    <>
      <label className={look.about} data-writes="">
        {hasSound ? <Trans>Another sound</Trans> : <Trans>Add a sound</Trans>}{" "}
        <input type="file" accept="audio/*" aria-label={t`A sound for home`} disabled={sending} onChange={(event) => void choose(event)} />
      </label>
      {refusal === null ? null : <RefusalState refusal={refusal} />}
    </>
  );
}
