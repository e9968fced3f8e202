import { Trans, useLingui } from "@lingui/react/macro";
import { PenLine } from "lucide-react";
import { z } from "zod";
import { NoticedAbsences } from "#attendance/web/course/NoticedAbsences.tsx";
import { WaitingAbsences } from "#attendance/web/course/WaitingAbsences.tsx";
import { isFoundIn } from "#foundation/letters.ts";
import { EmptyState } from "#foundation/web/EmptyState.tsx";
import { Go, GoButton } from "#foundation/web/Go.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { oneOf, useListState } from "#foundation/web/list-state.ts";
import { type Filter, KeyList, ListTools } from "#foundation/web/ListTools.tsx";
import { Page } from "#foundation/web/Page.tsx";
import { Section } from "#foundation/web/Section.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { useNow } from "#foundation/web/use-now.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { FamilyInbox } from "#family/web/FamilyInbox.tsx";
import { ProgressDue } from "#progress/web/beside/ProgressDue.tsx";
import { PlansDue } from "#plan/web/PlansDue.tsx";
import { readReviews, type SessionCard } from "../today.api.ts";
import { EndingCredentials } from "#practice/web/EndingCredentials.tsx";
import { Age } from "./Age.tsx";
import { BesideProgress } from "./later/BesideProgress.tsx";
import { ReviewsWays } from "./later/ReviewsWays.tsx";
import { OpenSessions } from "./OpenSession.tsx";
import { Supervision } from "./Supervision.tsx";
import look from "./ReviewsScreen.module.css";

const Choices = z.object({ kind: oneOf(["notes", "families", "absences", "plans", "progress", "sessions"]) });

/** As many as one look takes in. */
const FEW = 5;

/** What waits for the person who looks: notes to sign, the oldest first, and sessions about which nothing is written. */
export function ReviewsScreen() {
  const { t } = useLingui();
  const { now, day } = useNow();
  const read = useRead(readReviews, { chapter: "overview", input: {} });
  const state = useListState(Choices);
  const { chosen, find, choose } = state;
  const shows = (kind: NonNullable<typeof chosen.kind>) => chosen.kind === undefined || chosen.kind === kind;
  const ofThem = ({ chosenName }: SessionCard) => isFoundIn(find, chosenName);
  const isLong = read.state === "ready" && read.value.unsigned.length + read.value.notYetRecorded.length > FEW;
  const kinds: Filter = {
    name: "kind",
    label: t`What waits`,
    options: [
      { value: "", label: t`Everything` },
      { value: "notes", label: t`Notes to sign` },
      { value: "families", label: t`From families` },
      { value: "absences", label: t`Absence` },
      { value: "plans", label: t`Plans to look at again` },
      { value: "progress", label: t`Challenges and what others saw` },
      { value: "sessions", label: t`Not yet recorded` },
    ],
    value: chosen.kind,
    onChange: (kind) => choose(Choices.parse({ kind })),
  };
  return (
    <Page title={t`Reviews`} subtitle={t`What waits for you, the oldest first.`}>
      <ReviewsWays />
      {isLong || state.isNarrowed ? (
        <ListTools label={t`Find by client`} typed={state.typed} onType={state.type} filters={[kinds]} onClear={state.clear} />
      ) : null}
      <WhenRead read={read}>
        {({ unsigned, notYetRecorded }) => (
          <>
            {shows("notes") ? (
              <Section title={<Trans>Notes to sign</Trans>}>
                {unsigned.length === 0 ? (
                  <EmptyState>
                    <Trans>Every note is signed.</Trans>
                  </EmptyState>
                ) : (
                  <KeyList ordered className={look.list}>
                    {unsigned.filter(ofThem).map((card) => (
                      <li key={`${card.sessionId} ${card.clientId}`}>
                        <UnsignedNote card={card} now={now} />
                      </li>
                    ))}
                  </KeyList>
                )}
              </Section>
            ) : null}
            {shows("families") ? <FamilyInbox find={find} /> : null}
            {shows("plans") ? <PlansDue find={find} /> : null}
            {shows("progress") ? <ProgressDue find={find} /> : null}
            {shows("absences") ? <WaitingAbsences find={find} /> : null}
            {shows("absences") ? <NoticedAbsences find={find} beside={(clientId) => <BesideProgress clientId={clientId} />} /> : null}
            {shows("notes") ? <Supervision now={now} /> : null}
            {shows("sessions") ? (
              <Section
                title={<Trans>Not yet recorded</Trans>}
                hint={<Trans>Nothing is ever assumed: these stay until somebody says what happened.</Trans>}
              >
                {notYetRecorded.length === 0 ? (
                  <p className="so-muted">
                    <Trans>Every session is written down.</Trans>
                  </p>
                ) : null}
                <OpenSessions sessions={notYetRecorded.filter(ofThem)} today={day} />
              </Section>
            ) : null}
            {state.isNarrowed ? null : <EndingCredentials />}
          </>
        )}
      </WhenRead>
    </Page>
  );
}

function UnsignedNote({ card, now }: { card: SessionCard; now: Date }) {
  const { t } = useLingui();
  const { day, wallTime } = useLanguage();
  return (
    <div className={look.note}>
      <Icon of={PenLine} />
      <div className={look.words}>
        <h3>
          <Go to={`/clients/${card.clientId}`}>{card.chosenName}</Go>
        </h3>
        <p>
          {day(card.day, "long")}, {wallTime(card.at)}.{" "}
          <Trans>
            Waiting for <Age since={card.startsAt} now={now} />.
          </Trans>
        </p>
      </div>
      <GoButton to={`/session/${card.sessionId}/${card.clientId}`} label={t`Read and sign, ${card.chosenName}`}>
        <Trans>Read and sign</Trans>
      </GoButton>
    </div>
  );
}
