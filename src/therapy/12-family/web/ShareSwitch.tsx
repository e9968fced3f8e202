import { Trans } from "@lingui/react/macro";
import { Switch } from "@mantine/core";
import { v7 as uuidv7 } from "uuid";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { useDeed, useRead } from "#foundation/web/use-endpoint.ts";
import type { ClientId } from "#people/client.ts";
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
      onChange={(shared) => void send({ ids: { goalId }, input: Release.parse({ id: uuidv7(), shared }) })}
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
      onChange={(shared) => void send({ ids: { noteId }, input: Release.parse({ id: uuidv7(), shared }) })}
    />
  );
}

function Share({
  isShared,
  sending,
  refusal,
  onChange,
}: {
  isShared: boolean;
  sending: boolean;
  refusal: Parameters<typeof RefusalState>[0]["refusal"] | null;
  onChange: (shared: boolean) => void;
}) {
  return (
    <div className={look.share}>
      <Switch
        label={isShared ? <Trans>Shared with the family</Trans> : <Trans>Not shared with the family</Trans>}
        checked={isShared}
        disabled={sending}
        size="md"
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {refusal === null ? null : <RefusalState refusal={refusal} />}
    </div>
  );
}
