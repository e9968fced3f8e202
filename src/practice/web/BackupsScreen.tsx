import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { HardDriveDownload } from "lucide-react";
import { useState } from "react";
import type { OutputOf } from "#foundation/web/call.ts";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { Go } from "#foundation/web/Go.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { Page } from "#foundation/web/Page.tsx";
import { Section } from "#foundation/web/Section.tsx";
import { useDeed, useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { backUpNow, readBackups } from "../backups.api.ts";
// Brings the sentences of what may be refused here: they are said by code.
import "../words/sentences.ts";
import { BackupDrill } from "./BackupDrill.tsx";
import { BackupKey } from "./BackupKey.tsx";
import { BackupFacts } from "./BackupFacts.tsx";
import { BackupTrouble } from "./BackupTrouble.tsx";
import look from "./Backups.module.css";

export type Backups = OutputOf<typeof readBackups>;

/** How the backups stand, the key that opens them, and the drill: whoever runs the practice sees here whether everything could be brought back. */
export function BackupsScreen() {
  const { t } = useLingui();
  // While something is under way it is looked at often.
  const [isBusy, setBusy] = useState(false);
  const read = useRead(readBackups, { chapter: "backups", input: {}, everySeconds: isBusy ? 2 : 30 });
  const begin = useDeed(backUpNow, { refresh: ["backups"] });
  const state = read.state === "ready" ? read.value : undefined;
  const works = state !== undefined && (state.progress !== null || state.drill.isRunning);
  if (works !== isBusy && state !== undefined) setBusy(works);
  const mayBegin = state !== undefined && state.keyFrom !== "nobody" && (state.keyFrom === "computer" || state.key?.isProved === true);
  return (
    <Page
      title={t`Backups`}
      subtitle={<Trans>Everything this practice wrote, locked and kept a second time, every hour, while you work.</Trans>}
      trail={
        <Go to="/practice">
          <Trans>Practice</Trans>
        </Go>
      }
      action={
        mayBegin ? (
          <Button
            variant="filled"
            leftSection={<Icon of={HardDriveDownload} />}
            loading={begin.sending}
            disabled={state.progress !== null}
            onClick={() => void begin.send({ input: {} }).then(() => setBusy(true))}
          >
            <Trans>Back up now</Trans>
          </Button>
        ) : undefined
      }
    >
      {begin.refusal ? <RefusalState refusal={begin.refusal} /> : null}
      <WhenRead read={read}>
        {(backups) => (
          <div className={look.page}>
            <BackupTrouble backups={backups} />
            {backups.keyFrom === "practice" && backups.key !== null && !backups.key.isProved ? (
              <BackupDrill backups={backups} isFirst />
            ) : null}
            {backups.keyFrom === "nobody" ? <BackupKey isFirst /> : <BackupFacts backups={backups} />}
            {backups.key?.isProved ? (
              <Section
                title={<Trans>The yearly drill</Trans>}
                hint={
                  <Trans>
                    Fetch the paper, type the key, and see that a backup really opens. A copy that was never restored is a hope.
                  </Trans>
                }
              >
                <BackupDrill backups={backups} />
              </Section>
            ) : null}
            {backups.keyFrom === "practice" ? (
              <Section
                title={<Trans>Another key</Trans>}
                hint={<Trans>If the paper is lost, or somebody saw it. Backups made until then still open with the old key only.</Trans>}
              >
                <BackupKey />
              </Section>
            ) : null}
          </div>
        )}
      </WhenRead>
    </Page>
  );
}
