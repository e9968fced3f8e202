import { Trans, useLingui } from "@lingui/react/macro";
import { ChevronRight, CloudOff } from "lucide-react";
import { useState } from "react";
import { z } from "zod";
import { useIds } from "#foundation/web/address.ts";
import type { OutputOf } from "#foundation/web/call.ts";
import { Go } from "#foundation/web/Go.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { Loading } from "#foundation/web/Loading.tsx";
import { Page } from "#foundation/web/Page.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { useLive } from "#foundation/web/use-live.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { readMe } from "#people/me.api.ts";
import { ClientId } from "#people/client.ts";
import { SessionId } from "#schedule/series.ts";
import type { KeptDraft } from "#session/web/kept-note-draft.ts";
import { TakingPartForm } from "#progress/web/beside/TakingPartForm.tsx";
import { readNotePage } from "../note-page.api.ts";
import { NoteEditor } from "./NoteEditor.tsx";
import look from "./NoteScreen.module.css";
import { SignedNote } from "./SignedNote.tsx";

export type NotePage = OutputOf<typeof readNotePage>;

/** The note of one session: drafted from the data, written by the therapist, signed, then final. */
export function NoteScreen() {
  const { t } = useLingui();
  const ids = useIds(z.object({ sessionId: SessionId, clientId: ClientId }));
  const read = useRead(readNotePage, { ids, chapter: "overview" });
  const me = useRead(readMe, { chapter: "me" });
  const kept = useLive(async () => {
    const { noteHere } = await import("./kept-note.ts");
    return (store) => noteHere(store, ids);
  }, `note ${ids.sessionId} ${ids.clientId}`);
  const isAway = read.state === "refused" && (read.refusal.type === "offline" || read.refusal.type === "server-trouble");
  const page = read.state === "ready" ? read.value : isAway ? kept?.page : undefined;
  if (page == null || kept === undefined || me.state === "waiting")
    return (
      <Page title={t`Note`}>
        <WhenRead read={read.state === "ready" ? me : read}>{() => <Loading />}</WhenRead>
      </Page>
    );
  return (
    <OneNote
      key={page.note?.signedAt ?? "draft"}
      page={page}
      isHereOnly={read.state !== "ready"}
      kept={kept.draft}
      practiceLanguage={me.state === "ready" ? me.value.practice.language : page === kept.page ? (kept.language ?? "en") : "en"}
      again={read.state === "waiting" ? () => undefined : read.again}
    />
  );
}

interface OneNoteProps {
  readonly page: NotePage;
  /** Without a network: written from what this device keeps. */
  readonly isHereOnly: boolean;
  readonly kept: KeptDraft | null;
  readonly practiceLanguage: "en" | "fr";
  readonly again: () => void;
}

function OneNote({ page, isHereOnly, kept, practiceLanguage, again }: OneNoteProps) {
  // What it was when this page was opened: what is typed from now on is kept there, and does not come back into the field.
  const [here] = useState(kept);
  const { t } = useLingui();
  const { dayInFront, wallTime, day } = useLanguage();
  const { card, note } = page;
  const { chosenName, minutes, place, therapistName } = card;
  const title = t`Note of ${day(card.day)}`;
  const time = wallTime(card.at);
  return (
    <Page
      title={title}
      trail={
        <nav className={look.trail} aria-label={t`Where you are`}>
          <Go to={`/clients/${card.clientId}`}>{chosenName}</Go>
          <Icon of={ChevronRight} size={16} />
          <Go to={`/clients/${card.clientId}/record`}>
            <Trans>Record</Trans>
          </Go>
        </nav>
      }
      subtitle={
        <>
          {chosenName}. {dayInFront(card.day, "long")}, {t`${time}, ${minutes} minutes planned`}
          {place === "" ? "" : `, ${place}`}. {therapistName === "" ? "" : `${therapistName}.`}
        </>
      }
    >
      <p>
        <Go to={`/session/${card.sessionId}/${card.clientId}/timeline`}>
          <Trans>The session in time</Trans>
        </Go>
      </p>
      {isHereOnly ? (
        <p role="status" className={look.away}>
          <Icon of={CloudOff} size={18} />
          <span>
            <Trans>No connection. The words stay on this device and are sent from here when there is one; signing needs it.</Trans>
          </span>
        </p>
      ) : null}
      {note?.signedAt ? (
        <SignedNote page={page} note={note} again={again} />
      ) : (
        <NoteEditor page={page} here={here} practiceLanguage={practiceLanguage} again={again} />
      )}
      {isHereOnly ? null : <TakingPartForm clientId={card.clientId} sessionId={card.sessionId} />}
    </Page>
  );
}
