import { Trans } from "@lingui/react/macro";
import { useLanguage } from "#foundation/web/language.tsx";
import { citationOf } from "../cite.ts";
import { doiAddress } from "../doi.ts";
import type { ReferenceWording } from "../reference.ts";
import look from "./Evidence.module.css";

/** A reference as it is written at the end of a paper. */
export function Citation({ reference }: { reference: Parameters<typeof citationOf>[0] }) {
  const { language } = useLanguage();
  return (
    <span className={look.citation}>
      {citationOf(reference, language).map(({ words, leans }, nth) =>
        leans ? <cite key={nth}>{words}</cite> : <span key={nth}>{words}</span>,
      )}
    </span>
  );
}

/** The way to the publication itself, in a window of its own. The program fetches nothing by it. */
export function Source({ doi, url }: Pick<ReferenceWording, "doi" | "url">) {
  const address = doi === null ? url : doiAddress(doi);
  if (address === null) return null;
  return (
    <a className={look.source} href={address} target="_blank" rel="noreferrer">
      {doi === null ? address : `doi.org/${doi}`}
      <span className="so-hidden">
        {" "}
        <Trans>(opens in a new window)</Trans>
      </span>
    </a>
  );
}
