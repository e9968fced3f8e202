import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { UserPlus } from "lucide-react";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import type { OutputOf } from "#foundation/web/call.ts";
import { ChoiceField, DayField, Fields, TextField } from "#foundation/web/Field.tsx";
import { FormTrouble, SendButton, useDeedForm } from "#foundation/web/form.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { ClientId } from "#people/client.ts";
import type { GroupId } from "../../group.ts";
import { joinGroup, type readGroup } from "../../group.api.ts";
import "./refusals.ts";
import look from "./group.module.css";

type Clients = OutputOf<typeof readGroup>["clients"];

/** A client takes a seat. Whether one is free is said by the server at the moment it is taken. */
export function JoinForm({ groupId, clients, today, isFull }: { groupId: GroupId; clients: Clients; today: string; isFull: boolean }) {
  const [opened, setOpened] = useState(false);
  const [first] = clients;
  if (first === undefined) return null;
  if (opened) return <Form groupId={groupId} clients={clients} first={first.clientId} today={today} onDone={() => setOpened(false)} />;
  return (
    <div className={look.buttons}>
      <Button leftSection={<Icon of={UserPlus} />} onClick={() => setOpened(true)}>
        {isFull ? <Trans>Somebody joins when a seat is free</Trans> : <Trans>Somebody joins</Trans>}
      </Button>
    </div>
  );
}

function Form({
  groupId,
  clients,
  first,
  today,
  onDone,
}: {
  groupId: GroupId;
  clients: Clients;
  first: ClientId;
  today: string;
  onDone: () => void;
}) {
  const { t } = useLingui();
  const [id] = useState(() => uuidv7());
  const [clientId, setClientId] = useState(first);
  const form = useDeedForm(joinGroup, {
    ids: { clientId, groupId },
    initial: { fromDay: today, reason: "" },
    refresh: ["groups"],
    asInput: (values) => ({ id, ...values }),
    onDone,
  });
  return (
    <form {...form.element} className={look.form}>
      <Fields>
        <ChoiceField
          label={t`Who joins`}
          value={clientId}
          onChange={(event) => setClientId(ClientId.parse(event.currentTarget.value))}
          data={clients.map(({ clientId: value, chosenName }) => ({ value, label: chosenName }))}
        />
        <DayField label={t`From which day`} {...form.field("fromDay")} />
        <TextField label={t`Why, if you like`} maxLength={500} {...form.field("reason")} />
      </Fields>
      <FormTrouble of={form} />
      <div className={look.buttons}>
        <SendButton of={form}>
          <Trans>Give them the seat</Trans>
        </SendButton>
        <Button variant="subtle" onClick={onDone}>
          <Trans>Leave it as it is</Trans>
        </Button>
      </div>
    </form>
  );
}
