import { Trans, useLingui } from "@lingui/react/macro";
import { ActionIcon, Button } from "@mantine/core";
import { ArrowDown, ArrowUp, CircleAlert, GripVertical, Music, PenLine, Trash2 } from "lucide-react";
import { Chip } from "#foundation/web/Chip.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { inNames } from "#library/web/key-words.ts";
import { useChordNames } from "#library/web/use-chord-names.ts";
import { servesSomething } from "../session-plan.ts";
import { ActivityFields } from "./ActivityFields.tsx";
import { ActivityNotes } from "./ActivityNotes.tsx";
import look from "./plan.module.css";
import { type ActivityDraft, type PlanPage, songOf } from "./plan-page.ts";
import type { PlanDraft } from "./use-plan-draft.ts";

interface Props {
  readonly draft: PlanDraft;
  readonly activity: ActivityDraft;
  readonly index: number;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onChange: (next: ActivityDraft, learned?: Parameters<PlanDraft["change"]>[1]) => void;
  readonly onMove: (to: number) => void;
  readonly onDrag: (from: number | null) => void;
}

/** One activity: what, with which music, how long, and whose objective it is. It opens to be changed. */
export function ActivityCard({ draft, activity, index, isOpen, onOpen, onChange, onMove, onDrag }: Props) {
  const { t } = useLingui();
  const { page, activities, change } = draft;
  const { id, minutes } = activity;
  const name = activity.name.trim() === "" ? t`Activity ${index + 1}` : activity.name;
  const isWrong = Object.keys(draft.errors).some((path) => path.startsWith(`${index}.`) || path === String(index));
  return (
    <article className={look.activity} data-open={isOpen || undefined} aria-label={name}>
      <div className={look.head}>
        <span
          className={look.grip}
          draggable
          aria-hidden="true"
          title={t`Drag to another place`}
          onDragStart={(event) => {
            event.dataTransfer.effectAllowed = "move";
            event.dataTransfer.setData("text/plain", id);
            onDrag(index);
          }}
          onDragEnd={() => onDrag(null)}
        >
          <Icon of={GripVertical} />
        </span>
        <b className={look.number}>{index + 1}</b>
        <div className={look.words}>
          <h3>{name}</h3>
          <p className={look.facts}>
            <MusicOf page={page} activity={activity} />
          </p>
        </div>
        <span className={look.minutes}>
          <b className="so-figures">{minutes}</b> <Trans context="minutes, short">min</Trans>
        </span>
        <div className={look.tools}>
          <Tool label={t`Move ${name} up`} disabled={index === 0} onPress={() => onMove(index - 1)}>
            <Icon of={ArrowUp} />
          </Tool>
          <Tool label={t`Move ${name} down`} disabled={index === activities.length - 1} onPress={() => onMove(index + 1)}>
            <Icon of={ArrowDown} />
          </Tool>
          <Tool label={t`Take ${name} out`} onPress={() => change(activities.filter((one) => one.id !== id))}>
            <Icon of={Trash2} />
          </Tool>
          <Button
            variant="subtle"
            aria-expanded={isOpen}
            aria-label={isOpen ? t`Close ${name}` : t`Change ${name}`}
            leftSection={<Icon of={PenLine} size={18} />}
            onClick={onOpen}
          >
            {isOpen ? <Trans>Close</Trans> : <Trans>Change</Trans>}
          </Button>
        </div>
      </div>
      {isOpen ? null : <Served page={page} activity={activity} />}
      <ActivityNotes page={page} activity={activity} />
      {isWrong && !isOpen ? (
        <p className={look.wrong}>
          <Icon of={CircleAlert} size={18} />
          {servesSomething(activity) ? (
            <Trans>Something is missing here.</Trans>
          ) : (
            <Trans>Choose an objective, or say why it is there.</Trans>
          )}
        </p>
      ) : null}
      {isOpen ? <ActivityFields draft={draft} activity={activity} index={index} onChange={onChange} /> : null}
    </article>
  );
}

function Tool({
  label,
  disabled = false,
  onPress,
  children,
}: {
  label: string;
  disabled?: boolean;
  onPress: () => void;
  children: React.ReactNode;
}) {
  return (
    <ActionIcon variant="subtle" color="gray" size={44} aria-label={label} disabled={disabled} onClick={onPress}>
      {children}
    </ActionIcon>
  );
}

/** The song, its key and its tempo, in a line. */
export function MusicOf({ page, activity }: { page: PlanPage; activity: ActivityDraft }) {
  const [names] = useChordNames();
  const song = songOf(page, activity.song);
  const parts = [
    ...(song === undefined ? [] : [song.title]),
    ...(activity.key === null ? [] : [inNames(activity.key, names)]),
    ...(activity.beatsPerMinute === null ? [] : [`♩ = ${activity.beatsPerMinute}`]),
  ];
  if (parts.length === 0) return null;
  return (
    <>
      <Icon of={Music} size={16} /> {parts.join(" · ")}
    </>
  );
}

/** Whose objective it is. Alone with one client no name is needed. */
function Served({ page: { members }, activity }: { page: PlanPage; activity: ActivityDraft }) {
  const served = members.flatMap((member) => {
    const part = activity.parts.find(({ clientId }) => clientId === member.clientId);
    const titles = member.objectives.filter(({ id }) => part?.objectiveIds.includes(id)).map(({ title }) => title);
    const words = [...titles, part?.reason ?? ""].filter((text) => text !== "").join(" · ");
    return words === "" ? [] : [{ member, words }];
  });
  if (served.length === 0) return null;
  return (
    <ul className={look.served}>
      {served.map(({ member, words }) => (
        <li key={member.clientId}>
          {members.length === 1 ? null : <Chip>{member.chosenName}</Chip>} <span>{words}</span>
        </li>
      ))}
    </ul>
  );
}
