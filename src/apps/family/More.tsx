import { Trans, useLingui } from "@lingui/react/macro";
import { LogOut, Users } from "lucide-react";
import { useState } from "react";
import { call } from "#foundation/web/call.ts";
import { Glyph } from "#foundation/web/Glyph.tsx";
import { forgetPerson, useLanguage } from "#foundation/web/language.tsx";
import { leavePortal } from "#family/portal-sign-in.api.ts";
import { Button, WayButton } from "./Button.tsx";
import { Heading } from "./Heading.tsx";
import { Moments } from "./Moments.tsx";
import { NotWatched } from "./Messages.tsx";
import look from "./page.module.css";
import type { About } from "./Portal.tsx";
import { SharedNotes } from "./SharedNotes.tsx";
import { useUnsent } from "./unsent.ts";

/** The visits, everything that was shared, and the way out. */
export function More({ about }: { about: About }) {
  const { t } = useLingui();
  const { page, portal } = about;
  const { practiceName } = portal;
  return (
    <>
      <Heading name={t`More`}>
        <Trans>More</Trans>
      </Heading>
      <WayButton to={{ kind: "circle", clientId: about.clientId }} icon={Users} wide>
        <Trans>Me and my family</Trans>
      </WayButton>
      <Visits about={about} />
      {page.fields === "portal" ? <SharedNotes notes={page.notes} title={<Trans>Shared notes</Trans>} /> : null}
      <Moments about={about} />
      <section className={look.section}>
        <h2>
          <Trans>Who sees what</Trans>
        </h2>
        <p>
          <Trans>
            What you write here is read by your music therapy team at {practiceName} and becomes part of the record. Others of the family do
            not see your messages.
          </Trans>
        </p>
        <NotWatched />
      </section>
      <Leave about={about} />
    </>
  );
}

function Visits({ about: { page } }: { about: About }) {
  const { day } = useLanguage();
  if (page.visits.length === 0) return null;
  return (
    <section className={look.section}>
      <h2>
        <Trans>The last visits</Trans>
      </h2>
      <ul className={look.visits}>
        {page.visits.map(({ day: on, came }) => (
          <li key={on}>
            <Glyph name={came === null ? "headdash" : came ? "head" : "rest"} />
            <span>
              {day(on)}{" "}
              <span className={look.muted}>
                {came === null ? <Trans>not written down yet</Trans> : came ? <Trans>we met</Trans> : <Trans>no visit</Trans>}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Leave({ about }: { about: About }) {
  const unsent = useUnsent(about.portal.personId, about.clientId).length;
  const [isAsking, setAsking] = useState(false);
  const leave = async () => {
    // Who leaves is told on this device no longer: the next to hold it may be somebody else.
    await import("./web/later/device.ts").then(({ beSilent }) => beSilent()).catch(() => undefined);
    await call(leavePortal, {});
    forgetPerson();
    window.location.assign("/family");
  };
  if (isAsking)
    return (
      <div className={look.notice} role="alert">
        <p>
          <Trans>Something you wrote is not sent yet. It stays on this device and goes out when you come back here.</Trans>
        </p>
        <Button look="quiet" onPress={() => void leave()}>
          <Trans>Leave anyway</Trans>
        </Button>
      </div>
    );
  return (
    <Button icon={LogOut} onPress={() => (unsent > 0 ? setAsking(true) : void leave())}>
      <Trans>Leave these pages</Trans>
    </Button>
  );
}
