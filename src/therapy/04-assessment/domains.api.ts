import { z } from "zod";
import { endpoint } from "#foundation/endpoint.ts";
import { idOf } from "#foundation/words.ts";
import { Domain, UsDomain } from "./domain.ts";
import { Domains, DomainSet, DomainWording } from "./practice-domain.ts";

const DomainChangeId = idOf("DomainChange");
const nothing = z.strictObject({});

export const readDomains = endpoint({
  method: "GET",
  path: "/practice/domains",
  summary: "The two sets of domains side by side, in this practice's own words, and which of them stands first",
  may: "domains.read",
  ids: nothing,
  input: nothing,
  output: Domains,
  refusals: {},
});

const words = DomainWording.extend({ id: DomainChangeId });

export const changeDomain = endpoint({
  method: "POST",
  path: "/practice/domains",
  summary: "Write the words of a domain anew, put it away, or add one of the practice's own; goals and answers keep the domain they name",
  may: "domains.write",
  ids: nothing,
  input: words.extend({ /** Null: one more of the practice's own. */ key: Domain.nullable() }),
  output: z.strictObject({ key: Domain }),
  refusals: { "no-such-domain": 409, "domain-exists": 409, "one-domain-stays": 409 },
});

export const changeUsDomain = endpoint({
  method: "POST",
  path: "/practice/domains/united-states",
  summary: "Write the words of a domain of the United States set anew, or put it away",
  may: "domains.write",
  ids: nothing,
  input: words.omit({ us: true }).extend({ key: UsDomain }),
  output: z.strictObject({ key: UsDomain }),
  refusals: { "domain-exists": 409, "one-domain-stays": 409 },
});

export const chooseFirstSet = endpoint({
  method: "POST",
  path: "/practice/domains/first",
  summary: "Choose the set of domains whose words stand first",
  may: "domains.write",
  ids: nothing,
  input: z.strictObject({ id: DomainChangeId, first: DomainSet }),
  output: z.strictObject({ first: DomainSet }),
  refusals: {},
});
