import { Plural, Trans } from "@lingui/react/macro";
import { CircleDashed, PenLine } from "lucide-react";
import { Go } from "#foundation/web/Go.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { Section } from "#foundation/web/Section.tsx";
import { Age } from "./Age.tsx";
import type { Today } from "./day-session.ts";
import look from "./WaitingForYou.module.css";

/** What waits for this person elsewhere, each one tap away. */
export function WaitingForYou({ today: { waiting, notYetRecorded }, now }: { today: Today; now: Date }) {
  const isQuiet = waiting.notesToSign === 0 && notYetRecorded.length === 0;
  return (
    <Section title={<Trans>Waiting for you</Trans>}>
      {isQuiet ? (
        <p className="so-muted">
          <Trans>Nothing waits.</Trans>
        </p>
      ) : (
        <ul className={look.list}>
          {waiting.notesToSign === 0 ? null : (
            <li>
              <Icon of={PenLine} />
              <div>
                <Go to="/reviews">
                  <Plural value={waiting.notesToSign} one="# note to sign" other="# notes to sign" />
                </Go>
                {waiting.oldestUnsigned === null ? null : (
                  <p>
                    <Trans>
                      The oldest is <Age since={waiting.oldestUnsigned} now={now} /> old
                    </Trans>
                  </p>
                )}
              </div>
            </li>
          )}
          {notYetRecorded.length === 0 ? null : (
            <li>
              <Icon of={CircleDashed} />
              <div>
                <Go to="/reviews">
                  <Plural value={notYetRecorded.length} one="# session not yet recorded" other="# sessions not yet recorded" />
                </Go>
              </div>
            </li>
          )}
        </ul>
      )}
    </Section>
  );
}
