import { Plural, Trans } from "@lingui/react/macro";
import { useLanguage } from "#foundation/web/language.tsx";
import type { FamilyProgress } from "../family-progress.ts";

/** The sentence the family reads about one step, in the same words. */
export function RemarkWords({ progress: { remark, reachedOn } }: { progress: FamilyProgress }) {
  const { day } = useLanguage();
  if (reachedOn !== null) return <Trans>What we hoped for was reached on {day(reachedOn)}.</Trans>;
  switch (remark.code) {
    case "none":
      return <Trans>Nothing has been counted yet. The first visits are for getting to know each other.</Trans>;
    case "too-early":
      return (
        <Trans>
          It is too early to say how this is going. We will be able to say more after about{" "}
          <Plural value={remark.values.visits ?? 1} one="# more visit" other="# more visits" />.
        </Trans>
      );
    case "growing":
      return <Trans>It has been growing, with ups and downs along the way.</Trans>;
    case "up-and-down":
      return <Trans>Some visits are up, some down. We cannot yet tell a pattern. That is common.</Trans>;
    case "holding":
      return <Trans>It stays where we want it, with its usual ups and downs.</Trans>;
    case "unclear":
      return <Trans>Mostly fine, with some ups and downs.</Trans>;
    case "kept":
      return <Trans>It stayed as we hoped so far.</Trans>;
    case "talk":
      return <Trans>How this is going is something to talk over together. Ask us whenever you like.</Trans>;
  }
}
