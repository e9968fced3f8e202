/** The library that ships with the product: read once when the program starts, checked, and found by id. It is the same for every practice. */
import { z } from "zod";
import { BankGoal, type BankGoalId, type GoalFilter, matchesGoal } from "../goal-bank.ts";
import { BankIntervention } from "../intervention-bank.ts";
import { Song } from "../song.ts";
import goalBank from "./data/goal-bank.json" with { type: "json" };
import interventionBank from "./data/interventions.json" with { type: "json" };
import songBook from "./data/songs.json" with { type: "json" };

const goals: readonly BankGoal[] = z.array(BankGoal).parse(goalBank);
const interventions: readonly BankIntervention[] = z.array(BankIntervention).parse(interventionBank);
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
export const interventionsFor = (id: BankGoalId): BankIntervention[] =>
  interventions.filter((it) => it.goals.includes(id)).sort((one, other) => one.goals.indexOf(id) - other.goals.indexOf(id));

export const librarySongs = (): Song[] => [...songs];

export const librarySong = (id: string): Song | undefined => songsById.get(id);
