/** The sentence of each code that any chapter may meet. Read by the catalogue tools only; at run time the compiled catalogue answers. */
import { msg } from "@lingui/core/macro";

export const sentences = [
  // Refusals: what happened, and what to do now.
  msg({ id: "not-signed-in", message: "You are signed out. Sign in again; nothing you typed is lost." }),
  msg({ id: "not-allowed", message: "You cannot open this. The person who runs the practice can change that." }),
  msg({
    id: "needs-consent",
    message:
      "{kind, select, portal {This waits for the family’s agreement to the terms of their pages.} intern {This waits for the agreement that an intern takes part.} email {This waits for the agreement to be written to by e-mail.} other {This waits for a consent.}} It is written down under Consents, in the client’s record.",
  }),
  msg({ id: "laid-aside", message: "This record is only read: another record of the same person is kept." }),
  msg({ id: "not-found", message: "This is not here. It may have been moved, or it was never yours to see." }),
  msg({ id: "invalid-input", message: "Something in the form needs another look. What you typed is still here." }),
  msg({ id: "key-reused", message: "This was already sent with other words. Load the page again and look before you repeat it." }),
  msg({ id: "too-many-requests", message: "That was too often in a short time. Wait a minute, then try again." }),
  msg({ id: "offline", message: "There is no connection right now. What you typed is still here. Try again when you are online." }),
  msg({ id: "server-trouble", message: "The server could not answer. What you typed is still here. Try again in a moment." }),

  msg({ id: "too-large", message: "This is too large to send. A smaller file, or a shorter text, will do." }),
  msg({ id: "too-slow", message: "Sending took too long. What you typed is still here. Try again." }),

  // Fields: what is missing, and how to mend it.
  msg({ id: "missing", message: "Please fill this in." }),
  msg({ id: "not-a-choice", message: "Please choose one." }),
  msg({
    id: "too-small",
    message:
      "{of, select, string {{minimum, plural, =1 {Please fill this in.} other {At least # characters, please.}}} array {{minimum, plural, =1 {Choose at least one.} other {Choose at least #.}}} other {The lowest possible number is {minimum, number}.}}",
  }),
  msg({
    id: "too-big",
    message:
      "{of, select, string {At most {maximum, number} characters, please.} array {{maximum, plural, =1 {Choose only one.} other {Choose at most #.}}} other {The highest possible number is {maximum, number}.}}",
  }),
  msg({ id: "wrong-type", message: "This cannot be read. Please check it." }),
  msg({ id: "not-valid", message: "This does not look right. Please check it." }),
  msg({ id: "not-json", message: "The server could not read this. Load the page again." }),
  msg({ id: "not-a-email", message: "This does not look like an email address. For example maya@example.org" }),
  msg({ id: "not-a-url", message: "This does not look like a web address. For example https://example.org" }),
  msg({ id: "not-a-date", message: "This is not a day in the calendar. For example 2026-03-14" }),
  msg({ id: "not-a-datetime", message: "This is not a day and a time. Please choose both." }),
  msg({ id: "not-a-time", message: "This is not a time. For example 15:30" }),
  msg({ id: "unkeepable-letter", message: "One of these characters cannot be kept. Please type it anew." }),
  msg({ id: "unknown-field", message: "The server does not know this field. Load the page again." }),
  msg({ id: "unknown-time-zone", message: "This time zone is not known. For example America/Toronto" }),
];
