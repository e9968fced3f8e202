import { Trans } from "@lingui/react/macro";
import { Button, Checkbox } from "@mantine/core";
import { useState } from "react";
import { SecretField } from "#foundation/web/Field.tsx";
import { store } from "#foundation/web/device.ts";
import { lockDevice, SHORTEST, takeLockOff } from "#foundation/web/device-lock.ts";
import { rememberLock } from "#foundation/web/lock-flag.ts";
import { useLive } from "#foundation/web/use-live.ts";
import { lockNow, tellOtherTabs } from "./device-guard.ts";

/** The lock of this device: set, used at once, or taken off. */
export function DeviceLock() {
  const has = useLive(async () => async (from) => (await from.fact("lock")) !== null, "device-lock");
  const [sets, setSets] = useState(false);
  if (has === undefined) return null;
  const takeOff = async () => {
    await takeLockOff(store);
    rememberLock(false);
    tellOtherTabs();
  };
  return (
    <section>
      <h3>
        <Trans>Lock of this device</Trans>
      </h3>
      {has ? (
        <>
          <p>
            <Trans>
              What is kept here is sealed. The passphrase is asked for when the app opens, and after five minutes without a touch or a
              pedal.
            </Trans>
          </p>
          <span style={{ display: "flex", gap: 8, flexWrap: "wrap" }}>
            <Button size="sm" onClick={lockNow}>
              <Trans>Lock now</Trans>
            </Button>
            <Button size="sm" variant="subtle" onClick={() => void takeOff()}>
              <Trans>Take the lock off</Trans>
            </Button>
          </span>
        </>
      ) : sets ? (
        <SetLock onDone={() => setSets(false)} />
      ) : (
        <>
          <p>
            <Trans>
              Whoever holds this device can read what it keeps for hours without a connection. A passphrase of its own seals it.
            </Trans>
          </p>
          <span>
            <Button size="sm" onClick={() => setSets(true)}>
              <Trans>Choose a passphrase</Trans>
            </Button>
          </span>
        </>
      )}
    </section>
  );
}

function SetLock({ onDone }: { onDone: () => void }) {
  const [words, setWords] = useState("");
  const [clears, setClears] = useState(true);
  const [busy, setBusy] = useState(false);
  const lock = async () => {
    setBusy(true);
    try {
      await lockDevice(store, { passphrase: words, clearsAfterTen: clears });
      rememberLock(true);
      tellOtherTabs();
      onDone();
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void lock();
      }}
      style={{ display: "grid", gap: 12 }}
    >
      <SecretField
        label={<Trans>Passphrase of this device</Trans>}
        hint={
          <Trans>Eight characters at least. Nobody can tell it to you again: without it, what is not yet sent stays sealed here.</Trans>
        }
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        autoComplete="new-password"
        minLength={SHORTEST}
      />
      <Checkbox
        label={<Trans>After ten wrong passphrases delete what is kept here for reading. What is not yet sent is never deleted.</Trans>}
        checked={clears}
        onChange={(event) => setClears(event.currentTarget.checked)}
      />
      <span style={{ display: "flex", gap: 8 }}>
        <Button type="submit" size="sm" variant="filled" loading={busy} disabled={words.trim().length < SHORTEST}>
          <Trans>Lock this device</Trans>
        </Button>
        <Button size="sm" variant="subtle" onClick={onDone}>
          <Trans>Leave it</Trans>
        </Button>
      </span>
    </form>
  );
}
