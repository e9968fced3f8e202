import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Modal } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { type ReactNode, useEffect } from "react";
import { useLanguage } from "#foundation/web/language.tsx";
import { Wordmark } from "#foundation/web/Wordmark.tsx";
import look from "./Doorway.module.css";

/** The page before one is inside: the picture, the name, the other language, and help for who cannot get in. */
export function Doorway({
  title,
  lead,
  wide = false,
  isOpen = true,
  children,
}: {
  title: string;
  lead?: ReactNode;
  wide?: boolean /** False where nobody can sign in anyway. */;
  isOpen?: boolean;
  children: ReactNode;
}) {
  useEffect(() => {
    document.title = `${title} · Sostenuto`;
  }, [title]);
  return (
    <div className={look.doorway}>
      <Picture />
      <div className={look.side}>
        <div className={look.head}>
          <Wordmark height={38} />
          <OtherLanguage />
        </div>
        <main className={look.main} data-wide={wide}>
          <div>
            <h1 tabIndex={-1} data-focus-target="">
              {title}
            </h1>
            {lead === undefined ? null : <p className={look.lead}>{lead}</p>}
          </div>
          {children}
        </main>
        {isOpen ? (
          <footer className={look.foot}>
            <CannotGetIn />
          </footer>
        ) : null}
      </div>
    </div>
  );
}

/** A note left to ring. */
function Picture() {
  return (
    <aside className={look.picture} aria-label="Sostenuto">
      <svg viewBox="0 0 640 800" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
        <g fill="none" stroke="var(--so-accent)" strokeWidth="1.5" opacity="0.32">
          {[236, 280, 324, 368, 412].map((y) => (
            <path key={y} d={`M-20 ${y}C160 ${y - 30} 420 ${y + 50} 660 ${y - 10}`} />
          ))}
        </g>
        <g fill="var(--so-accent)">
          <ellipse cx="176" cy="324" rx="40" ry="28" transform="rotate(-22 176 324)" />
          <path d="M213 312V128" stroke="var(--so-accent)" strokeWidth="6" strokeLinecap="round" />
          <path d="M172 366C256 516 520 540 700 366 528 496 284 486 172 366Z" />
        </g>
      </svg>
      <p>
        <Trans>Keeps the notes that matter sounding.</Trans>
      </p>
    </aside>
  );
}

function OtherLanguage() {
  const { language, choose } = useLanguage();
  const other = language === "en" ? "fr" : "en";
  return (
    <Button variant="subtle" lang={other} onClick={() => void choose(other)}>
      {other === "fr" ? "Français" : "English"}
    </Button>
  );
}

function CannotGetIn() {
  const { t } = useLingui();
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <button type="button" className={look.help} onClick={open}>
        <Trans>I cannot get in</Trans>
      </button>
      <Modal opened={opened} onClose={close} title={t`I cannot get in`} closeButtonProps={{ "aria-label": t`Close` }}>
        <dl className={look.answers}>
          <dt>
            <Trans>The phone with my codes is not here</Trans>
          </dt>
          <dd>
            <Trans>Use one of the ten backup codes you kept when you began. Each works once.</Trans>
          </dd>
          <dt>
            <Trans>The code is not accepted</Trans>
          </dt>
          <dd>
            <Trans>
              Each code works once and for half a minute. Wait for the next one, and check that the phone sets its clock by itself.
            </Trans>
          </dd>
          <dt>
            <Trans>It says to wait</Trans>
          </dt>
          <dd>
            <Trans>After ten wrong tries the door stays shut for a quarter of an hour. This protects your clients.</Trans>
          </dd>
          <dt>
            <Trans>I do not know my password any more</Trans>
          </dt>
          <dd>
            <Trans>Ask the person who runs your practice. Nobody can read your password, and no one is sent a new one by email.</Trans>
          </dd>
        </dl>
      </Modal>
    </>
  );
}
