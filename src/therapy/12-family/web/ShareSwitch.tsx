import { Trans } from "@lingui/react/macro";
import { Button, Switch } from "@mantine/core";
import { v7 as uuidv7 } from "uuid";
import type { Refused } from "#foundation/web/call.ts";
import { useDeed, useRead } from "#foundation/web/use-endpoint.ts";
import type { ClientId } from "#people/client.ts";
import type { NamedOnPurpose } from "#people/named-on-purpose.ts";
import { LeavingRefused } from "#people/web/NamesOthers.tsx";
import type { GoalId } from "#plan/goal.ts";
import type { NoteId } from "#session/note.ts";
import { readFamilySide, shareGoal, shareNote } from "../family.api.ts";
import { Release } from "../release.ts";
// Brings the sentences of refusals that are said by code.
import "../words/sentences.ts";
import look from "./inbox.module.css";

/** Whether the family sees this goal. Nothing is shared by itself. */
export function ShareGoal({ clientId, goalId }: { clientId: ClientId; goalId: GoalId }) {
  const side = useRead(readFamilySide, { ids: { clientId }, chapter: "family" });
  const { send, sending, refusal } = useDeed(shareGoal, { refresh: ["family"] });
  if (side.state !== "ready") return null;
  return (
    <Share
      isShared={side.value.goals.includes(goalId)}
      sending={sending}
      refusal={refusal}
      decide={(decision) => void send({ ids: { goalId }, input: Release.parse({ id: uuidv7(), ...decision }) })}
    />
  );
}

export function ShareNote({ clientId, noteId }: { clientId: ClientId; noteId: NoteId }) {
  const side = useRead(readFamilySide, { ids: { clientId }, chapter: "family" });
  const { send, sending, refusal } = useDeed(shareNote, { refresh: ["family"] });
  if (side.state !== "ready") return null;
  return (
    <Share
      isShared={side.value.notes.includes(noteId)}
      sending={sending}
      refusal={refusal}
      wasAddedTo={side.value.notesAddedTo.includes(noteId)}
      decide={(decision) => void send({ ids: { noteId }, input: Release.parse({ id: uuidv7(), ...decision }) })}
    />
  );
}

function Share({
  isShared,
  sending,
  refusal,
  wasAddedTo = false,
  decide,
}: {
  isShared: boolean;
  sending: boolean;
  refusal: Refused | null;
  /** Something was added since that the family does not see yet. */
  wasAddedTo?: boolean;
  decide: (decision: { shared: boolean; namedOnPurpose?: NamedOnPurpose }) => void;
}) {
  return (
    <div className={look.share}>
      <Switch
        label={isShared ? <Trans>Shared with the family</Trans> : <Trans>Not shared with the family</Trans>}
        checked={isShared}
        disabled={sending}
        size="md"
        onChange={(event) => decide({ shared: event.currentTarget.checked })}
      />
      {wasAddedTo ? (
        <div className={look.added}>
          <p>
            <Trans>What you added since is not shared yet.</Trans>
          </p>
          <Button loading={sending} onClick={() => decide({ shared: true })}>
            <Trans>Share the addition too</Trans>
          </Button>
        </div>
      ) : null}
      <LeavingRefused refusal={refusal} sending={sending} onPurpose={(namedOnPurpose) => decide({ shared: true, namedOnPurpose })} />
    </div>
  );
}
