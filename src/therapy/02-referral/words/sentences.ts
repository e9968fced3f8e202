/** The sentence of each code that deciding on a referral may meet. Read by the catalogue tools only. */
import { msg } from "@lingui/core/macro";

export const sentences = [
  msg({ id: "decided-meanwhile", message: "A colleague decided this a moment ago. Load the page again and look before you go on." }),
  msg({ id: "already-ended", message: "This was ended already." }),
  msg({ id: "not-in-your-care", message: "This client is not in your care. Ask the colleague who cares for them to join the words." }),
];
