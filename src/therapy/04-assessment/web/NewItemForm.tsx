import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { Card } from "#foundation/web/Card.tsx";
import { ChoiceField, FieldRow, Fields, TextField } from "#foundation/web/Field.tsx";
import { FormTrouble, SendButton, useDeedForm } from "#foundation/web/form.tsx";
import type { Domain } from "../domain.ts";
import { addItem } from "../items.api.ts";
import { useDomains } from "./use-domains.tsx";

const empty = () => ({ en: "", fr: "" });

/** Something of the practice's own to look for, in both languages: whoever reads the summary may read either. */
export function NewItemForm({ onDone }: { onDone: () => void }) {
  const { t } = useLingui();
  const domains = useDomains();
  const [id] = useState(() => uuidv7());
  const initial: { domain: Domain; name: { en: string; fr: string }; anchors: { en: string; fr: string }[] } = {
    domain: "musical",
    name: empty(),
    anchors: [empty(), empty(), empty(), empty()],
  };
  const form = useDeedForm(addItem, {
    initial,
    refresh: ["items", "assessment"],
    asInput: (typed) => ({ ...typed, id }),
    onDone,
  });
  return (
    <Card title={<Trans>Something more to look for</Trans>} heading={2}>
      <form {...form.element}>
        <Fields>
          <ChoiceField label={t`Domain`} data={domains.options().map(({ value, label }) => ({ value, label }))} {...form.field("domain")} />
          <FieldRow>
            <TextField label={t`What is seen, in English`} required {...form.field("name.en")} />
            <TextField label={t`What is seen, in French`} required {...form.field("name.fr")} />
          </FieldRow>
          {form.values.anchors.map((_, at) => {
            const nth = at + 1;
            return (
              // oxlint-disable-next-line react/no-array-index-key -- a step is its place among the four
              <FieldRow key={at}>
                <TextField
                  label={t`Step ${nth}, in English`}
                  {...(at === 0 ? { hint: t`Seldom, or only with much support` } : at === 3 ? { hint: t`Freely and by themselves` } : {})}
                  required
                  {...form.field(`anchors.${at}.en`)}
                />
                <TextField
                  label={t`Step ${nth}, in French`}
                  {...(at === 0 || at === 3 ? { hint: "\u00a0" } : {})}
                  required
                  {...form.field(`anchors.${at}.fr`)}
                />
              </FieldRow>
            );
          })}
          <FormTrouble of={form} />
          <FieldRow>
            <SendButton of={form}>
              <Trans>Look for it from now on</Trans>
            </SendButton>
            <Button variant="subtle" onClick={onDone}>
              <Trans>Leave it</Trans>
            </Button>
          </FieldRow>
        </Fields>
      </form>
    </Card>
  );
}
