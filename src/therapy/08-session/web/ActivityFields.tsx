import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { X } from "lucide-react";
import { ChoiceField, FieldRow, NumberField, TextField } from "#foundation/web/Field.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { keyOf, keysLike } from "#library/note-name.ts";
import { KeyName } from "#library/own-song.ts";
import { FindSong } from "#library/web/FindSong.tsx";
import { inNames } from "#library/web/key-words.ts";
import { useChordNames } from "#library/web/use-chord-names.ts";
import { roomSings } from "../session-plan.ts";
import { MemberParts } from "./MemberParts.tsx";
import look from "./plan.module.css";
import { type ActivityDraft, songOf } from "./plan-page.ts";
import { StepsFields } from "./StepsFields.tsx";
import type { PlanDraft } from "./use-plan-draft.ts";

export interface Editing {
  readonly draft: PlanDraft;
  readonly activity: ActivityDraft;
  readonly index: number;
  readonly onChange: (next: ActivityDraft, learned?: Parameters<PlanDraft["change"]>[1]) => void;
}

/** Everything that can be said of one activity. Nothing but its name, its length and what it serves is needed. */
export function ActivityFields({ draft, activity, index, onChange }: Editing) {
  const { t } = useLingui();
  const error = (field: string) => draft.errors[`${index}.${field}`];
  return (
    <div className={look.fields}>
      <FieldRow>
        <TextField
          label={t`What you do`}
          value={activity.name}
          error={error("name")}
          onChange={(event) => onChange({ ...activity, name: event.currentTarget.value })}
        />
        <NumberField
          label={t`Minutes`}
          min={1}
          max={480}
          value={activity.minutes === 0 ? "" : activity.minutes}
          error={error("minutes")}
          onChange={(value) => onChange({ ...activity, minutes: typeof value === "number" ? Math.round(value) : 0 })}
        />
      </FieldRow>
      <Song draft={draft} activity={activity} index={index} onChange={onChange} />
      <MemberParts draft={draft} activity={activity} index={index} onChange={onChange} />
      <StepsFields activity={activity} onChange={onChange} />
    </div>
  );
}

/** The song comes with the key and the tempo the client sings it in; both can be another today. */
function Song({ draft: { page }, activity, onChange }: Editing) {
  const { t } = useLingui();
  const [names] = useChordNames();
  const song = songOf(page, activity.song);
  const written = keyOf(activity.key ?? song?.key ?? "");
  const keys = [...new Set([...(activity.key === null ? [] : [activity.key]), ...keysLike(written?.minor ?? false)])];
  return (
    <div className={look.music}>
      {song === undefined ? (
        <FindSong
          label={t`Song`}
          hint={t`It comes with the key and the tempo it is sung in, where they are remembered`}
          onTake={({ id, title, key, beatsPerMinute }) => {
            const sung = roomSings(id, page.members);
            const known = KeyName.safeParse(sung.key ?? key);
            onChange(
              {
                ...activity,
                song: id,
                key: known.success ? known.data : null,
                beatsPerMinute: sung.beatsPerMinute ?? beatsPerMinute,
                name: activity.name.trim() === "" ? title.slice(0, 80) : activity.name,
              },
              { songs: [{ id, title, key, beatsPerMinute }] },
            );
          }}
        />
      ) : (
        <div className={look.song}>
          <span className={look.label}>
            <Trans>Song</Trans>
          </span>
          <span className={look.taken}>
            {song.title}
            <Button
              variant="subtle"
              color="gray"
              aria-label={t`Without ${song.title}`}
              onClick={() => onChange({ ...activity, song: null, key: null, beatsPerMinute: null })}
            >
              <Icon of={X} size={18} />
            </Button>
          </span>
        </div>
      )}
      <FieldRow>
        <ChoiceField
          label={t`Key`}
          value={activity.key ?? ""}
          onChange={(event) => onChange({ ...activity, key: event.currentTarget.value === "" ? null : event.currentTarget.value })}
          data={[{ value: "", label: t`Open` }, ...keys.map((key) => ({ value: key, label: inNames(key, names) }))]}
        />
        <NumberField
          label={t`Tempo`}
          min={30}
          max={240}
          value={activity.beatsPerMinute ?? ""}
          onChange={(value) =>
            onChange({ ...activity, beatsPerMinute: typeof value === "number" && value >= 30 && value <= 240 ? Math.round(value) : null })
          }
        />
      </FieldRow>
    </div>
  );
}
