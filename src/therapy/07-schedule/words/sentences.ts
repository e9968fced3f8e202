/** The sentence of each code that an answer about the schedule may meet. Read by the catalogue tools only. */
import { msg } from "@lingui/core/macro";

export const sentences = [
  msg({ id: "slot-taken", message: "Something stands there already. Please choose another time." }),
  msg({ id: "already-written", message: "Something is written about this session already, so it stays where it is." }),
  msg({ id: "not-your-group", message: "This is a session of a group: who leads the group moves it." }),
  msg({ id: "not-in-a-series", message: "This session stands alone: only it can be moved." }),
  msg({ id: "not-the-whole-practice", message: "Only who runs the practice closes it for everybody." }),
  msg({ id: "already-taken-back", message: "This was taken back already." }),
  msg({ id: "not-in-it", message: "This session is not among them." }),
  msg({ id: "longer-than-a-term", message: "Please keep to three months at most." }),
  msg({ id: "leave-is-ones-own", message: "Leave and illness are always one person’s own." }),
  msg({ id: "nothing-owed", message: "Nothing is owed for this session." }),
  msg({ id: "already-made-up", message: "It is made up already." }),
  msg({ id: "already-let-go", message: "It was let go already." }),
  msg({ id: "no-session-then", message: "You have no session to come with this client on these days." }),
  msg({ id: "longer-than-half-a-year", message: "Please keep to half a year at most." }),
  msg({ id: "already-closed", message: "It was given up already." }),
];
