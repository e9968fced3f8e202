import { Trans } from "@lingui/react/macro";
import { Button, Switch } from "@mantine/core";
import { v7 as uuidv7 } from "uuid";
import type { OutputOf, Refused } from "#foundation/web/call.ts";
import type { ReactNode } from "react";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { useDeed, useRead } from "#foundation/web/use-endpoint.ts";
import type { ClientId } from "#people/client.ts";
import type { NamedOnPurpose } from "#people/named-on-purpose.ts";
import { LeavingRefused } from "#people/web/NamesOthers.tsx";
import type { GoalId } from "#plan/goal.ts";
import type { NoteId } from "#session/note.ts";
import { readFamilySide, shareAfterSigning, shareGoal, shareNote } from "../family.api.ts";
import { Release } from "../release.ts";
// Brings the sentences of refusals that are said by code.
import "../words/sentences.ts";
import look from "./inbox.module.css";
import { NotForEverybody } from "./NotForEverybody.tsx";
import { SharingWords } from "./SharingWords.tsx";

/** Whether the family sees this goal. Nothing is shared by itself. */
export function ShareGoal({ clientId, goalId }: { clientId: ClientId; goalId: GoalId }) {
  const side = useRead(readFamilySide, { ids: { clientId }, chapter: "family" });
  const { send, sending, refusal } = useDeed(shareGoal, { refresh: ["family"] });
  if (side.state !== "ready") return null;
  return (
    <Share
      wish={side.value.wish}
      isShared={side.value.goals.includes(goalId)}
      sending={sending}
      refusal={refusal}
      decide={(decision) => void send({ ids: { goalId }, input: Release.parse({ id: uuidv7(), ...decision }) })}
    >
      <NotForEverybody clientId={clientId} side={side.value} what={{ goalId }} />
    </Share>
  );
}

export function ShareNote({ clientId, noteId }: { clientId: ClientId; noteId: NoteId }) {
  const side = useRead(readFamilySide, { ids: { clientId }, chapter: "family" });
  const { send, sending, refusal } = useDeed(shareNote, { refresh: ["family"] });
  if (side.state !== "ready") return null;
  return (
    <Share
      wish={side.value.wish}
      isShared={side.value.notes.includes(noteId)}
      sending={sending}
      refusal={refusal}
      wasAddedTo={side.value.notesAddedTo.includes(noteId)}
      decide={(decision) => void send({ ids: { noteId }, input: Release.parse({ id: uuidv7(), ...decision }) })}
    >
      <NotForEverybody clientId={clientId} side={side.value} what={{ noteId }} />
    </Share>
  );
}

function Share({
  isShared,
  sending,
  refusal,
  wasAddedTo = false,
  decide,
  wish,
  children,
}: {
  children: ReactNode;
  wish: OutputOf<typeof readFamilySide>["wish"];
  isShared: boolean;
  sending: boolean;
  refusal: Refused | null;
  /** Something was added since that the family does not see yet. */
  wasAddedTo?: boolean;
  decide: (decision: { shared: boolean; namedOnPurpose?: NamedOnPurpose }) => void;
}) {
  return (
    <div className={look.share}>
      {wish === null ? null : (
        <p className={look.wish}>
          <SharingWords sharing={wish.sharing} /> {wish.words}
        </p>
      )}
      <Switch
        label={isShared ? <Trans>Shared with the family</Trans> : <Trans>Not shared with the family</Trans>}
        checked={isShared}
        disabled={sending}
        size="md"
        onChange={(event) => decide({ shared: event.currentTarget.checked })}
      />
      {isShared ? children : null}
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

/** A draft that goes to the family once it is signed: decided beforehand, and still by a person. */
export function ShareAfterSigning({ clientId, noteId }: { clientId: ClientId; noteId: NoteId }) {
  const side = useRead(readFamilySide, { ids: { clientId }, chapter: "family" });
  const { send, sending, refusal } = useDeed(shareAfterSigning, { refresh: ["family"] });
  if (side.state !== "ready" || side.value.people.length === 0) return null;
  const { afterSigning, wish } = side.value;
  return (
    <div className={look.share}>
      {wish === null ? null : (
        <p className={look.wish}>
          <SharingWords sharing={wish.sharing} /> {wish.words}
        </p>
      )}
      <Switch
        label={<Trans>Share with the family once signed</Trans>}
        description={<Trans>If it names another client, it waits for you instead.</Trans>}
        checked={afterSigning.includes(noteId)}
        disabled={sending}
        size="md"
        onChange={(event) => void send({ ids: { noteId }, input: { id: uuidv7(), wanted: event.currentTarget.checked } })}
      />
      {refusal === null ? null : <RefusalState refusal={refusal} />}
    </div>
  );
}
