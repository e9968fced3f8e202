/** The areas of a person's life a goal may serve, in the two vocabularies therapists use, and how one leads to the other. */
import { z } from "zod";

/** The seven domains Canadian music therapists work with. Every goal names at least one. */
export const Domain = z.enum(["cognitive", "communicative", "emotional", "musical", "physical", "social", "spiritual"]);
export type Domain = z.infer<typeof Domain>;

/** The set common in United States plans. */
export const UsDomain = z.enum(["cognitive", "behavioral", "emotional", "physical", "social"]);
export type UsDomain = z.infer<typeof UsDomain>;

/** Where each of the seven usually lands in a United States plan. `musical` leads nowhere by itself: the clinical purpose decides. */
export const US_DOMAINS_BY_DOMAIN: Readonly<Record<Domain, readonly UsDomain[]>> = {
  cognitive: ["cognitive"],
  communicative: ["behavioral", "social"],
  emotional: ["emotional"],
  musical: [],
  physical: ["physical"],
  social: ["social"],
  spiritual: ["emotional"],
};

/** The United States domains to offer for a goal with these domains, in the order of their set, each once. */
export const usDomainsFor = (domains: readonly Domain[]): UsDomain[] =>
  UsDomain.options.filter((us) => domains.some((domain) => US_DOMAINS_BY_DOMAIN[domain].includes(us)));

/** The other way round: which of the seven a United States domain may stand for. */
export const domainsForUs = (us: UsDomain): Domain[] => Domain.options.filter((domain) => US_DOMAINS_BY_DOMAIN[domain].includes(us));
