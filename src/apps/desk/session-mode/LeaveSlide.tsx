import { useLingui } from "@lingui/react/macro";
import { ChevronsRight } from "lucide-react";
import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import { Icon } from "#foundation/web/Icon.tsx";
import look from "./strip.module.css";

const FAR_ENOUGH = 110;

/** Leaving the room takes a slide, so that an elbow or a child’s hand does not end the session. By keyboard: Enter twice. */
export function LeaveSlide({ onLeave }: { onLeave: () => void }) {
  const { t } = useLingui();
  const from = useRef<number | null>(null);
  const [by, setBy] = useState(0);
  const [armed, setArmed] = useState(false);
  const move = (event: PointerEvent) => {
    if (from.current !== null) setBy(Math.max(0, Math.min(FAR_ENOUGH, event.clientX - from.current)));
  };
  const end = () => {
    from.current = null;
    if (by >= FAR_ENOUGH) onLeave();
    setBy(0);
  };
  const key = (event: KeyboardEvent) => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      if (armed) onLeave();
      else setArmed(true);
    }
  };
  return (
    <span className={look.slide} data-sliding={by > 0 || undefined}>
      <button
        type="button"
        className={look.leave}
        style={{ transform: `translateX(${by}px)` }}
        aria-label={armed ? t`Press Enter again to leave the session` : t`Slide to leave the session`}
        onPointerDown={(event) => {
          from.current = event.clientX;
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={move}
        onPointerUp={end}
        onPointerCancel={end}
        onKeyDown={key}
        onBlur={() => setArmed(false)}
      >
        <Icon of={ChevronsRight} />
      </button>
    </span>
  );
}
