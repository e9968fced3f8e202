import { Plural } from "@lingui/react/macro";

/** How long something has waited: in hours for two days, then in days. */
export function Age({ since, now }: { since: string; now: Date }) {
  const hours = Math.max(0, Math.floor((now.getTime() - Date.parse(since)) / 3_600_000));
  return hours < 48 ? (
    <Plural value={hours} one="# hour" other="# hours" />
  ) : (
    <Plural value={Math.floor(hours / 24)} one="# day" other="# days" />
  );
}
