/** Invented words for invented people: enough variety that texts are as long and as different as real ones. */

type Several<T> = readonly [T, ...T[]];

export const FIRST_NAMES: Several<string> = [
  "Alma",
  "Basile",
  "Celeste",
  "Dario",
  "Edith",
  "Farid",
  "Greta",
  "Hugo",
  "Iris",
  "Jonas",
  "Keiko",
  "Lionel",
  "Mireille",
  "Nadir",
  "Oona",
  "Pavel",
  "Quentin",
  "Rosa",
  "Silvan",
  "Thea",
  "Ugo",
  "Vera",
  "Wanda",
  "Yann",
  "Zelda",
];
export const FAMILY_NAMES: Several<string> = [
  "Abbot",
  "Beaulieu",
  "Carver",
  "Desjardins",
  "Elmore",
  "Fontaine",
  "Garrow",
  "Hollis",
  "Ingram",
  "Jolivet",
  "Kessel",
  "Lavoie",
  "Morrow",
  "Nadeau",
  "Orchard",
];
export const PLACES: Several<string> = ["Music room", "Room 4", "Maple wing, lounge", "At home", "Salle bleue"];

/** Sentences of a note; some of them, in any order, make one. */
export const NOTE_SENTENCES: Several<string> = [
  "Greeted with the usual song and looked up at the second line.",
  "Chose the small drum and kept it for most of the session.",
  "Needed the gesture twice before the first answer came.",
  "The pause before the last word of each line was filled more often than last week.",
  "Tempo was brought down to 72 after the third song, and breathing settled with it.",
  "Two tries of the new verse; the second was left unfinished.",
  "Turned away when the door of the corridor was opened, came back to the piano after a minute.",
  "Asked for the song about the river by pointing at the picture.",
  "Left hand crossed the midline on both sides of the xylophone.",
  "Stayed with the others through the whole of the closing song.",
  "The family says the morning had been tiring.",
  "Next time the verse begins one tone lower.",
];

interface BenchObjective {
  readonly title: string;
  readonly behaviour: string;
  readonly chances: number;
  readonly from: number;
  readonly to: number;
}

interface BenchGoal {
  readonly nature: "progressive" | "maintaining" | "preventive";
  readonly domain: string;
  readonly wording: string;
  readonly family: { readonly en: string; readonly fr: string };
  readonly objectives: readonly BenchObjective[];
}

/** Three goals and eight measured objectives for each client; `from` and `to` are where the numbers begin and where they go. */
export const BENCH_GOALS: readonly BenchGoal[] = [
  {
    nature: "progressive",
    domain: "communicative",
    wording: "Initiates communication with sign, word or picture during shared music",
    family: { en: "Asking for what comes next", fr: "Demander la suite" },
    objectives: [
      { title: "Asks with sign or voice", behaviour: "signs or says the next song's name", chances: 10, from: 2, to: 8 },
      { title: "Fills the last word", behaviour: "sings the last word of a line within five seconds", chances: 12, from: 3, to: 9 },
      { title: "Answers a musical question", behaviour: "answers a two-bar phrase with one of their own", chances: 8, from: 1, to: 6 },
    ],
  },
  {
    nature: "maintaining",
    domain: "physical",
    wording: "Keeps the range and strength of both arms while playing",
    family: { en: "Keeping both arms moving", fr: "Garder les deux bras en mouvement" },
    objectives: [
      { title: "Reaches the high bar", behaviour: "strikes the highest bar with a straight elbow", chances: 10, from: 6, to: 6 },
      { title: "Crosses the midline", behaviour: "strikes a bar on the other side", chances: 10, from: 7, to: 7 },
      { title: "Holds the mallet", behaviour: "holds the mallet through a whole verse", chances: 6, from: 4, to: 4 },
    ],
  },
  {
    nature: "preventive",
    domain: "emotional",
    wording: "Stays settled through changes of activity",
    family: { en: "Calm between songs", fr: "Le calme entre les chansons" },
    objectives: [
      { title: "Leaves the room", behaviour: "walks out of the door between two songs", chances: 10, from: 2, to: 1 },
      { title: "Covers the ears", behaviour: "covers both ears for more than five seconds", chances: 10, from: 3, to: 2 },
    ],
  },
];
