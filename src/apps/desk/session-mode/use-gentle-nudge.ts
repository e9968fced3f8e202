import { useEffect, useRef } from "react";

/** When a look is due the device moves a little in the hand. The eye sees it on the tile; nothing sounds. */
export function useGentleNudge(due: boolean): void {
  const was = useRef(false);
  useEffect(() => {
    if (due && !was.current) navigator.vibrate?.([60, 60, 60]);
    was.current = due;
  }, [due]);
}
