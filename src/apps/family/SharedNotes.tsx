import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { useLanguage } from "#foundation/web/language.tsx";
import look from "./page.module.css";
import type { ClientPage } from "./Portal.tsx";

type Notes = Extract<ClientPage, { fields: "portal" }>["notes"];

/** Notes the therapist has signed and shared, in their own words and language. */
export function SharedNotes({ notes, title }: { notes: Notes; title: ReactNode }) {
  const { day } = useLanguage();
  if (notes.length === 0) return null;
  return (
    <section className={look.section}>
      <h2>{title}</h2>
      <ul className={look.list}>
        {notes.map((note) => {
          const [on, by] = [day(note.day), note.signedName];
          return (
            <li key={note.noteId} className={look.card}>
              <p className={look.reading} lang={note.language}>
                {note.words}
              </p>
              {note.addenda.map((words) => (
                <p key={words} className={look.plain} lang={note.language}>
                  {words}
                </p>
              ))}
              <p className={look.muted}>
                <Trans>
                  {by}, about the visit of {on}
                </Trans>
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
