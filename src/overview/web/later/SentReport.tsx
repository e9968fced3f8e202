import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Mail, MailCheck, Send, Users } from "lucide-react";
import { Card } from "#foundation/web/Card.tsx";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { useDeed, useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { readFamilySide } from "#family/family.api.ts";
import { approveReport, readSending } from "#family/month-end.api.ts";
import type { Sending } from "#family/month-end.ts";
import "#family/words/sentences.ts";
import type { ClientId } from "#people/client.ts";
import type { Report } from "#report/report.ts";
import look from "../NoteScreen.module.css";
import own from "./month-end.module.css";

/** Proof of sending: when it went, to whom, and when each of them opened it. */
export function SentReport({ report, fingerprint, again }: { report: Report; fingerprint: string; again: () => void }) {
  const read = useRead(readSending, { ids: { reportId: report.id }, chapter: "sending" });
  return (
    <Card title={<Trans>Handed over</Trans>} sign={<Icon of={Send} />} heading={2}>
      <WhenRead read={read}>
        {({ sending }) =>
          sending === null ? <HandOver report={report} fingerprint={fingerprint} again={again} /> : <Sent sending={sending} />
        }
      </WhenRead>
    </Card>
  );
}

function Sent({ sending }: { sending: Sending }) {
  const { momentDay, time } = useLanguage();
  const [day, clock, by] = [momentDay(sending.releasedAt), time(sending.releasedAt), sending.releasedBy];
  return (
    <>
      <p className={look.hint}>
        <Trans>
          {day}, {clock}, by {by}
        </Trans>
      </p>
      {sending.to.length === 0 ? (
        <p>
          <Trans>Nobody of the family might read it that day. It is signed and kept; its PDF can be printed.</Trans>
        </p>
      ) : (
        <ul className={own.to}>
          {sending.to.map((one) => (
            <li key={one.name}>
              <Icon of={one.openedAt === null ? Mail : MailCheck} size={20} />
              <To one={one} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function To({ one }: { one: Sending["to"][number] }) {
  const { momentDay, time, say } = useLanguage();
  const { name, email } = one;
  const relation = one.relation === "self" ? "" : say(`kin.${one.relation}`);
  const [day, clock] = one.openedAt === null ? ["", ""] : [momentDay(one.openedAt), time(one.openedAt)];
  return (
    <span>
      <b>{name}</b> {relation === "" ? null : <span className="so-muted">{relation}</span>}
      <br />
      {email === null ? <Trans>On the family pages, without a mail</Trans> : <Trans>By mail to {email}</Trans>}
      <br />
      {one.openedAt === null ? (
        <Trans>Not opened yet</Trans>
      ) : (
        <Trans>
          Opened {day}, {clock}
        </Trans>
      )}
      {one.mayStillRead ? null : (
        <>
          <br />
          <Trans>May not read it any more</Trans>
        </>
      )}
    </span>
  );
}

/** Signed earlier and not given to anybody: that is a step of its own. */
function HandOver({ report, fingerprint, again }: { report: Report; fingerprint: string; again: () => void }) {
  const { send, sending, refusal } = useDeed(approveReport, { refresh: ["sending", "month-end"] });
  const approve = async () => {
    const done = await send({ ids: { reportId: report.id }, input: { version: report.version, fingerprint } });
    if (done.ok) again();
  };
  return (
    <div className={look.confirm}>
      <p>
        <Trans>It is signed and not handed to the family yet.</Trans>
      </p>
      <Button variant="filled" loading={sending} onClick={() => void approve()} data-writes="">
        <Trans>Hand it over</Trans>
      </Button>
      {refusal === null ? null : <RefusalState refusal={refusal} again={() => void approve()} />}
    </div>
  );
}

/** Who would find it on their pages today; told before anything is approved. */
export function WhoReads({ clientId }: { clientId: ClientId }) {
  const { t } = useLingui();
  const read = useRead(readFamilySide, { ids: { clientId }, chapter: "family" });
  return (
    <Card title={t`Who will read it`} sign={<Icon of={Users} />} heading={2}>
      <WhenRead read={read}>
        {({ people }) => {
          const readers = people.filter(({ relation }) => relation === "guardian:full" || relation.startsWith("self:"));
          return readers.length === 0 ? (
            <p>
              <Trans>Nobody of the family may read it today. It can be signed and printed.</Trans>
            </p>
          ) : (
            <ul className={own.to}>
              {readers.map(({ personId, name, email }) => (
                <li key={personId}>
                  <Icon of={Mail} size={20} />
                  <span>
                    <b>{name}</b>
                    <br />
                    {email === null ? <Trans>On the family pages, without a mail</Trans> : email}
                  </span>
                </li>
              ))}
            </ul>
          );
        }}
      </WhenRead>
    </Card>
  );
}
