import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { isFoundIn } from "#foundation/letters.ts";
import { Card } from "#foundation/web/Card.tsx";
import type { OutputOf } from "#foundation/web/call.ts";
import { Glyph } from "#foundation/web/Glyph.tsx";
import { Go, GoButton } from "#foundation/web/Go.tsx";
import { Section } from "#foundation/web/Section.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import type { ClientId } from "#people/client.ts";
import { listNoticed } from "../../pattern.api.ts";
import look from "./pattern.module.css";
import { StretchWords } from "./StretchWords.tsx";
import { TalkForm } from "./TalkForm.tsx";

type Noticed = OutputOf<typeof listNoticed>["noticed"][number];

/** Stretches of absence that are unusual for the client they belong to. Only the therapist sees this, and it asks for a conversation, nothing else. */
export function NoticedAbsences({ find, beside }: { find: string; beside: (clientId: ClientId) => ReactNode }) {
  const read = useRead(listNoticed, { chapter: "attendance-course", input: {} });
  if (read.state !== "ready") return null;
  const { falseAlarms } = read.value;
  const noticed = read.value.noticed.filter(({ chosenName }) => isFoundIn(find, chosenName));
  if (noticed.length === 0) return null;
  return (
    <Section title={<Trans>Absence</Trans>} hint={<Trans>Seen by you only. Nothing has been changed and nobody has been told.</Trans>}>
      <ul className={look.cards}>
        {noticed.map((it) => (
          <li key={`${it.clientId} ${it.stretch.sessionId}`}>
            <One noticed={it} falseAlarms={falseAlarms} beside={beside} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function One({
  noticed: { clientId, chosenName, stretch },
  falseAlarms,
  beside,
}: {
  noticed: Noticed;
  falseAlarms: number;
  beside: (clientId: ClientId) => ReactNode;
}) {
  const [answering, setAnswering] = useState(false);
  const [compares, setCompares] = useState(false);
  return (
    <Card title={<Go to={`/clients/${clientId}/attendance`}>{chosenName}</Go>} sign={<Glyph name="rest" />}>
      <StretchWords stretch={stretch} falseAlarms={falseAlarms} />
      <details onToggle={(event) => setCompares(event.currentTarget.open)}>
        <summary>
          <Trans>Beside what was measured, on one line of time</Trans>
        </summary>
        {compares ? beside(clientId) : null}
      </details>
      {answering ? (
        <TalkForm clientId={clientId} about={stretch.sessionId} onDone={() => setAnswering(false)} />
      ) : (
        <div className={look.buttons}>
          <Button variant="default" onClick={() => setAnswering(true)}>
            <Trans>Say something to it</Trans>
            <span className="so-hidden">, {chosenName}</span>
          </Button>
          <GoButton variant="default" to={`/clients/${clientId}/conversation`}>
            <Trans>Prepare the conversation</Trans>
            <span className="so-hidden">, {chosenName}</span>
          </GoButton>
        </div>
      )}
    </Card>
  );
}
