/** The library that ships with the product: read once when the program starts, checked, and found by id. It is the same for every practice. */
import { z } from "zod";
import { type BankGoal, type BankGoalId, type GoalFilter, matchesGoal, ShippedGoal } from "../goal-bank.ts";
import { type BankIntervention, ShippedIntervention } from "../intervention-bank.ts";
import { SHIPPED_PLACES } from "../place-data.ts";
import { Song } from "../song.ts";
import goalBank from "./data/goal-bank.json" with { type: "json" };
import interventionBank from "./data/interventions.json" with { type: "json" };
import songBook from "./data/songs.json" with { type: "json" };
import { facetsOf, withFacets } from "./goal-facets.ts";

const interventions: readonly BankIntervention[] = z
  .array(ShippedIntervention)
  .parse(interventionBank)
  .map((it) => ({ ...it, own: false, lacking: [] }));
const facets = facetsOf(interventions, SHIPPED_PLACES);
const goals: readonly BankGoal[] = z
  .array(ShippedGoal)
  .parse(goalBank)
  .map((goal) => withFacets({ ...goal, own: false, lacking: [] }, facets));
const songs: readonly Song[] = z.array(Song).parse(songBook);

const goalsById = new Map<string, BankGoal>(goals.map((goal) => [goal.id, goal]));
const interventionsById = new Map<string, BankIntervention>(interventions.map((it) => [it.id, it]));
const songsById = new Map<string, Song>(songs.map((song) => [song.id, song]));

/** The goals of the bank that answer the filter, in the bank's order. */
export const bankGoals = (filter: GoalFilter = {}): BankGoal[] => goals.filter((goal) => matchesGoal(goal, filter));

export const bankGoal = (id: string): BankGoal | undefined => goalsById.get(id);

/** The goals listed under a broader one. */
export const narrowerGoals = (id: BankGoalId): BankGoal[] => goals.filter((goal) => goal.parent === id);

export const bankInterventions = (): BankIntervention[] => [...interventions];

export const bankIntervention = (id: string): BankIntervention | undefined => interventionsById.get(id);

/** What may be done for a goal: first the interventions that name it first. */
export const interventionsFor = (id: string, among: readonly BankIntervention[] = interventions): BankIntervention[] => {
  const place = (it: BankIntervention) => it.goals.findIndex((goal) => goal === id);
  return among.filter((it) => place(it) !== -1).sort((one, other) => place(one) - place(other));
};

export const librarySongs = (): Song[] => [...songs];

export const librarySong = (id: string): Song | undefined => songsById.get(id);
