import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { OutputOf } from "#foundation/web/call.ts";
import { Glyph, type GlyphName } from "#foundation/web/Glyph.tsx";
import { Go } from "#foundation/web/Go.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import type { ClientId } from "#people/client.ts";
import { minutesGiven, summaryOf } from "../../attendance-summary.ts";
import type { Counted } from "../../absence-pattern.ts";
import type { readAttendance } from "../../pattern.api.ts";
import { OUTCOME_WORDS, REASON_WORDS } from "../attendance-words.ts";
import { CUT_SHORT_WORDS } from "./account-words.ts";
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
            <Ebb sessions={sessions.filter((session) => session.day.startsWith(month))} />
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

/** How much of a month was given, as a bar that fills; the numbers stand in words for who cannot see it. */
function Ebb({ sessions }: { sessions: readonly Session[] }) {
  const planned = sessions.filter(({ counted }) => counted !== "not-yet-recorded").reduce((sum, { minutes }) => sum + minutes, 0);
  const given = sessions.reduce((sum, session) => sum + minutesGiven({ ...session, toldAt: null }), 0);
  return (
    <span className={look.ebb}>
      <span style={{ width: `${planned === 0 ? 0 : (given / planned) * 100}%` }} aria-hidden="true" />
      <span className="so-hidden">
        <Trans>
          {given} of {planned} minutes given
        </Trans>
      </span>
    </span>
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
  const { minutes, categories } = summaryOf(sessions.map((session) => ({ ...session, toldAt: null })));
  const recorded = sessions.filter(({ outcome }) => outcome !== null).reduce((sum, session) => sum + session.minutes, 0);
  return (
    <dl className={look.dose}>
      <div>
        <dt>
          <Trans>Minutes given, of those planned and recorded</Trans>
        </dt>
        <dd>
          <Trans>
            {minutes.given} of {recorded}
          </Trans>
        </dd>
      </div>
      {minutes.uncounted === 0 ? null : (
        <div>
          <dt>
            <Trans>Came in part, minutes not counted</Trans>
          </dt>
          <dd>{minutes.uncounted}</dd>
        </div>
      )}
      {categories.map((one) => (
        <div key={one.category ?? "unknown"}>
          <dt>{one.category === null ? t`No reason known` : t(REASON_WORDS[one.category])}</dt>
          <dd>
            <Plural value={one.count} one="# session" other="# sessions" />, <Plural value={one.minutes} one="# minute" other="# minutes" />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Absences in words, the newest first, as they were written. With `of`, each opens what was written about it. */
export function AbsenceList({ sessions, of }: { sessions: readonly Session[]; of?: ClientId }) {
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
            {session.minutesThere === null ? null : (
              <>
                , <Plural value={session.minutesThere} one="# minute" other="# minutes" />
              </>
            )}
            {session.cutShort === null ? null : `, ${t(CUT_SHORT_WORDS[session.cutShort]).toLocaleLowerCase()}`}
            {session.category === null || session.category === "partial"
              ? null
              : `, ${t(REASON_WORDS[session.category]).toLocaleLowerCase()}`}
            {session.reason === "" ? null : (
              <>
                {" "}
                <Trans>“{session.reason}”</Trans>
              </>
            )}
          </span>
          {session.correction === "" ? null : (
            <small>
              <Trans>Corrected: {session.correction}</Trans>
            </small>
          )}
          {session.daysLate === 0 ? null : (
            <small className="so-muted">
              <Plural value={session.daysLate} one="written # day later" other="written # days later" />
            </small>
          )}
          {of === undefined ? null : (
            <Go to={`/session/${session.sessionId}/${of}/absence`}>
              <Trans>
                What was written<span className="so-hidden">, {day(session.day, "long")}</span>
              </Trans>
            </Go>
          )}
          {session.counted === "left-out" ? <small className="so-muted">{t(COUNTED_WORDS["left-out"])}</small> : null}
        </li>
      ))}
    </ul>
  );
}
