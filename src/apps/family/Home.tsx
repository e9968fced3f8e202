import { Trans, useLingui } from "@lingui/react/macro";
import { lazy, Suspense } from "react";
import { BookOpen, CalendarX, Feather, FileText, MessageCircleHeart, MessageCircleQuestion, PartyPopper } from "lucide-react";
import { useLanguage } from "#foundation/web/language.tsx";
import { withWords } from "#foundation/web/words-loader.ts";
import { WayButton } from "./Button.tsx";
import { Heading } from "./Heading.tsx";
import { Moments } from "./Moments.tsx";
import { Observations } from "./Observations.tsx";
import look from "./page.module.css";
import type { About, ClientPage } from "./Portal.tsx";
import { SharedNotes } from "./SharedNotes.tsx";

const NothingNew = lazy(() => withWords(import("./web/later/NothingNew.tsx")).then((it) => ({ default: it.NothingNew })));

/** When we meet next, what was shared last, and the two things one can do. */
export function Home({ about }: { about: About }) {
  const { t } = useLingui();
  const { page, clientId, isSelf, mayWrite } = about;
  const name = page.chosenName;
  return (
    <>
      <Heading name={t`Home`}>{isSelf ? <Trans>You and music</Trans> : <Trans>{name} and music</Trans>}</Heading>
      <NextVisit next={page.next} />
      {page.next === null ? null : (
        <WayButton to={{ kind: "visits", clientId }} icon={CalendarX} wide>
          <Trans>Next visits, or if you cannot come</Trans>
        </WayButton>
      )}
      {page.fields === "portal" ? (
        <WayButton to={{ kind: "story", clientId }} icon={BookOpen} wide>
          {isSelf ? <Trans>Your story</Trans> : <Trans>The story of {name}</Trans>}
        </WayButton>
      ) : null}
      {page.fields === "portal" ? (
        <WayButton to={{ kind: "reports", clientId }} icon={FileText} wide>
          <Trans>Reports</Trans>
        </WayButton>
      ) : null}
      {isSelf ? (
        <WayButton to={{ kind: "mine", clientId }} icon={Feather} wide>
          <Trans>My own words</Trans>
        </WayButton>
      ) : null}
      {page.fields === "portal" && page.notes.length > 0 ? (
        <SharedNotes notes={page.notes.slice(0, 1)} title={<Trans>From your therapist</Trans>} />
      ) : null}
      <div className={look.buttons}>
        {mayWrite ? (
          <>
            <WayButton to={{ kind: "write", clientId, what: "tell", about: "" }} look="filled" icon={MessageCircleHeart} wide>
              <Trans>Tell us what you saw</Trans>
            </WayButton>
            <WayButton to={{ kind: "write", clientId, what: "ask", about: "" }} icon={MessageCircleQuestion} wide>
              <Trans>Ask a question</Trans>
            </WayButton>
          </>
        ) : null}
        {page.fields === "portal" ? (
          <WayButton to={{ kind: "write", clientId, what: "celebrate", about: "" }} icon={PartyPopper} wide>
            <Trans>Something to celebrate</Trans>
          </WayButton>
        ) : null}
      </div>
      <Suspense>
        <NothingNew about={about} />
      </Suspense>
      <Moments about={about} most={3} />
      <Observations about={about} which={() => true} title={<Trans>What you told us</Trans>} />
    </>
  );
}

export function NextVisit({ next }: { next: ClientPage["next"] }) {
  const { day, wallTime } = useLanguage();
  if (next === null)
    return (
      <p className={look.notice}>
        <Trans>The next visit is not set yet.</Trans>
      </p>
    );
  const { therapistName } = next;
  const [from, until] = [wallTime(next.at), wallTime(endOf(next.at, next.minutes))];
  const [weekday, number, month] = [{ weekday: "short" }, { day: "numeric" }, { month: "short" }] as const;
  return (
    <section className={`${look.card} ${look.next}`}>
      <div className={look.day} aria-hidden="true">
        <DayPart day={next.day} style={weekday} />
        <b>
          <DayPart day={next.day} style={number} />
        </b>
        <DayPart day={next.day} style={month} />
      </div>
      <div>
        <h2>
          <Trans>Next visit</Trans>
        </h2>
        <p>
          <span className="so-hidden">{day(next.day, "long")}, </span>
          <Trans context="hours of one visit">
            {from} to {until}
          </Trans>
          {next.place === "" ? "" : `, ${next.place}`}
        </p>
        <p className={look.muted}>
          <Trans>with {therapistName}</Trans>
        </p>
      </div>
    </section>
  );
}

/** One part of a calendar day, which no time zone moves. */
function DayPart({ day, style }: { day: string; style: Intl.DateTimeFormatOptions }) {
  const { language } = useLanguage();
  return new Intl.DateTimeFormat(language === "fr" ? "fr-CA" : "en-GB", { ...style, timeZone: "UTC" }).format(new Date(`${day}T12:00:00Z`));
}

function endOf(at: string, minutes: number): string {
  const [hours = 0, past = 0] = at.split(":").map(Number);
  const end = (hours * 60 + past + minutes) % 1440;
  return [Math.floor(end / 60), end % 60].map((part) => String(part).padStart(2, "0")).join(":");
}
