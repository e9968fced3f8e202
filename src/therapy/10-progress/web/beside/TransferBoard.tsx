import { Plural, Trans } from "@lingui/react/macro";
import { House, Music, Users, UserRound } from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import type { Objective } from "#plan/objective.ts";
import { resultWords, seenHowOf } from "../../chart-words-of.ts";
import type { HomeEvidence } from "../../evidence.ts";
import type { LinePoint } from "../../progress.api.ts";
import { transferRow } from "../../transfer.ts";
import look from "./beside.module.css";

/** One objective: with me, with family, with others, on their own. An empty place says that nobody told, not that it is not so. */
export function TransferBoard({
  objective,
  points,
  evidence,
}: {
  objective: Objective;
  points: readonly LinePoint[];
  evidence: readonly HomeEvidence[];
}) {
  const { say, language, day } = useLanguage();
  const { withMe, seen } = transferRow(objective.id, points, evidence);
  const { last } = withMe;
  return (
    <div className={look.board}>
      <Place title={<Trans>With me</Trans>} sign={<Icon of={Music} size={18} />} isSeen={withMe.counted > 0}>
        {last === null || last.value === null ? (
          <Nobody />
        ) : (
          <>
            <p className={look.said}>
              <Plural value={withMe.counted} one="# session counted" other="# sessions counted" />
            </p>
            <p className="so-small so-muted">
              {day(last.day, "medium")}: {resultWords(say, language, objective, { value: last.value, outOf: last.outOf })}
            </p>
          </>
        )}
      </Place>
      <Place title={<Trans>With family</Trans>} sign={<Icon of={House} size={18} />} isSeen={seen.family.length > 0}>
        <Seen of={seen.family} />
      </Place>
      <Place title={<Trans>With others</Trans>} sign={<Icon of={Users} size={18} />} isSeen={seen.others.length > 0}>
        <Seen of={seen.others} />
      </Place>
      <Place title={<Trans>By themselves</Trans>} sign={<Icon of={UserRound} size={18} />} isSeen={seen.own.length > 0}>
        <Seen of={seen.own} />
      </Place>
    </div>
  );
}

function Place({ title, sign, isSeen, children }: { title: ReactNode; sign: ReactNode; isSeen: boolean; children: ReactNode }) {
  return (
    <div className={look.place} data-seen={isSeen}>
      <h4>
        {sign}
        {title}
      </h4>
      {children}
    </div>
  );
}

const Nobody = () => (
  <p className="so-small so-muted">
    <Trans>Nobody has told yet.</Trans>
  </p>
);

/** The newest in full, how many more there are. */
function Seen({ of }: { of: readonly HomeEvidence[] }) {
  const { day, say } = useLanguage();
  const [newest, ...earlier] = of;
  if (newest === undefined) return <Nobody />;
  const where = [day(newest.day, "medium"), newest.place, newest.observer].filter(Boolean).join(", ");
  return (
    <>
      <p className={look.said}>{newest.words}</p>
      <p className="so-small so-muted">{[seenHowOf(say, newest), where].filter(Boolean).join(" · ")}</p>
      {earlier.length === 0 ? null : (
        <p className="so-small so-muted">
          <Plural value={earlier.length} one="and # time before" other="and # times before" />
        </p>
      )}
    </>
  );
}
