import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Plus } from "lucide-react";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { Card } from "#foundation/web/Card.tsx";
import { Chip } from "#foundation/web/Chip.tsx";
import { EmptyState } from "#foundation/web/EmptyState.tsx";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { FieldRow, Fields, TextField } from "#foundation/web/Field.tsx";
import { FormTrouble, SendButton, useDeedForm } from "#foundation/web/form.tsx";
import { Go } from "#foundation/web/Go.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { Page } from "#foundation/web/Page.tsx";
import { PillGroup } from "#foundation/web/PillGroup.tsx";
import { useDeed, useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { addRoom, closeRoom, listRooms, type Room } from "../room.api.ts";
import type { RoomKind } from "../room.ts";
import look from "./schedule.module.css";

/** What can be booked with a session. */
export function RoomsScreen() {
  const { t } = useLingui();
  const [isNew, setNew] = useState(false);
  const read = useRead(listRooms, { chapter: "schedule" });
  const mayWrite = read.state === "ready" && read.value.mayWrite;
  return (
    <Page
      title={t`Rooms and instruments`}
      subtitle={t`Booked with a session, each is in one place at a time.`}
      trail={
        <Go to="/calendar">
          <Trans>Calendar</Trans>
        </Go>
      }
      action={
        isNew || !mayWrite ? undefined : (
          <Button variant="filled" leftSection={<Icon of={Plus} />} onClick={() => setNew(true)}>
            <Trans>Add a room or instruments</Trans>
          </Button>
        )
      }
    >
      <WhenRead read={read}>
        {({ rooms }) => (
          <>
            {isNew ? <RoomForm onLeave={() => setNew(false)} /> : null}
            {rooms.length === 0 && !isNew ? (
              <EmptyState>
                <Trans>No rooms yet. Sessions name their place in words.</Trans>
              </EmptyState>
            ) : (
              <ul className={look.list}>
                {rooms.map((room) => (
                  <li key={room.id}>
                    <OneRoom of={room} mayWrite={mayWrite} />
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
      </WhenRead>
    </Page>
  );
}

function OneRoom({ of: room, mayWrite }: { of: Room; mayWrite: boolean }) {
  const { t } = useLingui();
  const close = useDeed(closeRoom, { refresh: ["schedule"] });
  return (
    <Card>
      <div className={look.row}>
        <div>
          <h2>{room.name}</h2>
          <p className="so-muted">{[room.site, room.kind === "instruments" ? t`Instruments` : t`Room`].filter(Boolean).join(" · ")}</p>
        </div>
        <div className={look.acts}>
          {room.toCome === 0 ? null : (
            <Chip>
              <Plural value={room.toCome} one="# session to come" other="# sessions to come" />
            </Chip>
          )}
          {mayWrite ? (
            <Button
              variant="subtle"
              aria-label={t`Give up ${room.name}`}
              loading={close.sending}
              onClick={() => void close.send({ ids: { roomId: room.id }, input: {} })}
            >
              <Trans>Give up</Trans>
            </Button>
          ) : null}
        </div>
      </div>
      {close.refusal === null ? null : <RefusalState refusal={close.refusal} />}
    </Card>
  );
}

interface Typed extends Record<string, unknown> {
  kind: RoomKind;
  name: string;
  site: string;
}

function RoomForm({ onLeave }: { onLeave: () => void }) {
  const { t } = useLingui();
  const [id] = useState(() => uuidv7());
  const initial: Typed = { kind: "room", name: "", site: "" };
  const form = useDeedForm(addRoom, {
    initial,
    refresh: ["schedule", "overview"],
    asInput: (typed) => ({ ...typed, id }),
    onDone: onLeave,
  });
  return (
    <Card>
      <form {...form.element} className={look.form}>
        <Fields>
          <PillGroup
            label={t`What it is`}
            options={[
              { value: "room", label: t`A room` },
              { value: "instruments", label: t`A set of instruments` },
            ]}
            value={form.values.kind}
            onChange={(kind) => form.set("kind", kind)}
          />
          <FieldRow>
            <TextField label={t`Name`} maxLength={80} {...form.field("name")} />
            <TextField label={t`Where it is`} hint={t`School, ward, house. May be left empty.`} maxLength={80} {...form.field("site")} />
          </FieldRow>
        </Fields>
        <FormTrouble of={form} />
        <div className={look.buttons}>
          <Button onClick={onLeave}>
            <Trans>Leave it</Trans>
          </Button>
          <SendButton of={form}>
            <Trans>Add it</Trans>
          </SendButton>
        </div>
      </form>
    </Card>
  );
}
