import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { LongTextField, TextField } from "#foundation/web/Field.tsx";
import { useDeedForm } from "#foundation/web/form.tsx";
import { PillGroup } from "#foundation/web/PillGroup.tsx";
import type { ClientId } from "../client.ts";
import { openOwnDoor } from "../team.api.ts";
import { RelationForm } from "./RelationForm.tsx";

/** A page of the client’s own, with the ground on which it is opened. */
export function OwnDoorForm({ clientId, onDone }: { clientId: ClientId; onDone: () => void }) {
  const { t } = useLingui();
  const [id] = useState(() => uuidv7());
  const initial: { kind: "adult" | "capable"; decision: string; email: string; fromDay: string; untilDay: string } = {
    kind: "capable",
    decision: "",
    email: "",
    fromDay: "",
    untilDay: "",
  };
  const form = useDeedForm(openOwnDoor, {
    ids: { clientId },
    initial,
    refresh: ["people", "overview", "family"],
    asInput: ({ fromDay, untilDay, ...typed }) => ({ ...typed, id, fromDay: fromDay || null, untilDay: untilDay || null }),
    onDone,
  });
  return (
    <RelationForm of={form} title={<Trans>A page of their own</Trans>} send={<Trans>Open it</Trans>} onLeave={onDone}>
      <PillGroup
        label={<Trans>On what ground</Trans>}
        options={[
          { value: "capable", label: <Trans>Found capable of this decision</Trans> },
          { value: "adult", label: <Trans>An adult who decides</Trans> },
        ]}
        value={form.values.kind}
        onChange={(kind) => form.set("kind", kind)}
      />
      <LongTextField label={t`What was decided, and how it was judged`} rows={2} {...form.field("decision")} />
      <TextField
        label={t`Email`}
        hint={t`They sign in with it, by a link in a letter.`}
        type="email"
        autoComplete="off"
        {...form.field("email")}
      />
    </RelationForm>
  );
}
