import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { ListFilter } from "lucide-react";
import type { z } from "zod";
import { useAskHere } from "#foundation/web/address.ts";
import { ChoiceField } from "#foundation/web/Field.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { PillGroup } from "#foundation/web/PillGroup.tsx";
import type { CalendarCard } from "../../calendar.api.ts";
import { siteOf } from "../../calendar-view.ts";
import look from "./CalendarScreen.module.css";
import type { CalendarAsked } from "./CalendarScreen.tsx";

type Asked = z.output<typeof CalendarAsked>;
interface Tools {
  asked: Asked;
  sessions: readonly CalendarCard[];
  rooms: readonly { readonly id: string; readonly name: string; readonly site: string }[];
}

/** How it is looked at; whose sessions and where is folded away until somebody wants it. */
export function CalendarTools({ asked, sessions, rooms }: Tools) {
  const { t } = useLingui();
  const ask = useAskHere();
  const go = (change: Partial<Record<keyof Asked, string | undefined>>) => ask({ ...asked, ...change });
  const therapists = new Map<string, string>(sessions.map((card) => [card.therapistId, card.therapistName]));
  if (asked.therapist !== undefined && !therapists.has(asked.therapist)) therapists.set(asked.therapist, t`Somebody else`);
  const sites = new Set([...sessions.map(siteOf), ...rooms.map(({ site }) => site), asked.site ?? ""].filter((site) => site !== ""));
  const filters = [
    { name: "therapist", label: t`Therapist`, any: t`All of them`, choices: [...therapists], value: asked.therapist },
    {
      name: "room",
      label: t`Room or instruments`,
      any: t`Any room`,
      choices: rooms.map(({ id, name }) => [id, name] as const),
      value: asked.room,
    },
    {
      name: "site",
      label: t`Where`,
      any: t`Everywhere`,
      choices: [...sites].toSorted().map((site) => [site, site] as const),
      value: asked.site,
    },
  ];
  const chosen = filters.filter(({ value }) => value !== undefined).length;
  return (
    <div className={look.tools}>
      <PillGroup
        label={t`How it is shown`}
        hideLabel
        options={[
          { value: "day", label: t`Day` },
          { value: "week", label: t`Week` },
          { value: "agenda", label: t`List` },
        ]}
        value={asked.view ?? "week"}
        onChange={(view) => go({ view: view === "week" ? undefined : view, by: undefined })}
      />
      {asked.view === "day" ? (
        <PillGroup
          label={t`Side by side`}
          hideLabel
          options={[
            { value: "therapist", label: t`By therapist` },
            { value: "room", label: t`By room` },
            { value: "site", label: t`By place` },
          ]}
          value={asked.by ?? "therapist"}
          onChange={(by) => go({ by: by === "therapist" ? undefined : by })}
        />
      ) : null}
      <details className={look.filters} open={chosen > 0 ? true : undefined}>
        <summary>
          <Icon of={ListFilter} />
          {chosen === 0 ? <Trans>Narrow it</Trans> : <Plural value={chosen} one="Narrowed: # chosen" other="Narrowed: # chosen" />}
        </summary>
        <div className={look.choices}>
          {filters.map(({ name, label, any, choices, value }) => (
            <ChoiceField
              key={name}
              label={label}
              data={[{ value: "", label: any }, ...choices.map(([id, text]) => ({ value: id, label: text }))]}
              value={value ?? ""}
              onChange={(event) => go({ [name]: event.currentTarget.value || undefined })}
            />
          ))}
          {chosen === 0 ? null : (
            <Button variant="subtle" onClick={() => go({ therapist: undefined, room: undefined, site: undefined })}>
              <Trans>Show all</Trans>
            </Button>
          )}
        </div>
      </details>
    </div>
  );
}
