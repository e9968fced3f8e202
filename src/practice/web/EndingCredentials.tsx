import { Plural, Trans } from "@lingui/react/macro";
import { Go } from "#foundation/web/Go.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { Section } from "#foundation/web/Section.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { listEnding } from "../learning.api.ts";

/** A quiet line for a credential that ends within ninety, thirty or seven days, or has ended; otherwise nothing. */
export function EndingCredentials() {
  const { day } = useLanguage();
  const read = useRead(listEnding, { chapter: "learning", input: {} });
  if (read.state !== "ready" || read.value.ending.length === 0) return null;
  return (
    <Section title={<Trans>Your credentials</Trans>}>
      <ul>
        {read.value.ending.map(({ id, title, untilDay, reminder, missing }) => (
          <li key={id}>
            <p>
              <Go to="/practice/credentials">{title}</Go>{" "}
              {reminder === "over" ? (
                <Trans>ended on {day(untilDay, "medium")}.</Trans>
              ) : (
                <Trans>
                  ends on {day(untilDay, "medium")}, in {reminder} days or less.
                </Trans>
              )}{" "}
              {missing === null || missing === 0 ? null : (
                <Plural value={missing} one="# credit is missing." other="# credits are missing." />
              )}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
