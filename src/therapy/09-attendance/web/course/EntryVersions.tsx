import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { OutputOf } from "#foundation/web/call.ts";
import { useLanguage } from "#foundation/web/language.tsx";
import type { readAbsence } from "../../absence-account.api.ts";
import { OUTCOME_WORDS, REASON_WORDS } from "../attendance-words.ts";
import look from "./account.module.css";
import { CUT_SHORT_WORDS } from "./account-words.ts";

type Version = OutputOf<typeof readAbsence>["entries"][number];

/** Each version of what was written, the newest first: by whom, when, and why it was corrected. */
export function EntryVersions({ entries, standing }: { entries: readonly Version[]; standing: string | null }) {
  const { t } = useLingui();
  const { momentDay, time } = useLanguage();
  return (
    <ol className={look.versions}>
      {entries.toReversed().map(({ entry, by, alsoBy, daysLate }) => (
        <li key={entry.id} data-stands={entry.id === standing}>
          <p>
            <strong>{t(OUTCOME_WORDS[entry.outcome])}</strong>
            {entry.minutesThere === null ? null : (
              <>
                , <Plural value={entry.minutesThere} one="# minute" other="# minutes" />
              </>
            )}
            {entry.cutShort === null ? null : `, ${t(CUT_SHORT_WORDS[entry.cutShort]).toLocaleLowerCase()}`}
            {entry.category === null || entry.category === "partial" ? null : `, ${t(REASON_WORDS[entry.category]).toLocaleLowerCase()}`}
            {entry.reason === "" ? null : (
              <>
                {" "}
                <Trans>“{entry.reason}”</Trans>
              </>
            )}
          </p>
          {entry.correction === "" ? null : (
            <p>
              <Trans>Corrected: {entry.correction}</Trans>
            </p>
          )}
          <small>
            {[by, ...alsoBy].join(", ")} · {momentDay(entry.recordedAt, "long")}, {time(entry.recordedAt)}
            {entry.withdrawnAt === null ? null : (
              <>
                {" "}
                · <Trans>taken back</Trans>
              </>
            )}
            {daysLate === 0 ? null : (
              <>
                {" "}
                · <Plural value={daysLate} one="written # day later" other="written # days later" />
              </>
            )}
          </small>
        </li>
      ))}
    </ol>
  );
}
