import { Trans } from "@lingui/react/macro";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { readInstallation } from "../practice.api.ts";
import look from "./Practice.module.css";

/** What whoever looks after the computer is asked first when help is needed. Nothing here can be changed from a browser. */
export function AboutInstallation() {
  const read = useRead(readInstallation, { chapter: "people", input: {} });
  return (
    <WhenRead read={read}>
      {({ version, engine, dataFolder, backupFolder, letterFolder }) => (
        <dl className={look.facts}>
          <dt>
            <Trans>Version</Trans>
          </dt>
          <dd>Sostenuto {version}</dd>
          <dt>
            <Trans>Database</Trans>
          </dt>
          <dd>{engine === "embedded" ? <Trans>PostgreSQL, built in</Trans> : <Trans>A PostgreSQL server</Trans>}</dd>
          <dt>
            <Trans>Records</Trans>
          </dt>
          <dd className={look.place}>{dataFolder}</dd>
          <dt>
            <Trans>Copies made before an update</Trans>
          </dt>
          <dd className={look.place}>{backupFolder}</dd>
          <dt>
            <Trans>Letters</Trans>
          </dt>
          <dd className={letterFolder === null ? undefined : look.place}>{letterFolder ?? <Trans>Sent by your mail server</Trans>}</dd>
        </dl>
      )}
    </WhenRead>
  );
}
