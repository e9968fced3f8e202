import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useRouter } from "@tanstack/react-router";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import type { OutputOf } from "#foundation/web/call.ts";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { useDeed, useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import type { ClientId } from "#people/client.ts";
import { readClient } from "#people/people.api.ts";
import { carriedWords } from "../carried-words.ts";
import { joinReferral, type readReferral } from "../referral.api.ts";
import { mayGo } from "../referral.ts";
import { SideBySide } from "./SideBySide.tsx";
import { useToldBy } from "./told-by.ts";
// Brings the sentences of joining: they are said by code.
import "../words/sentences.ts";
import look from "./ReferralScreen.module.css";

type Whole = Extract<OutputOf<typeof readReferral>, { fields: "whole" }>;

/** Somebody in one's own care: what the story says, and what would stand beside it. Joining adds the words; nothing is overwritten. */
export function BesideClient({ of: it, clientId }: { of: Whole; clientId: ClientId }) {
  const read = useRead(readClient, { ids: { clientId }, chapter: "people" });
  const router = useRouter();
  const join = useDeed(joinReferral, { refresh: ["referral", "people", "overview", "intake"] });
  const [id] = useState(() => uuidv7());
  const toldBy = useToldBy(it.words);
  const { tellings, leaveOut } = carriedWords(it.words);
  const said = (voice: string) => tellings.find((one) => one.voice === voice)?.words ?? "";
  const send = async () => {
    const done = await join.send({ ids: { referralId: it.id }, input: { id, basedOn: it.position, clientId, toldBy } });
    if (done.ok) await router.navigate({ to: `/clients/${clientId}` });
  };
  return (
    <WhenRead read={read}>
      {(client) => {
        if (client.fields !== "whole") return null;
        const told = (voice: string) => client.tellings.find((one) => one.voice === voice)?.words ?? "";
        const name = client.chosenName;
        return (
          <>
            <SideBySide
              there={<Trans>Their story today</Trans>}
              pairs={[
                { title: <Trans>Name</Trans>, here: it.words.aboutName, there: [name, client.familyName].filter(Boolean).join(" ") },
                { title: <Trans>Born</Trans>, here: it.words.born ?? "", there: client.bornOn ?? "" },
                { title: <Trans>Why they come</Trans>, here: said("why-we-come"), there: told("why-we-come") },
                { title: <Trans>What they like</Trans>, here: said("what-i-like"), there: told("what-i-like") },
                { title: <Trans>What their family likes</Trans>, here: said("what-my-family-likes"), there: told("what-my-family-likes") },
                {
                  title: <Trans>Music to leave out</Trans>,
                  here: leaveOut,
                  there: client.safety.flatMap(({ kind, words }) => (kind === "leave-out" ? [words] : [])).join("\n"),
                },
              ]}
            />
            <p className="so-muted">
              <Trans>
                Joined, the words of this referral stand in the story of {name}, with who said them. What was told before stays.
              </Trans>
            </p>
            {mayGo(it.state, "accepted") ? (
              <div className={look.buttons}>
                <Button loading={join.sending} onClick={() => void send()}>
                  <Trans>Join to {name}</Trans>
                </Button>
              </div>
            ) : null}
            {join.refusal === null ? null : <RefusalState refusal={join.refusal} />}
          </>
        );
      }}
    </WhenRead>
  );
}
