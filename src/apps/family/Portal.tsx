import { Trans, useLingui } from "@lingui/react/macro";
import { lazy, Suspense, useEffect, useRef } from "react";
import type { OutputOf } from "#foundation/web/call.ts";
import { call } from "#foundation/web/call.ts";
import { useLanguage } from "#foundation/web/language.tsx";
import { withWords } from "#foundation/web/words-loader.ts";
import type { ClientId } from "#people/client.ts";
import { choosePortalLanguage, readPortal, readPortalClient } from "#family/portal.api.ts";
// Brings the sentences that are said by code.
import "./words/sentences.ts";
import { go, pathOf, type Place, type Tab, usePlace } from "./address.ts";
import { Way } from "./Button.tsx";
import { Enter } from "./Enter.tsx";
import { Frame } from "./Frame.tsx";
import frame from "./Frame.module.css";
import { AskForLink } from "./AskForLink.tsx";
import { Goals } from "./Goals.tsx";
import { Heading } from "./Heading.tsx";
import { Home } from "./Home.tsx";
import { Messages } from "./Messages.tsx";
import { More } from "./More.tsx";
import { Loading, Refused } from "./States.tsx";
import { keepSending } from "./unsent.ts";
import { readAgain, useAnswer } from "./use-answer.ts";

const GoalPage = lazy(() => import("./GoalPage.tsx").then((it) => ({ default: it.GoalPage })));
const Reports = lazy(() => import("./Reports.tsx").then((it) => ({ default: it.Reports })));
const Story = lazy(() => import("./Story.tsx").then((it) => ({ default: it.Story })));
const Visits = lazy(() => withWords(import("./web/later/Visits.tsx")).then((it) => ({ default: it.Visits })));
const Write = lazy(() => withWords(import("./web/later/Write.tsx")).then((it) => ({ default: it.Write })));
const AtHome = lazy(() => withWords(import("./web/later/AtHome.tsx")).then((it) => ({ default: it.AtHome })));
const Circle = lazy(() => withWords(import("./web/later/Circle.tsx")).then((it) => ({ default: it.Circle })));
const SymbolHome = lazy(() => withWords(import("./web/later/Symbols.tsx")).then((it) => ({ default: it.SymbolHome })));
const SymbolGoals = lazy(() => withWords(import("./web/later/Symbols.tsx")).then((it) => ({ default: it.SymbolGoals })));
const MailComesBack = lazy(() => withWords(import("./web/later/MailComesBack.tsx")).then((it) => ({ default: it.MailComesBack })));
const Mine = lazy(() => withWords(import("./web/later/Mine.tsx")).then((it) => ({ default: it.Mine })));

export type PortalFacts = OutputOf<typeof readPortal>;
export type ClientPage = OutputOf<typeof readPortalClient>;

/** Whose pages these are, and what stands on them. */
export interface About {
  readonly portal: PortalFacts;
  readonly clientId: ClientId;
  readonly page: ClientPage;
  /** True when the reader is the client. */
  readonly isSelf: boolean;
  /** Telling and asking is a right by itself. */
  readonly mayWrite: boolean;
}

export function Portal() {
  const place = usePlace();
  if (place.kind === "enter") return <Enter token={place.token} />;
  return <Inside place={place} />;
}

function Inside({ place }: { place: Exclude<Place, { kind: "enter" }> }) {
  const read = useAnswer(readPortal, {});
  useReadAtEachStep(pathOf(place));
  const { follow } = useLanguage();
  const { personId, language, timeZone } = read.state === "ready" ? read.value : {};
  useEffect(() => {
    if (language !== undefined && timeZone !== undefined) void follow({ language, timeZone }).catch(() => undefined);
  }, [follow, language, timeZone]);
  useEffect(() => (personId === undefined ? undefined : keepSending(personId)), [personId]);
  if (read.state === "waiting") return <Frame>{<Loading />}</Frame>;
  if (read.state === "refused" && read.refusal.type === "not-signed-in") return <AskForLink />;
  if (read.state === "refused" && read.refusal.type === "not-allowed") return <NothingShared />;
  if (read.state === "refused")
    return (
      <Frame>
        <Refused type={read.refusal.type} />
      </Frame>
    );
  return <Signed portal={read.value} place={place} />;
}

/** What may be read can end at any moment: every press asks anew, and nothing is shown from before once the answer is no. */
function useReadAtEachStep(path: string): void {
  const before = useRef(path);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    readAgain();
  }, [path]);
}

const rememberLanguage = (language: "en" | "fr") => void call(choosePortalLanguage, { input: { language } });

