import { Trans } from "@lingui/react/macro";
import { Chip } from "#foundation/web/Chip.tsx";
import { Go } from "#foundation/web/Go.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { KeyList } from "#foundation/web/ListTools.tsx";
import type { CalendarDay } from "#foundation/words.ts";
import { isToLookAt, type Reference } from "../reference.ts";
import { Citation, Source } from "./Citation.tsx";
import look from "./Evidence.module.css";
import { UnreadWords } from "./UnreadWords.tsx";

/** One reference a row: how it is cited, where it is, what it is evidence for. */
export function ReferenceList({ references, today }: { references: readonly Reference[]; today: CalendarDay }) {
  const { language, day } = useLanguage();
  return (
    <KeyList className={look.list}>
      {references.map((reference) => (
        <li key={reference.id} className={look.row}>
          <Go to={`/library/evidence/${reference.id}`} className={look.open ?? ""}>
            {reference.title === "" && reference.doi === null ? (
              <Trans>An entry that could not be read</Trans>
            ) : reference.title === "" ? (
              <Trans>Only its DOI is known</Trans>
            ) : (
              <Citation reference={reference} />
            )}
          </Go>
          <Source doi={reference.doi} url={reference.url} />
          {reference.unread === null ? null : <UnreadWords unread={reference.unread} />}
          <span className={look.facts}>
            {reference.about.map(({ id, name }) => (
              <Chip key={id} tone="accent">
                {name[language]}
              </Chip>
            ))}
            {isToLookAt(reference, today) ? (
              <Chip tone="brass">
                <Trans>Time to look again</Trans>
              </Chip>
            ) : null}
            {reference.reviewedOn === null ? null : (
              <span className="so-muted">
                <Trans>Looked at on {day(reference.reviewedOn, "medium")}</Trans>
              </span>
            )}
          </span>
        </li>
      ))}
    </KeyList>
  );
}
