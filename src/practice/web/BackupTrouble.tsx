import { Trans } from "@lingui/react/macro";
import { ErrorState } from "#foundation/web/ErrorState.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import type { Backups } from "./BackupsScreen.tsx";

/** What is wrong, in one sentence, and what helps. */
export function BackupTrouble({ backups: { fault, warning, newest, onSameDisk, keyFrom, folder } }: { backups: Backups }) {
  const { momentDay } = useLanguage();
  return (
    <>
      {fault === null ? null : (
        <ErrorState
          happened={
            <>
              {fault === "disk-full" ? <Trans>The last backup could not be made: the disk it goes to is full.</Trans> : null}
              {fault === "folder-missing" ? <Trans>The last backup could not be made: its folder {folder} is not there.</Trans> : null}
              {fault === "not-writable" ? <Trans>The last backup could not be made: its folder cannot be written to.</Trans> : null}
              {fault === "failed" ? <Trans>The last backup could not be made.</Trans> : null}
            </>
          }
          kept={<Trans>Your records are not touched by this. It is tried again every five minutes.</Trans>}
          action={
            <>
              {fault === "disk-full" ? <Trans>Free some space there, or choose another disk.</Trans> : null}
              {fault === "folder-missing" ? <Trans>Is the disk plugged in?</Trans> : null}
            </>
          }
        />
      )}
      {warning === "old" && newest !== null ? (
        <ErrorState
          happened={<Trans>The last good backup is of {momentDay(newest.madeAt)}: older than a day.</Trans>}
          kept={<Trans>Back up now, and see whether it works again.</Trans>}
        />
      ) : null}
      {warning === "drill-old" ? (
        <ErrorState
          happened={<Trans>The last drill is more than a year ago.</Trans>}
          kept={<Trans>Open the envelope, type the key below, and know again that everything could be brought back.</Trans>}
        />
      ) : null}
      {onSameDisk && keyFrom !== "nobody" && fault === null ? (
        <p className="so-small so-muted">
          <Trans>
            The backups lie on the same disk as the records: if it breaks, both are gone. Another disk, or a folder that is copied
            elsewhere, is named with BACKUP_DIR by whoever looks after the computer.
          </Trans>
        </p>
      ) : null}
    </>
  );
}
