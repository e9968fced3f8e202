/** The practice's own part of the library: finding and reading interventions, writing goals and interventions of one's own, and the words of places. */
import { z } from "zod";
import { endpoint } from "#foundation/endpoint.ts";
import { idOf, Language } from "#foundation/words.ts";
import { ClientId } from "#people/client.ts";
import { AnyGoalId, OwnGoalId } from "./goal-bank.ts";
import { HelpLevels } from "./help-levels.ts";
import { AnyInterventionId, BankIntervention, InterventionRow, MusicExperience, OwnInterventionId } from "./intervention-bank.ts";
import { InterventionMethod } from "./intervention-method.ts";
import { NeurologicTechnique } from "./neurologic-technique.ts";
import { EntryStatus, OwnGoalWording } from "./own-goal.ts";
import { OwnInterventionWording } from "./own-intervention.ts";
import { PlaceKey, PlaceKind, PlaceWording } from "./place.ts";

const nothing = z.strictObject({});
/** The place after which a list goes on: what the row is sorted by, and its id. */
const After = z.string().max(300);

export const findInterventions = endpoint({
  method: "GET",
  path: "/library/search/interventions",
  summary:
    "The interventions of the library and of the practice by name, narrowed by words, method, experience, technique, population, setting and goal",
  may: "library.read",
  ids: nothing,
  input: z.strictObject({
    /** The names are sorted in this language. */
    language: Language,
    text: z.string().max(200).optional(),
    method: InterventionMethod.optional(),
    experience: MusicExperience.optional(),
    technique: NeurologicTechnique.optional(),
    population: PlaceKey.optional(),
    setting: PlaceKey.optional(),
    goal: AnyGoalId.optional(),
    whose: z.enum(["own", "library"]).optional(),
    after: After.optional(),
  }),
  output: z.strictObject({
    interventions: z.array(InterventionRow),
    /** All that answer, not only those of this page. */
    count: z.int(),
    next: After.nullable(),
  }),
  refusals: {},
});

export const readIntervention = endpoint({
  method: "GET",
  path: "/library/interventions/{bankInterventionId}",
  summary: "One intervention of the library, the goals it serves, and the clients it may be planned for",
  may: "library.read",
  ids: z.strictObject({ bankInterventionId: AnyInterventionId }),
  input: nothing,
  output: z.strictObject({
    intervention: BankIntervention,
    serves: z.array(z.strictObject({ id: AnyGoalId, name: z.strictObject({ en: z.string(), fr: z.string() }) })),
    /** The practice’s own wording as it was written; null for one that ships. */
    written: z.strictObject({ version: z.int(), status: EntryStatus, wording: OwnInterventionWording }).nullable(),
    clients: z.array(z.strictObject({ clientId: ClientId, chosenName: z.string() })),
  }),
  refusals: { "not-found": 404 },
});

export const keepOwnGoal = endpoint({
  method: "POST",
  path: "/library/own-goals",
  summary: "Keep a goal of the practice’s own, to start from like those that ship",
  may: "library.write",
  ids: nothing,
  input: OwnGoalWording.extend({ id: OwnGoalId }),
  output: z.strictObject({ id: OwnGoalId }),
  refusals: { "goal-exists": 409, "no-such-domain": 409 },
});

export const changeOwnGoal = endpoint({
  method: "POST",
  path: "/library/own-goals/{ownGoalId}/versions",
  summary: "Write a goal of the practice anew, or put it aside; what was written stays",
  may: "library.write",
  ids: z.strictObject({ ownGoalId: OwnGoalId }),
  input: OwnGoalWording.extend({ basedOn: z.int().min(1), status: EntryStatus }),
  output: z.strictObject({ version: z.int() }),
  refusals: { "changed-meanwhile": 409, "goal-exists": 409, "no-such-domain": 409 },
});

export const keepOwnIntervention = endpoint({
  method: "POST",
  path: "/library/own-interventions",
  summary: "Keep an intervention of the practice’s own: written here, or copied and adapted",
  may: "library.write",
  ids: nothing,
  input: OwnInterventionWording.extend({ id: OwnInterventionId }),
  output: z.strictObject({ id: OwnInterventionId }),
  refusals: { "intervention-exists": 409, "no-such-goal": 409 },
});

export const changeOwnIntervention = endpoint({
  method: "POST",
  path: "/library/own-interventions/{ownInterventionId}/versions",
  summary: "Write an intervention of the practice anew, or put it aside; what was written stays",
  may: "library.write",
  ids: z.strictObject({ ownInterventionId: OwnInterventionId }),
  input: OwnInterventionWording.extend({ basedOn: z.int().min(1), status: EntryStatus }),
  output: z.strictObject({ version: z.int() }),
  refusals: { "changed-meanwhile": 409, "intervention-exists": 409, "no-such-goal": 409 },
});

export const changePlace = endpoint({
  method: "POST",
  path: "/library/places",
  summary: "Change the words or the first goals of a population or a setting, add one, or put one aside; earlier words stay",
  may: "places.write",
  ids: nothing,
  input: PlaceWording.extend({ id: idOf("PlaceChange"), kind: PlaceKind, /** Null: a new one. */ key: PlaceKey.nullable() }),
  output: z.strictObject({ key: PlaceKey }),
  refusals: { "no-such-place": 409, "place-exists": 409 },
});

export const changeHelpLevels = endpoint({
  method: "POST",
  path: "/library/help-levels",
  summary: "Say which levels of help new objectives begin with; those that are written keep theirs",
  may: "places.write",
  ids: nothing,
  input: z.strictObject({ id: idOf("HelpLevelsChange"), levels: HelpLevels }),
  output: z.strictObject({ edition: z.int() }),
  refusals: {},
});

export const saySetting = endpoint({
  method: "POST",
  path: "/clients/{clientId}/setting",
  summary: "Say in which setting music therapy with a client happens; it gives their story its words",
  may: "client.write",
  ids: z.strictObject({ clientId: ClientId }),
  input: z.strictObject({ id: idOf("ClientSetting"), /** Null: not known any more. */ setting: PlaceKey.nullable() }),
  output: z.strictObject({ id: idOf("ClientSetting") }),
  refusals: { "no-such-place": 409 },
});
