import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Info } from "lucide-react";
import { Card } from "#foundation/web/Card.tsx";
import { Glyph } from "#foundation/web/Glyph.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { coverageOf, minutesPlanned } from "../session-plan.ts";
import look from "./plan.module.css";
import type { ActivityDraft, PlanPage } from "./plan-page.ts";

/** How long it lasts, and which objectives today leaves out. Neither stops anybody: an hour need not hold everything. */
export function PlanSums({ page, activities }: { page: PlanPage; activities: readonly ActivityDraft[] }) {
  const { t } = useLingui();
  const planned = minutesPlanned(activities);
  const { minutes } = page.session;
  return (
    <div className={look.sums}>
      <Card title={<Trans>Time</Trans>} heading={2}>
        <div role="status">
          <p className={look.sum}>
            <Trans>
              <b className="so-figures">{planned}</b> of {minutes} min
            </Trans>
          </p>
          <meter className={look.meter} min={0} max={Math.max(minutes, planned)} value={planned} aria-label={t`Minutes planned`} />
          {planned > minutes ? (
            <p className={look.over}>
              <Icon of={Info} size={18} />
              <span>
                <Plural value={planned - minutes} one="# minute longer than the session." other="# minutes longer than the session." />
              </span>
            </p>
          ) : null}
        </div>
      </Card>
      <Card title={<Trans>Objectives today</Trans>} heading={2}>
        <ul className={look.coverage}>
          {page.members.map((member) => (
            <Coverage key={member.clientId} member={member} activities={activities} isAlone={page.members.length === 1} />
          ))}
        </ul>
        {page.others === 0 ? null : (
          <p className="so-muted">
            <Plural value={page.others} one="One more comes; somebody else plans for them." other="# more come; others plan for them." />
          </p>
        )}
      </Card>
    </div>
  );
}

interface Props {
  readonly member: PlanPage["members"][number];
  readonly activities: readonly ActivityDraft[];
  readonly isAlone: boolean;
}

function Coverage({ member, activities, isAlone }: Props) {
  const { touched, untouched } = coverageOf(member, activities);
  // Before anything is planned nothing is left out yet.
  const isBegun = activities.length > 0;
  return (
    <li>
      {isAlone ? null : <b>{member.chosenName}</b>}
      <ul>
        {touched.map(({ id, title }) => (
          <li key={id}>
            <Glyph name="head" size={18} />
            <span>{title}</span>
          </li>
        ))}
        {untouched.map(({ id, title }) => (
          <li key={id} data-out={isBegun || undefined}>
            <Glyph name={isBegun ? "rest" : "headopen"} size={18} />
            <span>
              {title}
              {isBegun ? (
                <small>
                  <Trans>not today</Trans>
                </small>
              ) : null}
            </span>
          </li>
        ))}
        {member.objectives.length === 0 ? (
          <li data-out>
            <Trans>No active objective</Trans>
          </li>
        ) : null}
      </ul>
    </li>
  );
}
