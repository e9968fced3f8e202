/** The sentences of progress: charts, readings, what can and cannot yet be said. Read by the catalogue tools only; at run time the compiled catalogue answers. A part between stars is a figure and is set bold. */
import { msg } from "@lingui/core/macro";

export const sentences = [
  // The picture.
  msg({ id: "progress.empty", message: "Nothing has been counted yet." }),
  msg({ id: "progress.of", message: "{value} of {total}" }),
  msg({ id: "progress.percent", message: "{value}%" }),
  msg({ id: "progress.with-unit", message: "{value} {unit}" }),
  msg({ id: "progress.per-minutes", message: "{value} per {minutes} min" }),
  msg({ id: "progress.unit-per-minutes", message: "{value} {unit} per {minutes} min" }),
  msg({ id: "progress.seconds", message: "{value} min" }),
  msg({ id: "progress.beats", message: "{value} beats" }),
  msg({ id: "progress.aim-at-least", message: "Goal: {amount} or more" }),
  msg({ id: "progress.aim-at-most", message: "Goal: {amount} or less" }),
  msg({ id: "progress.aim-within", message: "Agreed range: {low} to {high}" }),
  msg({ id: "progress.aim-not-above", message: "Limit: {amount}, not above" }),
  msg({ id: "progress.aim-not-below", message: "Limit: {amount}, not below" }),
  msg({
    id: "progress.met-in-a-row",
    message: "{sessions, plural, =1 {Criterion met} =2 {Two in a row} =3 {Three in a row} =4 {Four in a row} other {# in a row}}",
  }),
  msg({ id: "progress.met-of-the-last", message: "{met, number} of {sessions, number} sessions" }),
  msg({ id: "progress.support", message: "Support" }),
  msg({ id: "progress.at-home", message: "Elsewhere" }),
  msg({ id: "progress.phase-baseline", message: "Baseline" }),
  msg({ id: "progress.phase-intervention", message: "With the music" }),
  msg({ id: "progress.sign-follow-up", message: "Follow-up" }),
  msg({ id: "progress.sign-rest", message: "Rest: session missed" }),
  msg({ id: "progress.sign-not-counted", message: "Held, not counted" }),
  msg({ id: "look-again-before", message: "Choose a later day to look at it again." }),
  msg({ id: "look-again-when", message: "Choose the day on which it is looked at again." }),
  msg({ id: "challenge-closed", message: "Somebody has closed this already. Look at the page again." }),
  msg({ id: "no-answer-yet", message: "Nothing has come back by this link yet." }),
  msg({ id: "not-attended", message: "This session is not written down as attended, so nothing is said about taking part in it." }),
  msg({ id: "day-to-come", message: "This day is still to come. Choose today or a day before." }),
  msg({ id: "progress.sign-celebration", message: "Celebration" }),
  msg({ id: "progress.sign-home", message: "Seen outside the sessions" }),
  msg({ id: "progress.seen-with", message: "with {whom}" }),
  msg({ id: "progress.seen-alone", message: "on their own" }),
  msg({ id: "progress.seen-hint", message: "with a hint" }),
  msg({ id: "progress.seen-help", message: "with help" }),
  msg({ id: "progress.seen-once", message: "once" }),
  msg({ id: "progress.seen-few", message: "a few times" }),
  msg({ id: "progress.seen-often", message: "often" }),
  msg({ id: "progress.sign-event", message: "Something is tried" }),
  msg({ id: "progress.band-own", message: "On their own" }),
  msg({ id: "progress.band-light", message: "Musical cue or gesture" }),
  msg({ id: "progress.band-more", message: "Verbal or model" }),
  msg({ id: "progress.band-full", message: "Physical" }),
  msg({ id: "progress.band-no-response", message: "No response" }),
  msg({ id: "progress.band-refused", message: "Refused" }),
  msg({ id: "progress.level-I", message: "Independent" }),
  msg({ id: "progress.level-MC", message: "Musical cue" }),
  msg({ id: "progress.level-G", message: "Gesture" }),
  msg({ id: "progress.level-V", message: "Verbal" }),
  msg({ id: "progress.level-M", message: "Model" }),
  msg({ id: "progress.level-P", message: "Physical" }),
  msg({ id: "progress.level-NR", message: "No response" }),
  msg({ id: "progress.level-R", message: "Refused" }),
  msg({ id: "progress.part-before", message: "Before" }),
  msg({ id: "progress.part-after", message: "After" }),
  msg({ id: "progress.part-first", message: "First rater" }),
  msg({ id: "progress.part-second", message: "Second rater" }),

  // What is counted: the heading of the picture.
  msg({ id: "progress.counts-chances-of", message: "Chances out of {total, number}" }),
  msg({ id: "progress.counts-chances", message: "Chances taken, in percent" }),
  msg({ id: "progress.counts-steps-of", message: "Steps out of {total, number}" }),
  msg({ id: "progress.counts-looks", message: "Seen at the moment of looking, in percent" }),
  msg({ id: "progress.counts-intervals", message: "Intervals in which it was seen, in percent" }),
  msg({ id: "progress.counts-events", message: "Times in a session" }),
  msg({ id: "progress.counts-unit", message: "In a session: {unit}" }),
  msg({ id: "progress.counts-rate", message: "Times per {minutes, number} minutes" }),
  msg({ id: "progress.counts-unit-rate", message: "Per {minutes, number} minutes: {unit}" }),
  msg({ id: "progress.counts-dur-total", message: "How long in all, in minutes and seconds" }),
  msg({ id: "progress.counts-dur-longest", message: "The longest time, in minutes and seconds" }),
  msg({ id: "progress.counts-dur-mean", message: "The average time, in minutes and seconds" }),
  msg({ id: "progress.counts-dur-share", message: "Share of the session, in percent" }),
  msg({ id: "progress.counts-lat-seconds", message: "From cue to response, in minutes and seconds" }),
  msg({ id: "progress.counts-lat-beats", message: "From cue to response, in beats" }),
  msg({ id: "progress.counts-rating", message: "Rated from {lowest, number} to {highest, number}" }),
  msg({ id: "progress.counts-difference", message: "After minus before" }),

  // The table and the controls.
  msg({ id: "progress.session", message: "Session" }),
  msg({ id: "progress.result", message: "Result" }),
  msg({ id: "progress.remark", message: "Remark" }),
  msg({ id: "progress.missed", message: "Missed" }),
  msg({ id: "progress.criterion-met", message: "Criterion met" }),
  msg({ id: "progress.view", message: "View" }),
  msg({ id: "progress.view-chart", message: "Chart" }),
  msg({ id: "progress.view-table", message: "Table" }),
  msg({ id: "progress.listen", message: "Listen to the line" }),
  msg({ id: "progress.stop", message: "Stop" }),
  msg({ id: "progress.step", message: "Session by session" }),
  msg({ id: "progress.hear-each", message: "Hear each one" }),
  msg({ id: "progress.guides", message: "Middle and usual way" }),
  msg({ id: "progress.zoom", message: "How much is shown" }),
  msg({ id: "progress.zoom-all", message: "All sessions" }),
  msg({ id: "progress.zoom-latest", message: "The latest {sessions, number}" }),
  msg({ id: "progress.save", message: "Save the chart" }),
  msg({ id: "progress.save-svg", message: "Drawing (SVG)" }),
  msg({ id: "progress.save-png", message: "Picture (PNG)" }),
  msg({ id: "progress.save-csv", message: "Table (CSV)" }),

  // The sentence above the picture.
  msg({ id: "progress.began", message: "On {day} {name} began at *{amount}*." }),
  msg({ id: "progress.baseline-middle", message: "In {sessions, number} baseline sessions the middle result of {name} was *{amount}*." }),
  msg({ id: "progress.last-one", message: "In the session after that: *{results}*." }),
  msg({ id: "progress.last-two", message: "In the two sessions after that: *{results}*." }),
  msg({ id: "progress.last-three", message: "In the last three sessions: *{results}*." }),
  msg({ id: "progress.missed-count", message: "{missed, plural, one {# session was missed.} other {# sessions were missed.}}" }),

  // The criterion.
  msg({ id: "progress.criterion-title-met", message: "Criterion met" }),
  msg({ id: "progress.criterion-title-open", message: "Criterion: not yet" }),
  msg({ id: "progress.criterion-chip", message: "Criterion met {day}" }),
  msg({
    id: "progress.criterion-by",
    message:
      "{sessions, plural, one {{results} in one attended session, {day}.} other {{results} in # attended sessions, reached on {day}.}}",
  }),
  msg({ id: "progress.criterion-asked", message: "Asked for: {criterion}." }),
  msg({
    id: "progress.criterion-run",
    message:
      "{run, plural, =0 {The latest session did not reach it.} one {The latest session reached it.} other {The latest # sessions in a row reached it.}}",
  }),
  msg({ id: "progress.criterion-none", message: "No session has been counted since the baseline." }),
  msg({
    id: "progress.criterion-too-few",
    message:
      "{sessions, plural, one {# session had fewer chances than planned: it is drawn, and not judged.} other {# sessions had fewer chances than planned: they are drawn, and not judged.}}",
  }),
  msg({
    id: "progress.by-chance-met",
    message: "Someone whose true level is {rate}% would also have met it by now in about {cases} of 100 cases.",
  }),
  msg({
    id: "progress.by-chance-open",
    message: "Someone whose true level is {rate}% would have met it by now in about {cases} of 100 cases.",
  }),
  msg({ id: "progress.fewer-than-one", message: "fewer than 1" }),
  msg({ id: "progress.more-than-99", message: "more than 99" }),

  // What can be said of the change.
  msg({ id: "progress.verdict-too-early", message: "Verdict: too early" }),
  msg({ id: "progress.verdict-in", message: "{sessions, plural, one {Verdict in # session} other {Verdict in # sessions}}" }),
  msg({
    id: "progress.no-before-and-after",
    message:
      "{baseline, plural, =0 {No baseline session was counted} =1 {One baseline session was counted} other {# baseline sessions were counted}}, so a before-and-after verdict is not possible.",
  }),
  msg({
    id: "progress.trend-after",
    message:
      "{sessions, plural, one {A reading of the trend comes after # more session.} other {A reading of the trend comes after # more sessions.}}",
  }),
  msg({
    id: "progress.verdict-after",
    message:
      "{sessions, plural, one {Not enough data yet: a verdict is possible after # more session.} other {Not enough data yet: a verdict is possible after # more sessions.}}",
  }),
  msg({ id: "progress.verdict-improving-up", message: "Higher than at the start" }),
  msg({ id: "progress.verdict-improving-down", message: "Lower than at the start, as hoped" }),
  msg({ id: "progress.verdict-declining-up", message: "Lower than at the start" }),
  msg({ id: "progress.verdict-declining-down", message: "Higher than at the start, where less is hoped for" }),
  msg({ id: "progress.verdict-mixed", message: "Level and trend differ" }),
  msg({ id: "progress.verdict-no-reliable-change", message: "No reliable change so far" }),
  msg({ id: "progress.said-improving-level", message: "The latest sessions lie beyond the baseline." }),
  msg({
    id: "progress.said-improving-trend",
    message: "The line has been moving the hoped-for way; the level cannot yet be told apart from the baseline.",
  }),
  msg({
    id: "progress.said-improving-both",
    message: "The latest sessions lie beyond the baseline, and the line has been moving the hoped-for way.",
  }),
  msg({ id: "progress.said-declining", message: "Worth a look: setting, health, medication, the definition." }),
  msg({ id: "progress.said-mixed", message: "The latest sessions and the line as a whole point different ways." }),
  msg({
    id: "progress.said-no-reliable-change",
    message: "Changes so far are within what sessions differ by anyway. A change of an ordinary size would be missed more often than not.",
  }),
  msg({
    id: "progress.rule-bound",
    message: "This rule says so falsely in under 5 of 100 objectives a year. It is no evidence of cause. Read on {day}.",
  }),
  msg({ id: "progress.band-holding", message: "Holding" }),
  msg({ id: "progress.band-outside", message: "Outside the agreed range" }),
  msg({ id: "progress.band-unclear", message: "Too variable to say" }),
  msg({ id: "progress.band-counted", message: "In the agreed range in {inBand, number} of the last {of, number} sessions." }),
  msg({
    id: "progress.band-after",
    message:
      "{sessions, plural, one {Whether it holds can be said after # more session.} other {Whether it holds can be said after # more sessions.}}",
  }),
  msg({ id: "progress.limit-kept", message: "Limit kept" }),
  msg({ id: "progress.limit-passed", message: "Limit passed" }),
  msg({
    id: "progress.limit-none",
    message:
      "{of, plural, =0 {No session has been counted yet.} one {Not passed in the one session counted.} other {Not passed in # sessions. The true rate could still be up to {most}%.}}",
  }),
  msg({ id: "progress.limit-on", message: "Passed on {days}: {count, number} of {of, number} sessions." }),
  msg({ id: "progress.many-not-counted", message: "Some sessions were held and not counted; the picture may be rosier than the whole." }),

  // Level and overlap.
  msg({ id: "progress.level-title", message: "Level and overlap" }),
  msg({ id: "progress.level", message: "{name}: median {amount} ({sessions, plural, one {# session} other {# sessions}})." }),
  msg({ id: "progress.level-none", message: "{name}: nothing counted yet." }),
  msg({
    id: "progress.overlap",
    message:
      "NAP {value}, 95% interval {lower} to {upper}: the share of pairs of a baseline and a later session in which the later one is the better. It does not allow for carry-over between sessions.",
  }),
  msg({
    id: "progress.overlap-too-early",
    message:
      "NAP: too early. It is shown from {needed, number} counted sessions in the baseline and {needed, number} after it; there are {baseline, number} and {intervention, number}.",
  }),
];
