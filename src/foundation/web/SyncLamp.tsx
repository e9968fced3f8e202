import { Plural, Trans } from "@lingui/react/macro";
import { CloudCheck, TabletSmartphone, TriangleAlert } from "lucide-react";
import { Icon } from "./Icon.tsx";
import look from "./SyncLamp.module.css";

export interface SyncState {
  readonly state: "all-sent" | "saved-here" | "needs-you";
  /** How many deeds wait on this device, or need the person. */
  readonly count: number;
  /** The time of the last sending, already in words: "14:52". */
  readonly time?: string;
}

const SIGN = { "all-sent": CloudCheck, "saved-here": TabletSmartphone, "needs-you": TriangleAlert } as const;

/** Where what was written stands. It says “saved” only after the device has truly kept it. With `onPress` it opens the list; it never blocks. */
export function SyncLamp({ state, count, time, onPress, compact = false }: SyncState & { onPress?: () => void; compact?: boolean }) {
  const words = (
    <>
      {state === "all-sent" ? <Trans>All sent</Trans> : state === "saved-here" ? <Trans>Saved here</Trans> : <Trans>Needs you</Trans>}{" "}
      <span className={look.detail}>
        {state === "all-sent" ? (
          time
        ) : state === "saved-here" ? (
          <Plural value={count} _0="" one="# to send" other="# to send" />
        ) : (
          <Plural value={count} one="# item" other="# items" />
        )}
      </span>
    </>
  );
  const inside = (
    <>
      <span className={look.sign}>
        <Icon of={SIGN[state]} size={compact ? 22 : 18} />
      </span>
      <span aria-live="polite" className={compact ? "so-hidden" : undefined}>
        {words}
      </span>
    </>
  );
  if (onPress === undefined) {
    return (
      <span className={look.lamp} data-state={state} data-compact={compact}>
        {inside}
      </span>
    );
  }
  return (
    <button type="button" className={look.lamp} data-state={state} data-compact={compact} onClick={onPress}>
      {inside}
    </button>
  );
}
