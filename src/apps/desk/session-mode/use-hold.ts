import { type PointerEvent, useRef } from "react";

const HOLD = 550;
const DRIFT = 16;

/** One button, two gestures: a tap, and a hold. The keyboard has the tap; a hold has its own button elsewhere. */
export function useHold({ tap, hold }: { tap: () => void; hold: () => void }) {
  const pressed = useRef<{ timer: ReturnType<typeof setTimeout>; x: number; y: number } | null>(null);
  const held = useRef(false);
  const end = () => {
    if (pressed.current !== null) clearTimeout(pressed.current.timer);
    pressed.current = null;
  };
  return {
    onPointerDown: (event: PointerEvent) => {
      end();
      held.current = false;
      const timer = setTimeout(() => {
        held.current = true;
        pressed.current = null;
        navigator.vibrate?.(30);
        hold();
      }, HOLD);
      pressed.current = { timer, x: event.clientX, y: event.clientY };
    },
    onPointerMove: (event: PointerEvent) => {
      const from = pressed.current;
      if (from !== null && Math.hypot(event.clientX - from.x, event.clientY - from.y) > DRIFT) end();
    },
    onPointerUp: end,
    onPointerCancel: end,
    onPointerLeave: end,
    onContextMenu: (event: { preventDefault: () => void }) => event.preventDefault(),
    onClick: () => {
      if (held.current) held.current = false;
      else tap();
    },
  };
}
