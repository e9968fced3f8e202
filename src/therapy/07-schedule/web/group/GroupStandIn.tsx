import { Plural, Trans } from "@lingui/react/macro";
import { Button, Modal } from "@mantine/core";
import { UserRoundCheck } from "lucide-react";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import type { OutputOf } from "#foundation/web/call.ts";
import { useDeedForm } from "#foundation/web/form.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useDeed, useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import type { GroupId } from "../../group.ts";
import { giveGroupBack, listGroupStandIns, standInWithGroup } from "../../stand-in.api.ts";
import { daysOf, StandInFields, StandingRow } from "../StandInDialog.tsx";
import "./refusals.ts";
import look from "./group.module.css";

const REFRESH = ["groups", "schedule", "overview", "people"];
type Listed = OutputOf<typeof listGroupStandIns>;
type Done = OutputOf<typeof standInWithGroup>;

/** Who takes the sessions of a group for some days. The record of a member whom somebody else treats stays closed, and that is said. */
export function GroupStandIn({ groupId, today }: { groupId: GroupId; today: string }) {
  const [opened, setOpened] = useState(false);
  const [done, setDone] = useState<Done | null>(null);
  return (
    <>
      {done === null ? null : (
        <p role="status">
          <Plural value={done.sessions} one="# session goes to them." other="# sessions go to them." />{" "}
          {done.closed === 0 ? null : (
            <Plural
              value={done.closed}
              one="The record of # member stays closed to them: somebody else treats that member, and can let them stand in."
              other="The records of # members stay closed to them: others treat those members, and can let them stand in."
            />
          )}
        </p>
      )}
      <Button data-writes variant="subtle" leftSection={<Icon of={UserRoundCheck} />} onClick={() => setOpened(true)}>
        <Trans>Somebody stands in</Trans>
      </Button>
      {opened ? (
        <Modal
          opened
          onClose={() => setOpened(false)}
          title={<Trans>Who stands in with the group</Trans>}
          size="lg"
          padding="xl"
          withCloseButton={false}
        >
          <Dialog
            groupId={groupId}
            today={today}
            onLeave={() => setOpened(false)}
            onDone={(answer) => {
              setDone(answer);
              setOpened(false);
            }}
          />
        </Modal>
      ) : null}
    </>
  );
}

interface Props {
  groupId: GroupId;
  today: string;
  onLeave: () => void;
  onDone: (done: Done) => void;
}

function Dialog(props: Props) {
  const read = useRead(listGroupStandIns, { chapter: "schedule", ids: { groupId: props.groupId } });
  return (
    <WhenRead read={read}>
      {({ standIns, colleagues }) => (
        <div className={look.form}>
          {standIns.map((one) => (
            <Standing key={one.id} of={one} groupId={props.groupId} />
          ))}
          <Form {...props} colleagues={colleagues} />
        </div>
      )}
    </WhenRead>
  );
}

function Standing({ of: one, groupId }: { of: Listed["standIns"][number]; groupId: GroupId }) {
  const end = useDeed(giveGroupBack, { refresh: REFRESH });
  return (
    <StandingRow
      of={one}
      sending={end.sending}
      refusal={end.refusal}
      onGiveBack={() => void end.send({ ids: { groupId, standInId: one.id }, input: {} })}
    />
  );
}

function Form({ groupId, today, colleagues, onLeave, onDone }: Props & { colleagues: Listed["colleagues"] }) {
  const [id] = useState(() => uuidv7());
  const form = useDeedForm(standInWithGroup, {
    ids: { groupId },
    initial: daysOf(today),
    refresh: REFRESH,
    asInput: (typed) => ({ id, ...typed }),
    onDone,
  });
  return <StandInFields form={form} colleagues={colleagues} onLeave={onLeave} />;
}
