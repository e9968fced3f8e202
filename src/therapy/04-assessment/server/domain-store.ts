/** All SQL about the domains in a practice's own words: one change after the other. */
import { type RawBuilder, sql } from "kysely";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import { type Domain, ShippedDomain } from "../domain.ts";
import { DomainChange, type Domains, domainsWith } from "../practice-domain.ts";

/** The changes in their order, as JSON inside any query. */
export const domainChangesJson = (practiceId: RawBuilder<unknown>): RawBuilder<unknown[]> => sql`(
  select coalesce(json_agg(d.change order by d.edition), '[]') from domain_change d where d.practice_id = ${practiceId})`;

export const domainsFrom = (changes: readonly unknown[]): Domains => domainsWith(changes.map((change) => DomainChange.parse(change)));

export async function domainsOf(tx: Tx, practiceId: string): Promise<Domains> {
  const { rows } = await sql<{ changes: unknown[] }>`select ${domainChangesJson(sql`${practiceId}::uuid`)} as changes`.execute(tx);
  return domainsFrom(rows[0]?.changes ?? []);
}

/** What ships is everywhere; one of the practice's own is where it was made. */
export async function isDomainHere(tx: Tx, practiceId: string, ...domains: readonly Domain[]): Promise<boolean> {
  const own = domains.filter((domain) => !ShippedDomain.safeParse(domain).success);
  if (own.length === 0) return true;
  const { canada } = await domainsOf(tx, practiceId);
  return own.every((key) => canada.some((domain) => domain.key === key));
}

/** Of two who change the domains at once, the second finds its edition taken and is told so. */
export async function saveDomainChange(
  tx: Tx,
  actor: Actor,
  { id, edition, change, at }: { id: string; edition: number; change: DomainChange; at: string },
): Promise<void> {
  await tx
    .insertInto("domainChange")
    .values({ practiceId: actor.practiceId, id, edition, change: JSON.stringify(change), madeBy: actor.personId, madeAt: at })
    .execute();
}
