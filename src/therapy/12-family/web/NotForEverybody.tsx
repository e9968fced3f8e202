import { Trans } from "@lingui/react/macro";
import { v7 as uuidv7 } from "uuid";
import type { OutputOf } from "#foundation/web/call.ts";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { CheckField } from "#foundation/web/Field.tsx";
import { useDeed } from "#foundation/web/use-endpoint.ts";
import type { ClientId } from "#people/client.ts";
import { hideFrom, type readFamilySide } from "../family.api.ts";
import { HiddenFrom } from "../release.ts";
import look from "./inbox.module.css";

/** Who of the family reads it: everybody who reads what is shared, but for those it is kept from. */
export function NotForEverybody({
  clientId,
  side: { people, hidden },
  what,
}: {
  clientId: ClientId;
  side: OutputOf<typeof readFamilySide>;
  what: Pick<HiddenFrom, "goalId" | "noteId">;
}) {
  const { send, sending, refusal } = useDeed(hideFrom, { refresh: ["family"] });
  const readers = people.filter(({ relation }) => relation !== "guardian:info");
  if (readers.length < 2) return null;
  const isHidden = (personId: string) =>
    hidden.some((one) => one.personId === personId && one.goalId === what.goalId && one.noteId === what.noteId);
  return (
    <fieldset className={look.each}>
      <legend className={look.about}>
        <Trans>Who reads it</Trans>
      </legend>
      {readers.map(({ personId, name }) => (
        <CheckField
          key={personId}
          label={name}
          checked={!isHidden(personId)}
          disabled={sending}
          onChange={(event) =>
            void send({
              ids: { clientId, personId },
              input: HiddenFrom.parse({ id: uuidv7(), ...what, hidden: !event.currentTarget.checked, reason: "" }),
            })
          }
        />
      ))}
      {refusal === null ? null : <RefusalState refusal={refusal} />}
    </fieldset>
  );
}
