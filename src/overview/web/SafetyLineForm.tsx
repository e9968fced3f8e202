import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { ChoiceField, LongTextField } from "#foundation/web/Field.tsx";
import { FormTrouble, useDeedForm } from "#foundation/web/form.tsx";
import type { ClientId } from "#people/client.ts";
import { addSafetyLine } from "#people/people.api.ts";
import { SAFETY_ORDER, type SafetyKind } from "#people/story.ts";
import { SAFETY_WORDS } from "./safety-words.ts";
import look from "./SafetyCard.module.css";

export function SafetyLineForm({ clientId, onDone }: { clientId: ClientId; onDone: () => void }) {
  const { t } = useLingui();
  const [id] = useState(() => uuidv7());
  const initial: { id: string; kind: SafetyKind; words: string } = { id, kind: "leave-out", words: "" };
  const form = useDeedForm(addSafetyLine, { ids: { clientId }, initial, refresh: ["overview", "people"], onDone });
  return (
    <form {...form.element} className={look.form}>
      <ChoiceField
        label={t`What kind of line`}
        data={SAFETY_ORDER.map((kind) => ({ value: kind, label: t(SAFETY_WORDS[kind]) }))}
        {...form.field("kind")}
      />
      <LongTextField label={t`What to know`} rows={2} autoFocus {...form.field("words")} />
      <FormTrouble of={form} />
      <div className={look.buttons}>
        <Button type="submit" loading={form.sending}>
          <Trans>Add to the card</Trans>
        </Button>
        <Button variant="subtle" onClick={onDone}>
          <Trans>Leave it</Trans>
        </Button>
      </div>
    </form>
  );
}
