import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Link, useNavigate } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { z } from "zod";
import { EntryField, WORDS_FIELDS } from "#assessment/assessment.ts";
import { Domain } from "#assessment/domain.ts";
import { offered, spokenDomain } from "#assessment/practice-domain.ts";
import { BaselineForm } from "#assessment/web/BaselineForm.tsx";
import { BaselineRecorder } from "#assessment/web/BaselineRecorder.tsx";
import { ComparePart } from "#assessment/web/ComparePart.tsx";
import { DomainPart } from "#assessment/web/DomainPart.tsx";
import { MusicPart } from "#assessment/web/MusicPart.tsx";
import { TotalsPart } from "#assessment/web/TotalsPart.tsx";
import { VisitForm } from "#assessment/web/VisitForm.tsx";
import { WordsField } from "#assessment/web/WordsField.tsx";
import { asking } from "#foundation/web/address.ts";
import { Card } from "#foundation/web/Card.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { Segmented } from "#foundation/web/Segmented.tsx";
import rows from "#intake/web/Intake.module.css";
import look from "./AssessmentParts.module.css";
import type { AssessmentPage } from "./AssessmentScreen.tsx";
import { FinishAssessment } from "./FinishAssessment.tsx";
import frame from "./IntakeScreen.module.css";

const OtherPart = z.enum(["visits", "music", "words", "counts", "totals", "earlier", "finish"]);
type OtherPart = z.infer<typeof OtherPart>;
export const PartName = z.union([OtherPart, Domain]);
export type PartName = z.infer<typeof PartName>;

const OTHER_PARTS: Readonly<Record<OtherPart, MessageDescriptor>> = {
  visits: msg`Visits`,
  music: msg`Responses to music`,
  words: msg`In words`,
  counts: msg`Counted before therapy`,
  totals: msg`Published tools`,
  earlier: msg`Beside the earlier one`,
  finish: msg`Recommendation and finish`,
};
const isOther = (part: PartName): part is OtherPart => OtherPart.safeParse(part).success;
const isOfVisit = (part: PartName): boolean => !isOther(part) || part === "music" || part === "counts";

/** Each domain that is offered or that something is written about already. */
function domainsIn({ domains, entries, baselines }: AssessmentPage): PartName[] {
  const about = entries.flatMap(({ field }) => /^(?:strength|need)\.(.+)$/.exec(field)?.[1] ?? []);
  return offered(domains.canada, [...about, ...baselines.map(({ domain }) => domain)]).map(({ key }) => key);
}

/** An open assessment, part by part; what is seen is written for the visit chosen above. */
export function AssessmentParts(props: { page: AssessmentPage; part: PartName; visitId: string | null; again: () => void }) {
  const { t } = useLingui();
  const { day, language } = useLanguage();
  const navigate = useNavigate();
  const { page, part } = props;
  const { visits, assessment, earlier } = page;
  const visit = visits.find(({ id }) => id === props.visitId) ?? visits.at(-1) ?? null;
  const here = `/assessments/${assessment.id}`;
  const nameOf = (one: PartName) => (isOther(one) ? t(OTHER_PARTS[one]) : spokenDomain(page.domains, one, language));
  const parts = ["visits" as const, ...domainsIn(page), ...OtherPart.options.filter((one) => one !== "visits")].filter(
    (one) => one !== "earlier" || earlier !== null,
  );
  const row = useRef<HTMLElement>(null);
  // On a phone the parts stand in one row that moves sideways: the part one is in is always to be seen.
  useEffect(() => {
    const current = row.current?.querySelector<HTMLElement>("[aria-current]");
    if (row.current && current) row.current.scrollLeft = current.offsetLeft - 4;
  }, [part]);
  const next = parts[parts.indexOf(part) + 1];
  const nextName = next === undefined ? "" : nameOf(next);
  return (
    <div className={frame.columns}>
      <div className={frame.side}>
        <nav ref={row} className={rows.parts} aria-label={t`Parts of the assessment`}>
          {parts.map((one) => (
            <Link
              key={one}
              to={here}
              search={asking({ part: one, visit: visit?.id })}
              className={rows.part}
              activeOptions={{ includeSearch: true }}
              {...(one === part ? { "aria-current": "step" } : {})}
            >
              {nameOf(one)}
            </Link>
          ))}
        </nav>
      </div>
      <Card room="wide" title={nameOf(part)} heading={2}>
        {isOfVisit(part) && visits.length > 1 && visit !== null ? (
          <div className={look.visits}>
            <Segmented
              label={t`In which visit`}
              options={visits.map(({ id, day: on }) => ({ value: id, label: day(on) }))}
              value={visit.id}
              onChange={(id) => void navigate({ to: here, search: asking({ part, visit: id }) })}
            />
          </div>
        ) : null}
        {isOfVisit(part) && visit === null ? (
          <p className={look.hint}>
            <Trans>What is seen belongs to a visit. Write down the first visit, then come back here.</Trans>
          </p>
        ) : null}
        <PartBody {...props} visit={visit} />
        {next === undefined ? null : (
          <div className={frame.next}>
            <Button component={Link} to={here} search={asking({ part: next, visit: visit?.id })}>
              {t`Next: ${nextName}`}
            </Button>
          </div>
        )}
      </Card>
    </div>
  );
}

