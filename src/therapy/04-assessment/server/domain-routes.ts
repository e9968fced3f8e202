/** The domains in a practice's own words: read by everybody who works there, changed by whoever runs it. */
import { ok, refuse } from "#foundation/result.ts";
import type { Door } from "#foundation/server/door.ts";
import { serve } from "#foundation/server/serve.ts";
import * as api from "../domains.api.ts";
import { offered } from "../practice-domain.ts";
import { domainsOf, saveDomainChange } from "./domain-store.ts";

interface Named {
  readonly key: string;
  readonly name: { readonly en: string; readonly fr: string };
  readonly aside: boolean;
}

/** Two domains of one name would not be told apart in any list. */
function refusalOf(set: readonly Named[], next: Omit<Named, "key"> & { readonly key: string | null }) {
  const others = set.filter(({ key }) => key !== next.key);
  const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
  if (others.some(({ name }) => same(name.en, next.name.en) || same(name.fr, next.name.fr))) return { type: "domain-exists" } as const;
  return next.aside && offered(others).length === 0 ? ({ type: "one-domain-stays" } as const) : null;
}

export function domainRoutes(door: Door): void {
  serve(door, api.readDomains, { handle: async (tx, _, { actor }) => ok(await domainsOf(tx, actor.practiceId)) });

  serve(door, api.changeDomain, {
    handle: async (tx, { input: { id, key, ...wording } }, { actor, now }) => {
      const domains = await domainsOf(tx, actor.practiceId);
      if (key !== null && !domains.canada.some((domain) => domain.key === key)) return refuse({ type: "no-such-domain" });
      const refusal = refusalOf(domains.canada, { key, ...wording });
      if (refusal !== null) return refuse(refusal);
      const edition = domains.edition + 1;
      const change = { ...wording, set: "canada", key: key ?? `own-${edition}` } as const;
      await saveDomainChange(tx, actor, { id, edition, change, at: now });
      return ok({ key: change.key });
    },
  });

  serve(door, api.changeUsDomain, {
    handle: async (tx, { input: { id, ...wording } }, { actor, now }) => {
      const domains = await domainsOf(tx, actor.practiceId);
      const refusal = refusalOf(domains.us, wording);
      if (refusal !== null) return refuse(refusal);
      await saveDomainChange(tx, actor, { id, edition: domains.edition + 1, change: { set: "us", ...wording }, at: now });
      return ok({ key: wording.key });
    },
  });

  serve(door, api.chooseFirstSet, {
    handle: async (tx, { input: { id, first } }, { actor, now }) => {
      const { edition } = await domainsOf(tx, actor.practiceId);
      await saveDomainChange(tx, actor, { id, edition: edition + 1, change: { first }, at: now });
      return ok({ first });
    },
  });
}
