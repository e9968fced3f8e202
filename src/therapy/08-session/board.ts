/** The boards a client chooses on: what may stand on them, in the words the client reads. */
import { facesOf, type MethodSettings } from "#assessment/method.ts";
import type { Language } from "#foundation/words.ts";
import { type Choice, MOST_CHOICES, type Sign } from "./shown.ts";

export const SIGN_WORDS: Readonly<Record<Sign, Readonly<Record<Language, string>>>> = {
  drum: { en: "Drum", fr: "Tambour" },
  guitar: { en: "Guitar", fr: "Guitare" },
  piano: { en: "Piano", fr: "Piano" },
  voice: { en: "Sing", fr: "Chanter" },
  shaker: { en: "Shaker", fr: "Maraca" },
  bell: { en: "Bell", fr: "Clochette" },
  song: { en: "Song", fr: "Chanson" },
  listen: { en: "Listen", fr: "Écouter" },
  move: { en: "Move", fr: "Bouger" },
  again: { en: "Again", fr: "Encore" },
  "something-else": { en: "Something else", fr: "Autre chose" },
  stop: { en: "Stop", fr: "Arrêter" },
  "face-glad": { en: "Glad", fr: "Joie" },
  "face-calm": { en: "Calm", fr: "Calme" },
  "face-tired": { en: "Tired", fr: "Fatigue" },
  "face-sad": { en: "Sad", fr: "Tristesse" },
  "face-worried": { en: "Worried", fr: "Inquiétude" },
  "face-angry": { en: "Angry", fr: "Colère" },
  "colour-sun": { en: "Yellow", fr: "Jaune" },
  "colour-leaf": { en: "Green", fr: "Vert" },
  "colour-sky": { en: "Blue", fr: "Bleu" },
  "colour-violet": { en: "Violet", fr: "Violet" },
  "colour-ember": { en: "Orange", fr: "Orange" },
  "colour-night": { en: "Grey", fr: "Gris" },
};

export const field = (sign: Sign, language: Language): Choice => ({ sign, words: SIGN_WORDS[sign][language] });

const FACES: readonly Sign[] = ["face-glad", "face-calm", "face-tired", "face-sad", "face-worried", "face-angry"];
/** A colour means what the client says it means. */
const COLOURS: readonly Sign[] = ["colour-sun", "colour-leaf", "colour-sky", "colour-violet", "colour-ember", "colour-night"];
const THINGS: readonly Sign[] = ["drum", "guitar", "piano", "voice", "shaker", "bell", "listen", "move", "again", "something-else"];

export const faces = (language: Language): Choice[] => FACES.map((sign) => field(sign, language));
export const colours = (language: Language): Choice[] => COLOURS.map((sign) => field(sign, language));

/** What a face of a scale says, from the least to the best. */
const FACE_WORDS = {
  3: { en: ["Bad", "So-so", "Good"], fr: ["Mal", "Moyen", "Bien"] },
  5: { en: ["Very bad", "Bad", "So-so", "Good", "Very good"], fr: ["Très mal", "Mal", "Moyen", "Bien", "Très bien"] },
} as const;

/** The faces of a scale as a client chooses among them: the words of the plan where it has some, else ours. */
export function ratingFaces(measure: MethodSettings, language: Language): Choice[] | null {
  if (measure.method !== "rating" || measure.faces !== true) return null;
  const count = facesOf(measure.scale);
  if (count === null) return null;
  return FACE_WORDS[count][language].map((ours, nth) => ({
    sign: null,
    words: (measure.anchors?.find(({ value }) => value === nth + 1)?.words ?? ours).slice(0, 60),
  }));
}

/** What a choice may be made of today: the songs and activities of the plan, instruments, and what one may want; stop stands on every board. */
export const offers = (songs: readonly string[], activities: readonly string[], language: Language): Choice[] => {
  const planned = [
    ...songs.map((words) => ({ sign: "song" as const, words: words.slice(0, 60) })),
    ...activities.filter((name) => !songs.includes(name)).map((words) => ({ sign: null, words: words.slice(0, 60) })),
  ];
  const once = new Map(planned.map((choice) => [choice.words, choice]));
  return [...once.values(), ...THINGS.map((sign) => field(sign, language))];
};

/** A board as it is handed over: what was picked, in its order, and the way to stop. */
export const boardOf = (picked: readonly Choice[], language: Language): Choice[] => [
  ...picked.slice(0, MOST_CHOICES - 1),
  field("stop", language),
];
