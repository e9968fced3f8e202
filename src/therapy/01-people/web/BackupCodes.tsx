import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Modal } from "@mantine/core";
import { Printer } from "lucide-react";
import { useState } from "react";
import { ErrorState, RefusalState } from "#foundation/web/ErrorState.tsx";
import { Fields } from "#foundation/web/Field.tsx";
import { FormTrouble, SendButton, useDeedForm } from "#foundation/web/form.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { useDeed } from "#foundation/web/use-endpoint.ts";
import { makeBackupCodes, proveFactor } from "../me.api.ts";
import look from "./BackupCodes.module.css";
import { CodeField } from "./CodeField.tsx";

/** New backup codes, for whoever lost the paper or never printed it. Asks for the second key when it was not used just now. */
export function BackupCodes({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const { send, sending, refusal } = useDeed(makeBackupCodes, { refresh: [] });
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const make = async () => {
    const made = await send({});
    if (made.ok) setCodes(made.value.backupCodes);
  };
  return (
    <Modal opened onClose={onClose} title={t`New backup codes`} closeButtonProps={{ "aria-label": t`Close` }}>
      {codes !== null ? (
        <Made codes={codes} onClose={onClose} />
      ) : refusal?.type === "factor-needed" ? (
        <SecondKey onProved={() => void make()} />
      ) : (
        <div className={look.steps}>
          <p>
            <Trans>
              Ten codes for the day your phone is lost. As soon as they are made, the ones on your old paper open nothing any more.
            </Trans>
          </p>
          {refusal ? <RefusalState refusal={refusal} /> : null}
          <Button variant="filled" size="lg" loading={sending} onClick={() => void make()}>
            <Trans>Make ten new codes</Trans>
          </Button>
        </div>
      )}
    </Modal>
  );
}

function SecondKey({ onProved }: { onProved: () => void }) {
  const { say } = useLanguage();
  const [wrong, setWrong] = useState<"wrong-code" | "locked" | null>(null);
  const form = useDeedForm(proveFactor, {
    initial: { code: "" },
    refresh: [],
    onDone: ({ state }) => (state === "proved" ? onProved() : setWrong(state)),
  });
  return (
    <form {...form.element}>
      <Fields>
        <p>
          <Trans>First show once more that it is you.</Trans>
        </p>
        <CodeField {...form.field("code")} />
        {wrong === null ? null : <ErrorState happened={say(wrong)} />}
        <FormTrouble of={form} />
        <SendButton of={form}>
          <Trans>Go on</Trans>
        </SendButton>
      </Fields>
    </form>
  );
}

function Made({ codes, onClose }: { codes: readonly string[]; onClose: () => void }) {
  return (
    <div className={look.steps}>
      <p>
        <Trans>You see them now and never again. Print them, and keep the paper where you keep contracts, not beside the computer.</Trans>
      </p>
      <ul className={look.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className={look.actions}>
        <Button leftSection={<Icon of={Printer} />} onClick={() => window.print()}>
          <Trans>Print</Trans>
        </Button>
        <Button variant="filled" onClick={onClose}>
          <Trans>I have kept them</Trans>
        </Button>
      </div>
    </div>
  );
}
