import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { TextField } from "#foundation/web/Field.tsx";
import { Go } from "#foundation/web/Go.tsx";
import { PillChoices } from "#foundation/web/PillGroup.tsx";
import type { PlannedPart } from "../session-plan.ts";
import type { PlannedMember } from "../session-plan.api.ts";
import type { Editing } from "./ActivityFields.tsx";
import look from "./plan.module.css";

/** What each one of the room works on in it: their own objectives, or a reason in words. */
export function MemberParts({ draft, activity, index, onChange }: Editing) {
  const { members } = draft.page;
  const error = draft.errors[`${index}.parts`];
  const put = (part: PlannedPart) => {
    const rest = activity.parts.filter(({ clientId }) => clientId !== part.clientId);
    const saysNothing = part.objectiveIds.length === 0 && part.reason === "" && part.interventionId === null;
    onChange({ ...activity, parts: saysNothing ? rest : [...rest, part] });
  };
  return (
    <div className={look.parts}>
      {error === undefined ? null : <p className={look.error}>{error}</p>}
      {members.map((member) => (
        <Part
          key={member.clientId}
          member={member}
          isAlone={members.length === 1}
          part={
            activity.parts.find(({ clientId }) => clientId === member.clientId) ?? {
              clientId: member.clientId,
              interventionId: null,
              objectiveIds: [],
              reason: "",
            }
          }
          onChange={put}
        />
      ))}
    </div>
  );
}

interface Props {
  readonly member: PlannedMember;
  readonly isAlone: boolean;
  readonly part: PlannedPart;
  readonly onChange: (part: PlannedPart) => void;
}

function Part({ member, isAlone, part, onChange }: Props) {
  const { t } = useLingui();
  const { chosenName, objectives, clientId } = member;
  const [asked, setAsked] = useState(false);
  const isSaid = isAlone || asked || part.reason !== "" || objectives.length === 0;
  return (
    <div className={look.part}>
      {objectives.length === 0 ? (
        <p className="so-muted">
          <Trans>
            {chosenName} has no active objective yet. <Go to={`/clients/${clientId}/goals`}>Write one</Go>, or say below why this is done.
          </Trans>
        </p>
      ) : (
        <PillChoices
          label={isAlone ? t`Objectives it serves` : t`For ${chosenName}`}
          values={part.objectiveIds}
          onChange={(objectiveIds) => onChange({ ...part, objectiveIds })}
          options={objectives.map(({ id, title }) => ({ value: id, label: title }))}
        />
      )}
      {isSaid ? (
        <TextField
          label={isAlone ? t`Why` : t`Why, for ${chosenName}`}
          value={part.reason}
          maxLength={400}
          onChange={(event) => onChange({ ...part, reason: event.currentTarget.value })}
        />
      ) : (
        <div>
          <Button variant="subtle" size="sm" aria-label={t`Say why, for ${chosenName}`} onClick={() => setAsked(true)}>
            <Trans>Say why</Trans>
          </Button>
        </div>
      )}
    </div>
  );
}
