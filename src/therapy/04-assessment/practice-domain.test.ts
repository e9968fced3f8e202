import { expect, test } from "vitest";
import { Domain, ShippedDomain, UsDomain } from "./domain.ts";
import { DomainChange, domainName, domainsWith, offered, SHIPPED_DOMAINS, spokenDomain, usDomainsFor } from "./practice-domain.ts";

const inCanada = (key: string, en: string, more: object = {}): DomainChange =>
  DomainChange.parse({ set: "canada", key, name: { en, fr: `${en} fr` }, us: [], aside: false, ...more });

test("a communicative goal may be a behavioral or a social one in a United States plan", () => {
  expect(usDomainsFor(["communicative"])).toEqual(["behavioral", "social"]);
});

test("a goal that is social and communicative names each United States domain once", () => {
  expect(usDomainsFor(["social", "communicative"])).toEqual(["behavioral", "social"]);
});

test("a musical goal takes its United States domain from its purpose, not from the table", () => {
  expect(usDomainsFor(["musical"])).toEqual([]);
  expect(usDomainsFor(["musical", "cognitive"])).toEqual(["cognitive"]);
});

test("the seven and the five ship side by side, and each of the five stands for at least one of the seven", () => {
  expect(ShippedDomain.options).toHaveLength(7);
  expect(SHIPPED_DOMAINS).toEqual(domainsWith([]));
  for (const us of UsDomain.options) expect(SHIPPED_DOMAINS.canada.filter((domain) => domain.us.includes(us))).not.toEqual([]);
});

test("a domain is renamed and its key stays; the last word holds", () => {
  const domains = domainsWith([inCanada("social", "Being together"), inCanada("social", "Together", { us: ["social", "emotional"] })]);
  expect(domainName(domains, "social", "en")).toBe("Together");
  expect(domains.edition).toBe(2);
  expect(usDomainsFor(["social"], domains)).toEqual(["emotional", "social"]);
  expect(domains.canada.map(({ key }) => key)).toEqual(ShippedDomain.options);
});

test("one of their own stands last, leads where they say, and is known by its key", () => {
  const domains = domainsWith([inCanada("own-1", "Sensory", { us: ["physical"] })]);
  expect(domains.canada.at(-1)).toMatchObject({ key: "own-1", own: true, changed: true });
  expect(usDomainsFor(["own-1"], domains)).toEqual(["physical"]);
});

test("one that was put away is offered no longer, and keeps its name for what names it", () => {
  const domains = domainsWith([inCanada("spiritual", "Spiritual", { aside: true })]);
  expect(offered(domains.canada).map(({ key }) => key)).not.toContain("spiritual");
  expect(offered(domains.canada, ["spiritual"]).map(({ key }) => key)).toContain("spiritual");
  expect(domainName(domains, "spiritual", "fr")).toBe("Spiritual fr");
});

test("with the words of the United States first, the other name stands behind where it says more", () => {
  const domains = domainsWith([{ first: "us" }]);
  expect(spokenDomain(domains, "communicative", "en")).toBe("Behavioral, Social (Communicative)");
  expect(spokenDomain(domains, "cognitive", "fr")).toBe("Cognitif");
  expect(spokenDomain(domains, "musical", "en")).toBe("Musical");
  expect(spokenDomain(domainsWith([{ first: "us" }, { first: "canada" }]), "communicative", "en")).toBe("Communicative");
});

test("a domain is one of the seven or an own one, and nothing else", () => {
  for (const key of ["social", "own-1", "own-12"]) expect(Domain.safeParse(key).success).toBe(true);
  for (const key of ["culinary", "own-", "own-0", "Own-1", ""]) expect(Domain.safeParse(key).success).toBe(false);
});
