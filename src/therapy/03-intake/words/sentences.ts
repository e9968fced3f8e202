/** The sentence of each code that an answer of the intake may meet. Read by the catalogue tools only. */
import { msg } from "@lingui/core/macro";

export const sentences = [
  msg({ id: "words-without-telling", message: "Words and “not known” cannot both be the answer. Please choose one." }),
  msg({ id: "too-long-for-the-card", message: "This stands on the safety card, where 400 characters fit. Please shorten it." }),
  msg({
    id: "decides-themselves",
    message: "It was judged that the client decides this. They say so themselves, and nobody in their place.",
  }),
  msg({
    id: "found-not-capable",
    message: "It was judged that the client cannot decide this now. Whoever decides for them says so, or it is judged anew.",
  }),
  msg({ id: "may-not-sign", message: "This person does not decide for this client today. Their rights are written under People." }),
  msg({ id: "signed-in-future", message: "A consent cannot be signed on a day to come." }),
  msg({ id: "text-unknown", message: "There is no such version of the text. Load the page again and choose one." }),
  msg({ id: "version-exists", message: "There is a text of this name already. Give the new words a name of their own." }),
  msg({ id: "recipient-needed", message: "Who may be told? Name one person or place." }),
  msg({ id: "witness-needed", message: "By telephone somebody else has to hear it. Who was it?" }),
  msg({ id: "not-of-this-kind", message: "This does not belong to this kind of consent." }),
  msg({ id: "no-such-question", message: "This question is asked no longer. Please load the page again." }),
  msg({ id: "no-such-choice", message: "This choice is offered no longer. Please choose once more." }),
  msg({ id: "no-such-day", message: "This day does not exist. Please write it such as 2017-03-04." }),
  msg({ id: "day-ahead", message: "This day is still to come. Please look at the year." }),
  msg({ id: "too-long", message: "This is longer than its place in the record. Please shorten it; nothing is cut off." }),
  msg({ id: "no-such-answer", message: "This answer is not there. Please load the page again." }),
  msg({ id: "already-reviewed", message: "A colleague has read this meanwhile. Please load the page again." }),
  msg({ id: "not-handed-in", message: "A newer answer is being written. It can be read once it is handed in." }),
  msg({ id: "ask-in-words", message: "Please write what you wish to know." }),
  msg({ id: "choices-needed", message: "Please give at least two choices, one a line." }),
];
