import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { ChoiceField, LongTextField, TextField } from "#foundation/web/Field.tsx";
import { FormTrouble, useDeedForm } from "#foundation/web/form.tsx";
import type { ClientId } from "#people/client.ts";
import { addSafetyLine } from "#people/people.api.ts";
import { NAMES_A_THING, SAFETY_ORDER, type SafetyKind, type SafetyLine, SafetyThing } from "#people/safety-card.ts";
import { SAFETY_WORDS, THING_WORDS } from "./safety-words.ts";
import look from "./SafetyCard.module.css";

interface Draft extends Record<string, unknown> {
  kind: SafetyKind;
  thing: SafetyThing;
  which: string;
  words: string;
}

/** A line more, or one in the place of a line that stands. What is named can be met in a plan. */
export function SafetyLineForm({ clientId, replaces, onDone }: { clientId: ClientId; replaces: SafetyLine | null; onDone: () => void }) {
  const { t } = useLingui();
  const [id] = useState(() => uuidv7());
  const initial: Draft = {
    kind: replaces?.kind ?? "leave-out",
    thing: replaces?.thing ?? "instrument",
    which: replaces?.which ?? "",
    words: replaces?.words ?? "",
  };
  const form = useDeedForm(addSafetyLine, {
    ids: { clientId },
    initial,
    refresh: ["overview", "people"],
    asInput: ({ kind, thing, which, words }) => {
      const named = NAMES_A_THING[kind] === undefined ? "" : which.trim();
      const what = named === "" ? { thing: null, which: null } : { thing, which: named };
      return { id, kind, words, ...what, replaces: replaces?.id ?? null };
    },
    onDone,
  });
  const namesAThing = NAMES_A_THING[form.values.kind] !== undefined;
  const chooseKind = (kind: SafetyKind) => {
    form.set("kind", kind);
    if (form.values.which === "") form.set("thing", NAMES_A_THING[kind] ?? form.values.thing);
  };
  const { onChange: _, ...kindField } = form.field("kind");
  return (
    <form {...form.element} className={look.form}>
      <ChoiceField
        label={t`What kind of line`}
        data={SAFETY_ORDER.map((kind) => ({ value: kind, label: t(SAFETY_WORDS[kind]) }))}
        {...kindField}
        onChange={(event) => {
          const kind = SAFETY_ORDER.find((one) => one === event.currentTarget.value);
          if (kind !== undefined) chooseKind(kind);
        }}
      />
      {namesAThing ? (
        <>
          <ChoiceField
            label={t`What it is`}
            data={SafetyThing.options.map((thing) => ({ value: thing, label: t(THING_WORDS[thing]) }))}
            {...form.field("thing")}
          />
          <TextField label={t`Which`} hint={t`By its name. A plan that names it will say so.`} {...form.field("which")} />
        </>
      ) : null}
      <LongTextField label={namesAThing ? t`Why, and what to do` : t`What to know`} rows={2} {...form.field("words")} />
      <FormTrouble of={form} />
      <div className={look.buttons}>
        <Button type="submit" loading={form.sending}>
          {replaces === null ? <Trans>Add to the card</Trans> : <Trans>Put in its place</Trans>}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          <Trans>Leave it</Trans>
        </Button>
      </div>
    </form>
  );
}
