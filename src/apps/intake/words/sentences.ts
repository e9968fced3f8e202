/** Everything the intake form says around its questions. The server says it, so each sentence has a code; read by the catalogue tools only. */
import { msg } from "@lingui/core/macro";

export const sentences = [
  msg({ id: "intake.title", message: "Before we begin" }),
  msg({ id: "intake.title.for", message: "Before we begin: {name}" }),
  msg({ id: "intake.code.lead", message: "{practice} gave you a code with this link. It keeps the form for you alone." }),
  msg({ id: "intake.code", message: "Your code" }),
  msg({ id: "intake.code.hint", message: "Eight letters and digits, such as K7PM-2QXT." }),
  msg({ id: "intake.code.open", message: "Open the form" }),
  msg({ id: "intake.code.wrong", message: "This is not the code of this link. Please look again, letter by letter." }),
  msg({
    id: "intake.code.too-often",
    message: "That was too often. Please wait {minutes, plural, one {a minute} other {# minutes}}, or call the practice.",
  }),

  msg({
    id: "intake.lead",
    message:
      "Answer what you like, in any order. What you type is kept as you type; you may close this page and come back with the same link, on any device, for 30 days.",
  }),
  msg({
    id: "intake.lead.back",
    message: "Thank you for what you told us. {count, plural, one {One question came back} other {# questions came back}}.",
  }),
  msg({ id: "intake.parts", message: "Parts" }),
  msg({ id: "intake.part.general", message: "Home and days" }),
  msg({ id: "intake.part.diagnosis", message: "Diagnosis and strengths" }),
  msg({ id: "intake.part.medical", message: "Health" }),
  msg({ id: "intake.part.physical", message: "Body and senses" }),
  msg({ id: "intake.part.cognitive", message: "Understanding and speaking" }),
  msg({ id: "intake.part.behavioural", message: "Moods and company" }),
  msg({ id: "intake.part.musical", message: "Music" }),
  msg({ id: "intake.part.hopes", message: "What each is looking for" }),
  msg({ id: "intake.far", message: "{answered} of {asked}" }),
  msg({ id: "intake.far.said", message: "{answered} of {asked} answered" }),
  msg({ id: "intake.why", message: "Why we ask" }),
  msg({ id: "intake.needed", message: "needed" }),
  msg({ id: "intake.unknown", message: "Not known" }),
  msg({ id: "intake.not-said", message: "Prefer not to say" }),
  msg({ id: "intake.without-words", message: "{question} Without an answer:" }),
  msg({ id: "intake.in-words", message: "In words" }),
  msg({ id: "intake.clear", message: "No choice" }),
  msg({ id: "intake.asks-back", message: "Asked back:" }),
  msg({ id: "intake.restricted", message: "Read only by those who treat." }),
  msg({ id: "intake.next", message: "Go on" }),
  msg({ id: "intake.keep", message: "Keep" }),
  msg({ id: "intake.hand-in", message: "Hand in" }),
  msg({
    id: "intake.hand-in.after",
    message: "Afterwards the form is closed. Your therapist reads it and may ask something back on this same link.",
  }),
  msg({ id: "intake.skip", message: "Go to the questions" }),
  msg({
    id: "intake.private",
    message: "Read by the music therapists who will meet you, and by nobody else. Do not use it in an emergency.",
  }),

  msg({ id: "intake.state.kept", message: "All kept" }),
  msg({ id: "intake.state.sending", message: "On its way" }),
  msg({ id: "intake.state.here", message: "Kept on this device; it is sent when there is a connection" }),
  msg({ id: "intake.state.closed", message: "This form was handed in or ended meanwhile. What you typed here stays on this device" }),
  msg({ id: "intake.state.met", message: "You wrote here on another device too: both texts are kept" }),

  msg({ id: "intake.trouble.title", message: "{count, plural, one {One answer needs another look} other {# answers need another look}}" }),
  msg({ id: "intake.trouble.kept", message: "Everything you typed is kept. Nothing is handed in yet." }),
  msg({ id: "intake.trouble.tab", message: "Another look: {title}" }),
  msg({ id: "intake.trouble.answer-needed", message: "We need an answer here before the first session. “Not known” is one." }),
  msg({ id: "intake.trouble.no-such-day", message: "This day does not exist. Please write it such as 2017-03-04." }),
  msg({ id: "intake.trouble.day-ahead", message: "This day is still to come. Please look at the year." }),
  msg({ id: "intake.trouble.too-long", message: "This is longer than fits here. Please shorten it; nothing is cut off." }),
  msg({
    id: "intake.trouble.too-long-for-the-card",
    message: "This stands on a card that is read at a glance: 400 characters fit. Please shorten it.",
  }),
  msg({ id: "intake.trouble.no-such-choice", message: "Please choose once more." }),

  msg({ id: "intake.done.title", message: "Thank you. It has arrived." }),
  msg({ id: "intake.done", message: "Your therapist reads it before you meet. If something is asked back, this same link opens again." }),
  msg({ id: "intake.closed.handed-in.title", message: "This form was handed in" }),
  msg({
    id: "intake.closed.handed-in",
    message:
      "Nothing more can be written with this link unless your therapist asks something back. Is there something to add? Ask for a new link.",
  }),
  msg({ id: "intake.closed.expired.title", message: "This link is over" }),
  msg({ id: "intake.closed.expired", message: "It opened the form for 30 days. What you told us is kept. You can ask for a new link." }),
  msg({ id: "intake.closed.ended.title", message: "This link was ended" }),
  msg({ id: "intake.closed.ended", message: "The practice closed it, perhaps because a newer one was given. You can ask for a new link." }),
  msg({ id: "intake.closed.unknown.title", message: "This link opens nothing" }),
  msg({
    id: "intake.closed.unknown",
    message: "Perhaps a part of it is missing: please open it whole, as it was given to you. Or call the practice.",
  }),
  msg({ id: "intake.closed.device.title", message: "Please open your link again" }),
  msg({ id: "intake.closed.device", message: "This page opens only on a device that came by the link and gave the code." }),
  msg({ id: "intake.ask", message: "Ask for a new link" }),
  msg({ id: "intake.asked.title", message: "We have told them" }),
  msg({ id: "intake.asked", message: "{practice} sees that you asked for a new link, and will give you one." }),
  msg({ id: "intake.accident.title", message: "This did not work" }),
  msg({
    id: "intake.accident",
    message: "Something went wrong on our side. Go back one page: what you typed is still there. Then try again in a moment.",
  }),
  msg({
    id: "intake.accident.too-large",
    message: "This is far too long to send at once. Go back one page: what you typed is still there.",
  }),
  msg({
    id: "intake.accident.too-many-requests",
    message: "That was too often in a short time. Go back one page, wait a minute, and try again.",
  }),
];
