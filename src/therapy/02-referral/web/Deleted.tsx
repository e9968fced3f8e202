import { Plural, Trans } from "@lingui/react/macro";
import { EmptyState } from "#foundation/web/EmptyState.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import type { Certificate } from "../retention.api.ts";
import { MonthsWords } from "./MonthsWords.tsx";
import look from "./Retention.module.css";

/** The certificates, the newest first. */
export function Deleted({ certificates }: { certificates: readonly Certificate[] }) {
  const { day, momentDay } = useLanguage();
  if (certificates.length === 0)
    return (
      <EmptyState>
        <Trans>Nothing was deleted yet.</Trans>
      </EmptyState>
    );
  return (
    <ol className={look.list}>
      {certificates.map((one) => {
        const [received, closed, deleted] = [momentDay(one.receivedAt), momentDay(one.closedAt), momentDay(one.deletedAt)];
        const by = one.deletedBy;
        const asker = one.askedBy;
        const gone = day(one.inBackupsUntil);
        return (
          <li key={one.id} className={look.row}>
            <div className={look.what}>
              <b>
                <Trans>A referral, deleted on {deleted}</Trans>
              </b>
              <span className={look.said}>
                <Trans>
                  Received on {received}, closed on {closed}
                </Trans>
                {one.letters === 0 ? null : (
                  <>
                    {" · "}
                    <Plural value={one.letters} one="# letter went with it" other="# letters went with it" />
                  </>
                )}
              </span>
              {asker === null ? null : (
                <span className={look.said}>
                  <Trans>Asked for by {asker}</Trans>
                </span>
              )}
              <span className={look.said}>
                {one.isDefault ? (
                  <Trans>
                    By {by}, under the time that comes with the program: <MonthsWords months={one.months} /> after closing
                  </Trans>
                ) : (
                  <Trans>
                    By {by}, under the practice’s own time: <MonthsWords months={one.months} /> after closing
                  </Trans>
                )}
              </span>
              <span className={look.said}>
                <Trans>
                  Backups made before may hold it until {gone}; after that none of the program’s does, as long as backups go on. Copies made
                  by hand are not known here.
                </Trans>
              </span>
            </div>
          </li>
        );
      })}
    </ol>
  );
}
