import { Trans, useLingui } from "@lingui/react/macro";
import { useRef } from "react";
import { v7 as uuidv7 } from "uuid";
import { useLanguage } from "#foundation/web/language.tsx";
import { PillChoices } from "#foundation/web/PillGroup.tsx";
import { useDeed } from "#foundation/web/use-endpoint.ts";
import type { ClientId } from "#people/client.ts";
import type { NamedOnPurpose } from "#people/named-on-purpose.ts";
import { LeavingRefused } from "#people/web/NamesOthers.tsx";
import type { Telling, Voice } from "#people/story.ts";
import { shareTelling } from "../family.api.ts";
import { TellingRelease } from "../release.ts";
// Brings the sentences of refusals that are said by code.
import "../words/sentences.ts";
import { WhoReads } from "./NotForEverybody.tsx";

/** What of the story the family reads: each telling as it was told. A newer one waits until somebody shares it. */
export function ShareStory({
  clientId,
  tellings,
  read,
  nameOf,
}: {
  clientId: ClientId;
  tellings: readonly Telling[];
  /** What they read now, one telling a voice. */
  read: readonly { readonly voice: Voice; readonly tellingId: string }[];
  nameOf: (voice: Voice) => string;
}) {
  const { t } = useLingui();
  const { list } = useLanguage();
  const { send, sending, refusal } = useDeed(shareTelling, { refresh: ["family", "overview"] });
  const asked = useRef<Telling>(undefined);
  if (tellings.length === 0) return null;
  const isRead = ({ id }: Telling) => read.some(({ tellingId }) => tellingId === id);
  const older = tellings.filter((telling) => !isRead(telling) && read.some(({ voice }) => voice === telling.voice));
  const names = list(older.map(({ voice }) => nameOf(voice)));
  const decide = (telling: Telling, decision: { shared: boolean; namedOnPurpose?: NamedOnPurpose }) => {
    asked.current = telling;
    void send({ ids: { clientId }, input: TellingRelease.parse({ id: uuidv7(), tellingId: telling.id, ...decision }) });
  };
  const toggled = (values: readonly Voice[]) => {
    for (const telling of tellings) {
      const shared = values.includes(telling.voice);
      if (shared !== isRead(telling)) decide(telling, { shared });
    }
  };
  return (
    <>
      <PillChoices
        label={<Trans>The family reads</Trans>}
        {...(older.length === 0 ? {} : { hint: t`They still read an earlier telling of: ${names}` })}
        options={tellings.map(({ voice }) => ({ value: voice, label: nameOf(voice) }))}
        values={tellings.filter(isRead).map(({ voice }) => voice)}
        onChange={toggled}
      />
      {read.map(({ tellingId, voice }) => (
        <WhoReads key={voice} clientId={clientId} what={{ tellingId }} of={nameOf(voice)} />
      ))}
      <LeavingRefused
        refusal={refusal}
        sending={sending}
        onPurpose={(namedOnPurpose) => {
          if (asked.current !== undefined) decide(asked.current, { shared: true, namedOnPurpose });
        }}
      />
    </>
  );
}
