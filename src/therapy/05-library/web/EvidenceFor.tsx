import { Trans } from "@lingui/react/macro";
import { Go } from "#foundation/web/Go.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { shortCitationOf } from "../cite.ts";
import { listEvidence } from "../evidence.api.ts";
import look from "./Evidence.module.css";

/** What the practice has read about one goal or intervention. Nothing is said where nothing is linked; all of them share one question. */
export function EvidenceFor({ about }: { about: string }) {
  const { language } = useLanguage();
  const read = useRead(listEvidence, { chapter: "evidence", input: {} });
  const these = read.state === "ready" ? read.value.evidence.filter((one) => one.about === about) : [];
  if (these.length === 0) return null;
  return (
    <div className={look.backed}>
      <p>
        <Trans>Read about it</Trans>
      </p>
      <ul>
        {these.map(({ reference }) => (
          <li key={reference.id}>
            <Go to={`/library/evidence/${reference.id}`}>{shortCitationOf(reference, language)}</Go>
            <span>{reference.title}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
