import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button, Modal } from "@mantine/core";
import { useLanguage } from "#foundation/web/language.tsx";
import type { Deed } from "#foundation/web/device-store.ts";
import { outbox } from "#foundation/web/device.ts";
import { Go } from "#foundation/web/Go.tsx";
import { useOnDevice } from "#foundation/web/use-sync.ts";
import { DeviceLock } from "./DeviceLock.tsx";
import look from "./SyncList.module.css";

/** What is on this device and not yet with the practice: what waits, why, and what the server would not take. */
export function SyncList({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useLingui();
  const { time } = useLanguage();
  const held = useOnDevice();
  if (held === undefined) return null;
  const { waiting, refused, sentAt, trouble, offlineReady, filledAt } = held;
  return (
    <Modal opened={opened} onClose={onClose} title={t`On this device`} closeButtonProps={{ "aria-label": t`Close` }} size="lg">
      <div className={look.list}>
        {refused.length === 0 ? null : (
          <section>
            <h3>
              <Trans>Needs you</Trans>
            </h3>
            <ul>
              {refused.map((deed) => (
                <RefusedDeed key={deed.seq} deed={deed} />
              ))}
            </ul>
          </section>
        )}
        {waiting.length === 0 ? (
          <p>
            {sentAt === null ? <Trans>Nothing waits to be sent.</Trans> : <Trans>Everything is sent, the last at {time(sentAt)}.</Trans>}
          </p>
        ) : (
          <section>
            <h3>
              <Plural value={waiting.length} one="# waits to be sent" other="# wait to be sent" />
            </h3>
            <Trouble trouble={trouble} />
            <ul>
              {together(waiting).map(({ first, count }) => (
                <WaitingDeed key={first.seq} deed={first} count={count} />
              ))}
            </ul>
          </section>
        )}
        <p className="so-muted so-small">
          {offlineReady === null || filledAt === null ? (
            <Trans>Not ready yet for work without a connection.</Trans>
          ) : (
            <Trans>
              Ready for work without a connection: the sessions of today and tomorrow are on this device, as of {time(filledAt)}.
            </Trans>
          )}
        </p>
        <DeviceLock />
      </div>
    </Modal>
  );
}

function Trouble({ trouble }: { trouble: string | null }) {
  if (trouble === "signed-out" || trouble === "other-account")
    return (
      <p>
        <Trans>
          They wait for you to sign in again. <Go to="/sign-in">Sign in</Go>
        </Trans>
      </p>
    );
  return (
    <p className="so-muted">
      <Trans>They go by themselves when there is a connection. Nothing is lost when you close this.</Trans>
    </p>
  );
}

/** Forty marks of one client are one line. */
function together(deeds: readonly Deed[]): { first: Deed; count: number }[] {
  const groups = new Map<string, { first: Deed; count: number }>();
  for (const deed of deeds) {
    const key = deed.list === null ? String(deed.seq) : `${deed.path} ${JSON.stringify(deed.ids)}`;
    const group = groups.get(key) ?? { first: deed, count: 0 };
    groups.set(key, { ...group, count: group.count + 1 });
  }
  return [...groups.values()];
}

function WaitingDeed({ deed, count }: { deed: Deed; count: number }) {
  const { say, time } = useLanguage();
  return (
    <li>
      <span>
        {say(deed.about.code, deed.about.values)}
        {count > 1 ? (
          <>
            {" "}
            <Plural value={count} one="(# of them)" other="(# of them)" />
          </>
        ) : null}
      </span>
      <small className="so-muted">{time(deed.madeAt)}</small>
    </li>
  );
}

function RefusedDeed({ deed }: { deed: Deed }) {
  const { say, time } = useLanguage();
  const code = `deed-refused.${deed.refusal ?? ""}`;
  const why = say(code);
  return (
    <li>
      <span>
        {say(deed.about.code, deed.about.values)}
        <small>{why === code ? say(deed.refusal ?? "") : why}</small>
      </span>
      <small className="so-muted">{time(deed.madeAt)}</small>
      <span className={look.deeds}>
        <Button size="sm" onClick={() => void outbox.tryAgain(deed.seq)}>
          <Trans>Try again</Trans>
        </Button>
        <Button size="sm" variant="subtle" onClick={() => void outbox.setAside(deed.seq)}>
          <Trans>I have dealt with it</Trans>
        </Button>
      </span>
    </li>
  );
}
