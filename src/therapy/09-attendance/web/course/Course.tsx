import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { OutputOf } from "#foundation/web/call.ts";
import { Glyph, type GlyphName } from "#foundation/web/Glyph.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import type { Counted } from "../../absence-pattern.ts";
import type { readAttendance } from "../../pattern.api.ts";
import { OUTCOME_WORDS, REASON_WORDS } from "../attendance-words.ts";
import look from "./pattern.module.css";
import { COUNTED_WORDS } from "./pattern-words.ts";

type Attendance = OutputOf<typeof readAttendance>;
type Session = Attendance["sessions"][number];

const SIGNS: Readonly<Record<Counted, GlyphName>> = {
  attended: "head",
  missed: "rest",
  "left-out": "headopen",
  "not-yet-recorded": "headdash",
};

/** The ebb and flow of a client’s coming, as a line of music: a note for who came, a rest for a missed session. The list below says the same in words. */
export function Course({ sessions }: { sessions: readonly Session[] }) {
  const { t } = useLingui();
  const { day } = useLanguage();
  const months = [...new Set(sessions.map((session) => session.day.slice(0, 7)))];
  const count = (counted: Counted) => sessions.filter((session) => session.counted === counted).length;
  return (
    <>
      <ol className={look.course} aria-label={t`Every planned session, month by month`}>
        {months.map((month) => (
          <li key={month}>
            <span className={look.month}>{day(`${month}-01`, "month")}</span>
            <span className={look.notes}>
              {sessions
                .filter((session) => session.day.startsWith(month))
                .map((session) => (
                  <span key={session.sessionId} className={look.sign} data-counted={session.counted} title={day(session.day, "long")}>
                    <Glyph name={SIGNS[session.counted]} />
                    <span className="so-hidden">
                      {day(session.day, "short")}: {t(COUNTED_WORDS[session.counted])}
                    </span>
                  </span>
                ))}
            </span>
          </li>
        ))}
      </ol>
      <ul className={look.key}>
        <Sign counted="attended">
          <Plural value={count("attended")} one="came to # session" other="came to # sessions" />
        </Sign>
        <Sign counted="missed">
          <Plural value={count("missed")} one="missed #" other="missed #" />
        </Sign>
        {count("left-out") === 0 ? null : (
          <Sign counted="left-out">
            <Plural
              value={count("left-out")}
              one="# is left out: ours to cancel, told long ahead, or the same illness"
              other="# are left out: ours to cancel, told long ahead, or the same illness"
            />
          </Sign>
        )}
        {count("not-yet-recorded") === 0 ? null : (
          <Sign counted="not-yet-recorded">
            <Plural value={count("not-yet-recorded")} one="# is not yet recorded" other="# are not yet recorded" />
          </Sign>
        )}
      </ul>
    </>
  );
}

function Sign({ counted, children }: { counted: Counted; children: React.ReactNode }) {
  return (
    <li>
      <span className={look.sign} data-counted={counted}>
        <Glyph name={SIGNS[counted]} />
      </span>
      {children}
    </li>
  );
}

/** Minutes planned and given, and the absences by their reasons. */
export function Dose({ sessions }: { sessions: readonly Session[] }) {
  const { t } = useLingui();
  const recorded = sessions.filter(({ outcome }) => outcome !== null);
  const minutes = (some: readonly Session[]) => some.reduce((sum, session) => sum + session.minutes, 0);
  const given = recorded.filter(({ outcome }) => outcome === "came" || outcome === "partly");
  const away = recorded.filter(({ outcome }) => outcome === "absent" || outcome === "did-not-run");
  const reasons = [...new Set(away.map(({ category }) => category))].map((category) => ({
    category,
    count: away.filter((session) => session.category === category).length,
  }));
  return (
    <dl className={look.dose}>
      <div>
        <dt>
          <Trans>Minutes given, of those planned and recorded</Trans>
        </dt>
        <dd>
          <Trans>
            {minutes(given)} of {minutes(recorded)}
          </Trans>
        </dd>
      </div>
      {reasons
        .toSorted((one, other) => other.count - one.count)
        .map(({ category, count }) => (
          <div key={category ?? "unknown"}>
            <dt>{category === null ? t`No reason known` : t(REASON_WORDS[category])}</dt>
            <dd>{count}</dd>
          </div>
        ))}
    </dl>
  );
}

/** Absences in words, the newest first, as they were written. */
export function AbsenceList({ sessions }: { sessions: readonly Session[] }) {
  const { t } = useLingui();
  const { day, wallTime } = useLanguage();
  const away = sessions.filter(({ outcome }) => outcome !== null && outcome !== "came").toReversed();
  if (away.length === 0)
    return (
      <p className="so-muted">
        <Trans>No absence is written.</Trans>
      </p>
    );
  return (
    <ul className={look.list}>
      {away.map((session) => (
        <li key={session.sessionId}>
          <strong>
            {day(session.day)}, {wallTime(session.at)}
          </strong>
          <span>
            {session.outcome === null ? null : t(OUTCOME_WORDS[session.outcome])}
            {session.category === null ? null : `, ${t(REASON_WORDS[session.category])}`}
            {session.reason === "" ? null : ` “${session.reason}”`}
          </span>
          {session.counted === "left-out" ? <small className="so-muted">{t(COUNTED_WORDS["left-out"])}</small> : null}
        </li>
      ))}
    </ul>
  );
}
