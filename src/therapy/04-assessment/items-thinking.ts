/** Cognitive and communicative: what somebody follows, remembers, asks for and answers. */
import type { ObservationItem } from "./item-words.ts";

export const COGNITIVE_ITEMS = {
  "stays-with": {
    name: { en: "Stays with one musical activity", fr: "Reste avec une même activité musicale" },
    anchors: [
      { en: "Turns away within moments, also when called back", fr: "Se détourne en quelques instants, même rappelé" },
      { en: "Stays for a short part when somebody helps", fr: "Reste un court moment avec de l’aide" },
      { en: "Stays for most of it, with a reminder or two", fr: "Reste presque jusqu’au bout, avec un ou deux rappels" },
      { en: "Stays from beginning to end without reminders", fr: "Reste du début à la fin sans rappel" },
    ],
  },
  "remembers-song": {
    name: { en: "Remembers what comes next in a known song", fr: "Se souvient de la suite d’une chanson connue" },
    anchors: [
      { en: "Gives no sign of expecting what comes", fr: "Ne montre pas qu’une suite est attendue" },
      { en: "Waits or looks up when the music stops", fr: "Attend ou lève les yeux quand la musique s’arrête" },
      { en: "Fills in a sound, a word or a movement with a hint", fr: "Complète un son, un mot ou un geste avec un indice" },
      { en: "Goes on alone when the music stops", fr: "Continue seul quand la musique s’arrête" },
    ],
  },
  "follows-change": {
    name: { en: "Follows a change of task", fr: "Suit un changement de tâche" },
    anchors: [
      { en: "Goes on with the earlier task, whatever is shown", fr: "Poursuit la tâche d’avant, quoi qu’on montre" },
      { en: "Changes when the new task is done together", fr: "Change quand la nouvelle tâche se fait ensemble" },
      { en: "Changes after it is shown once", fr: "Change après une démonstration" },
      { en: "Changes when told, or of their own accord", fr: "Change sur une parole, ou de soi-même" },
    ],
  },
} as const satisfies Readonly<Record<string, ObservationItem>>;

export const COMMUNICATIVE_ITEMS = {
  "asks-for": {
    name: { en: "Asks for something", fr: "Demande quelque chose" },
    anchors: [
      { en: "What is wanted has to be guessed", fr: "Il faut deviner ce qui est souhaité" },
      { en: "Looks or leans towards it", fr: "Regarde ou se penche vers l’objet" },
      { en: "Points, signs or sounds when a choice is held out", fr: "Pointe, signe ou vocalise devant un choix" },
      { en: "Asks in their own way without being offered it", fr: "Demande à sa manière sans qu’on l’offre" },
    ],
  },
  "answers-call": {
    name: { en: "Answers when called in song or speech", fr: "Répond à un appel chanté ou parlé" },
    anchors: [
      { en: "No change can be seen or heard", fr: "Aucun changement visible ou audible" },
      { en: "Stills, or turns the head or eyes", fr: "S’immobilise, tourne la tête ou les yeux" },
      { en: "Answers after some waiting or a repeated call", fr: "Répond après une attente ou un second appel" },
      { en: "Answers in their turn with sound, sign or word", fr: "Répond à son tour par un son, un signe ou un mot" },
    ],
  },
  "takes-turns": {
    name: { en: "Takes turns in sound", fr: "Alterne dans le son" },
    anchors: [
      { en: "Sounds at the same time or not at all", fr: "Joue en même temps, ou pas du tout" },
      { en: "Leaves one gap when the partner waits clearly", fr: "Laisse une place quand le partenaire attend nettement" },
      { en: "Keeps two or three turns going", fr: "Maintient deux ou trois tours" },
      { en: "Keeps turns going and begins new ones", fr: "Maintient l’échange et en commence d’autres" },
    ],
  },
} as const satisfies Readonly<Record<string, ObservationItem>>;
