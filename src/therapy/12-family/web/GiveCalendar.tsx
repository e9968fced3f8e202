import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { CalendarPlus } from "lucide-react";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useDeed } from "#foundation/web/use-endpoint.ts";
import type { ClientId } from "#people/client.ts";
import type { PortalPerson } from "../family.api.ts";
import { giveFamilyFeed } from "../family-feed.api.ts";
import look from "./inbox.module.css";

/** When the sessions are, on the telephone of somebody who does not use the pages: made by the therapist and handed over. */
export function GiveCalendar({ clientId, person }: { clientId: ClientId; person: PortalPerson }) {
  const [link, setLink] = useState("");
  const { send, sending, refusal } = useDeed(giveFamilyFeed, { refresh: [] });
  const give = async () => {
    const made = await send({ ids: { clientId, personId: person.personId }, input: { id: uuidv7() } });
    if (made.ok) setLink(made.value.link);
  };
  return (
    <>
      <Button variant="subtle" leftSection={<Icon of={CalendarPlus} />} loading={sending} onClick={() => void give()}>
        <Trans>Calendar address</Trans>
        <span className="so-hidden">, {person.name}</span>
      </Button>
      {refusal === null ? null : <RefusalState refusal={refusal} />}
      {link === "" ? null : (
        <div className={look.talk} role="status">
          <p>
            <Trans>
              For {person.name}, to subscribe to. Each visit is called “Session”, without a name or a place. It is shown only now; an
              earlier one has stopped working.
            </Trans>
          </p>
          <code className={look.link}>{link}</code>
        </div>
      )}
    </>
  );
}
