/** The sentences of the family’s chapter that are said by code. Read by the catalogue tools only; at run time the compiled catalogue answers. */
import { msg } from "@lingui/core/macro";

export const sentences = [
  msg({ id: "no-such-telling", message: "This was told anew in the meantime. Look again, then share it." }),
  msg({ id: "no-family-words", message: "This goal has no words for the family yet. Write them in the goal first." }),
  msg({ id: "not-signed", message: "Only a signed note can be shared." }),
  msg({ id: "already-answered", message: "A colleague has answered this already." }),
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
];
