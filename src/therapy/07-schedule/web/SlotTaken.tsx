import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { CalendarClock } from "lucide-react";
import { CalendarDay } from "#foundation/words.ts";
import { CheckField } from "#foundation/web/Field.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import look from "./schedule.module.css";

interface Taken {
  readonly type: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** What stands in the way, when the next free times are, and the way to plan it all the same: never by accident. */
export function SlotTaken(props: {
  refusal: Taken | null;
  onChoose: (slot: { readonly day: string; readonly at: string }) => void;
  beside: boolean;
  onBeside: (beside: boolean) => void;
}) {
  const { t } = useLingui();
  const { day: spoken, wallTime } = useLanguage();
  if (props.refusal?.type !== "slot-taken") return null;
  const { values } = props.refusal;
  const day = CalendarDay.safeParse(values["day"]);
  const name = String(values["name"] ?? "");
  const when = day.success ? t`${spoken(day.data, "long")}, ${wallTime(String(values["at"]))}` : "";
  const minutes = Number(values["minutes"] ?? 0);
  const more = Number(values["more"] ?? 0);
  const free = String(values["free"] ?? "")
    .split(" ")
    .flatMap((slot) => {
      const on = CalendarDay.safeParse(slot.slice(0, 10));
      return on.success ? [{ day: on.data, at: slot.slice(11) }] : [];
    });
  return (
    <div className={look.taken} role="alert">
      <p className={look.takenHead}>
        <Icon of={CalendarClock} size={22} />
        <b>
          {values["taken"] === "room" ? (
            <Trans>The room is taken then.</Trans>
          ) : values["taken"] === "instruments" ? (
            <Trans>The instruments are elsewhere then.</Trans>
          ) : values["taken"] === "client" ? (
            <Trans>The client has a session then.</Trans>
          ) : (
            <Trans>There is a session then already.</Trans>
          )}
        </b>
      </p>
      {when === "" ? null : (
        <p>
          {name === "" ? (
            <Trans>
              {when}, {minutes} minutes.
            </Trans>
          ) : (
            <Trans>
              {when}, {minutes} minutes, with {name}.
            </Trans>
          )}{" "}
          {more > 0 ? <Trans>And {more} more like it.</Trans> : null}
        </p>
      )}
      {free.length === 0 ? null : (
        <div>
          <p className="so-small so-muted">
            <Trans>Free next</Trans>
          </p>
          <div className={look.free}>
            {free.map((slot) => (
              <Button key={`${slot.day} ${slot.at}`} size="sm" onClick={() => props.onChoose(slot)}>
                {spoken(slot.day, "short")}, {wallTime(slot.at)}
              </Button>
            ))}
          </div>
        </div>
      )}
      <CheckField
        label={t`Plan it all the same`}
        hint={t`Both stand, and the calendar says so.`}
        checked={props.beside}
        onChange={(event) => props.onBeside(event.currentTarget.checked)}
      />
    </div>
  );
}
