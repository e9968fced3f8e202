import { Trans } from "@lingui/react/macro";
import { v7 as uuidv7 } from "uuid";
import type { OutputOf } from "#foundation/web/call.ts";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { CheckField } from "#foundation/web/Field.tsx";
import { useDeed, useRead } from "#foundation/web/use-endpoint.ts";
import type { ClientId } from "#people/client.ts";
import { hideFrom, readFamilySide } from "../family.api.ts";
import { HiddenFrom, KeptThing } from "../release.ts";
import look from "./inbox.module.css";

/** The same, where the sharing itself is decided elsewhere. */
export function WhoReads({ clientId, what, of }: { clientId: ClientId; what: Partial<KeptThing>; of?: string }) {
  const side = useRead(readFamilySide, { ids: { clientId }, chapter: "family" });
  return side.state === "ready" ? (
    <NotForEverybody clientId={clientId} side={side.value} what={what} {...(of === undefined ? {} : { of })} />
  ) : null;
}

/** Who of the family reads it: everybody who reads what is shared, but for those it is kept from. */
export function NotForEverybody({
  clientId,
  side: { people, hidden },
  what,
  of,
}: {
  clientId: ClientId;
  side: OutputOf<typeof readFamilySide>;
  what: Partial<KeptThing>;
  /** Which one, where several stand together. */
  of?: string;
}) {
  const { send, sending, refusal } = useDeed(hideFrom, { refresh: ["family"] });
  const readers = people.filter(({ relation }) => relation !== "guardian:info");
  if (readers.length < 2) return null;
  const meant = KeptThing.parse(what);
  const isHidden = (personId: string) => hidden.some((one) => one.personId === personId && isSameThing(one, meant));
  return (
    <fieldset className={look.each}>
      <legend className={look.about}>{of === undefined ? <Trans>Who reads it</Trans> : <Trans>Who reads “{of}”</Trans>}</legend>
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

const isSameThing = (one: KeptThing, other: KeptThing): boolean =>
  one.goalId === other.goalId &&
  one.noteId === other.noteId &&
  one.tellingId === other.tellingId &&
  one.momentId === other.momentId &&
  one.activityId === other.activityId;
