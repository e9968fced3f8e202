import { Brain, Hand, Heart, type LucideIcon, Music, Shapes, Speech, Sunrise, UsersRound } from "lucide-react";
import { useLanguage } from "#foundation/web/language.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { type Domain, ShippedDomain, type UsDomain } from "../domain.ts";
import { readDomains } from "../domains.api.ts";
import { domainName, offered, SHIPPED_DOMAINS, spokenDomain, usDomainsFor } from "../practice-domain.ts";

interface DomainSign {
  readonly icon: LucideIcon;
  /** An own domain has no colour of its own. */
  readonly mark?: 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

const SIGNS: Readonly<Record<ShippedDomain, DomainSign>> = {
  cognitive: { icon: Brain, mark: 1 },
  communicative: { icon: Speech, mark: 2 },
  emotional: { icon: Heart, mark: 3 },
  musical: { icon: Music, mark: 4 },
  physical: { icon: Hand, mark: 5 },
  social: { icon: UsersRound, mark: 6 },
  spiritual: { icon: Sunrise, mark: 7 },
};

/** How each domain is drawn, everywhere in the product. */
export function domainSign(domain: Domain): DomainSign {
  const shipped = ShippedDomain.safeParse(domain);
  return shipped.success ? SIGNS[shipped.data] : { icon: Shapes };
}

/** The domains in this practice's own words. Until they are read, and without a network, those that ship. */
export function useDomains() {
  const { language } = useLanguage();
  const read = useRead(readDomains, { chapter: "domains", seldom: true });
  const domains = read.state === "ready" ? read.value : SHIPPED_DOMAINS;
  const wordOf = (domain: Domain) => spokenDomain(domains, domain, language);
  return {
    /** Which set stands first. */
    first: domains.first,
    /** Every domain there is, also those put away, in their order: for what names them already. */
    keys: domains.canada.map(({ key }) => key),
    /** What may be chosen now; `chosen` stays in it also when it was put away meanwhile. */
    options: (chosen: readonly Domain[] = []) =>
      offered(domains.canada, chosen).map(({ key }) => ({
        value: key,
        label: wordOf(key),
        sign: <Icon of={domainSign(key).icon} size={18} />,
      })),
    usOptions: (chosen: readonly UsDomain[] = []) =>
      offered(domains.us, chosen).map(({ key, name }) => ({ value: key, label: name[language] })),
    wordOf,
    /** Its own name alone, without the other set's words before it. */
    nameOf: (domain: Domain) => domainName(domains, domain, language),
    usNameOf: (domain: UsDomain) => domains.us.find(({ key }) => key === domain)?.name[language] ?? domain,
    usFor: (chosen: readonly Domain[]) => usDomainsFor(chosen, domains),
  };
}
