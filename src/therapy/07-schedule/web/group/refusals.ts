/** The sentence of each code that an answer about a group may meet. */
import { msg } from "@lingui/core/macro";

export const refusals = [
  msg({ id: "group-is-full", message: "Every seat is taken from that day on. Somebody else may have taken the last one a moment ago." }),
  msg({ id: "already-a-member", message: "They belong to this group already." }),
  msg({ id: "group-has-ended", message: "This group has ended." }),
  msg({ id: "already-left", message: "It is written already when they leave." }),
  msg({ id: "leaves-before-joining", message: "The last day comes before they join." }),
  msg({ id: "more-members-than-seats", message: "More people belong to it than that. Nobody loses a seat because of a number." }),
];
