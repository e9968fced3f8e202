import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { ChoiceField } from "#foundation/web/Field.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { useDeed } from "#foundation/web/use-endpoint.ts";
import { idOf } from "#foundation/words.ts";
import type { ClientId } from "#people/client.ts";
// Brings the sentences of refusals that are said by code.
import "../words/sentences.ts";
import { saySetting } from "../own-library.api.ts";
import { type Place, PlaceKey } from "../place.ts";
import look from "./Library.module.css";
import { usePlaces } from "./use-places.ts";

interface Props {
  readonly clientId: ClientId;
  readonly setting: Pick<Place, "key" | "name" | "person"> | null;
}

/** Where music therapy with this person happens. It gives their story its words: client, patient, resident, student. */
export function ClientSetting({ clientId, setting }: Props) {
  const { language } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <Choice clientId={clientId} setting={setting} onDone={() => setOpen(false)} />;
  return (
    <p className={look.setting}>
      {setting === null ? null : (
        <span>
          <Trans context="place of therapy">Setting:</Trans> {setting.name[language]}
        </span>
      )}
      <Button variant="subtle" size="sm" onClick={() => setOpen(true)}>
        {setting === null ? <Trans>Say in which setting</Trans> : <Trans>Another setting</Trans>}
      </Button>
    </p>
  );
}

function Choice({ clientId, setting, onDone }: Props & { onDone: () => void }) {
  const { t } = useLingui();
  const { options } = usePlaces();
  const { send, sending, refusal } = useDeed(saySetting, { refresh: ["overview"] });
  const say = async (value: string) => {
    const chosen = PlaceKey.safeParse(value);
    const input = { id: idOf("ClientSetting").parse(uuidv7()), setting: chosen.success ? chosen.data : null };
    if ((await send({ ids: { clientId }, input })).ok) onDone();
  };
  return (
    <div className={look.form}>
      <ChoiceField
        label={t`Setting`}
        hint={t`It says whether the story speaks of a client, a patient, a resident or a student.`}
        value={setting?.key ?? ""}
        disabled={sending}
        data={[{ value: "", label: t`Not known` }, ...options("setting", setting === null ? [] : [setting.key])]}
        onChange={(event) => void say(event.currentTarget.value)}
      />
      <div>
        <Button variant="subtle" size="sm" onClick={onDone}>
          <Trans>Leave it as it is</Trans>
        </Button>
      </div>
      {refusal === null ? null : <RefusalState refusal={refusal} />}
    </div>
  );
}
