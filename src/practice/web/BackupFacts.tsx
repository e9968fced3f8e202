import { Plural, Trans } from "@lingui/react/macro";
import { Loader } from "@mantine/core";
import { CircleCheck, CircleDashed } from "lucide-react";
import { Card } from "#foundation/web/Card.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import look from "./Backups.module.css";
import type { Backups } from "./BackupsScreen.tsx";

/** The last good backup, the next, where they lie and how many stay. */
export function BackupFacts({ backups }: { backups: Backups }) {
  const { momentDay, time, number } = useLanguage();
  const { newest, kept, lastCopyAt, nextAt, progress, folder, drill, keyFrom } = backups;
  const at = (moment: string) => `${momentDay(moment, "medium")}, ${time(moment)}`;
  return (
    <Card>
      <div className={look.stack}>
        {progress === null ? null : <Progress progress={progress} />}
        {newest === null ? (
          <p className={look.good}>
            <Icon of={CircleDashed} />
            <Trans>There is no backup yet.</Trans>
          </p>
        ) : (
          <div>
            <p className={look.good}>
              <Icon of={CircleCheck} />
              <Trans>Last good backup: {at(newest.madeAt)}</Trans>
            </p>
            <p className={look.under}>
              <Plural value={newest.rows} one="# row" other="# rows" />, <Plural value={newest.files} one="# file" other="# files" />,{" "}
              <Trans>{number(newest.bytes / 1_000_000, { maximumFractionDigits: 1 })} MB</Trans>
            </p>
          </div>
        )}
        <dl className={look.facts}>
          {nextAt === null || progress !== null ? null : (
            <>
              <dt>
                <Trans>The next</Trans>
              </dt>
              <dd>{at(nextAt)}</dd>
            </>
          )}
          {lastCopyAt === null || lastCopyAt === newest?.madeAt ? null : (
            <>
              <dt>
                <Trans>Changes since, copied</Trans>
              </dt>
              <dd>{at(lastCopyAt)}</dd>
            </>
          )}
          <dt>
            <Trans>How many are kept</Trans>
          </dt>
          <dd>
            <Plural value={kept.count} one="# backup" other="# backups" />
            {kept.oldestAt === null ? null : (
              <>
                , <Trans>the oldest of {momentDay(kept.oldestAt, "medium")}</Trans>
              </>
            )}
            <br />
            <Trans>One for each of the last 24 hours, 14 days, 8 weeks and 24 months.</Trans>
          </dd>
          <dt>
            <Trans>Where</Trans>
          </dt>
          <dd>{folder}</dd>
          <dt>
            <Trans>The key</Trans>
          </dt>
          <dd>
            {keyFrom === "computer" ? (
              <Trans>Kept by whoever looks after the computer.</Trans>
            ) : (
              <Trans>On your recovery sheet, and nowhere on this computer.</Trans>
            )}
          </dd>
          {drill.last === null ? null : (
            <>
              <dt>
                <Trans>Last drill</Trans>
              </dt>
              <dd>
                {momentDay(drill.last.doneAt, "medium")}:{" "}
                <Plural
                  value={drill.last.rows}
                  one="# row brought back and compared; it was as it should be."
                  other="# rows brought back and compared; each was as it should be."
                />
              </dd>
            </>
          )}
        </dl>
      </div>
    </Card>
  );
}

function Progress({ progress: { step, rows } }: { progress: NonNullable<Backups["progress"]> }) {
  return (
    <output className={look.progress}>
      <Loader size={20} />
      <span>
        {step === "copying" ? <Trans>Backing up. You can go on working.</Trans> : null}
        {step === "reading" ? <Plural value={rows} one="Backing up: # row so far." other="Backing up: # rows so far." /> : null}
        {step === "files" ? <Trans>Backing up: kept files.</Trans> : null}
      </span>
    </output>
  );
}
