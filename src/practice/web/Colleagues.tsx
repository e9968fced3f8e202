import { Trans } from "@lingui/react/macro";
import { Chip } from "#foundation/web/Chip.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { Section } from "#foundation/web/Section.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { listCredentials } from "../learning.api.ts";
import look from "./Learning.module.css";

/** For whoever runs the practice: whose credential holds, and until when. */
export function Colleagues() {
  const { day } = useLanguage();
  const read = useRead(listCredentials, { chapter: "learning", input: {} });
  return (
    <Section title={<Trans>Credentials of the practice</Trans>}>
      <WhenRead read={read}>
        {({ colleagues }) => (
          <ul className={look.list}>
            {colleagues.map(({ personId, name, credentials }) => (
              <li key={personId} className={look.colleague}>
                <b>{name}</b>
                <span className={look.facts}>
                  {credentials.length === 0 ? (
                    <span className="so-muted">
                      <Trans>None written down</Trans>
                    </span>
                  ) : null}
                  {credentials.map(({ title, untilDay, phase }, nth) => (
                    <Chip key={nth} tone={phase === "over" ? "care" : untilDay === null ? "open" : "accent"}>
                      {untilDay === null ? (
                        <Trans>{title}: until when is not known</Trans>
                      ) : phase === "over" ? (
                        <Trans>
                          {title}: ended on {day(untilDay, "medium")}
                        </Trans>
                      ) : (
                        <Trans>
                          {title}: until {day(untilDay, "medium")}
                        </Trans>
                      )}
                    </Chip>
                  ))}
                </span>
              </li>
            ))}
          </ul>
        )}
      </WhenRead>
    </Section>
  );
}
