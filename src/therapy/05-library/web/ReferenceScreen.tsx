import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { BookOpenCheck, Pencil } from "lucide-react";
import { useState } from "react";
import { z } from "zod";
import { useIds } from "#foundation/web/address.ts";
import type { OutputOf } from "#foundation/web/call.ts";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { Go } from "#foundation/web/Go.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { Page } from "#foundation/web/Page.tsx";
import { Section } from "#foundation/web/Section.tsx";
import { useDeed, useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { shortCitationOf } from "../cite.ts";
import { changeReference, readReference } from "../evidence.api.ts";
import { isToLookAt, ReferenceId, type ReferenceWording } from "../reference.ts";
import { Citation, Source } from "./Citation.tsx";
import look from "./Evidence.module.css";
import { EvidenceLinks } from "./EvidenceLinks.tsx";
import { RewriteReference } from "./ReferenceForm.tsx";
import { UnreadWords } from "./UnreadWords.tsx";

type Read = OutputOf<typeof readReference>;

/** One reference: how it is cited, one's notes, what it is good for, when it was looked at. */
export function ReferenceScreen() {
  const { t } = useLingui();
  const { language } = useLanguage();
  const { referenceId } = useIds(z.object({ referenceId: ReferenceId }));
  const read = useRead(readReference, { ids: { referenceId }, chapter: "evidence" });
  const [changing, setChanging] = useState(false);
  const it = read.state === "ready" ? read.value : null;
  return (
    <Page
      title={it === null ? t`Reference` : shortCitationOf(it.reference, language)}
      trail={
        <Go to="/library/evidence">
          <Trans>Evidence</Trans>
        </Go>
      }
      action={
        it?.mayWrite !== true || changing ? undefined : (
          <Button variant="filled" leftSection={<Icon of={Pencil} />} onClick={() => setChanging(true)}>
            <Trans>Change the reference</Trans>
          </Button>
        )
      }
    >
      <WhenRead read={read}>
        {(value) =>
          changing ? (
            <RewriteReference reference={value.reference} onDone={() => setChanging(false)} />
          ) : (
            <Shown key={value.reference.version} {...value} />
          )
        }
      </WhenRead>
    </Page>
  );
}

function Shown({ reference, today, mayWrite }: Read) {
  const { day } = useLanguage();
  const { send, sending, refusal } = useDeed(changeReference, { refresh: ["evidence"] });
  const { id, version, about: _, ...wording } = reference;
  const change = (more: Partial<ReferenceWording & { status: "kept" | "put-away" }>) =>
    void send({ ids: { referenceId: id }, input: { ...wording, ...more, basedOn: version } });
  return (
    <>
      {reference.status === "put-away" ? (
        <p role="status" className={look.away}>
          <Trans>This reference is put away: no list shows it.</Trans>{" "}
          {mayWrite ? (
            <Button variant="default" loading={sending} onClick={() => change({ status: "kept" })}>
              <Trans>Take it out again</Trans>
            </Button>
          ) : null}
        </p>
      ) : null}
      <div className={look.whole}>
        {reference.title === "" ? (
          <p className="so-muted">
            <Trans>Its title is not written down yet.</Trans>
          </p>
        ) : (
          <Citation reference={reference} />
        )}
        <Source doi={reference.doi} url={reference.url} />
        {reference.unread === null ? null : <UnreadWords unread={reference.unread} />}
      </div>
      {reference.note === "" ? null : (
        <Section title={<Trans>Your notes</Trans>}>
          <p className={look.note}>{reference.note}</p>
        </Section>
      )}
      <EvidenceLinks reference={reference} mayWrite={mayWrite} />
      <Section title={<Trans>When it was looked at</Trans>}>
        <p>
          {reference.reviewedOn === null ? (
            <Trans>Nobody has said yet that they looked at it.</Trans>
          ) : (
            <Trans>Looked at on {day(reference.reviewedOn, "medium")}.</Trans>
          )}{" "}
          {reference.lookAgainOn === null ? null : isToLookAt(reference, today) ? (
            <Trans>You wanted to look at it again on {day(reference.lookAgainOn, "medium")}.</Trans>
          ) : (
            <Trans>A reminder comes on {day(reference.lookAgainOn, "medium")}.</Trans>
          )}
        </p>
        {mayWrite ? (
          <div className={look.buttons}>
            <Button
              leftSection={<Icon of={BookOpenCheck} />}
              loading={sending}
              disabled={reference.reviewedOn === today}
              onClick={() => change({ reviewedOn: today, ...(isToLookAt(reference, today) ? { lookAgainOn: null } : {}) })}
            >
              <Trans>I looked at it today</Trans>
            </Button>
            {reference.status === "kept" ? (
              <Button variant="subtle" loading={sending} onClick={() => change({ status: "put-away" })}>
                <Trans>Put away</Trans>
              </Button>
            ) : null}
          </div>
        ) : null}
        {refusal === null ? null : <RefusalState refusal={refusal} />}
      </Section>
    </>
  );
}
