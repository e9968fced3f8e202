/** The sentence of each code that an answer of the library may meet. Read by the catalogue tools only. */
import { msg } from "@lingui/core/macro";

export const sentences = [
  msg({ id: "chart-empty", message: "A song needs words or chords." }),
  msg({ id: "no-such-song", message: "This song is not there any more. Please load the page again." }),
];
