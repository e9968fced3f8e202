import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Navigate } from "@tanstack/react-router";
import { lazy, type ReactNode, Suspense, useEffect, useMemo, useState } from "react";
import { signOut } from "#foundation/sign-in.api.ts";
import { call } from "#foundation/web/call.ts";
import { forgetPerson, useLanguage } from "#foundation/web/language.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { useSync } from "#foundation/web/use-sync.ts";
import { withWords } from "#foundation/web/words-loader.ts";
import { chooseLanguage, type Me, readMe } from "#people/me.api.ts";
import type { Account } from "./AccountButton.tsx";
import { readDomains } from "#assessment/domains.api.ts";
import { useFreshAfterSending } from "#overview/web/use-fresh-after-sending.ts";
import { useWaiting } from "#overview/web/use-waiting.ts";
import { FOUND_ONLY, mayOpen, type NavigationItem, navigationFor, openTo } from "./navigation.tsx";
import { SCREENS } from "./screens.ts";
import { Shell } from "./Shell.tsx";
import { findClients, usePlaces } from "./use-find.ts";
import { useAway } from "./use-away.ts";
import { useNewVersion } from "./use-new-version.ts";

const places = navigationFor(SCREENS);
const NOTHING_BESIDES: readonly NavigationItem[] = [];
const AwayScreen = lazy(() => withWords(import("./AwayScreen.tsx")).then((it) => ({ default: it.AwayScreen })));
const SyncList = lazy(() => withWords(import("./SyncList.tsx")).then((it) => ({ default: it.SyncList })));

/** Fills the frame with what is true right now: who is signed in, what waits, what is sent. Chapters hand these in as they come to stand. */
export function Desk({ children }: { children: ReactNode }) {
  const me = useRead(readMe, { chapter: "me" });
  const sync = useSync();
  const seen = me.state === "ready" ? me.value : undefined;
  // Whoever was here a moment ago keeps their screen, closed, while they sign in again.
  const [kept, keep] = useState(seen);
  if (seen !== undefined && seen !== kept) keep(seen);
  const { away, stay, cameBack } = useAway(kept !== undefined);
  const person = seen ?? (away.state === "away" ? kept : undefined);
  const waiting = useWaiting(person !== undefined && mayOpen(person, "reviews.read"));
  // The practice's own words for domains stand on many screens: asked once, when the app opens, so that a screen stays one round trip.
  useRead(readDomains, { chapter: "domains", enabled: person !== undefined, seldom: true });
  useFreshAfterSending();
  const newVersion = useNewVersion();
  const [list, setList] = useState<"never" | "open" | "closed">("never");
  const { personId, duties } = person ?? {};
  const items = useMemo(() => openTo(personId && duties ? { personId, duties } : undefined, places), [personId, duties]);
  const besides = useMemo(() => (personId && duties ? openTo({ personId, duties }, FOUND_ONLY) : NOTHING_BESIDES), [personId, duties]);
  const actions = usePlaces(items, besides);
  useFollow(person);
  if (me.state === "waiting" && person === undefined) return null;
  if (me.state === "refused" && away.state !== "away" && me.refusal.type === "not-signed-in") return <Navigate to="/sign-in" replace />;
  return (
    <>
      <Shell
        items={items}
        counts={{ "/reviews": waiting }}
        find={findClients}
        actions={actions}
        {...(person === undefined ? {} : { account: accountOf(person) })}
        {...(sync === undefined ? {} : { sync: { ...sync, onPress: () => setList("open") } })}
      >
        {away.state === "here" || person === undefined ? null : (
          <Suspense fallback={null}>
            <AwayScreen away={away} personId={person.personId} onStay={stay} onBack={cameBack} />
          </Suspense>
        )}
        {newVersion === null ? null : <NewVersion onTake={newVersion} />}
        {children}
      </Shell>
      {list === "never" ? null : (
        <Suspense fallback={null}>
          <SyncList opened={list === "open"} onClose={() => setList("closed")} />
        </Suspense>
      )}
    </>
  );
}

/** The screens speak the language and keep the time of the person who is signed in. */
function useFollow(me: Me | undefined): void {
  const { follow } = useLanguage();
  const { language, timeZone } = me ?? {};
  useEffect(() => {
    // Without a connection the words may not be here; then the screens stay in the language they have.
    if (language !== undefined && timeZone !== undefined) void follow({ language, timeZone }).catch(() => undefined);
  }, [follow, language, timeZone]);
}

/** Never in the middle of a session: there the old version goes on until the session is closed. */
function NewVersion({ onTake }: { onTake: () => void }) {
  return (
    <p role="status" style={{ padding: "12px 28px 0" }}>
      <Trans>A new version is ready.</Trans>{" "}
      <Button size="sm" onClick={onTake}>
        <Trans>Take it now</Trans>
      </Button>
    </p>
  );
}

/** The app is loaded afresh: nothing of this person stays in memory. */
const leave = () =>
  void call(signOut, {}).then(() => {
    forgetPerson();
    window.location.assign("/sign-in");
  });

const accountOf = ({ chosenName, familyName, credential }: Me): Account => ({
  name: [chosenName, familyName].filter(Boolean).join(" "),
  initials: `${chosenName.slice(0, 1)}${familyName?.slice(0, 1) ?? ""}`,
  ...(credential === null ? {} : { credential }),
  onSignOut: leave,
  onLanguage: (language) => void call(chooseLanguage, { input: { language } }),
});
