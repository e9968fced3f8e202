import { Trans } from "@lingui/react/macro";
import { useState } from "react";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import type { ClientId } from "#people/client.ts";
import { listTellings } from "#people/people.api.ts";
import type { Voice } from "#people/story.ts";
import look from "./FourVoices.module.css";
import { TellingWords } from "./TellingWords.tsx";

/** What this voice said before. Asked for only when someone wants to read it. */
export function EarlierTellings({ clientId, voice }: { clientId: ClientId; voice: Voice }) {
  const [opened, setOpened] = useState(false);
  const read = useRead(listTellings, { ids: { clientId }, input: { voice }, chapter: "people", enabled: opened });
  return (
    <details className={look.earlier} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>
        <Trans>Earlier tellings</Trans>
      </summary>
      {opened ? (
        <WhenRead read={read}>
          {({ tellings }) =>
            tellings.length < 2 ? (
              <p className="so-muted">
                <Trans>This is the first.</Trans>
              </p>
            ) : (
              <ul className={look.earlierList}>
                {tellings.slice(1).map((telling) => (
                  <li key={telling.id}>
                    <TellingWords telling={telling} />
                  </li>
                ))}
              </ul>
            )
          }
        </WhenRead>
      ) : null}
    </details>
  );
}
