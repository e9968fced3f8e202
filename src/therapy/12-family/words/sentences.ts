/** The sentences of the family’s chapter that are said by code. Read by the catalogue tools only; at run time the compiled catalogue answers. */
import { msg } from "@lingui/core/macro";

export const sentences = [
  msg({ id: "no-such-telling", message: "This was told anew in the meantime. Look again, then share it." }),
  msg({ id: "no-family-words", message: "This goal has no words for the family yet. Write them in the goal first." }),
  msg({ id: "not-signed", message: "Only a signed note can be shared." }),
  msg({ id: "already-answered", message: "A colleague has answered this already." }),
  msg({
    id: "address-of-another",
    message: "Somebody else of the family comes in by this address. Each needs their own, so that nobody reads what another wrote.",
  }),
  msg({ id: "enough-for-home", message: "Three things for home are enough. End one first." }),
  msg({ id: "no-words-for-home", message: "Say in a few words what to do, in English or in French." }),
  msg({ id: "enough-files", message: "Three files with one thing are enough." }),
  msg({ id: "says-nothing", message: "A few words are missing here." }),
  msg({ id: "one-thing-at-a-time", message: "Choose one goal or one note." }),
  msg({ id: "already-signed", message: "This note is signed already. Share it with its switch." }),
  msg({ id: "names-a-client", message: "A name of a client stands in it. Every family reads this: say it without any name." }),
  // The letter that says that something is on the pages, in two tones.
  msg({ id: "notice.warm-subject-news", message: "Something new on your pages" }),
  msg({ id: "notice.warm-subject-visit", message: "A visit is coming up" }),
  msg({ id: "notice.warm-greeting", message: "Hello," }),
  msg({
    id: "notice.warm-news",
    message:
      "{news, plural, one {there is something new for you} other {there are # new things for you}} on the family pages of {practice}.",
  }),
  msg({ id: "notice.warm-visits", message: "{visits, plural, one {A visit is coming up:} other {These visits are coming up:}}" }),
  msg({ id: "notice.warm-two-answers", message: "On your pages one tap says “See you there” or “We cannot come”." }),
  msg({ id: "notice.warm-goodbye", message: "Warmly, {practice}" }),
  msg({ id: "notice.formal-subject-news", message: "New information on your pages" }),
  msg({ id: "notice.formal-subject-visit", message: "Reminder of a visit" }),
  msg({ id: "notice.formal-greeting", message: "Good day," }),
  msg({
    id: "notice.formal-news",
    message:
      "{news, plural, one {new information is ready for you} other {# pieces of new information are ready for you}} on the family pages of {practice}.",
  }),
  msg({ id: "notice.formal-visits", message: "{visits, plural, one {Please note this visit:} other {Please note these visits:}}" }),
  msg({ id: "notice.formal-two-answers", message: "Please confirm on your pages: “See you there” or “We cannot come”." }),
  msg({ id: "notice.formal-goodbye", message: "Yours sincerely, {practice}" }),
  msg({
    id: "notice.word-news",
    message:
      "{news, plural, one {There is something new for you on your family pages.} other {There are # new things for you on your family pages.}}",
  }),
  msg({
    id: "notice.word-visit",
    message:
      "{visits, plural, one {A visit is coming up. Your family pages say when.} other {Visits are coming up. Your family pages say when.}}",
  }),
  msg({ id: "notice.how-to-stop", message: "What comes by e-mail, and when, you choose on your pages under “More”." }),
  // Letters.
  msg({ id: "portal-letter.greeting", message: "Hello," }),
  msg({ id: "portal-letter.link-subject", message: "Your link to {practice}" }),
  msg({
    id: "portal-letter.link-why",
    message: "You asked for a link to the family pages of {practice}. Open it on the phone or computer on which you asked:",
  }),
  msg({
    id: "portal-letter.link-how-long",
    message: "It works once, for 10 minutes. If you did not ask for it, you need not do anything.",
  }),
  msg({ id: "portal-letter.invitation-subject", message: "An invitation from {practice}" }),
  msg({
    id: "portal-letter.invitation-why",
    message:
      "{practice} invites you to the family pages: what you work on together in music therapy, why, and how it is going. You can also tell what you see and ask what you want to know.",
  }),
  msg({ id: "portal-letter.invitation-how-long", message: "The link works once, for 7 days, and is meant for you alone." }),
  msg({ id: "sees-no-sessions", message: "This person has no right to see when the sessions are." }),
  msg({
    id: "therapy-ended",
    message:
      "This therapy has ended meanwhile, so no monthly report goes out. A discharge summary can be written on the page of the reports.",
  }),
  msg({ id: "client-died", message: "This client has died. Nothing is sent to the family from here; the draft stays as it is." }),
  msg({ id: "already-approved", message: "This report was approved in the meantime and is on its way. It was sent only once." }),
  msg({ id: "not-for-families", message: "Only a family report is handed to the family." }),
  msg({ id: "not-a-month", message: "A month begins with its first day." }),
];
