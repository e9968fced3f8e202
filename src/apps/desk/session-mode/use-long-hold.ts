import { useEffect, useRef, useState } from "react";

/** A hold long enough that no hand does it by chance. The keyboard holds Enter or the space bar as long. */
export function useLongHold(done: () => void, ms = 1_800) {
  const [holding, setHolding] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const end = () => {
    clearTimeout(timer.current);
    setHolding(false);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  const begin = () => {
    clearTimeout(timer.current);
    setHolding(true);
    timer.current = setTimeout(() => {
      setHolding(false);
      done();
    }, ms);
  };
  return {
    holding,
    handlers: {
      onPointerDown: begin,
      onPointerUp: end,
      onPointerLeave: end,
      onPointerCancel: end,
      onBlur: end,
      onContextMenu: (event: { preventDefault: () => void }) => event.preventDefault(),
      onKeyDown: (event: { key: string; repeat: boolean }) => {
        if ((event.key === "Enter" || event.key === " ") && !event.repeat) begin();
      },
      onKeyUp: end,
    },
  };
}
