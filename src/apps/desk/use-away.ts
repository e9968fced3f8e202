/** Whether somebody still sits at this screen. A poll of the program is no sign of life; a finger, a key or the pen is. */
import { focusManager, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";
import { signOut } from "#foundation/sign-in.api.ts";
import { call } from "#foundation/web/call.ts";
import { steadyMs } from "#foundation/web/device-moment.ts";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { readSignInLimits } from "#people/sign-in-limits.api.ts";
import { type HowLong, howLongLeft } from "./how-long-left.ts";
import { giveSign, lastSign, watchForSigns } from "./last-sign.ts";

export type Away = HowLong | { readonly state: "away" };

export function useAway(isSignedIn: boolean): { readonly away: Away; readonly stay: () => void; readonly cameBack: () => void } {
  const read = useRead(readSignInLimits, { chapter: "sign-in-limits", enabled: isSignedIn, seldom: true });
  const limits = read.state === "ready" ? read.value : undefined;
  const [away, setAway] = useState<Away>({ state: "here" });
  const queries = useQueryClient();

  const stay = useCallback(() => {
    giveSign();
    setAway({ state: "here" });
  }, []);
  const cameBack = useCallback(() => {
    focusManager.setFocused(undefined);
    stay();
    void queries.invalidateQueries({ queryKey: ["sign-in-limits"] });
  }, [stay, queries]);

  const isAway = away.state === "away";
  useEffect(() => {
    if (limits === undefined || isAway) return undefined;
    watchForSigns();
    const end = steadyMs() + limits.endsInSeconds * 1000;
    const look = () => {
      const now = howLongLeft(limits.idleMinutes, { now: steadyMs(), lastSign: lastSign(), end });
      if (now.state !== "over") return setAway((before) => (JSON.stringify(before) === JSON.stringify(now) ? before : now));
      // Without a network nobody can sign in again: then the screen stays open until there is one.
      if (!navigator.onLine) return undefined;
      setAway({ state: "away" });
      // What is on the screen is not asked for again while nobody is signed in: it would be refused, and what was typed with it.
      focusManager.setFocused(false);
      void call(signOut, {});
      return undefined;
    };
    const tick = setInterval(look, 2_000);
    return () => clearInterval(tick);
  }, [limits, isAway]);
  return { away, stay, cameBack };
}
