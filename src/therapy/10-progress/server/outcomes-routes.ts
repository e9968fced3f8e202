/** The objectives of a whole practice, read one by one with the very rule of the chart, and counted. */
import { sql } from "kysely";
import { z } from "zod";
import { ok } from "#foundation/result.ts";
import type { Tx } from "#foundation/server/database.ts";
import type { Door } from "#foundation/server/door.ts";
import { serve } from "#foundation/server/serve.ts";
import { dayAt } from "#foundation/server/zone.ts";
import { Goal } from "#plan/goal.ts";
import { Objective } from "#plan/objective.ts";
import { goalsJson } from "#plan/server/plan-store.ts";
import { chartDataOf } from "../chart-from-record.ts";
import { readOutcomes } from "../outcomes.api.ts";
import { outcomeGroups, type OutcomeRow, outcomeState } from "../outcomes.ts";
import { Line, MissedSession } from "../progress.api.ts";
import { readingOf } from "../reading.ts";
import { linesJson, restsJson } from "./progress-store.ts";

/** So many clients are read at once: a large practice never lies in memory whole. */
const AT_ONCE = 200;

const Whole = z.object({
  clientId: z.string(),
  setting: z.string().nullable(),
  goals: z.array(Goal.extend({ objectives: z.array(Objective) })),
  lines: z.array(Line),
  rests: z.array(MissedSession),
  interventions: z.array(z.object({ key: z.string(), objectiveId: z.string() })),
});

export function outcomesRoutes(door: Door): void {
  serve(door, readOutcomes, {
    handle: async (tx, _, { actor, now }) =>
      ok({ day: dayAt(now, actor.timeZone), groups: outcomeGroups(await outcomeRows(tx, actor.practiceId)) }),
  });
}

async function outcomeRows(tx: Tx, practiceId: string): Promise<OutcomeRow[]> {
  const found: OutcomeRow[] = [];
  let after = "";
  for (;;) {
    const clients = await clientsAfter(tx, practiceId, after);
    for (const client of clients) found.push(...rowsOf(client));
    const last = clients.at(-1);
    if (last === undefined || clients.length < AT_ONCE) return found;
    after = last.clientId;
  }
}

const WITHOUT_WORDS = { phase: () => "", level: () => "", part: () => "", missed: () => "", seenHow: () => "" };

function rowsOf({ clientId, setting, goals, lines, rests, interventions }: z.infer<typeof Whole>): OutcomeRow[] {
  return goals.flatMap((goal) =>
    goal.objectives.flatMap((objective): OutcomeRow[] => {
      const line = lines.find(({ objectiveId }) => objectiveId === objective.id);
      if (line === undefined) return [];
      const data = chartDataOf({ objective, line, rests }, WITHOUT_WORDS);
      const reading = readingOf({ objective, nature: goal.nature, data, line, rests });
      const own = interventions.filter(({ objectiveId }) => objectiveId === objective.id).map(({ key }) => key);
      return [
        {
          clientId,
          state: outcomeState(reading),
          keys: { domain: [goal.domain], setting: [setting ?? ""], intervention: own.length > 0 ? [...new Set(own)] : [""] },
        },
      ];
    }),
  );
}

/** Clients laid under another record of the same person are read there. An intervention of one's own words counts among those without a name: its words may be a client's. */
async function clientsAfter(tx: Tx, practiceId: string, after: string) {
  const [practice, client] = [sql<string>`cl.practice_id`, sql<string>`cl.id`];
  const { rows } = await sql<{ whole: unknown }>`
    select json_build_object('clientId', cl.id,
      'setting', (select s.setting from client_setting s where s.practice_id = cl.practice_id and s.client_id = cl.id order by s.id desc limit 1),
      'goals', ${goalsJson(practice, client)}, 'lines', ${linesJson(practice, client)}, 'rests', ${restsJson(practice, client)},
      'interventions', (select coalesce(json_agg(json_build_object('key', coalesce(i.bank_intervention, ''), 'objectiveId', x.objective_id)), '[]')
        from intervention_now i join intervention_objective x on x.practice_id = i.practice_id and x.intervention_id = i.id and x.version = i.version
        where i.practice_id = cl.practice_id and i.client_id = cl.id)) as whole
    from client cl where cl.practice_id = ${practiceId} and cl.id::text > ${after} and exists (select from objective o where o.practice_id = cl.practice_id and o.client_id = cl.id)
    order by cl.id::text limit ${AT_ONCE}`.execute(tx);
  return z.array(Whole).parse(rows.map(({ whole }) => whole));
}
