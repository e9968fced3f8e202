import { Trans } from "@lingui/react/macro";
import { Bell, BellOff } from "lucide-react";
import { useEffect, useState } from "react";
import { Icon } from "#foundation/web/Icon.tsx";
import { Button } from "../../Button.tsx";
import page from "../../page.module.css";
import { beSilent, beTold, type Telling, tellingNow } from "./device.ts";

/** Whether this very device shows that there is something new. Nothing is drawn where the practice has not switched it on. */
export function OnThisDevice() {
  const [telling, setTelling] = useState<Telling>("off");
  const [isBusy, setBusy] = useState(false);
  useEffect(() => void tellingNow().then(setTelling), []);
  if (telling === "off") return null;
  const press = async (deed: () => Promise<Telling>) => {
    setBusy(true);
    setTelling(await deed().catch((): Telling => "cannot"));
    setBusy(false);
  };
  return (
    <section className={page.section}>
      <h2>
        <Trans>On this device</Trans>
      </h2>
      <p className={page.muted}>
        <Trans>It shows only that there is something on your pages, never what. Your quiet hours count here too.</Trans>
      </p>
      {telling === "told" ? (
        <p className={page.sign} role="status">
          <Icon of={Bell} size={22} />
          <Trans>This device is told.</Trans>
        </p>
      ) : null}
      {telling === "told" ? (
        <Button icon={BellOff} disabled={isBusy} onPress={() => void press(beSilent)}>
          <Trans>Tell this device no longer</Trans>
        </Button>
      ) : telling === "silent" ? (
        <Button icon={Bell} disabled={isBusy} onPress={() => void press(beTold)}>
          <Trans>Tell this device</Trans>
        </Button>
      ) : (
        <p className={page.notice} role="status">
          {telling === "blocked" ? (
            <Trans>This browser does not let these pages tell you anything. You can change that in its settings.</Trans>
          ) : (
            <Trans>This browser cannot be told. On an iPhone or iPad, first put these pages on the home screen.</Trans>
          )}
        </p>
      )}
    </section>
  );
}
