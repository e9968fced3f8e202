/** Three more invented people, so that a working day of the demo looks like one. Each has one goal and some weeks of sessions. */
import type { Domain } from "#assessment/domain.ts";
import type { Nature } from "#assessment/nature.ts";

export interface SmallClient {
  readonly chosenName: string;
  readonly familyName: string | null;
  readonly pronouns: string;
  readonly bornOn: string;
  readonly place: string;
  readonly at: string;
  readonly minutes: number;
  /** Days from today to the series' weekday: 0 = today, -1 = yesterday. */
  readonly dayOffset: number;
  readonly nature: Nature;
  readonly domain: Domain;
  readonly goal: string;
  readonly title: { readonly en: string; readonly fr: string };
  readonly condition: string;
  readonly behaviour: string;
  /** Chances of ten taken in the last sessions, oldest first; null = absent through illness. */
  readonly counts: readonly (number | null)[];
  readonly lastNote: string;
  readonly safety: string | null;
}

export const SMALL_CLIENTS: readonly SmallClient[] = [
  {
    chosenName: "Amara",
    familyName: "Osei",
    pronouns: "she/her",
    bornOn: "2017-06-02",
    place: "Riverside School, room 4",
    at: "09:15",
    minutes: 30,
    dayOffset: 0,
    nature: "progressive",
    domain: "social",
    goal: "To increase turn taking with peers",
    title: { en: "Takes and gives turns", fr: "Prend et donne son tour" },
    condition: "In a my-turn, your-turn drum song",
    behaviour: "plays in her own turn and passes the drum on",
    counts: [3, 4, 4, 5, null, 5, 6],
    lastNote: "Waited through two whole turns of the scarf song, then passed the drum with a smile.",
    safety: null,
  },
  {
    chosenName: "Mr Halvorsen",
    familyName: null,
    pronouns: "he/him",
    bornOn: "1941-11-19",
    place: "Home visit",
    at: "13:00",
    minutes: 30,
    dayOffset: 0,
    nature: "maintaining",
    domain: "cognitive",
    goal: "To maintain recall of familiar songs",
    title: { en: "Keeps his songs", fr: "Garde ses chansons" },
    condition: "When the music stops before the end of a line he knows",
    behaviour: "sings or says the missing words",
    counts: [7, 6, 8, 7, 7, null, 6],
    lastNote: "Sang three verses with the accordion; asked for the sailor song again.",
    safety: "Check the hearing-aid batteries before starting",
  },
  {
    chosenName: "Eli",
    familyName: "Brandt",
    pronouns: "he/him",
    bornOn: "2014-02-27",
    place: "Studio A",
    at: "16:00",
    minutes: 45,
    dayOffset: -1,
    nature: "progressive",
    domain: "cognitive",
    goal: "To improve sustained attention",
    title: { en: "Stays with the music", fr: "Reste avec la musique" },
    condition: "In a five-minute layered drumming piece",
    behaviour: "keeps his part going at the sample moment",
    counts: [4, 5, 5, 4, 6, 6],
    lastNote: "Kept the bass line through the whole second layer.",
    safety: null,
  },
];
