import { Trans } from "@lingui/react/macro";
import type { Look } from "#family/circle.api.ts";

/** What somebody is to the client; `inside` a line it begins small. */
export function PartWords({ part, inside = false }: { part: Look["part"]; inside?: boolean }) {
  switch (part) {
    case "therapist":
      return inside ? <Trans context="inside a line">music therapist</Trans> : <Trans>Music therapist</Trans>;
    case "substitute":
      return inside ? <Trans context="inside a line">stand-in</Trans> : <Trans>Stands in for the therapist</Trans>;
    case "supervisor":
      return inside ? <Trans context="inside a line">supervisor</Trans> : <Trans>Supervises the therapy</Trans>;
    case "intern":
      return inside ? <Trans context="inside a line">in training</Trans> : <Trans>In training</Trans>;
    case "emergency":
      return inside ? <Trans context="inside a line">in an emergency</Trans> : <Trans>In an emergency</Trans>;
    case "office":
      return inside ? <Trans context="inside a line">office</Trans> : <Trans>Office</Trans>;
    case "family":
      return inside ? <Trans context="inside a line">family</Trans> : <Trans>Family</Trans>;
    case "self":
      return inside ? <Trans context="inside a line">the client</Trans> : <Trans context="begins a line">The client</Trans>;
    case "me":
    case "former":
      return null;
  }
}

export function KindWords({ kind }: { kind: Look["kind"] }) {
  switch (kind) {
    case "details":
      return <Trans>name and how to reach you</Trans>;
    case "story":
      return <Trans>story and background</Trans>;
    case "consents":
      return <Trans>consents</Trans>;
    case "goals":
      return <Trans>goals</Trans>;
    case "sessions":
      return <Trans>visits</Trans>;
    case "notes":
      return <Trans>notes</Trans>;
    case "progress":
      return <Trans>how it is going</Trans>;
    case "reports":
      return <Trans>reports</Trans>;
    case "pages":
      return <Trans>these pages</Trans>;
    case "copy":
      return <Trans>a copy or a paper</Trans>;
  }
}

export function RelationWords({ relationship }: { relationship: string }) {
  switch (relationship) {
    case "self":
      return <Trans>The client.</Trans>;
    case "mother":
      return <Trans>Mother.</Trans>;
    case "father":
      return <Trans>Father.</Trans>;
    case "parent":
    case "foster-parent":
      return <Trans>Parent.</Trans>;
    case "grandparent":
      return <Trans>Grandparent.</Trans>;
    case "sibling":
      return <Trans>Brother or sister.</Trans>;
    case "partner":
      return <Trans>Partner.</Trans>;
    case "daughter":
      return <Trans>Daughter.</Trans>;
    case "son":
      return <Trans>Son.</Trans>;
    default:
      return <Trans>Family.</Trans>;
  }
}
