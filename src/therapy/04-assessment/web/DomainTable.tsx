import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { Chip, Tag } from "#foundation/web/Chip.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { Section } from "#foundation/web/Section.tsx";
import type { Domains, PracticeDomain } from "../practice-domain.ts";
import look from "./Domains.module.css";
import { domainSign } from "./use-domains.tsx";

interface Table<Kept> {
  domains: Domains;
  /** Without it the table is only read. */
  onWrite?: (domain: Kept) => void;
}

/** The set that goals and answers name, and where each usually lands in a plan of the United States. */
export function DomainTable({ domains, onWrite }: Table<PracticeDomain>) {
  const { language, list } = useLanguage();
  const usNames = (domain: PracticeDomain) =>
    domains.us.filter(({ key, aside }) => !aside && domain.us.includes(key)).map(({ name }) => name[language]);
  return (
    <Section
      title={<Trans>The seven in Canada</Trans>}
      hint={<Trans>Both sets are kept with every goal, so that one plan can be read in either country.</Trans>}
    >
      <table className={look.table}>
        <Head mayWrite={onWrite !== undefined}>
          <Trans>In US plans</Trans>
        </Head>
        <tbody>
          {domains.canada.map((domain) => {
            const { icon, mark } = domainSign(domain.key);
            return (
              <tr key={domain.key}>
                <th scope="row">
                  <span className={look.name}>
                    <Tag sign={<Icon of={icon} size={16} />} {...(mark === undefined ? {} : { mark })}>
                      {domain.name[language]}
                    </Tag>
                    <Standing domain={domain} />
                  </span>
                </th>
                <td>{usNames(domain).length === 0 ? <Trans>by its clinical purpose</Trans> : list(usNames(domain))}</td>
                <Change name={domain.name[language]} {...(onWrite === undefined ? {} : { onWrite: () => onWrite(domain) })} />
              </tr>
            );
          })}
        </tbody>
      </table>
    </Section>
  );
}

/** The set of plans in the United States, and which of the others each stands for. */
export function UsDomainTable({ domains, onWrite }: Table<Domains["us"][number]>) {
  const { language, list } = useLanguage();
  const standsFor = (key: Domains["us"][number]["key"]) =>
    domains.canada.filter(({ us, aside }) => !aside && us.includes(key)).map(({ name }) => name[language]);
  return (
    <Section title={<Trans>The five in US plans</Trans>}>
      <table className={look.table}>
        <Head mayWrite={onWrite !== undefined}>
          <Trans>Stands for</Trans>
        </Head>
        <tbody>
          {domains.us.map((domain) => (
            <tr key={domain.key}>
              <th scope="row">
                <span className={look.name}>
                  {domain.name[language]}
                  <Standing domain={{ ...domain, own: false }} />
                </span>
              </th>
              <td>{standsFor(domain.key).length === 0 ? "–" : list(standsFor(domain.key))}</td>
              <Change name={domain.name[language]} {...(onWrite === undefined ? {} : { onWrite: () => onWrite(domain) })} />
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function Head({ mayWrite, children }: { mayWrite: boolean; children: ReactNode }) {
  return (
    <thead>
      <tr>
        <th scope="col">
          <Trans>Domain</Trans>
        </th>
        <th scope="col" colSpan={mayWrite ? 2 : 1}>
          {children}
        </th>
      </tr>
    </thead>
  );
}

function Standing({ domain }: { domain: { readonly own: boolean; readonly changed: boolean; readonly aside: boolean } }) {
  return (
    <>
      {domain.aside ? (
        <Chip tone="open">
          <Trans context="domain">Put away</Trans>
        </Chip>
      ) : null}
      {domain.changed && !domain.aside ? (
        <Chip>{domain.own ? <Trans context="domain">Our own</Trans> : <Trans>In our words</Trans>}</Chip>
      ) : null}
    </>
  );
}

function Change({ name, onWrite }: { name: string; onWrite?: () => void }) {
  const { t } = useLingui();
  return onWrite === undefined ? null : (
    <td>
      <Button variant="subtle" aria-label={t`Change, ${name}`} onClick={onWrite}>
        <Trans>Change</Trans>
      </Button>
    </td>
  );
}
