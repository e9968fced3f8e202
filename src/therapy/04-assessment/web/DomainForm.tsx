import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { Card } from "#foundation/web/Card.tsx";
import { CheckField, FieldRow, Fields, TextField } from "#foundation/web/Field.tsx";
import { FormTrouble, SendButton, useDeedForm } from "#foundation/web/form.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { PillChoices } from "#foundation/web/PillGroup.tsx";
import type { UsDomain } from "../domain.ts";
import { changeDomain, changeUsDomain } from "../domains.api.ts";
import { type Domains, offered, type PracticeDomain } from "../practice-domain.ts";
// Brings the sentences of refusals that are said by code.
import "../words/sentences.ts";
import look from "./Domains.module.css";

interface Draft extends Record<string, unknown> {
  name: { en: string; fr: string };
  us: UsDomain[];
  aside: boolean;
}
const REFRESHED = ["domains", "assessment", "items", "library", "plan"] as const;

/** The words of one domain, and where it lands in a plan of the United States; null: one more of the practice's own. */
export function DomainForm({ domain, domains, onDone }: { domain: PracticeDomain | null; domains: Domains; onDone: () => void }) {
  const { t } = useLingui();
  const { language } = useLanguage();
  const [id] = useState(() => uuidv7());
  const initial: Draft = { name: domain?.name ?? { en: "", fr: "" }, us: [...(domain?.us ?? [])], aside: domain?.aside ?? false };
  const form = useDeedForm(changeDomain, {
    initial,
    refresh: [...REFRESHED],
    asInput: (typed) => ({ ...typed, id, key: domain?.key ?? null }),
    onDone,
  });
  const { us } = form.values;
  return (
    <Frame title={domain === null ? t`A domain of our own` : domain.name[language]} of={form} mayPutAway={domain !== null} onLeave={onDone}>
      <PillChoices
        label={t`Where it lands in a US plan`}
        hint={t`None: its clinical purpose decides.`}
        options={offered(domains.us, us).map(({ key, name }) => ({ value: key, label: name[language] }))}
        values={us}
        onChange={(chosen) => form.set("us", chosen)}
      />
    </Frame>
  );
}

export function UsDomainForm({ domain, onDone }: { domain: Domains["us"][number]; onDone: () => void }) {
  const { language } = useLanguage();
  const [id] = useState(() => uuidv7());
  const initial: Omit<Draft, "us"> = { name: domain.name, aside: domain.aside };
  const form = useDeedForm(changeUsDomain, {
    initial,
    refresh: [...REFRESHED],
    asInput: (typed) => ({ ...typed, id, key: domain.key }),
    onDone,
  });
  return <Frame title={domain.name[language]} of={form} mayPutAway onLeave={onDone} />;
}

type FormOf = Parameters<typeof FormTrouble>[0]["of"] &
  Parameters<typeof SendButton>[0]["of"] & {
    readonly element: object;
    readonly field: (path: string, options?: { type: "checkbox" }) => object;
  };

function Frame(props: { title: ReactNode; of: FormOf; mayPutAway: boolean; onLeave: () => void; children?: ReactNode }) {
  const { t } = useLingui();
  const { of: form } = props;
  return (
    <Card title={props.title} heading={2}>
      <form {...form.element} className={look.form}>
        <Fields>
          <FieldRow>
            <TextField label={t`Name, in English`} lang="en" required {...form.field("name.en")} />
            <TextField label={t`Name, in French`} lang="fr" required {...form.field("name.fr")} />
          </FieldRow>
          {props.children}
          {props.mayPutAway ? (
            <CheckField
              label={t({ message: "Put away", context: "domain" })}
              hint={t`No list offers it any more; what names it keeps it.`}
              {...form.field("aside", { type: "checkbox" })}
            />
          ) : null}
        </Fields>
        <FormTrouble of={form} />
        <div className={look.buttons}>
          <SendButton of={form}>
            <Trans>Keep these words</Trans>
          </SendButton>
          <Button variant="subtle" onClick={props.onLeave}>
            <Trans>Leave it as it is</Trans>
          </Button>
        </div>
      </form>
    </Card>
  );
}
