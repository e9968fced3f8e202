import type { ComponentType } from "react";

/**
 * One screen of the staff app. A chapter adds one by adding a line to `SCREENS`:
 *
 *   { path: "/clients/$clientId/goals", load: () => import("#plan/web/GoalsScreen.tsx").then((it) => it.GoalsScreen) },
 *
 * The screen is fetched when it is first opened, with its words. It reads the ids of its address with
 * `useIds(z.object({ clientId: ClientId }))` of `foundation/web/address.ts`, and draws itself in a `Page`.
 * A path stands for itself: an item of the rail appears as soon as its path is here, and never before.
 */
export interface Screen {
  readonly path: `/${string}`;
  readonly load: () => Promise<ComponentType>;
  /** True for a screen that fills the window, such as session mode and signing in: no rail, no tabs. */
  readonly alone?: boolean;
}

export const SCREENS: readonly Screen[] = [
  { path: "/", load: () => import("#overview/web/TodayScreen.tsx").then((it) => it.TodayScreen) },
  { path: "/calendar", load: () => import("#overview/web/calendar/CalendarScreen.tsx").then((it) => it.CalendarScreen) },
  { path: "/calendar/days-off", load: () => import("#schedule/web/TimeOffScreen.tsx").then((it) => it.TimeOffScreen) },
  {
    path: "/calendar/days-off/$timeOffId",
    load: () => import("#schedule/web/TimeOffDetailScreen.tsx").then((it) => it.TimeOffDetailScreen),
  },
  { path: "/calendar/import", load: () => import("#exchange/web/CalendarImportScreen.tsx").then((it) => it.CalendarImportScreen) },
  { path: "/calendar/rooms", load: () => import("#schedule/web/RoomsScreen.tsx").then((it) => it.RoomsScreen) },
  { path: "/calendar/make-ups", load: () => import("#schedule/web/MakeUpsScreen.tsx").then((it) => it.MakeUpsScreen) },
  { path: "/calendar/telephone", load: () => import("#schedule/web/FeedScreen.tsx").then((it) => it.FeedScreen) },
  { path: "/reviews", load: () => import("#overview/web/ReviewsScreen.tsx").then((it) => it.ReviewsScreen) },
  { path: "/clients", load: () => import("#overview/web/ClientsScreen.tsx").then((it) => it.ClientsScreen) },
  { path: "/clients/new", load: () => import("#overview/web/NewClientScreen.tsx").then((it) => it.NewClientScreen) },
  { path: "/clients/import", load: () => import("#exchange/web/ImportScreen.tsx").then((it) => it.ImportScreen) },
  { path: "/clients/referrals", load: () => import("#referral/web/ReferralsScreen.tsx").then((it) => it.ReferralsScreen) },
  { path: "/clients/referrals/waiting", load: () => import("#referral/web/WaitingListScreen.tsx").then((it) => it.WaitingListScreen) },
  { path: "/clients/referrals/$referralId", load: () => import("#referral/web/ReferralScreen.tsx").then((it) => it.ReferralScreen) },
  { path: "/clients/groups", load: () => import("#schedule/web/group/GroupsScreen.tsx").then((it) => it.GroupsScreen) },
  { path: "/clients/groups/$groupId", load: () => import("#schedule/web/group/GroupScreen.tsx").then((it) => it.GroupScreen) },
  { path: "/clients/$clientId", load: () => import("#overview/web/StoryScreen.tsx").then((it) => it.StoryScreen) },
  { path: "/clients/$clientId/intake", load: () => import("#overview/web/IntakeScreen.tsx").then((it) => it.IntakeScreen) },
  { path: "/clients/$clientId/consents", load: () => import("#overview/web/ConsentsScreen.tsx").then((it) => it.ConsentsScreen) },
  { path: "/clients/$clientId/assessments", load: () => import("#overview/web/AssessmentsScreen.tsx").then((it) => it.AssessmentsScreen) },
  { path: "/assessments/$assessmentId", load: () => import("#overview/web/AssessmentScreen.tsx").then((it) => it.AssessmentScreen) },
  {
    path: "/assessments/$assessmentId/summary",
    load: () => import("#overview/web/AssessmentSummaryScreen.tsx").then((it) => it.AssessmentSummaryScreen),
  },
  { path: "/clients/$clientId/progress", load: () => import("#overview/web/ProgressScreen.tsx").then((it) => it.ProgressScreen) },
  {
    path: "/clients/$clientId/progress/$objectiveId",
    load: () => import("#overview/web/ObjectiveProgressScreen.tsx").then((it) => it.ObjectiveProgressScreen),
  },
  { path: "/clients/$clientId/transfer", load: () => import("#overview/web/beside/TransferScreen.tsx").then((it) => it.TransferScreen) },
  { path: "/clients/$clientId/response", load: () => import("#overview/web/beside/ResponseScreen.tsx").then((it) => it.ResponseScreen) },
  { path: "/clients/$clientId/record", load: () => import("#overview/web/RecordScreen.tsx").then((it) => it.RecordScreen) },
  {
    path: "/clients/$clientId/attendance",
    load: () => import("#overview/web/later/AttendanceScreen.tsx").then((it) => it.AttendanceScreen),
  },
  {
    path: "/clients/$clientId/conversation",
    load: () => import("#overview/web/later/ConversationScreen.tsx").then((it) => it.ConversationScreen),
  },
  { path: "/clients/$clientId/discharge", load: () => import("#overview/web/later/DischargeScreen.tsx").then((it) => it.DischargeScreen) },
  { path: "/session/$sessionId/plan", load: () => import("#overview/web/SessionPlanScreen.tsx").then((it) => it.SessionPlanScreen) },
  { path: "/clients/$clientId/reports", load: () => import("#overview/web/later/ReportsScreen.tsx").then((it) => it.ReportsScreen) },
  { path: "/reports/$reportId", load: () => import("#overview/web/later/ReportScreen.tsx").then((it) => it.ReportScreen) },
  { path: "/session/$sessionId/$clientId/note", load: () => import("#overview/web/NoteScreen.tsx").then((it) => it.NoteScreen) },
  {
    path: "/session/$sessionId/$clientId/timeline",
    load: () => import("#overview/web/timeline/TimelineScreen.tsx").then((it) => it.TimelineScreen),
  },
  {
    path: "/session/$sessionId/$clientId/absence",
    load: () => import("#attendance/web/course/AbsenceScreen.tsx").then((it) => it.AbsenceScreen),
  },
  { path: "/reviews/month-end", load: () => import("#overview/web/later/MonthEndScreen.tsx").then((it) => it.MonthEndScreen) },
  { path: "/reviews/day", load: () => import("#overview/web/later/SweepScreen.tsx").then((it) => it.SweepScreen) },
  { path: "/reviews/attendance", load: () => import("#attendance/web/course/SummaryScreen.tsx").then((it) => it.SummaryScreen) },
  {
    path: "/session/$sessionId/group",
    load: () => import("./session-mode/GroupScreen.tsx").then((it) => it.GroupScreen),
    alone: true,
  },
  {
    path: "/session/$sessionId/$clientId",
    load: () => import("./session-mode/SessionScreen.tsx").then((it) => it.SessionScreen),
    alone: true,
  },
  { path: "/clients/$clientId/goals", load: () => import("#overview/web/GoalsScreen.tsx").then((it) => it.GoalsScreen) },
  { path: "/clients/$clientId/plan", load: () => import("#overview/web/PlanScreen.tsx").then((it) => it.PlanScreen) },
  { path: "/clients/$clientId/plan/$planId", load: () => import("#plan/web/PlanPaperScreen.tsx").then((it) => it.PlanPaperScreen) },
  { path: "/clients/$clientId/plan-review", load: () => import("#overview/web/PlanReviewScreen.tsx").then((it) => it.PlanReviewScreen) },
  { path: "/clients/$clientId/songs", load: () => import("#overview/web/ClientSongsScreen.tsx").then((it) => it.ClientSongsScreen) },
  {
    path: "/clients/$clientId/emergency-sheet",
    load: () => import("#overview/web/EmergencySheetScreen.tsx").then((it) => it.EmergencySheetScreen),
  },
  { path: "/clients/$clientId/people", load: () => import("#overview/web/PeopleScreen.tsx").then((it) => it.PeopleScreen) },
  { path: "/clients/$clientId/same-person", load: () => import("#overview/web/SamePersonScreen.tsx").then((it) => it.SamePersonScreen) },
  { path: "/clients/$clientId/export", load: () => import("#exchange/web/ExportScreen.tsx").then((it) => it.ExportScreen) },
  { path: "/practice/reports", load: () => import("#report/web/style/ReportStyleScreen.tsx").then((it) => it.ReportStyleScreen) },
  { path: "/library", load: () => import("#library/web/LibraryScreen.tsx").then((it) => it.LibraryScreen) },
  { path: "/library/goals/$goalId", load: () => import("#library/web/BankGoalScreen.tsx").then((it) => it.BankGoalScreen) },
  { path: "/library/interventions", load: () => import("#library/web/InterventionsScreen.tsx").then((it) => it.InterventionsScreen) },
  {
    path: "/library/interventions/$interventionId",
    load: () => import("#library/web/InterventionScreen.tsx").then((it) => it.InterventionScreen),
  },
  { path: "/library/caseload", load: () => import("#plan/web/CaseloadScreen.tsx").then((it) => it.CaseloadScreen) },
  { path: "/library/songs", load: () => import("#library/web/SongsScreen.tsx").then((it) => it.SongsScreen) },
  { path: "/library/songs/$songId", load: () => import("#library/web/SongScreen.tsx").then((it) => it.SongScreen) },
  { path: "/library/evidence", load: () => import("#library/web/EvidenceScreen.tsx").then((it) => it.EvidenceScreen) },
  { path: "/library/evidence/$referenceId", load: () => import("#library/web/ReferenceScreen.tsx").then((it) => it.ReferenceScreen) },
  { path: "/practice", load: () => import("#people/web/PracticeScreen.tsx").then((it) => it.PracticeScreen) },
  { path: "/practice/outcomes", load: () => import("#progress/web/outcomes/OutcomesScreen.tsx").then((it) => it.OutcomesScreen) },
  { path: "/practice/backups", load: () => import("#practice/web/BackupsScreen.tsx").then((it) => it.BackupsScreen) },
  { path: "/practice/incidents", load: () => import("#practice/web/incidents/IncidentsScreen.tsx").then((it) => it.IncidentsScreen) },
  {
    path: "/practice/incidents/$incidentId",
    load: () => import("#practice/web/incidents/IncidentScreen.tsx").then((it) => it.IncidentScreen),
  },
  { path: "/practice/credentials", load: () => import("#practice/web/LearningScreen.tsx").then((it) => it.LearningScreen) },
  { path: "/practice/consents", load: () => import("#intake/web/ConsentTextsScreen.tsx").then((it) => it.ConsentTextsScreen) },
  { path: "/practice/assessment", load: () => import("#assessment/web/ItemsScreen.tsx").then((it) => it.ItemsScreen) },
  { path: "/practice/domains", load: () => import("#assessment/web/DomainsScreen.tsx").then((it) => it.DomainsScreen) },
  { path: "/practice/places", load: () => import("#library/web/PlacesScreen.tsx").then((it) => it.PlacesScreen) },
  { path: "/practice/retention", load: () => import("#referral/web/RetentionScreen.tsx").then((it) => it.RetentionScreen) },
  {
    path: "/practice/recordings",
    load: () => import("#session/web/recording/RecordingRuleScreen.tsx").then((it) => it.RecordingRuleScreen),
  },
  { path: "/practice/intake", load: () => import("#intake/web/QuestionsScreen.tsx").then((it) => it.QuestionsScreen) },
  { path: "/practice/absence", load: () => import("#attendance/web/course/AbsenceWatchScreen.tsx").then((it) => it.AbsenceWatchScreen) },
  { path: "/practice/families", load: () => import("#family/web/FamilyMannerScreen.tsx").then((it) => it.FamilyMannerScreen) },
  { path: "/practice/attendance", load: () => import("#attendance/web/course/PolicyScreen.tsx").then((it) => it.PolicyScreen) },
  { path: "/practice/colleagues", load: () => import("#people/web/ColleaguesScreen.tsx").then((it) => it.ColleaguesScreen) },
  { path: "/practice/emergencies", load: () => import("#people/web/EmergenciesScreen.tsx").then((it) => it.EmergenciesScreen) },
  { path: "/emergency", load: () => import("#people/web/EmergencyScreen.tsx").then((it) => it.EmergencyScreen) },
  { path: "/join", load: () => import("#people/web/Join.tsx").then((it) => it.Join), alone: true },
  { path: "/sign-in", load: () => import("#people/web/SignIn.tsx").then((it) => it.SignIn), alone: true },
  { path: "/set-up", load: () => import("#people/web/SetUp.tsx").then((it) => it.SetUp), alone: true },
];
