import { Trans } from "@lingui/react/macro";
import { Layers } from "lucide-react";
import { Icon } from "#foundation/web/Icon.tsx";
import look from "./schedule.module.css";

interface Planned {
  readonly sessionId: string;
  readonly day: string;
  readonly startsAt: string;
  readonly minutes: number;
  readonly therapistName: string;
  readonly attendance: { readonly outcome: string } | null;
}

const isAway = ({ attendance }: Planned) => attendance?.outcome === "absent" || attendance?.outcome === "did-not-run";
const endOf = ({ startsAt, minutes }: Planned) => Date.parse(startsAt) + minutes * 60_000;

/** Two sessions of one therapist at once, because somebody planned it so or took an absence back: never left unsaid. */
export function TwoAtOnce({ of: it, among }: { of: Planned; among: readonly Planned[] }) {
  const isTwice = among.some(
    (other) =>
      other.sessionId !== it.sessionId &&
      other.therapistName === it.therapistName &&
      !isAway(other) &&
      Date.parse(other.startsAt) < endOf(it) &&
      Date.parse(it.startsAt) < endOf(other),
  );
  return isTwice && !isAway(it) ? (
    <span className={look.twice}>
      <Icon of={Layers} size={16} />
      <Trans>two at once</Trans>
    </span>
  ) : null;
}
