/** The sentence of each code that an answer about attendance may meet. Read by the catalogue tools only. */
import { msg } from "@lingui/core/macro";

export const sentences = [
  msg({ id: "call-needs-a-day", message: "On which day is the call?" }),
  msg({ id: "no-such-session", message: "This session is not one of this client’s. Please load the page again." }),
];
