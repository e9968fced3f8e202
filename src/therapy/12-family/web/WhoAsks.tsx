import { Trans } from "@lingui/react/macro";
import { Go } from "#foundation/web/Go.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
// Brings the words for what somebody is to a client.
import "#people/words/sentences.ts";
import type { WaitingQuestion } from "../waiting.api.ts";
import look from "./inbox.module.css";

/** Whose record it is, who writes and what about. */
export function WhoAsks({
  of,
  when,
}: {
  of: Pick<WaitingQuestion, "clientId" | "clientName" | "askedBy" | "relation" | "about">;
  when: string;
}) {
  const { say } = useLanguage();
  const { askedBy, about } = of;
  const relation = of.relation === "self" ? null : say(`kin.${of.relation}`);
  return (
    <header>
      <h3>
        <Go to={`/clients/${of.clientId}`}>{of.clientName}</Go>
      </h3>
      <p className={look.about}>
        {relation === null ? askedBy : `${askedBy}, ${relation}`}. {when}
        {about === null ? null : (
          <>
            {" "}
            <Trans>About: {about}</Trans>
          </>
        )}
      </p>
    </header>
  );
}
