import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Eye } from "lucide-react";
import { useState } from "react";
import type { OutputOf } from "#foundation/web/call.ts";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import type { ClientId } from "#people/client.ts";
import { familyWordsIn } from "#plan/wording.ts";
import { type PortalPerson, previewFor } from "../family.api.ts";
import { RemarkWords } from "./RemarkWords.tsx";
import look from "./inbox.module.css";

type Page = OutputOf<typeof previewFor>["page"];

/** The page as this very person sees it now: what is not here, they do not see. */
export function Preview({ clientId, person: { personId, name } }: { clientId: ClientId; person: PortalPerson }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <div>
      <Button variant="subtle" leftSection={<Icon of={Eye} />} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? <Trans>Close the preview</Trans> : <Trans>As {name} sees it</Trans>}
      </Button>
      {isOpen ? <Seen clientId={clientId} personId={personId} /> : null}
    </div>
  );
}

function Seen({ clientId, personId }: { clientId: ClientId; personId: PortalPerson["personId"] }) {
  const read = useRead(previewFor, { ids: { clientId, personId }, chapter: "family" });
  return (
    <WhenRead read={read}>
      {({ page }) => (
        <div className={look.preview}>
          {page.fields === "attendance" ? (
            <p>
              <Trans>Only when visits are, and whether they took place. No goal, no note and no chart.</Trans>
            </p>
          ) : (
            <Shared page={page} />
          )}
        </div>
      )}
    </WhenRead>
  );
}

function Shared({ page: { goals, notes, moments } }: { page: Extract<Page, { fields: "portal" }> }) {
  const { language, day } = useLanguage();
  if (goals.length + notes.length + moments.length === 0)
    return (
      <p>
        <Trans>Nothing is shared with them yet.</Trans>
      </p>
    );
  return (
    <>
      {goals.map(({ goalId, words, steps, exercises }) => (
        <section key={goalId}>
          <h4>{familyWordsIn(words, language)}</h4>
          {steps.map(({ objectiveId, progress }) => (
            <p key={objectiveId}>
              <RemarkWords progress={progress} />
            </p>
          ))}
          {exercises.map(({ interventionId, name, reason }) => (
            <p key={interventionId} className={look.about}>
              {name}. {familyWordsIn(reason, language)}
            </p>
          ))}
        </section>
      ))}
      {notes.map(({ noteId, day: on, words }) => (
        <section key={noteId}>
          <h4>
            <Trans>Note of {day(on, "long")}</Trans>
          </h4>
          <p className={look.ours}>{words}</p>
        </section>
      ))}
      {moments.map(({ id, words }) => (
        <p key={id} className={look.said}>
          {words}
        </p>
      ))}
    </>
  );
}
