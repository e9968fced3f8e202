/** The sentence of each code that an answer of the library may meet. Read by the catalogue tools only. */
import { msg } from "@lingui/core/macro";

export const sentences = [
  msg({ id: "chart-empty", message: "A song needs words or chords." }),
  msg({ id: "no-such-song", message: "This song is not there any more. Please load the page again." }),
  msg({ id: "reference-empty", message: "A reference needs a title or a DOI." }),
  msg({ id: "reference-there", message: "This publication is on the shelf already." }),
  msg({ id: "nothing-there", message: "This goal or intervention is not there any more. Please load the page again." }),
  msg({ id: "no-references", message: "No reference was found in it. BibTeX, RIS and lists of DOIs can be read." }),
  msg({ id: "too-many-references", message: "These are more than 500 references. Please bring them in several files." }),
];
