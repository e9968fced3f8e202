import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useLanguage } from "#foundation/web/language.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import type { ClientId } from "#people/client.ts";
import { listSafetyLines } from "#people/people.api.ts";
import { safetyText } from "#people/safety-card.ts";
import { SAFETY_WORDS } from "./safety-words.ts";
import look from "./SafetyCard.module.css";

/** What the card said before: superseded or taken off, by whom and when. Asked for only when someone wants to read it. */
export function EarlierSafetyLines({ clientId }: { clientId: ClientId }) {
  const { t } = useLingui();
  const { momentDay } = useLanguage();
  const [opened, setOpened] = useState(false);
  const read = useRead(listSafetyLines, { ids: { clientId }, chapter: "people", enabled: opened });
  return (
    <details className={look.earlier} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>
        <Trans>Earlier lines</Trans>
      </summary>
      {opened ? (
        <WhenRead read={read}>
          {({ lines }) => {
            const ended = lines.flatMap(({ end, ...line }) => (end === null ? [] : [{ ...line, end }]));
            return ended.length === 0 ? (
              <p className="so-muted">
                <Trans>Nothing was changed or taken off so far.</Trans>
              </p>
            ) : (
              <ul>
                {ended.map((line) => {
                  const [when, who] = [momentDay(line.end.at, "medium"), line.end.by];
                  return (
                    <li key={line.id}>
                      <b>{t(SAFETY_WORDS[line.kind])}</b> {safetyText(line)}
                      <p className="so-muted so-small">
                        {line.end.how === "superseded" ? (
                          <Trans>
                            Replaced on {when}, {who}
                          </Trans>
                        ) : (
                          <Trans>
                            Taken off on {when}, {who}
                          </Trans>
                        )}
                      </p>
                    </li>
                  );
                })}
              </ul>
            );
          }}
        </WhenRead>
      ) : null}
    </details>
  );
}
