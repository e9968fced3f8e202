import { Trans, useLingui } from "@lingui/react/macro";
import { ChevronRight } from "lucide-react";
import { ChoiceField, FieldRow, NumberField } from "#foundation/web/Field.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { listRooms } from "../room.api.ts";
import look from "./schedule.module.css";

/** What else a session takes: a room, instruments, the way there and the time for writing. */
export interface Around {
  readonly roomId: string;
  readonly instrumentsId: string;
  readonly travelMinutes: number;
  readonly writingMinutes: number;
}

export const NOTHING_AROUND: Around = { roomId: "", instrumentsId: "", travelMinutes: 0, writingMinutes: 0 };

export const aroundAsInput = ({ roomId, instrumentsId, ...minutes }: Around) => ({
  roomId: roomId === "" ? null : roomId,
  instrumentsId: instrumentsId === "" ? null : instrumentsId,
  ...minutes,
});

/** Folded away until somebody needs it: most sessions take nothing but the two people. */
export function AroundFields({ of: around, onChange }: { of: Around; onChange: (around: Around) => void }) {
  const { t } = useLingui();
  const read = useRead(listRooms, { chapter: "schedule" });
  const rooms = read.state === "ready" ? read.value.rooms : [];
  const set = (change: Partial<Around>) => onChange({ ...around, ...change });
  const isUsed = Object.values(around).some((value) => value !== "" && value !== 0);
  const choices = (kind: "room" | "instruments", none: string) => [
    { value: "", label: none },
    ...rooms
      .filter((room) => room.kind === kind)
      .map(({ id, name, site }) => ({ value: id, label: [name, site].filter(Boolean).join(", ") })),
  ];
  return (
    <details className={look.around} open={isUsed ? true : undefined}>
      <summary>
        <Icon of={ChevronRight} size={20} />
        <Trans>Room, instruments, the way there</Trans>
      </summary>
      <div className={look.aroundFields}>
        {rooms.length === 0 ? null : (
          <FieldRow>
            <ChoiceField
              label={t`Room`}
              data={choices("room", t`No room booked`)}
              value={around.roomId}
              onChange={(event) => set({ roomId: event.currentTarget.value })}
            />
            <ChoiceField
              label={t`Instruments`}
              data={choices("instruments", t`None booked`)}
              value={around.instrumentsId}
              onChange={(event) => set({ instrumentsId: event.currentTarget.value })}
            />
          </FieldRow>
        )}
        <FieldRow>
          <NumberField
            label={t`Minutes for the way there`}
            min={0}
            max={240}
            allowDecimal={false}
            value={around.travelMinutes}
            onChange={(value) => set({ travelMinutes: Number(value) || 0 })}
          />
          <NumberField
            label={t`Minutes for writing after`}
            min={0}
            max={240}
            allowDecimal={false}
            value={around.writingMinutes}
            onChange={(value) => set({ writingMinutes: Number(value) || 0 })}
          />
        </FieldRow>
      </div>
    </details>
  );
}
