import { Plural, Trans } from "@lingui/react/macro";
import { useNow } from "#foundation/web/use-now.ts";

const DAY_MS = 24 * 3_600_000;

/** What the family was told about when an answer comes, and how much of it is left: said in words, never by a colour alone. */
export function AnswerBy({ since, days }: { since: string; days: number }) {
  const { now } = useNow();
  const left = Math.ceil((Date.parse(since) + days * DAY_MS - now.getTime()) / DAY_MS);
  if (left > 0) return <Plural value={left} one="answer within # day" other="answer within # days" />;
  return <Trans>the family was told they hear by now</Trans>;
}
