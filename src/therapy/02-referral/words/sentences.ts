/** The sentence of each code that deciding on a referral may meet. Read by the catalogue tools only. */
import { msg } from "@lingui/core/macro";

export const sentences = [
  msg({ id: "decided-meanwhile", message: "A colleague decided this a moment ago. Load the page again and look before you go on." }),
  msg({ id: "already-ended", message: "This was ended already." }),
  msg({ id: "not-in-your-care", message: "This client is not in your care. Ask the colleague who cares for them to join the words." }),
  msg({
    id: "not-due",
    message: "This referral is not past its time, or was opened again. Load the page again and look before you go on.",
  }),
  msg({
    id: "second-person-needed",
    message: "Two people look at what is deleted: ask for it, and somebody else who runs the practice deletes it.",
  }),
  msg({ id: "asked-already", message: "This was asked for already. Load the page again." }),
  msg({ id: "on-hold", message: "This referral is on hold and stays." }),
  msg({ id: "begins-in-the-past", message: "A new time can begin today or later, not earlier." }),
];
