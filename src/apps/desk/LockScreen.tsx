import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useEffect, useState } from "react";
import { SecretField } from "#foundation/web/Field.tsx";
import { call } from "#foundation/web/call.ts";
import { store } from "#foundation/web/device.ts";
import { hasLock, mayBeRead, type Opened, openDevice } from "#foundation/web/device-lock.ts";
import { leaseIsOver, rememberLock } from "#foundation/web/lock-flag.ts";
import { readMe } from "#people/me.api.ts";
import { Doorway } from "#people/web/Doorway.tsx";

type Stage = "asking" | "too-long-away";

/** Stands before everything else on a device that has a lock, or that was too long without the practice. */
export function LockScreen({ onOpened }: { onOpened: () => void }) {
  const { t } = useLingui();
  const [stage, setStage] = useState<Stage>("asking");
  const [words, setWords] = useState("");
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<Opened | null>(null);

  /** Without a lease the practice is asked first: whoever is not signed in any more comes to the sign-in, and what is kept goes. */
  const goOn = async () => {
    const fresh = !leaseIsOver() && (await mayBeRead(store, new Date()));
    if (fresh) return onOpened();
    const me = await call(readMe, {});
    if (me.ok || me.refusal.type === "not-signed-in") return onOpened();
    setStage("too-long-away");
  };
  const open = async () => {
    setBusy(true);
    try {
      const answer = await openDevice(store, words);
      setTold(answer);
      setWords("");
      if (answer.state === "open") await goOn();
    } finally {
      setBusy(false);
    }
  };
  useEffect(() => {
    void hasLock(store).then((has) => {
      rememberLock(has);
      if (!has) void goOn();
    });
    // Asked once, when the door stands there.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  if (stage === "too-long-away")
    return (
      <Doorway title={t`Too long without the practice`} isOpen={false}>
        <p className="so-reading">
          <Trans>
            This device has not reached the practice for more than three days, so it shows nothing of a client. What you wrote and is not
            yet sent is still here. Connect it, and go on.
          </Trans>
        </p>
        <Button variant="filled" size="md" onClick={() => void goOn()}>
          <Trans>Try again</Trans>
        </Button>
      </Doorway>
    );
  return (
    <Doorway title={t`This device is locked`} isOpen={false}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void open();
        }}
        style={{ display: "grid", gap: 16 }}
      >
        <SecretField
          label={<Trans>Passphrase of this device</Trans>}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          autoComplete="off"
          autoFocus
          error={told?.state === "wrong" ? <Wrong told={told} /> : undefined}
        />
        <Button type="submit" variant="filled" size="md" loading={busy} disabled={words === ""}>
          <Trans>Open this device</Trans>
        </Button>
      </form>
    </Doorway>
  );
}

function Wrong({ told }: { told: Extract<Opened, { state: "wrong" }> }) {
  if (told.cleared)
    return <Trans>What was kept here for reading is gone. What is not yet sent is still here, and waits for the right passphrase.</Trans>;
  const { left } = told;
  if (left === null) return <Trans>That is not the passphrase.</Trans>;
  return (
    <Plural
      value={left}
      one="That is not the passphrase. After # more try what is kept here for reading is deleted."
      other="That is not the passphrase. After # more tries what is kept here for reading is deleted."
    />
  );
}
