import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Check } from "lucide-react";
import { Card } from "#foundation/web/Card.tsx";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { Go } from "#foundation/web/Go.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { useDeed } from "#foundation/web/use-endpoint.ts";
import { seeWord, type WaitingWord } from "../family-word.api.ts";
import look from "./inbox.module.css";
import { SharingWords } from "./SharingWords.tsx";

/** A short word of the family about coming, or the client's own: read, and nothing else follows from it. */
export function WaitingWordCard({ word }: { word: WaitingWord }) {
  const { momentDay } = useLanguage();
  const { send, sending, refusal } = useDeed(seeWord, { refresh: ["family"] });
  const { clientId, id, clientName } = word;
  return (
    <Card>
      <div className={look.talk}>
        <header>
          <h3>
            <Go to={`/clients/${clientId}`}>{clientName}</Go>
          </h3>
          <p className={look.about}>
            {word.of === "family" ? word.by : <Trans context="the client at their own door">In their own words</Trans>}.{" "}
            {momentDay(word.saidAt, "long")}.
          </p>
        </header>
        <p>{word.of === "family" ? <OfFamily word={word} /> : <OfClient word={word} />}</p>
        {word.words === "" ? null : <p className={look.said}>{word.words}</p>}
      </div>
      <div className={look.form}>
        {refusal === null ? null : <RefusalState refusal={refusal} />}
        <div className={look.buttons}>
          <Button
            leftSection={<Icon of={Check} />}
            loading={sending}
            onClick={() => void send({ ids: { clientId }, input: { wordId: id } })}
          >
            <Trans>I have read it</Trans>
          </Button>
        </div>
      </div>
    </Card>
  );
}

function OfFamily({ word: { kind, day: on, minutes, untilDay } }: { word: Extract<WaitingWord, { of: "family" }> }) {
  const { day } = useLanguage();
  if (kind === "pause")
    return untilDay === null ? <Trans>They need a pause.</Trans> : <Trans>They need a pause until {day(untilDay, "long")}.</Trans>;
  if (kind === "coming") return <Trans>They will be there.</Trans>;
  const when = on === null ? null : day(on, "long");
  return (
    <>
      {minutes === null ? <Trans>They are running late.</Trans> : <Trans>They are running about {minutes} minutes late.</Trans>}
      {when === null ? null : <> {when}.</>}
    </>
  );
}

function OfClient({ word: { kind, pictures, sharing } }: { word: Extract<WaitingWord, { of: "client" }> }) {
  const { list } = useLanguage();
  const shown = list(pictures.map((one) => one.word));
  return (
    <>
      {kind === "goal" ? <Trans>What they want to do in music.</Trans> : null}
      {kind === "words" ? <Trans>Something they want to say.</Trans> : null}
      {sharing === null ? null : <SharingWords sharing={sharing} />}
      {shown === "" ? null : <> {shown}</>}
    </>
  );
}
