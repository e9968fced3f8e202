import { useEffect, useRef } from "react";

type Deeds = Readonly<Record<string, (() => void) | undefined>>;

/** One key for each deed of a queue, as long as nobody types and no key of the browser is held. */
export function useQueueKeys(deeds: Deeds): void {
  const now = useRef(deeds);
  useEffect(() => {
    now.current = deeds;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { target } = event;
      const types = target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]") !== null;
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || (types && event.key !== "Escape")) return;
      const deed = now.current[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (deed === undefined) return;
      event.preventDefault();
      deed();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}
