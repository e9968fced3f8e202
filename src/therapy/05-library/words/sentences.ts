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
  msg({ id: "write-in-one-language", message: "Write it in English or in French. The other may follow later." }),
  msg({ id: "no-place-for-the-name", message: "The sentence needs the place of the name: the word “name” between curly brackets." }),
  msg({ id: "choose-a-domain", message: "Choose at least one domain." }),
  msg({ id: "choose-an-experience", message: "Choose what happens in the music." }),
  msg({ id: "alone-or-together", message: "Say whether it is done with one person, in a group, or both." }),
  msg({ id: "serves-no-goal", message: "Choose at least one goal that this serves." }),
  msg({ id: "goal-exists", message: "The library has a goal of this name already." }),
  msg({
    id: "intervention-exists",
    message: "The library has an intervention of this name already. Give yours a name that tells them apart.",
  }),
  msg({ id: "no-such-goal", message: "One of these goals is not in the library any more. Please choose again." }),
  msg({ id: "place-exists", message: "There is one of this name already." }),
  msg({ id: "two-levels-of-help", message: "Choose at least two levels of help." }),
  msg({ id: "no-such-place", message: "This is not there any more. Please load the page again." }),
];
