/** The sentences of a plan: objectives, criteria, measures. Read by the catalogue tools only; at run time the compiled catalogue answers. */
import { msg } from "@lingui/core/macro";

export const sentences = [
  msg({ id: "baseline-not-finished", message: "This baseline has already been taken into the plan, or its assessment is not finished." }),
  msg({
    id: "baseline-counted-otherwise",
    message: "The baseline was counted in another way. Keep its way of counting, or add the objective without it.",
  }),
  // The whole objective. The therapist writes condition and behaviour; the rest follows from the criterion.
  msg({ id: "plan.sentence", message: "{condition}, {behaviour}: {criterion}." }),
  msg({ id: "plan.criterion", message: "{reach}, {rule}" }),
  msg({ id: "plan.or-more", message: "{amount} or more" }),
  msg({ id: "plan.or-less", message: "{amount} or less" }),
  msg({ id: "plan.with-help", message: "{amount} {help}" }),
  msg({ id: "plan.less-after", message: "at least {amount} less after than before" }),
  msg({ id: "plan.more-after", message: "at least {amount} more after than before" }),
  msg({ id: "plan.help-I", message: "without help" }),
  msg({ id: "plan.help-MC", message: "with a musical cue at most" }),
  msg({ id: "plan.help-G", message: "with a gesture at most" }),
  msg({ id: "plan.help-V", message: "with a verbal prompt at most" }),
  msg({ id: "plan.help-M", message: "with a model at most" }),
  msg({ id: "plan.help-P", message: "with physical help at most" }),
  msg({ id: "plan.help-NR", message: "with any help" }),
  msg({ id: "plan.help-R", message: "with any help" }),
  msg({ id: "plan.rule-in-a-row", message: "{sessions, plural, one {in one session} other {in # sessions in a row}}" }),
  msg({ id: "plan.rule-of-the-last", message: "in {met, number} of the last {sessions, number} sessions" }),
  msg({ id: "plan.band-good", message: "stays between {low} and {high}; above is welcome" }),
  msg({ id: "plan.band-neutral", message: "stays between {low} and {high}; above says nothing either way" }),
  msg({ id: "plan.band-outside", message: "stays between {low} and {high}, not above" }),
  msg({ id: "plan.limit-above", message: "does not go above {amount}" }),
  msg({ id: "plan.limit-below", message: "does not go below {amount}" }),

  // An amount with its unit.
  msg({ id: "plan.amount", message: "{value, number}" }),
  msg({ id: "plan.amount-unit", message: "{value, number} {unit}" }),
  msg({ id: "plan.amount-of", message: "{value, number} of {total, number}" }),
  msg({ id: "plan.amount-percent-of", message: "{value, number}% of {total, number}" }),
  msg({ id: "plan.amount-percent", message: "{value, number}%" }),
  msg({ id: "plan.amount-rate", message: "{value, number} per {minutes, plural, one {minute} other {# minutes}}" }),
  msg({ id: "plan.amount-rate-unit", message: "{value, number} {unit} per {minutes, plural, one {minute} other {# minutes}}" }),
  msg({ id: "plan.amount-seconds", message: "{value, plural, one {# second} other {# seconds}}" }),
  msg({ id: "plan.amount-minutes", message: "{value, plural, one {# minute} other {# minutes}}" }),
  msg({ id: "plan.amount-beats", message: "{value, plural, one {# beat} other {# beats}}" }),
  msg({ id: "plan.amount-rating", message: "{value, number} of {highest, number}" }),

  // How it is measured.
  msg({ id: "plan.method-pct", message: "Chances taken, of those the session offers" }),
  msg({ id: "plan.method-pct-of", message: "Chances taken, of {chances, number} offered" }),
  msg({ id: "plan.method-prompt", message: "Chances taken and the help behind each" }),
  msg({ id: "plan.method-prompt-of", message: "Chances taken of {chances, number}, and the help behind each" }),
  msg({ id: "plan.method-freq", message: "Counted in each session" }),
  msg({ id: "plan.method-rate", message: "Counted, per {minutes, plural, one {minute} other {# minutes}} of observation" }),
  msg({ id: "plan.method-speed", message: "Read as a speed" }),
  msg({ id: "plan.method-dur-total", message: "Timed: all together" }),
  msg({ id: "plan.method-dur-longest", message: "Timed: the longest of the session" }),
  msg({ id: "plan.method-dur-mean", message: "Timed: the average of the session" }),
  msg({ id: "plan.method-dur-share", message: "Timed: the share of the session" }),
  msg({ id: "plan.method-lat", message: "Timed from cue to response" }),
  msg({ id: "plan.method-pir", message: "Seen at any time within {seconds, number} s" }),
  msg({ id: "plan.method-wir", message: "Seen throughout {seconds, number} s" }),
  msg({ id: "plan.method-mts", message: "A look every {seconds, number} s" }),
  msg({ id: "plan.method-task", message: "{steps, plural, one {# step} other {# steps}}, each alone or with help" }),
  msg({ id: "plan.method-rating", message: "Rated from {lowest, number} to {highest, number}" }),
  msg({ id: "plan.method-gas", message: "Goal attainment, at a review" }),
  msg({ id: "plan.method-product", message: "Something that remains" }),
  msg({ id: "plan.method-sync", message: "Closeness to the beat" }),
  msg({ id: "plan.method-phys", message: "Read from a monitor" }),

  // What a plan can show, before it is begun.
  msg({
    id: "plan.outlook-verdict",
    message:
      "With {baseline, plural, one {# baseline session} other {# baseline sessions}}, a change of level can be told from chance after {sessions, number} sessions of work at the earliest.",
  }),
  msg({ id: "plan.outlook-sooner", message: "With {baseline, number} it can come after {sessions, number}." }),
  msg({
    id: "plan.outlook-trend-only",
    message:
      "With {baseline, plural, =0 {no baseline session} one {# baseline session} other {# baseline sessions}}, a change of level can never be told from chance; only a trend, from 8 counted sessions on. Three sessions of baseline are the fewest.",
  }),
  msg({
    id: "plan.outlook-luck",
    message:
      "With {chances, number} chances, somebody who truly stays at {tenths, number} of 10 has a {percent, number}% chance of meeting this within {sessions, number} sessions by luck. With {more, number} chances: {percentThen, number}%.",
  }),
  msg({
    id: "plan.outlook-luck-small",
    message:
      "Somebody who truly stays at {tenths, number} of 10 would meet this within {sessions, number} sessions by luck in {percent, number} of 100 cases.",
  }),
  msg({
    id: "plan.outlook-few-chances",
    message: "With {chances, plural, one {# chance} other {# chances}} in a session, one more or less changes it by {points, number} points.",
  }),
  msg({
    id: "plan.outlook-band-unknown",
    message: "Whether the band leaves room for the usual ups and downs can be said once some sessions are counted.",
  }),
  msg({
    id: "plan.outlook-band-too-narrow",
    message:
      "This band is narrower than the usual variation of the {counted, number} sessions counted so far: it could never be called holding, even if nothing changes.",
  }),
  msg({
    id: "plan.outlook-band",
    message: "Beside the usual variation of the {counted, number} sessions counted so far, this band can be called holding after {sessions, number} sessions at the earliest.",
  }),
  msg({
    id: "plan.outlook-limit",
    message: "Each time the limit is passed is told. None in 12 sessions would still leave room for about {percent, number}%.",
  }),

  // What a version of the plan changed.
  msg({ id: "plan.times-week", message: "{times, plural, one {once a week} other {# times a week}}" }),
  msg({ id: "plan.times-two-weeks", message: "{times, plural, one {once in two weeks} other {# times in two weeks}}" }),
  msg({ id: "plan.times-month", message: "{times, plural, one {once a month} other {# times a month}}" }),
  msg({ id: "plan.nature-progressive", message: "to grow" }),
  msg({ id: "plan.nature-maintaining", message: "to hold" }),
  msg({ id: "plan.nature-preventive", message: "to prevent" }),
  msg({ id: "plan.changed-frequency", message: "Now {now}, before {before}." }),
  msg({ id: "plan.changed-minutes", message: "Sessions of {now, number} minutes, before {before, number}." }),
  msg({ id: "plan.changed-place", message: "Now at: {now}. Before: {before}." }),
  msg({ id: "plan.changed-review", message: "The next review is on {day}." }),
  msg({ id: "plan.changed-words", message: "Agreed as well: {words}" }),
  msg({ id: "plan.goal-added", message: "New goal: {goal}." }),
  msg({ id: "plan.goal-met", message: "Reached: {goal}. {reason}" }),
  msg({ id: "plan.goal-discontinued", message: "No longer worked on: {goal}. {reason}" }),
  msg({ id: "plan.goal-paused", message: "Paused: {goal}. {reason}" }),
  msg({ id: "plan.goal-active", message: "Taken up again: {goal}. {reason}" }),
  msg({ id: "plan.goal-reworded", message: "The goal is now worded: {now}. Before: {before}." }),
  msg({ id: "plan.goal-nature", message: "{goal}: now {now}, before {before}." }),
  msg({ id: "plan.goal-family-reworded", message: "The family’s words are new: {goal}." }),
  msg({ id: "plan.objective-added", message: "New objective: {objective} ({goal})." }),
  msg({ id: "plan.objective-met", message: "Objective reached: {objective}." }),
  msg({ id: "plan.objective-discontinued", message: "Objective no longer worked on: {objective}." }),
  msg({ id: "plan.objective-paused", message: "Objective paused: {objective}." }),
  msg({ id: "plan.objective-active", message: "Objective taken up again: {objective}." }),
  msg({
    id: "plan.objective-counted-anew",
    message: "{objective} is counted in another way: {now}. The picture begins a new phase there.",
  }),
  msg({ id: "plan.objective-criterion", message: "{objective}: now {now}. Before: {before}." }),
  msg({ id: "plan.objective-reworded", message: "{objective} is now worded: {condition}, {behaviour}." }),
  msg({ id: "plan.intervention-added", message: "New intervention: {name}." }),
  msg({ id: "plan.intervention-ended", message: "Intervention no longer used: {name}." }),

  // Refusals of this chapter.
  msg({ id: "criterion-out-of-reach", message: "This way of counting cannot give that number. Change one of the two." }),
  msg({ id: "help-not-in-hierarchy", message: "This help is not among the levels chosen above." }),
  msg({ id: "purpose-missing", message: "A goal in music: please say what it is for outside of music." }),
  msg({
    id: "new-phase-needed",
    message: "It is counted in another way now. Please say from which day, so that old and new numbers are never joined.",
  }),
  msg({ id: "review-before-start", message: "The review has to come later than that." }),
  msg({ id: "draft-is-open", message: "A draft of the plan is open already. Go on with that one: there are never two plans." }),
  msg({
    id: "plan-already-stands",
    message: "This client has a plan by now, or a newer one. There are never two: read it, then write the next version.",
  }),
  msg({ id: "plan-is-signed", message: "This plan is signed and final. Write a new version." }),
  msg({ id: "plan-without-goal", message: "The plan has no goal yet. Set one first; everything written here stays." }),
  msg({
    id: "goal-without-objective",
    message: "A goal has no objective yet: nobody could say when it is reached. Add one first; everything written here stays.",
  }),
  msg({ id: "plan-not-signed-yet", message: "The therapist signs first, so that everybody agrees to the same words." }),
  msg({ id: "has-agreed-already", message: "They have agreed to this version already." }),
  msg({ id: "goal-not-decided", message: "Each goal that is worked on needs a decision, also to go on." }),
  msg({ id: "plan-not-standing", message: "A newer version of the plan stands by now. Review that one." }),
  msg({ id: "changed-meanwhile", message: "Someone changed this after you opened it. Both texts are here: nothing of yours is lost." }),
  msg({ id: "reason-needed", message: "Please say why. The reason stays with the goal." }),
  msg({ id: "target-does-not-fit-nature", message: "This criterion does not fit the nature of the goal." }),
  msg({ id: "serves-no-objective", message: "Choose at least one objective that this serves." }),
  msg({ id: "more-than-all", message: "That is more sessions than there are." }),
  msg({ id: "band-upside-down", message: "The lower end must not be above the upper end." }),
  msg({ id: "scale-is-empty", message: "The scale needs a lower and a higher end." }),
];
