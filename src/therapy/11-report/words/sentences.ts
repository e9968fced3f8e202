/** The sentences of a report, and why one cannot be signed. Read by the catalogue tools only; at run time the compiled catalogue answers. */
import { msg } from "@lingui/core/macro";

export const sentences = [
  // The head of the page.
  msg({ id: "report.title", message: "Music therapy progress report" }),
  msg({ id: "report.subject", message: "Music therapy: goals, attendance and progress over a period" }),
  msg({ id: "report.client", message: "Client" }),
  msg({ id: "report.born", message: "Date of birth" }),
  msg({ id: "report.period", message: "Period" }),
  msg({ id: "report.from-until", message: "{from} to {until}" }),
  msg({ id: "report.therapist", message: "Music therapist" }),
  msg({ id: "report.date", message: "Date of the report" }),
  msg({ id: "report.draft", message: "Draft, not signed" }),
  msg({ id: "report.draft-notice", message: "Draft. This report has not been signed and is not for handing on." }),
  msg({ id: "report.replaces", message: "This report stands in place of the one signed on {day}." }),
  msg({ id: "report.page", message: "Page {page} of {pages}" }),
  msg({ id: "report.footer", message: "{practice} · {client} · Confidential" }),
  msg({ id: "report.summary", message: "Summary" }),
  msg({ id: "report.next", message: "What comes next" }),

  // Attendance.
  msg({ id: "report.attendance", message: "Attendance" }),
  msg({ id: "report.none-planned", message: "No session was planned in this period." }),
  msg({
    id: "report.attended",
    message: "{planned, plural, one {One session was planned} other {# sessions were planned}}; {name} came to {came, number}.",
  }),
  msg({
    id: "report.not-recorded",
    message:
      "{sessions, plural, one {For one session it is not yet recorded whether it took place.} other {For # sessions it is not yet recorded whether they took place.}}",
  }),
  msg({ id: "report.gaps", message: "A missed session is a gap in the record, never a result of zero." }),
  msg({ id: "report.attendance-caption", message: "Sessions planned in this period" }),
  msg({ id: "report.happened", message: "What happened" }),
  msg({ id: "report.sessions-count", message: "Sessions" }),
  msg({ id: "report.reasons", message: "Reasons" }),
  msg({ id: "report.happening-came", message: "Came" }),
  msg({ id: "report.happening-partly", message: "Came in part" }),
  msg({ id: "report.happening-absent", message: "Missed" }),
  msg({ id: "report.happening-did-not-run", message: "Session did not run" }),
  msg({ id: "report.happening-not-yet-recorded", message: "Not yet recorded" }),
  msg({ id: "report.reason", message: "{reason} ({sessions, number})" }),
  msg({ id: "report.reason-unknown", message: "Reason not known" }),
  msg({ id: "report.with-reason", message: "{happened}: {reason}" }),

  // Goals.
  msg({ id: "report.goals", message: "Goals" }),
  msg({ id: "report.glance-caption", message: "Each objective at a glance" }),
  msg({ id: "report.glance-objective", message: "Objective" }),
  msg({ id: "report.glance-first", message: "First counted" }),
  msg({ id: "report.glance-latest", message: "Latest results" }),
  msg({ id: "report.glance-can-be-said", message: "What can be said" }),
  msg({ id: "report.no-goal", message: "No goal had been agreed by the end of this period." }),
  msg({ id: "report.no-objective", message: "No objective has been written for this goal yet." }),
  msg({ id: "report.kind", message: "{nature} · {domain}" }),
  msg({ id: "report.kind-status", message: "{kind} · {status}" }),
  msg({ id: "report.nature-progressive", message: "Progressive goal" }),
  msg({ id: "report.nature-maintaining", message: "Maintaining goal" }),
  msg({ id: "report.nature-preventive", message: "Preventive goal" }),
  msg({ id: "report.domain-cognitive", message: "cognitive" }),
  msg({ id: "report.domain-communicative", message: "communicative" }),
  msg({ id: "report.domain-emotional", message: "emotional" }),
  msg({ id: "report.domain-musical", message: "musical" }),
  msg({ id: "report.domain-physical", message: "physical" }),
  msg({ id: "report.domain-social", message: "social" }),
  msg({ id: "report.domain-spiritual", message: "spiritual" }),
  msg({ id: "report.status-active", message: "active" }),
  msg({ id: "report.status-paused", message: "paused" }),
  msg({ id: "report.status-met", message: "met" }),
  msg({ id: "report.status-discontinued", message: "ended" }),
  msg({ id: "report.family-words", message: "In everyday words: {words}" }),
  msg({ id: "report.own-words", message: "The music therapist’s observations" }),
  msg({
    id: "report.counted-in-period",
    message:
      "{held, plural, one {Counted in {counted, number} of the # session attended in this period.} other {Counted in {counted, number} of the # sessions attended in this period.}}",
  }),
  msg({ id: "report.not-counted-in-period", message: "Not counted in this period." }),
  msg({ id: "report.chart-alt", message: "Chart. {title}. {reading} {aim}. The results stand in the table of sessions." }),

  // Sessions.
  msg({ id: "report.sessions", message: "Session by session" }),
  msg({ id: "report.sessions-caption", message: "Results of each session of the period" }),
  msg({ id: "report.cell-not-counted", message: "Not counted" }),

  msg({ id: "report.figures", message: "Levels and overlap" }),

  // How to read it.
  msg({ id: "report.method", message: "How to read this report" }),
  msg({
    id: "report.method-signs",
    message:
      "In the charts, open notes are the baseline, filled notes are sessions with music therapy, and rests are sessions that were missed. No line runs through a rest.",
  }),
  msg({ id: "report.method-span", message: "Each chart begins where the objective began and ends on {day}." }),
  msg({
    id: "report.method-cause",
    message:
      "A difference from the start is described, not explained: growth, school, health and other help act at the same time. It is no evidence of cause.",
  }),
  msg({
    id: "report.method-too-early",
    message: "“Too early” and “not enough data yet” mean that there are too few sessions to judge. They are no judgement about anybody.",
  }),
  msg({ id: "report.method-not-compared", message: "{name} is compared with nobody else." }),
  msg({
    id: "report.method-own-language",
    message: "Goals and objectives are printed in the words and the language in which they were written.",
  }),

  // The signature.
  msg({ id: "report.signature", message: "Signature" }),
  msg({ id: "report.not-signed", message: "Not signed yet." }),
  msg({ id: "report.signed-words", message: "Written and signed electronically by" }),
  msg({ id: "report.signed-at", message: "{day}, {time} ({zone})" }),
  msg({ id: "report.file-name", message: "music-therapy-report-{day}" }),

  // Refusals.
  msg({ id: "period-upside-down", message: "The last day must not be before the first." }),
  msg({ id: "goal-of-nobody-here", message: "One of these goals is not a goal of this client. Load the page again." }),
  msg({ id: "supersedes-unsigned", message: "Only a signed report can be replaced by a newer one. A draft can simply be changed." }),
  msg({
    id: "record-changed",
    message: "The record has changed since you opened this report. It has been drafted again: please look at it once more, then sign.",
  }),
  msg({
    id: "letters-cannot-be-printed",
    message: "The font of the report has no sign for {letters}. Please write it in other letters.",
  }),
];
