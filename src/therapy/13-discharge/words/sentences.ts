/** The sentence of each code that an answer about the end of a therapy may meet. Read by the catalogue tools only. */
import { msg } from "@lingui/core/macro";

export const sentences = [
  msg({
    id: "talk-about-absences-first",
    message:
      "Absences alone are no reason yet. Talk with them first and write the conversation down; what keeps somebody away may change everything.",
  }),
  msg({
    id: "talk-is-too-old",
    message:
      "The conversation that is written down came before these absences began, and more than {days} days ago. Talk with them about these, and write it down.",
  }),
  msg({ id: "already-discharged", message: "The end of this therapy is signed already." }),
  msg({ id: "already-reopened", message: "This therapy was taken up again a moment ago." }),
  msg({ id: "choose-a-reason", message: "Choose at least one reason." }),
  msg({ id: "each-reason-once", message: "Each reason stands once." }),
];
