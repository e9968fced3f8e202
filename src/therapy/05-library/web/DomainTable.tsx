import { Trans, useLingui } from "@lingui/react/macro";
import { useLanguage } from "#foundation/web/language.tsx";
import { Section } from "#foundation/web/Section.tsx";
import { Domain, US_DOMAINS_BY_DOMAIN } from "#assessment/domain.ts";
import { DOMAIN_SIGNS, DomainTag } from "#assessment/web/DomainTag.tsx";
import look from "./Library.module.css";
import { US_DOMAIN_WORDS } from "./library-words.ts";

/** The seven domains of Canadian music therapists and where each usually lands in a plan of the United States. */
export function DomainTable() {
  const { t } = useLingui();
  const { list } = useLanguage();
  return (
    <Section
      title={<Trans>Domains</Trans>}
      hint={<Trans>Both are kept with every goal, so that one plan can be read in either country.</Trans>}
    >
      <table className={look.table}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>The seven in Canada</Trans>
            </th>
            <th scope="col">
              <Trans>In US plans</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {Domain.options.map((domain) => (
            <tr key={domain}>
              <th scope="row" aria-label={t(DOMAIN_SIGNS[domain].word)}>
                <DomainTag domain={domain} />
              </th>
              <td>
                {US_DOMAINS_BY_DOMAIN[domain].length === 0 ? (
                  <Trans>by its clinical purpose</Trans>
                ) : (
                  list(US_DOMAINS_BY_DOMAIN[domain].map((us) => t(US_DOMAIN_WORDS[us])))
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
