import { Trans, useLingui } from "@lingui/react/macro";
import { Doorway } from "#people/web/Doorway.tsx";
import look from "./NotProtected.module.css";

/** Shown instead of the app to a device that arrived by plain http: what is the matter, and how it is mended. */
export function NotProtected() {
  const { t } = useLingui();
  const { host, hostname, pathname } = window.location;
  const here = `http://${host}`;
  const protectedAddress = `https://${hostname}${pathname}`;
  return (
    <Doorway title={t`This address is not protected`} wide isOpen={false}>
      <p className="so-reading">
        <Trans>
          You came by <b className={look.address}>{here}</b>. What travels there can be read by others on the way, and the browser does not
          keep marks safe on this device. So nothing is opened and nothing is sent.
        </Trans>
      </p>
      <ol className={look.ways}>
        <li>
          <Trans>
            On the computer where Sostenuto runs, use the address it printed when it started. It begins with{" "}
            <b className={look.address}>http://localhost</b> and works at once.
          </Trans>
        </li>
        <li>
          <Trans>
            On a tablet or another computer, use the address that begins with <b className={look.address}>https</b>. Perhaps it is this one:{" "}
            <a href={protectedAddress}>{protectedAddress}</a>
          </Trans>
        </li>
        <li>
          <Trans>
            If there is none yet, ask the person who looks after the computer to give Sostenuto a certificate. The page “Tablets and HTTPS”
            of the operating guide shows each step.
          </Trans>
        </li>
      </ol>
    </Doorway>
  );
}
