import { Plural, Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Award, FileArchive, FileText } from "lucide-react";
import { fillPath } from "#foundation/endpoint.ts";
import { Card } from "#foundation/web/Card.tsx";
import { Chip } from "#foundation/web/Chip.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import type { CalendarDay } from "#foundation/words.ts";
import type { Activity } from "../activity.ts";
import type { Credential } from "../credential.ts";
import { downloadPacket, downloadPacketFiles } from "../learning.api.ts";
import { reminderOf, type Standing, standingOf } from "../standing.ts";
import { Bar } from "./Bar.tsx";
import look from "./Learning.module.css";

/** Where one stands with a credential, in numbers; what an audit asks for is one press away. */
export function CredentialCard({
  credential,
  activities,
  today,
  onChange,
  onNext,
}: {
  credential: Credential;
  activities: readonly Activity[];
  today: CalendarDay;
  onChange: () => void;
  onNext: () => void;
}) {
  const { language } = useLanguage();
  const standing = standingOf(credential, activities, today);
  const { rule, counted, parts, outside, ahead } = standing;
  const packet = (it: { readonly path: string }) => `/api/v1${fillPath(it.path, { credentialId: credential.id })}?language=${language}`;
  return (
    <Card
      title={credential.title}
      heading={2}
      sign={<Icon of={Award} />}
      aside={<Validity standing={standing} untilDay={credential.untilDay} />}
    >
      <p className="so-muted">{[credential.issuer, credential.number].filter((part) => part !== null).join(" · ")}</p>
      <div className={look.bars}>
        <Bar label={<Trans>Credits</Trans>} counted={counted} needed={rule?.total ?? null} />
        {parts.map((part) => (
          <Bar key={part.key} label={part.name[language]} counted={part.counted} needed={part.credits} />
        ))}
      </div>
      <p>
        <Missing standing={standing} />
      </p>
      {rule === null ? (
        <p className="so-muted">
          <Trans>What its body asks for is not written down, so nobody can say what is missing.</Trans>
        </p>
      ) : null}
      {credential.rule?.kind === "shipped" ? (
        <p className="so-muted so-small">
          <Trans>
            Counted: the total, ethics and the days of the cycle. CBMT’s limits for each kind of activity are not: see its own chart.
          </Trans>
        </p>
      ) : null}
      {outside.length === 0 ? null : (
        <p>
          <Plural
            value={outside.length}
            one="# activity lies outside the cycle and does not count; nothing is carried over."
            other="# activities lie outside the cycle and do not count; nothing is carried over."
          />
        </p>
      )}
      {ahead.length === 0 ? null : (
        <p className="so-muted">
          <Plural value={ahead.length} one="# activity is still to come." other="# activities are still to come." />
        </p>
      )}
      <div className={look.buttons}>
        <Button component="a" href={packet(downloadPacket)} target="_blank" leftSection={<Icon of={FileText} />}>
          <Trans>Packet for an audit (PDF)</Trans>
        </Button>
        <Button component="a" href={packet(downloadPacketFiles)} download leftSection={<Icon of={FileArchive} />}>
          <Trans>With the certificates (ZIP)</Trans>
        </Button>
        <Button variant="subtle" onClick={onChange}>
          <Trans>Change the credential</Trans>
        </Button>
        {reminderOf(standing) === null || standing.cycle === null ? null : (
          <Button variant="subtle" onClick={onNext}>
            <Trans>Begin the next cycle</Trans>
          </Button>
        )}
      </div>
    </Card>
  );
}

function Validity({ standing: { phase, cycle }, untilDay }: { standing: Standing; untilDay: CalendarDay | null }) {
  const { day } = useLanguage();
  const until = cycle?.untilDay ?? untilDay;
  if (until === null)
    return (
      <Chip tone="open">
        <Trans>Until when is not known</Trans>
      </Chip>
    );
  if (phase === "over")
    return (
      <Chip tone="care">
        <Trans>Ended on {day(until, "medium")}</Trans>
      </Chip>
    );
  return (
    <Chip tone="accent">
      <Trans>Until {day(until, "medium")}</Trans>
    </Chip>
  );
}

/** The sentence beside the bars: what is missing, and how long there is. */
function Missing({ standing: { missing, parts, phase, daysLeft } }: { standing: Standing }) {
  const { language, list, number } = useLanguage();
  const short = parts.flatMap((part) => (part.missing ? [`${number(part.missing)} (${part.name[language]})`] : []));
  const time =
    phase !== "running" || daysLeft === null ? null : daysLeft > 90 ? (
      <Plural value={Math.floor(daysLeft / 30.44)} one="# month left." other="# months left." />
    ) : (
      <Plural value={daysLeft} one="# day left." other="# days left." />
    );
  const said =
    missing === null ? null : missing === 0 && short.length === 0 ? (
      <Trans>Everything that is counted here is there.</Trans>
    ) : missing === 0 ? (
      <Trans>Still missing: {list(short)}.</Trans>
    ) : short.length === 0 ? (
      <Plural value={missing} one="# credit is missing." other="# credits are missing." />
    ) : (
      <>
        <Plural value={missing} one="# credit is missing." other="# credits are missing." /> <Trans>Of them: {list(short)}.</Trans>
      </>
    );
  return (
    <>
      {said} {time}
    </>
  );
}
