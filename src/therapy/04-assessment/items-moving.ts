/** Physical and musical: what the body does, and what happens in the music itself. */
import type { ObservationItem } from "./item-words.ts";

export const PHYSICAL_ITEMS = {
  "reaches-plays": {
    name: { en: "Reaches for and plays an instrument", fr: "Tend la main vers un instrument et en joue" },
    anchors: [
      { en: "The hand is brought to the instrument by somebody", fr: "Une autre personne mène la main à l’instrument" },
      { en: "Plays when it is held close", fr: "Joue quand l’instrument est tenu tout près" },
      { en: "Reaches and plays on one side or in one place", fr: "Tend la main et joue d’un côté ou à un endroit" },
      { en: "Reaches and plays wherever it stands", fr: "Tend la main et joue où que soit l’instrument" },
    ],
  },
  "moves-to-beat": {
    name: { en: "Moves with the beat", fr: "Bouge avec la pulsation" },
    anchors: [
      { en: "Movement and beat do not meet", fr: "Mouvement et pulsation ne se rencontrent pas" },
      { en: "Meets the beat now and then", fr: "Rencontre la pulsation par moments" },
      { en: "Keeps it while somebody moves along", fr: "La garde quand quelqu’un bouge aussi" },
      { en: "Keeps it alone, also when it changes", fr: "La garde seul, même quand elle change" },
    ],
  },
  "breath-voice": {
    name: { en: "Breath for voice or wind", fr: "Souffle pour la voix ou les vents" },
    anchors: [
      { en: "Breath can be seen, not heard", fr: "Le souffle se voit, sans s’entendre" },
      { en: "A short sound on one breath", fr: "Un son court sur un souffle" },
      { en: "Several sounds on one breath", fr: "Plusieurs sons sur un souffle" },
      { en: "A whole phrase on one breath", fr: "Une phrase entière sur un souffle" },
    ],
  },
} as const satisfies Readonly<Record<string, ObservationItem>>;

export const MUSICAL_ITEMS = {
  "notices-music": {
    name: { en: "Notices that music begins and ends", fr: "Remarque que la musique commence et finit" },
    anchors: [
      { en: "No change when music begins or ends", fr: "Aucun changement au début ou à la fin" },
      { en: "A change in face, breath or movement now and then", fr: "Par moments, un changement du visage, du souffle ou du geste" },
      { en: "A change nearly each time", fr: "Un changement presque chaque fois" },
      { en: "Shows it clearly, or begins and ends with it", fr: "Le montre clairement, ou commence et finit avec elle" },
    ],
  },
  "joins-in": {
    name: { en: "Joins in with voice, body or instrument", fr: "Se joint par la voix, le corps ou l’instrument" },
    anchors: [
      { en: "Listens or watches without joining", fr: "Écoute ou regarde sans se joindre" },
      { en: "Joins for a moment when invited", fr: "Se joint un moment sur invitation" },
      { en: "Joins in parts that are known", fr: "Se joint dans les passages connus" },
      { en: "Joins throughout, or leads", fr: "Se joint tout du long, ou mène" },
    ],
  },
  "own-ideas": {
    name: { en: "Brings musical ideas of their own", fr: "Apporte ses propres idées musicales" },
    anchors: [
      { en: "Plays or sings what is given, or nothing", fr: "Joue ou chante ce qui est donné, ou rien" },
      { en: "Changes one thing when a place is left open", fr: "Change un élément quand une place est laissée" },
      { en: "Offers an idea when asked", fr: "Propose une idée quand on le demande" },
      { en: "Offers ideas and comes back to them", fr: "Propose des idées et y revient" },
    ],
  },
} as const satisfies Readonly<Record<string, ObservationItem>>;