function PartBody({
  page,
  part,
  visit,
  again,
}: Parameters<typeof AssessmentParts>[0] & { visit: AssessmentPage["visits"][number] | null }) {
  const { say } = useLanguage();
  const { entries, assessment, baselines, taps, totals, earlier } = page;
  const place = { assessmentId: assessment.id, entries };
  const fields = (which: readonly (typeof WORDS_FIELDS)[number][]) =>
    which.map((field) => <WordsField key={field} {...place} field={EntryField.parse(field)} label={say(`assessment.field-${field}`)} />);
  if (!isOther(part)) return <DomainPart key={part} {...place} changes={page.changes} domain={part} visitId={visit?.id ?? null} />;
  switch (part) {
    case "visits":
      return (
        <div className={look.stack}>
          <VisitsList page={page} />
          {fields(["context", "sources"])}
        </div>
      );
    case "music":
      return visit === null ? null : <MusicPart {...place} visitId={visit.id} />;
    case "words":
      return (
        <div className={look.stack}>
          {fields(WORDS_FIELDS.filter((field) => !["context", "sources", "recommendation"].includes(field)))}
        </div>
      );
    case "counts":
      return (
        <div className={look.stack}>
          {visit === null
            ? null
            : baselines.map((baseline) => (
                <BaselineRecorder key={`${baseline.id} ${visit.id}`} assessmentId={assessment.id} {...{ baseline, visit }} kept={taps} />
              ))}
          <AddBaseline page={page} />
        </div>
      );
    case "totals":
      return <TotalsPart assessmentId={assessment.id} totals={totals} />;
    case "earlier":
      return earlier === null ? null : (
        <ComparePart earlier={earlier} changes={page.changes} now={{ ...page, begunOn: assessment.begunOn }} />
      );
    case "finish":
      return <FinishAssessment page={page} again={again} />;
  }
}

function VisitsList({ page: { assessment, visits } }: { page: AssessmentPage }) {
  const { day } = useLanguage();
  const [open, setOpen] = useState<string | null>(visits.length === 0 ? "new" : null);
  const close = () => setOpen(null);
  return (
    <div className={look.stack}>
      {visits.map((visit) => {
        const { id, day: on, minutes, place, present, assessors } = visit;
        if (open === id) return <VisitForm key={id} assessmentId={assessment.id} visit={visit} onDone={close} onLeave={close} />;
        return (
          <div key={id} className={look.visit}>
            <div>
              <h3>{day(on)}</h3>
              <p className="so-muted">
                {[<Trans key="minutes">{minutes} minutes</Trans>, place, present, assessors]
                  .filter((part) => part !== "")
                  .map((part, nth) => (
                    // The four parts of a visit have their order.
                    <span key={nth}>
                      {nth === 0 ? "" : " · "}
                      {part}
                    </span>
                  ))}
              </p>
            </div>
            <Button variant="subtle" onClick={() => setOpen(id)}>
              <Trans>Put right</Trans>
            </Button>
          </div>
        );
      })}
      {open === "new" ? (
        <VisitForm assessmentId={assessment.id} visit={null} onDone={close} onLeave={visits.length === 0 ? null : close} />
      ) : (
        <div>
          <Button onClick={() => setOpen("new")}>
            <Trans>Another visit</Trans>
          </Button>
        </div>
      )}
    </div>
  );
}

function AddBaseline({ page: { assessment, baselines } }: { page: AssessmentPage }) {
  const [adding, setAdding] = useState(baselines.length === 0);
  return adding ? (
    <BaselineForm assessmentId={assessment.id} onDone={() => setAdding(false)} />
  ) : (
    <div>
      <Button onClick={() => setAdding(true)}>
        <Trans>Count something else</Trans>
      </Button>
    </div>
  );
}
