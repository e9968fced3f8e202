/** Every chapter's routes, in the order of the story. A chapter adds its own line. */
import { calendarImportRoutes } from "#exchange/server/calendar-import-routes.ts";
import { clientImportRoutes } from "#exchange/server/client-import-routes.ts";
import { absenceRoutes } from "#attendance/server/absence-routes.ts";
import { attendanceRoutes } from "#attendance/server/attendance-routes.ts";
import { patternRoutes } from "#attendance/server/pattern-routes.ts";
import { summaryRoutes } from "#attendance/server/summary-routes.ts";
import { dischargeRoutes } from "#discharge/server/discharge-routes.ts";
import { announceRoutes } from "#family/server/announce-routes.ts";
import { circleRoutes } from "#family/server/circle-routes.ts";
import { familyRoutes } from "#family/server/family-routes.ts";
import { faqRoutes } from "#family/server/faq-routes.ts";
import { portalRoutes } from "#family/server/portal-routes.ts";
import { wordRoutes } from "#family/server/word-routes.ts";
import type { Door } from "#foundation/server/door.ts";
import { domainRoutes } from "#assessment/server/domain-routes.ts";
import { itemRoutes } from "#assessment/server/item-routes.ts";
import { consentRoutes } from "#intake/server/consent-routes.ts";
import { intakeRoutes } from "#intake/server/intake-routes.ts";
import { questionRoutes } from "#intake/server/question-routes.ts";
import { mountLibrary } from "#library/server/library-routes.ts";
import { calendarRoutes } from "#overview/server/calendar-routes.ts";
import { overviewRoutes } from "#overview/server/overview-routes.ts";
import { clientMergeRoutes } from "#people/server/client-merge-routes.ts";
import { capacityRoutes } from "#people/server/capacity-routes.ts";
import { peopleRoutes } from "#people/server/people-routes.ts";
import { signInLimitsRoutes } from "#people/server/sign-in-limits-routes.ts";
import { teamRoutes } from "#people/server/team-routes.ts";
import { carePlanRoutes } from "#plan/server/care-plan-routes.ts";
import { planRoutes } from "#plan/server/plan-routes.ts";
import { besideRoutes } from "#progress/server/beside-routes.ts";
import { outcomesRoutes } from "#progress/server/outcomes-routes.ts";
import { progressRoutes } from "#progress/server/progress-routes.ts";
import { referralRoutes } from "#referral/server/referral-routes.ts";
import { retentionRoutes } from "#referral/server/retention-routes.ts";
import { groupRoutes } from "#schedule/server/group-routes.ts";
import { makeUpRoutes } from "#schedule/server/make-up-routes.ts";
import { roomRoutes } from "#schedule/server/room-routes.ts";
import { standInRoutes } from "#schedule/server/stand-in-routes.ts";
import { scheduleRoutes } from "#schedule/server/schedule-routes.ts";
import { sessionPlanRoutes } from "#session/server/session-plan-routes.ts";
import { timeOffRoutes } from "#attendance/server/time-off-routes.ts";
import { sessionRoutes } from "#session/server/session-routes.ts";

export const routes: readonly ((door: Door) => void)[] = [
  peopleRoutes,
  signInLimitsRoutes,
  teamRoutes,
  capacityRoutes,
  clientMergeRoutes,
  referralRoutes,
  retentionRoutes,
  intakeRoutes,
  consentRoutes,
  questionRoutes,
  itemRoutes,
  domainRoutes,
  mountLibrary,
  planRoutes,
  carePlanRoutes,
  makeUpRoutes,
  roomRoutes,
  scheduleRoutes,
  standInRoutes,
  groupRoutes,
  sessionRoutes,
  sessionPlanRoutes,
  attendanceRoutes,
  absenceRoutes,
  patternRoutes,
  summaryRoutes,
  timeOffRoutes,
  progressRoutes,
  besideRoutes,
  outcomesRoutes,
  familyRoutes,
  portalRoutes,
  announceRoutes,
  circleRoutes,
  wordRoutes,
  faqRoutes,
  dischargeRoutes,
  clientImportRoutes,
  calendarImportRoutes,
  overviewRoutes,
  calendarRoutes,
];
