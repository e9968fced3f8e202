import { Trans, useLingui } from "@lingui/react/macro";
import { ChevronRight } from "lucide-react";
import { z } from "zod";
import { useIds } from "#foundation/web/address.ts";
import type { OutputOf } from "#foundation/web/call.ts";
import { Go } from "#foundation/web/Go.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { Page } from "#foundation/web/Page.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { readMe } from "#people/me.api.ts";
import { ClientId } from "#people/client.ts";
import { SessionId } from "#schedule/series.ts";
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
  if (read.state !== "ready" || me.state !== "ready")
    return (
      <Page title={t`Note`}>
        <WhenRead read={read.state === "ready" ? me : read}>{() => null}</WhenRead>
      </Page>
    );
  return (
    <OneNote
      key={read.value.note?.signedAt ?? "draft"}
      page={read.value}
      practiceLanguage={me.value.practice.language}
      again={read.again}
    />
  );
}

function OneNote({ page, practiceLanguage, again }: { page: NotePage; practiceLanguage: "en" | "fr"; again: () => void }) {
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
          {place === "" ? "" : `, ${place}`}. {therapistName}.
        </>
      }
    >
      <p>
        <Go to={`/session/${card.sessionId}/${card.clientId}/timeline`}>
          <Trans>The session in time</Trans>
        </Go>
      </p>
      {note?.signedAt ? (
        <SignedNote page={page} note={note} again={again} />
      ) : (
        <NoteEditor page={page} practiceLanguage={practiceLanguage} again={again} />
      )}
      <TakingPartForm clientId={card.clientId} sessionId={card.sessionId} />
    </Page>
  );
}
