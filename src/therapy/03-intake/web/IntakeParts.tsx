import { useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { Check } from "lucide-react";
import { useEffect, useRef } from "react";
import { asking } from "#foundation/web/address.ts";
import { Icon } from "#foundation/web/Icon.tsx";
import { type IntakeAnswer, progressOf } from "../intake.ts";
import type { IntakePart, Question } from "../question.ts";
import { PART_WORDS } from "./intake-words.ts";
import look from "./Intake.module.css";

/** The parts and how far each has come. Nothing has to be whole before the first session. */
export function IntakeParts({
  questions,
  answers,
  part,
  to,
}: {
  questions: readonly Question[];
  answers: readonly IntakeAnswer[];
  part: IntakePart;
  to: string;
}) {
  const { t } = useLingui();
  const row = useRef<HTMLElement>(null);
  // On a phone the parts stand in one row that moves sideways: the part one is in is always to be seen.
  useEffect(() => {
    const current = row.current?.querySelector<HTMLElement>("[aria-current]");
    if (row.current && current) row.current.scrollLeft = current.offsetLeft - 4;
  }, [part]);
  return (
    <nav ref={row} className={look.parts} aria-label={t`Parts of the intake`}>
      {progressOf(questions, answers).map(({ part: one, answered, asked }) => (
        <Link
          key={one}
          to={to}
          search={asking({ part: one })}
          className={look.part}
          activeOptions={{ includeSearch: true }}
          {...(one === part ? { "aria-current": "step" } : {})}
        >
          <span>{t(PART_WORDS[one])}</span>
          <span className={look.far} data-whole={answered === asked}>
            {answered === asked ? <Icon of={Check} size={15} /> : null}
            <span className="so-hidden">{t`${answered} of ${asked} answered`}</span>
            <span aria-hidden="true">
              {answered}/{asked}
            </span>
          </span>
        </Link>
      ))}
    </nav>
  );
}
