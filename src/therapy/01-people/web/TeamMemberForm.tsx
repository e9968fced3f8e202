import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { ChoiceField } from "#foundation/web/Field.tsx";
import { useDeedForm } from "#foundation/web/form.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { PillGroup } from "#foundation/web/PillGroup.tsx";
import type { ClientId } from "../client.ts";
import { joinTeam } from "../team.api.ts";
import type { CarePart } from "../team.ts";
import type { Team } from "./ClientPeople.tsx";
import { RelationForm } from "./RelationForm.tsx";

/** A colleague, their part, and its days. Only those are offered whose duty in the practice fits the part. */
export function TeamMemberForm(props: { clientId: ClientId; colleagues: Team["colleagues"]; onDone: () => void }) {
  const { t } = useLingui();
  const { say } = useLanguage();
  const [id] = useState(() => uuidv7());
  const initial: { part: CarePart; personId: string; fromDay: string; untilDay: string } = {
    part: "substitute",
    personId: "",
    fromDay: "",
    untilDay: "",
  };
  const form = useDeedForm(joinTeam, {
    ids: { clientId: props.clientId },
    initial,
    refresh: ["people", "overview"],
    asInput: ({ fromDay, untilDay, ...rest }) => ({ id, ...rest, fromDay: fromDay || null, untilDay: untilDay || null }),
    onDone: props.onDone,
  });
  const duty = form.values.part === "intern" ? "intern" : "therapist";
  const fitting = props.colleagues.filter(({ duties }) => duties.includes(duty));
  return (
    <RelationForm of={form} title={<Trans>Take somebody into the team</Trans>} send={<Trans>Take them in</Trans>} onLeave={props.onDone}>
      <PillGroup
        label={<Trans>Their part</Trans>}
        options={(["therapist", "substitute", "intern"] as const).map((part) => ({ value: part, label: say(`part.${part}`) }))}
        value={form.values.part}
        onChange={(part) => {
          form.set("part", part);
          form.set("personId", "");
        }}
      />
      <ChoiceField
        label={t`Who`}
        data={[{ value: "", label: t`Choose a colleague` }, ...fitting.map(({ personId, name }) => ({ value: personId, label: name }))]}
        {...form.field("personId")}
      />
    </RelationForm>
  );
}
