/** Who of a group has the least data: so that over a month everybody has some. It proposes, and nobody is watched less for it. */
import type { Room } from "#overview/overview.api.ts";
import { standingOf } from "#session/mark.ts";

/** Sessions with data that are aimed at for each objective in a month. */
const WANTED = 4;
const DAYS = 31;
const DAY = 86_400_000;

type Member = Pick<Room, "chosenName" | "day" | "objectives" | "lastScores" | "marks" | "attendance">;

/** Share of this month’s wanted data a member has, 0 to 1, today’s marks included; null without an objective: there is nothing to count. */
export function coverage({ day, objectives, lastScores, marks }: Member): number | null {
  if (objectives.length === 0) return null;
  const since = Date.parse(day) - DAYS * DAY;
  const had = objectives.map(({ id }) => {
    const before = lastScores.filter(({ score, day: then }) => score.objectiveId === id && Date.parse(then) >= since).length;
    return Math.min(WANTED, before + (standingOf(id, marks).length > 0 ? 1 : 0));
  });
  return had.reduce((sum, one) => sum + one, 0) / (WANTED * objectives.length);
}

/** The members to look at first today: those with the least data before it began, of those who did not stay away. */
export function focusOf<M extends Member>(members: readonly M[], most: number): M[] {
  const before = members.flatMap((member) => {
    const share = member.attendance?.outcome === "absent" ? null : coverage({ ...member, marks: [] });
    return share === null ? [] : [{ member, share }];
  });
  return before
    .sort((a, b) => a.share - b.share || (a.member.chosenName < b.member.chosenName ? -1 : 1))
    .slice(0, most)
    .map(({ member }) => member);
}
