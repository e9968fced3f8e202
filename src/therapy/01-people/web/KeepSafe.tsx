import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Printer } from "lucide-react";
import { type ReactNode, useState } from "react";
import { CheckField } from "#foundation/web/Field.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { Doorway } from "./Doorway.tsx";
import look from "./KeepSafe.module.css";

/** What is shown once: the backup codes and, at the very first set-up, the key of the whole installation. */
export function KeepSafe({
  backupCodes,
  recoverySheet,
  step,
  onDone,
}: {
  backupCodes: readonly string[];
  recoverySheet: string | undefined;
  step: string | undefined;
  onDone: () => void;
}) {
  const { t } = useLingui();
  const [isKept, setKept] = useState(false);
  return (
    <Doorway title={t`Keep these safe`} lead={step} wide>
      <p className="so-reading">
        <Trans>You see them now and never again. Print them, and keep the paper where you keep contracts, not beside the computer.</Trans>
      </p>
      <Sheet title={<Trans>Ten backup codes</Trans>} why={<Trans>For the day your phone is lost. Each opens once.</Trans>}>
        <ul className={look.codes}>
          {backupCodes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
      </Sheet>
      {recoverySheet === undefined ? null : (
        <Sheet
          title={<Trans>Recovery sheet of this practice</Trans>}
          why={
            <Trans>Backups and second keys are locked with it. Without it, a backup on a new computer cannot be opened by anyone.</Trans>
          }
        >
          <p className={look.key}>
            {recoverySheet.split("-").map((four) => (
              <span key={four}>{four}</span>
            ))}
          </p>
        </Sheet>
      )}
      <div className={look.actions}>
        <Button leftSection={<Icon of={Printer} />} onClick={() => window.print()}>
          <Trans>Print</Trans>
        </Button>
        <CheckField label={<Trans>I have kept them</Trans>} checked={isKept} onChange={(event) => setKept(event.currentTarget.checked)} />
        <Button variant="filled" size="lg" disabled={!isKept} onClick={onDone}>
          <Trans>Go to Today</Trans>
        </Button>
      </div>
    </Doorway>
  );
}

function Sheet({ title, why, children }: { title: ReactNode; why: ReactNode; children: ReactNode }) {
  return (
    <section className={look.sheet}>
      <h2>{title}</h2>
      <p className="so-small so-muted">{why}</p>
      {children}
    </section>
  );
}