function Signed({ portal, place }: { portal: PortalFacts; place: Exclude<Place, { kind: "enter" }> }) {
  // An earlier record of the same person is read from the pages of the one that is kept.
  const now = portal.clients.filter(({ isEarlier }) => !isEarlier);
  const [only, ...others] = now.length === 0 ? portal.clients : now;
  const wanted = place.kind === "start" ? null : place.clientId;
  useEffect(() => {
    if (place.kind === "start" && only !== undefined && others.length === 0)
      go({ kind: "tab", clientId: only.clientId, tab: "home" }, { replace: true });
  }, [place.kind, only, others.length]);
  if (only === undefined) return <NothingShared />;
  if (wanted === null)
    return others.length === 0 ? null : (
      <Frame onLanguage={rememberLanguage}>
        <Choose portal={portal} />
      </Frame>
    );
  const client = portal.clients.find(({ clientId }) => clientId === wanted);
  if (client === undefined)
    return (
      <Frame onLanguage={rememberLanguage}>
        <Refused type="not-found" />
        <Whose portal={portal} />
      </Frame>
    );
  return <OneClient key={wanted} portal={portal} client={client} place={place} />;
}

function OneClient({
  portal,
  client,
  place,
}: {
  portal: PortalFacts;
  client: PortalFacts["clients"][number];
  place: Exclude<Place, { kind: "enter" }>;
}) {
  const { clientId } = client;
  const read = useAnswer(readPortalClient, { ids: { clientId } });
  // While one writes there is one thing to do, and the way back stands above it.
  const current: Tab = place.kind === "tab" ? place.tab : place.kind === "goal" ? "goals" : "home";
  return (
    <Frame reading={portal.reading} tabs={place.kind === "write" ? undefined : { clientId, current }} onLanguage={rememberLanguage}>
      {portal.clients.length > 1 && place.kind === "tab" ? <Switch portal={portal} clientId={clientId} tab={place.tab} /> : null}
      {read.state === "waiting" ? <Loading /> : null}
      {read.state === "refused" ? <Refused type={read.refusal.type} /> : null}
      {read.state === "ready" ? (
        <Suspense fallback={<Loading />}>
          {portal.mailComesBack && place.kind === "tab" ? <MailComesBack /> : null}
          <OnePage
            place={place}
            about={{ portal, clientId, page: read.value, isSelf: client.view === "self", mayWrite: client.mayWrite }}
          />
        </Suspense>
      ) : null}
    </Frame>
  );
}

function OnePage({ place, about }: { place: Exclude<Place, { kind: "enter" }>; about: About }) {
  if (place.kind === "goal") return <GoalPage about={about} goalId={place.goalId} />;
  if (place.kind === "write" && !about.mayWrite && place.what !== "celebrate") return <Refused type="not-allowed" />;
  if (place.kind === "story") return <Story about={about} />;
  if (place.kind === "reports") return <Reports about={about} />;
  if (place.kind === "visits") return <Visits about={about} />;
  if (place.kind === "at-home") return <AtHome about={about} />;
  if (place.kind === "circle") return <Circle about={about} />;
  if (place.kind === "mine") return <Mine about={about} />;
  if (place.kind === "write") return <Write key={`${place.what} ${place.about}`} about={about} what={place.what} subject={place.about} />;
  const tab = place.kind === "tab" ? place.tab : "home";
  const { symbols } = about.portal.reading;
  if (tab === "goals") return symbols ? <SymbolGoals about={about} /> : <Goals about={about} />;
  if (tab === "messages") return <Messages about={about} />;
  if (tab === "more") return <More about={about} />;
  return symbols ? <SymbolHome about={about} /> : <Home about={about} />;
}

function Switch({ portal, clientId, tab }: { portal: PortalFacts; clientId: string; tab: Tab }) {
  const { t } = useLingui();
  return (
    <nav aria-label={t`Whose pages`}>
      <ul className={frame.who}>
        {portal.clients.map((client) => (
          <li key={client.clientId}>
            <Way to={{ kind: "tab", clientId: client.clientId, tab }} className={frame.person} current={client.clientId === clientId}>
              <WhoseName client={client} />
            </Way>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Choose({ portal }: { portal: PortalFacts }) {
  const { t } = useLingui();
  const { chosenName } = portal;
  return (
    <>
      <Heading name={t`Home`}>
        <Trans>Hello {chosenName}</Trans>
      </Heading>
      <p>
        <Trans>Whose pages would you like to open?</Trans>
      </p>
      <Whose portal={portal} />
    </>
  );
}

function Whose({ portal }: { portal: PortalFacts }) {
  return (
    <ul className={frame.who}>
      {portal.clients.map((client) => (
        <li key={client.clientId}>
          <Way to={{ kind: "tab", clientId: client.clientId, tab: "home" }} className={frame.person}>
            <WhoseName client={client} />
          </Way>
        </li>
      ))}
    </ul>
  );
}

function NothingShared() {
  const { t } = useLingui();
  return (
    <Frame>
      <Heading name={t`Nothing here`}>
        <Trans>There is nothing here for you at the moment</Trans>
      </Heading>
      <p>
        <Trans>What is shared with you can change. Your music therapist can tell you more.</Trans>
      </p>
    </Frame>
  );
}

function WhoseName({ client: { chosenName, isEarlier } }: { client: PortalFacts["clients"][number] }) {
  return isEarlier ? <Trans>{chosenName}, earlier record</Trans> : <>{chosenName}</>;
}
