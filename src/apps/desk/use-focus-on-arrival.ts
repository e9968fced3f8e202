import { useRouter } from "@tanstack/react-router";
import { useEffect } from "react";

/** After a change of screen the focus goes to its title, so that a keyboard or a screen reader starts where the eye does. */
export function useFocusOnArrival(): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe("onRendered", ({ fromLocation, pathChanged }) => {
        if (fromLocation === undefined || !pathChanged) return;
        const main = document.getElementById("main");
        (main?.querySelector<HTMLElement>("h1[tabindex]") ?? main)?.focus({ preventScroll: true });
      }),
    [router],
  );
}
