import { Trans } from "@lingui/react/macro";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { useDeedForm } from "#foundation/web/form.tsx";
import type { ClientId } from "../client.ts";
import { changeGuardian } from "../team.api.ts";
import { GUARDIAN_RIGHTS } from "../team.ts";
import type { Team } from "./ClientPeople.tsx";
import { GuardianFields, paperFrom, rightsFrom, type RightsTyped } from "./GuardianFields.tsx";
import { RelationForm } from "./RelationForm.tsx";

interface Typed extends RightsTyped, Record<string, unknown> {
  untilDay: string;
}

/** Other rights, from this moment on; what held until now stays readable under “Earlier”. */
export function GuardianChange({ clientId, of, onDone }: { clientId: ClientId; of: Team["family"][number]; onDone: () => void }) {
  const { name } = of;
  const [id] = useState(() => uuidv7());
  const initial: Typed = {
    relationship: of.relationship,
    standing: of.restricted ? "order" : of.noContact ? "no-contact" : "family",
    rights: GUARDIAN_RIGHTS.filter((right) => of[right]),
    words: of.words,
    document: of.document,
    documentSeenOn: of.documentSeenOn ?? "",
    untilDay: of.untilDay ?? "",
  };
  const form = useDeedForm(changeGuardian, {
    ids: { clientId, guardianId: of.id },
    initial,
    refresh: ["people", "overview", "family", "intake"],
    asInput: ({ standing, rights, untilDay, ...typed }) => ({
      ...typed,
      ...rightsFrom({ standing, rights }),
      ...paperFrom(typed),
      id,
      untilDay: untilDay || null,
    }),
    onDone,
  });
  return (
    <RelationForm of={form} title={<Trans>What {name} may</Trans>} send={<Trans>Change it now</Trans>} onLeave={onDone} beginsAtOnce>
      <GuardianFields form={form} typed={form.values} />
    </RelationForm>
  );
}
