/** The sentence of each code that an answer about an absence may meet. */
import { msg } from "@lingui/core/macro";

export const refusals = [
  msg({ id: "word-already-answered", message: "Somebody answered this a moment ago." }),
  msg({ id: "already-settled", message: "Somebody dealt with this a moment ago." }),
  msg({
    id: "documented-as-held",
    message: "This session is written down as held. Look at it there, and correct it with the reason if that is wrong.",
  }),
  msg({ id: "until-before-from", message: "The last day comes before the first." }),
  msg({ id: "longer-than-two-years", message: "Choose two years at most." }),
];
