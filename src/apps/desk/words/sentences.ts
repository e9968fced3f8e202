/** What the list of waiting deeds says of each, and why one was not taken. Read by the catalogue tools only; at run time the compiled catalogue answers. */
import { msg } from "@lingui/core/macro";

export const sentences = [
  msg({ id: "deed.mark", message: "A mark for {name}" }),
  msg({ id: "deed.shown", message: "What {name} showed" }),
  msg({ id: "deed.recording", message: "A recording of {name}" }),
  msg({ id: "deed.timeline", message: "A place on the timeline of {name}" }),
  msg({ id: "deed.song", message: "A key for a song of {name}" }),
  msg({ id: "deed.came", message: "{name} came" }),
  msg({ id: "deed.partly", message: "{name} came for a part" }),
  msg({ id: "deed.absent", message: "{name} was absent" }),
  msg({ id: "deed.did-not-run", message: "The session of {name} did not take place" }),
  msg({ id: "deed.account", message: "What was done when {name} was absent" }),
  msg({ id: "deed.withdraw", message: "Attendance of {name}, taken back" }),

  msg({
    id: "deed-refused.not-allowed",
    message: "The note of this session is signed, or the client is no longer in your care. Add it as an addendum to the note.",
  }),
  msg({
    id: "deed-refused.not-found",
    message: "The session or the client is no longer there for you. Ask the person who runs the practice.",
  }),
  msg({
    id: "deed-refused.documented-as-held",
    message: "This session is written down as held. If that is wrong, correct it there, with the reason.",
  }),
  msg({ id: "deed-refused.unknown-objective", message: "The objective is not one of this client’s." }),
  msg({ id: "deed-refused.takes-back-unknown-mark", message: "The mark it takes back never arrived." }),
  msg({
    id: "deed-refused.supersedes-unknown-entry",
    message: "The entry it corrects never arrived. Look at the attendance of this session.",
  }),
];
