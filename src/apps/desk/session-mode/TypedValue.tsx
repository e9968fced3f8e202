import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useEffect, useRef, useState } from "react";
import type { Objective } from "#plan/objective.ts";
import { partsToType } from "#assessment/recorder.ts";
import { PartName } from "./PartName.tsx";
import look from "./tile.module.css";

/** The small panel of a value that is read or said rather than tapped. It stays inside its tile. */
export function TypedValue({
  objective,
  onKeep,
  onClose,
}: {
  objective: Objective;
  onKeep: (value: number, part: string | null) => Promise<void>;
  onClose: () => void;
}) {
  const { t } = useLingui();
  const parts = partsToType(objective.form);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const { measure } = objective;
  const scale = measure.method === "rating" ? measure.scale : null;
  const unit = measure.method === "dur" ? measure.unit : "unit" in measure ? measure.unit : null;

  const keep = async (event: FormEvent) => {
    event.preventDefault();
    for (const part of parts) {
      const value = Number((typed[part ?? ""] ?? "").replace(",", "."));
      if ((typed[part ?? ""] ?? "").trim() !== "" && Number.isFinite(value)) await onKeep(inBase(value, unit), part);
    }
    onClose();
  };

  return (
    <form className={look.typed} onSubmit={(event) => void keep(event)}>
      <span className={look.name}>{objective.title}</span>
      <div className={look.fields}>
        {parts.map((part, nth) => (
          <label key={part ?? ""}>
            <span>
              <PartName part={part} />{" "}
              {unit === null ? null : <small>{unit === "minutes" ? t`minutes` : unit === "seconds" ? t`seconds` : unit}</small>}
              {scale === null ? null : (
                <small>
                  <Trans>
                    {scale.from} to {scale.to}
                  </Trans>
                </small>
              )}
            </span>
            <input
              ref={nth === 0 ? first : undefined}
              type="text"
              inputMode="decimal"
              autoComplete="off"
              pattern="-?[0-9]+([.,][0-9]+)?"
              value={typed[part ?? ""] ?? ""}
              onChange={(event) => setTyped({ ...typed, [part ?? ""]: event.target.value })}
            />
          </label>
        ))}
      </div>
      <div className={look.typedEnd}>
        <button type="button" onClick={onClose}>
          <Trans>Not now</Trans>
        </button>
        <button type="submit" className={look.keep}>
          <Trans>Keep</Trans>
        </button>
      </div>
    </form>
  );
}

/** Times are kept in seconds, however they are said. */
const inBase = (value: number, unit: string | null): number => (unit === "minutes" ? value * 60 : value);
