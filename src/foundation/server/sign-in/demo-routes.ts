/** One-click sign-in of the invented people. Mounted only by the demo, and answers only this very computer. */
import type { FastifyReply, FastifyRequest } from "fastify";
import { type Kysely, sql } from "kysely";
import { z } from "zod";
import { isLoopback } from "../configuration.ts";
import { sendProblem } from "../problem.ts";
import type { PublicDoor } from "../serve-public.ts";
import type { Tables } from "../tables.ts";
import { understand } from "../understand.ts";
import type { Accounts } from "./accounts.ts";
import { makeSignIn } from "./sign-in-store.ts";

const As = z.strictObject({ as: z.string().trim().min(1).max(200) });

export interface DemoPerson {
  /** The part of the e-mail before the @: "dana". */
  readonly as: string;
  readonly name: string;
  readonly duties: readonly string[];
  /** Which app is theirs. */
  readonly goTo: "/" | "/family";
}

export function mountDemo({ app, database }: PublicDoor, { cookie, portalCookie }: Accounts): void {
  app.get("/demo/people", async (request, reply) => {
    if (!isHere(request)) return notHere(reply);
    const people = await findPeople(database.db);
    return { people: people.map(({ as, name, duties, goTo }) => ({ as, name, duties, goTo })) };
  });
  app.post("/demo/sign-in", async (request, reply) => {
    if (!isHere(request)) return notHere(reply);
    const given = understand(As, request.body);
    if (!given.ok) return sendProblem(reply, given.refusal);
    const person = (await findPeople(database.db)).find(({ as }) => as === given.value.as.toLowerCase());
    if (!person) return notHere(reply);
    // Family comes by the family's own door.
    const isStaff = person.goTo === "/";
    const { secret } = await makeSignIn(database.db, { accountId: person.accountId, amr: isStaff ? "demo" : "email" });
    const written = (isStaff ? cookie : portalCookie).write(secret);
    return reply.header("set-cookie", written).send({ state: "signed-in", goTo: person.goTo });
  });
}

/** Both the connection and the name it was asked by: a page of the open internet cannot reach in through the browser. */
const isHere = (request: FastifyRequest): boolean =>
  isLoopback((request.socket.remoteAddress ?? "").replace(/^::ffff:/, "")) && isLoopback(request.hostname.replace(/^\[|\]$/g, ""));

const notHere = (reply: FastifyReply) => sendProblem(reply, { type: "not-found", status: 404 });

/** Whoever chose a password comes in by it, here too. Those without a duty are shown as what they are to a client: "family", or the "client" in person. */
async function findPeople(db: Kysely<Tables>): Promise<(DemoPerson & { readonly accountId: string })[]> {
  const { rows } = await sql<DemoPerson & { accountId: string }>`
    select split_part(a.email, '@', 1) as as, a.name, a.id as account_id, coalesce(works.duties, family.relations) as duties,
           case when works.duties is null then '/family' else '/' end as go_to
    from auth.account a join person p on p.account_id = a.id
    cross join lateral (select array_agg(distinct m.duty order by m.duty) as duties from membership m where m.practice_id = p.practice_id and m.person_id = p.id and m.ended_at is null
                          and m.from_day <= current_date + 1 and (m.until_day is null or m.until_day >= current_date)) works
    cross join lateral (select array_agg(distinct case when f.relation like 'self:%' then 'client' else 'family' end) as relations
                        from family_today f where f.practice_id = p.practice_id and f.person_id = p.id) family
    where a.disabled_at is null and not exists (select from auth.credential c where c.account_id = a.id and c.password is not null) and coalesce(works.duties, family.relations) is not null order by go_to, p.created_at, a.id limit 50`.execute(
    db,
  );
  return rows;
}
