/** The domains as a practice speaks of them: the two sets that ship, side by side, and its own changes to them one after the other. */
import { z } from "zod";
import { type Language, shortText } from "#foundation/words.ts";
import { Domain, ShippedDomain, US_DOMAINS_BY_DOMAIN, UsDomain } from "./domain.ts";

/** `canada`: the set that goals and answers name; `us`: how a plan of the United States calls it. */
export const DomainSet = z.enum(["canada", "us"]);
export type DomainSet = z.infer<typeof DomainSet>;

const DomainName = z.strictObject({ en: shortText(60), fr: shortText(60) });
const LeadsTo = z.array(UsDomain).max(UsDomain.options.length);

/** What a practice may say of one domain. */
export const DomainWording = z.strictObject({
  name: DomainName,
  /** Where it usually lands in a plan of the United States; nowhere: its clinical purpose decides. Empty for that set itself. */
  us: LeadsTo,
  /** No list offers it any more; what names it keeps it. */
  aside: z.boolean(),
});

const InCanada = DomainWording.extend({ key: Domain, own: z.boolean(), /** Changed or made by the practice. */ changed: z.boolean() });
export type PracticeDomain = z.infer<typeof InCanada>;
const InUs = DomainWording.omit({ us: true }).extend({ key: UsDomain, changed: z.boolean() });

export const Domains = z.strictObject({
  /** How often the practice changed them; 0 = as they ship. */
  edition: z.int().min(0),
  /** The set whose words stand first. */
  first: DomainSet,
  canada: z.array(InCanada),
  us: z.array(InUs),
});
export type Domains = z.infer<typeof Domains>;

/** One change of a practice: the whole wording of one domain anew, or which set stands first. The last word holds. */
export const DomainChange = z.union([
  DomainWording.extend({ set: z.literal("canada"), key: Domain }),
  DomainWording.omit({ us: true }).extend({ set: z.literal("us"), key: UsDomain }),
  z.strictObject({ first: DomainSet }),
]);
export type DomainChange = z.infer<typeof DomainChange>;

const SHIPPED_NAMES: Readonly<Record<ShippedDomain, z.infer<typeof DomainName>>> = {
  cognitive: { en: "Cognitive", fr: "Cognitif" },
  communicative: { en: "Communicative", fr: "Communication" },
  emotional: { en: "Emotional", fr: "Émotionnel" },
  musical: { en: "Musical", fr: "Musical" },
  physical: { en: "Physical", fr: "Physique" },
  social: { en: "Social", fr: "Social" },
  spiritual: { en: "Spiritual", fr: "Spirituel" },
};
const US_NAMES: Readonly<Record<UsDomain, z.infer<typeof DomainName>>> = {
  cognitive: { en: "Cognitive", fr: "Cognitif" },
  behavioral: { en: "Behavioral", fr: "Comportemental" },
  emotional: { en: "Emotional", fr: "Émotionnel" },
  physical: { en: "Physical", fr: "Physique" },
  social: { en: "Social", fr: "Social" },
};

export const SHIPPED_DOMAINS: Domains = {
  edition: 0,
  first: "canada",
  canada: ShippedDomain.options.map((key) => ({
    key,
    name: SHIPPED_NAMES[key],
    us: [...US_DOMAINS_BY_DOMAIN[key]],
    aside: false,
    own: false,
    changed: false,
  })),
  us: UsDomain.options.map((key) => ({ key, name: US_NAMES[key], aside: false, changed: false })),
};

/** What ships, then what the practice made, each as it was last written. */
export function domainsWith(changes: readonly DomainChange[]): Domains {
  const { canada, us } = SHIPPED_DOMAINS;
  const inCanada = new Map(
    changes.flatMap((change) => ("set" in change && change.set === "canada" ? [[change.key, change] as const] : [])),
  );
  const inUs = new Map(changes.flatMap((change) => ("set" in change && change.set === "us" ? [[change.key, change] as const] : [])));
  const own = [...inCanada.values()].filter(({ key }) => !ShippedDomain.safeParse(key).success);
  return {
    edition: changes.length,
    first: changes.findLast((change) => "first" in change)?.first ?? "canada",
    canada: [
      ...canada.map((domain) => {
        const change = inCanada.get(domain.key);
        return change === undefined ? domain : { ...domain, name: change.name, us: change.us, aside: change.aside, changed: true };
      }),
      ...own.map(({ key, name, us: leadsTo, aside }) => ({ key, name, us: leadsTo, aside, own: true, changed: true })),
    ],
    us: us.map((domain) => {
      const change = inUs.get(domain.key);
      return change === undefined ? domain : { ...domain, name: change.name, aside: change.aside, changed: true };
    }),
  };
}

/** What is offered now; what was chosen before stays among it also when it was put away meanwhile. */
export const offered = <Kept extends { readonly key: string; readonly aside: boolean }>(
  set: readonly Kept[],
  chosen: readonly string[] = [],
): Kept[] => set.filter(({ key, aside }) => !aside || chosen.includes(key));

/** The United States domains to offer for a goal with these domains, in the order of their set, each once. */
export const usDomainsFor = (domains: readonly Domain[], { canada, us }: Domains = SHIPPED_DOMAINS): UsDomain[] =>
  offered(us)
    .map(({ key }) => key)
    .filter((key) => canada.some((domain) => domains.includes(domain.key) && domain.us.includes(key)));

/** What the practice calls a domain. */
export const domainName = ({ canada }: Domains, key: Domain, language: Language): string =>
  canada.find((domain) => domain.key === key)?.name[language] ?? key;

/** A domain as this practice says it: its name, or first the names a plan of the United States has for it. */
export function spokenDomain(domains: Domains, key: Domain, language: Language): string {
  const name = domainName(domains, key, language);
  if (domains.first === "canada") return name;
  const names = domains.us.filter((us) => usDomainsFor([key], domains).includes(us.key)).map((us) => us.name[language]);
  if (names.length === 0 || (names.length === 1 && names[0] === name)) return name;
  return `${names.join(", ")} (${name})`;
}
