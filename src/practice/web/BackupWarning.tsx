import { Trans } from "@lingui/react/macro";
import { ShieldAlert } from "lucide-react";
import { Go } from "#foundation/web/Go.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { readBackups } from "../backups.api.ts";
import look from "./Backups.module.css";

/** For whoever runs the practice, where they look every day: a line when the backups need them, and nothing at all otherwise. */
export function BackupWarning() {
  const read = useRead(readBackups, { chapter: "backups", input: {}, everySeconds: 600 });
  if (read.state !== "ready" || read.value.warning === null) return null;
  const { warning } = read.value;
  return (
    <aside className={look.warning}>
      <p>
        <Icon of={ShieldAlert} />
        <span>
          {warning === "no-key" ? <Trans>Nothing is backed up yet. If this computer breaks, everything is gone.</Trans> : null}
          {warning === "drill-first" ? <Trans>Backups are made, but nobody has proved yet that they open with your key.</Trans> : null}
          {warning === "old" ? <Trans>The last good backup is older than a day.</Trans> : null}
          {warning === "fault" ? <Trans>The last backup could not be made.</Trans> : null}
          {warning === "drill-old" ? <Trans>The last restore drill is more than a year ago.</Trans> : null}
        </span>
      </p>
      <Go to="/practice/backups">{warning === "no-key" ? <Trans>Set up backups</Trans> : <Trans>Look at the backups</Trans>}</Go>
    </aside>
  );
}
