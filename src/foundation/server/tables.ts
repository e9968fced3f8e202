/** Written from the migrated database by `node tools/generate.mjs`; a test compares. Do not edit by hand. */
import type { ColumnType, Generated, GeneratedAlways } from "kysely";

/** Read as an Instant text; written as one, or as SQL. */
type Moment = ColumnType<string, string | Date, string | Date>;
/** Read as parsed JSON; written as JSON text, so that a list is not mistaken for a SQL array. */
type Json = ColumnType<unknown, string, string>;
type Given<T> = T extends ColumnType<infer S, infer I, infer U> ? ColumnType<S, I | undefined, U> : Generated<T>;

export interface AbsenceAccountRow {
  practiceId: string;
  id: string;
  sessionId: string;
  clientId: string;
  toldBy: string;
  channel: string | null;
  done: string[];
  reached: string | null;
  risk: string;
  makeUp: string;
  factors: string[];
  writtenBy: string;
  writtenAt: Moment;
}

export interface AbsenceTalkRow {
  practiceId: string;
  id: string;
  clientId: string;
  aboutSession: string | null;
  outcome: string;
  note: string;
  agreed: Given<string>;
  callOn: string | null;
  writtenBy: string;
  writtenAt: Moment;
  factors: Given<string[]>;
}

export interface AbsenceWatchRow {
  practiceId: string;
  id: string;
  sensitivity: string;
  chosenBy: string;
  chosenAt: Moment;
}

export interface AddendumRow {
  practiceId: string;
  id: string;
  noteId: string;
  words: string;
  signedBy: string;
  signedName: string;
  signedAt: Moment;
  signedHash: string;
}

export interface AnnouncedAbsenceRow {
  practiceId: string;
  id: string;
  clientId: string;
  sessionId: string;
  day: string;
  reason: string;
  announcedBy: string;
  announcedAt: Moment;
}

export interface AnnouncedAbsenceAnswerRow {
  practiceId: string;
  announcedId: string;
  answer: string;
  answeredBy: string;
  answeredAt: Moment;
}

export interface AssentPlanRow {
  practiceId: string;
  id: string;
  clientId: string;
  showsYes: Given<string>;
  showsNotNow: Given<string>;
  showsNo: Given<string>;
  showsStop: Given<string>;
  whoDecides: Given<string>;
  whatWeDo: Given<string>;
  recordedBy: string;
  recordedAt: Moment;
}

export interface AssessmentRow {
  practiceId: string;
  id: string;
  clientId: string;
  begunOn: string;
  authorId: string;
  signedBy: string | null;
  signedName: string | null;
  signedAt: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  signedHash: string | null;
  createdAt: Given<Moment>;
}

export interface AssessmentAddendumRow {
  practiceId: string;
  id: string;
  assessmentId: string;
  words: string;
  signedBy: string;
  signedName: string;
  signedAt: Moment;
  signedHash: string;
}

export interface AssessmentChangeRow {
  practiceId: string;
  id: string;
  edition: number;
  adds: ColumnType<unknown, string | null | undefined, string | null>;
  retires: string | null;
  madeBy: string;
  madeAt: Moment;
}

export interface AssessmentEntryRow {
  practiceId: string;
  id: string;
  assessmentId: string;
  clientId: string;
  visitId: string | null;
  field: string;
  value: string;
  words: string;
  recordedBy: string;
  recordedAt: Moment;
}

export interface AssessmentVisitRow {
  practiceId: string;
  id: string;
  assessmentId: string;
  clientId: string;
}

export interface AssessmentVisitVersionRow {
  practiceId: string;
  visitId: string;
  version: number;
  assessmentId: string;
  day: string;
  minutes: number;
  place: string;
  present: string;
  assessors: string;
  recordedBy: string;
  recordedAt: Moment;
}

export interface AttachmentRow {
  practiceId: string;
  id: string;
  referralId: string | null;
  clientId: string | null;
  consentId: string | null;
  name: string;
  kind: string;
  size: number;
  file: string;
  keptBy: string;
  keptAt: Moment;
  activityId: string | null;
}

export interface AttendanceEchoRow {
  practiceId: string;
  id: string;
  entryId: string;
  sessionId: string;
  clientId: string;
  atDevice: string;
  saidBy: string;
  saidAt: Given<Moment>;
}

export interface AttendanceEntryRow {
  practiceId: string;
  id: string;
  sessionId: string;
  clientId: string;
  outcome: string;
  category: string | null;
  reason: Given<string>;
  toldAt: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  atDevice: string;
  supersedes: string | null;
  recordedBy: string;
  recordedAt: Given<Moment>;
  minutesThere: number | null;
  cutShort: string | null;
  correction: Given<string>;
}

export interface AttendancePolicyRow {
  practiceId: string;
  id: string;
  fromDay: string;
  noticeHours: number;
  graceMinutes: number;
  wordsEn: string;
  wordsFr: string;
  writtenBy: string;
  writtenAt: Moment;
}

export interface AttendanceWithdrawalRow {
  practiceId: string;
  entryId: string;
  atDevice: string;
  withdrawnBy: string;
  withdrawnAt: Given<Moment>;
}

export interface AuditEntryRow {
  practiceId: string;
  seq: GeneratedAlways<number>;
  at: Given<Moment>;
  accountId: string | null;
  signInId: string | null;
  action: string;
  rule: string;
  outcome: string;
  kind: string;
  recordId: string | null;
  clientId: string | null;
  requestId: string;
}

export interface AuditSealRow {
  practiceId: string;
  number: number;
  covered: string;
  rows: number;
  rowMarks: Buffer;
  seal: Buffer;
  sealedAt: Given<Moment>;
}

export interface BackupDrillRow {
  practiceId: string;
  id: string;
  keyId: string;
  backupMadeAt: Moment;
  tables: number;
  rows: number;
  doneBy: string;
  doneAt: Moment;
}

export interface BackupKeyRow {
  practiceId: string;
  id: string;
  recipient: string;
  madeBy: string;
  madeAt: Moment;
}

export interface BaselineRow {
  practiceId: string;
  id: string;
  assessmentId: string;
  clientId: string;
  domain: string;
  nature: string;
  title: string;
  condition: string;
  behaviour: string;
  settings: Json;
  direction: string;
  recordedBy: string;
  recordedAt: Moment;
}

export interface BaselineTapRow {
  practiceId: string;
  id: string;
  assessmentId: string;
  baselineId: string;
  visitId: string;
  kind: string;
  level: string | null;
  value: number | null;
  part: string | null;
  takesBack: string | null;
  atDevice: string;
  steadyMs: number | null;
  source: string;
  recordedBy: string;
  recordedAt: Moment;
}

export interface BookingRow {
  practiceId: string;
  sessionId: string;
  kind: string;
  subjectId: string;
  during: string;
}

export interface CalendarFeedRow {
  practiceId: string;
  id: string;
  personId: string;
  secretHash: string;
  shows: string;
  createdAt: Moment;
  endedAt: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  clientId: string | null;
  givenBy: string | null;
}

export interface CalendarImportRow {
  practiceId: string;
  id: string;
  fileName: string;
  importedBy: string;
  importedAt: Moment;
}

export interface CalendarImportEventRow {
  practiceId: string;
  importId: string;
  importedBy: string;
  uid: string;
  occurrence: string;
  line: number;
  sessionId: string | null;
  seriesId: string | null;
  timeOffId: string | null;
  takenBackAt: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
}

export interface CapacityDecisionRow {
  practiceId: string;
  id: string;
  clientId: string;
  matter: string;
  outcome: string;
  basis: string;
  judgedBy: string;
  judgedOn: string;
  reviewOn: string | null;
  recordedBy: string;
  recordedAt: Moment;
}

export interface CarePlanRow {
  practiceId: string;
  id: string;
  clientId: string;
  version: number;
  authorId: string;
  begunAt: Moment;
  content: ColumnType<unknown, string | null | undefined, string | null>;
  signedBy: string | null;
  signedName: string | null;
  signedAt: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  signedHash: string | null;
  dismissedBy: string | null;
  dismissedAt: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
}

export interface CarePlanSignatureRow {
  practiceId: string;
  id: string;
  planId: string;
  clientId: string;
  personId: string;
  name: string;
  relation: string;
  capacity: string;
  method: string;
  witness: string | null;
  signedOn: string;
  recordedBy: string;
  recordedAt: Moment;
}

export interface CarePlanTermsRow {
  practiceId: string;
  planId: string;
  revision: number;
  clientId: string;
  times: number;
  per: string;
  minutes: number;
  place: string;
  startsOn: string;
  reviewOn: string;
  words: string;
  recordedBy: string;
  recordedAt: Moment;
}

export interface CareRelationRow {
  practiceId: string;
  id: string;
  clientId: string;
  personId: string;
  part: string;
  fromDay: string;
  untilDay: string | null;
  endedBy: string | null;
  endedAt: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
}

export interface CelebrationRow {
  practiceId: string;
  id: string;
  clientId: string;
  objectiveId: string | null;
  day: string;
  words: string;
  recordedBy: string;
  recordedAt: Moment;
  fromFamily: Given<boolean>;
}

export interface ChallengeRow {
  practiceId: string;
  id: string;
  clientId: string;
  objectiveId: string | null;
  day: string;
  hard: string;
  tries: string;
  lookAgainOn: string;
  recordedBy: string;
  recordedAt: Moment;
}

export interface ChallengeLookRow {
  practiceId: string;
  id: string;
  challengeId: string;
  clientId: string;
  outcome: string;
  words: string;
  lookAgainOn: string | null;
  recordedBy: string;
  recordedAt: Moment;
}

export interface ClientRow {
  practiceId: string;
  id: string;
  personId: string;
  bornOn: string | null;
  createdBy: string;
  createdAt: Given<Moment>;
  homeLanguages: Given<string[]>;
  needsInterpreter: boolean | null;
  readingLanguage: string | null;
  communication: Given<string[]>;
  communicationWords: Given<string>;
  reach: Given<string>;
  takenBackAt: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
}

export interface ClientImportRow {
  practiceId: string;
  id: string;
  fileName: string;
  importedBy: string;
  importedAt: Moment;
}

export interface ClientImportRowRow {
  practiceId: string;
  importId: string;
  line: number;
  clientId: string;
  careId: string;
}

export interface ClientMediaKeyRow {
  practiceId: string;
  clientId: string;
  locked: string;
  madeAt: Moment;
}

export interface ClientMergeRow {
  practiceId: string;
  id: string;
  keptId: string;
  asideId: string;
  reason: string;
  joinedBy: string;
  joinedAt: Moment;
  undoneBy: string | null;
  undoneAt: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
}

export interface ClientSettingRow {
  practiceId: string;
  id: string;
  clientId: string;
  setting: string | null;
  recordedBy: string;
  recordedAt: Moment;
}

export interface ClientSongRow {
  practiceId: string;
  id: string;
  clientId: string;
  song: string;
  key: string | null;
  beatsPerMinute: number | null;
  knows: boolean;
  dropped: boolean;
  recordedBy: string;
  recordedAt: Moment;
}

export interface ConsentRow {
  practiceId: string;
  id: string;
  clientId: string;
  kind: string;
  answer: string;
  textVersion: string;
  language: string;
  textWords: string;
  words: Given<string>;
  media: Given<Json>;
  recipient: string | null;
  exchange: string | null;
  places: Given<Json>;
  fromDay: string;
  untilDay: string | null;
  coSigners: Given<Json>;
  recordedBy: string;
  recordedAt: Moment;
}

export interface ConsentEndRow {
  practiceId: string;
  id: string;
  consentId: string;
  how: string;
  day: string;
  reason: Given<string>;
  toldBy: Given<string>;
  recordedBy: string;
  recordedAt: Moment;
}

export interface ConsentSignatureRow {
  practiceId: string;
  id: string;
  consentId: string;
  personId: string;
  name: string;
  relation: string;
  capacity: string;
  method: string;
  witness: string | null;
  signedOn: string;
  recordedBy: string;
  recordedAt: Moment;
}

export interface ConsentTextRow {
  practiceId: string;
  id: string;
  kind: string;
  language: string;
  version: string;
  words: string;
  fromDay: string;
  recordedBy: string;
  recordedAt: Moment;
}

export interface CredentialRow {
  practiceId: string;
  id: string;
  personId: string;
  createdAt: Given<Moment>;
}

export interface CredentialVersionRow {
  practiceId: string;
  credentialId: string;
  version: number;
  title: string;
  issuer: string;
  number: string | null;
  fromDay: string | null;
  untilDay: string | null;
  rule: ColumnType<unknown, string | null | undefined, string | null>;
  status: string;
  recordedAt: Moment;
}

export interface DischargeRow {
  practiceId: string;
  id: string;
  clientId: string;
  lastDay: string;
  reasons: string[];
  words: string;
  afterwards: string;
  talkId: string | null;
  signedBy: string;
  signedName: string;
  signedAt: Moment;
}

export interface DischargeReopenedRow {
  practiceId: string;
  dischargeId: string;
  words: string;
  writtenBy: string;
  writtenAt: Moment;
}

export interface DomainChangeRow {
  practiceId: string;
  id: string;
  edition: number;
  change: Json;
  madeBy: string;
  madeAt: Moment;
}

export interface EarlierDetailsRow {
  practiceId: string;
  id: string;
  clientId: string;
  version: number;
  details: Json;
  replacedBy: string;
  replacedAt: Given<Moment>;
}

export interface EmergencyAccessRow {
  practiceId: string;
  id: string;
  clientId: string;
  personId: string;
  reason: string;
  openedAt: Given<Moment>;
  until: Moment;
}

export interface EmergencyEndRow {
  practiceId: string;
  accessId: string;
  clientId: string;
  endedBy: string;
  endedAt: Given<Moment>;
}

export interface EmergencyReviewRow {
  practiceId: string;
  accessId: string;
  clientId: string;
  words: string;
  reviewedBy: string;
  reviewedAt: Given<Moment>;
}

export interface FamilyFaqRow {
  practiceId: string;
  id: string;
  language: string;
  question: string;
  answer: string;
  writtenBy: string;
  writtenAt: Moment;
}

export interface FamilyFaqEndRow {
  practiceId: string;
  faqId: string;
  endedBy: string;
  endedAt: Moment;
}

export interface FamilyFileRow {
  practiceId: string;
  id: string;
  clientId: string;
  activityId: string | null;
  observationId: string | null;
  medium: string;
  type: string;
  size: number;
  file: string;
  keptBy: string;
  keptAt: Moment;
}

export interface FamilyMannerRow {
  practiceId: string;
  id: string;
  answerDays: number;
  tone: string;
  urgentEn: string;
  urgentFr: string;
  writtenBy: string;
  writtenAt: Moment;
}

export interface FamilyMessageRow {
  practiceId: string;
  id: string;
  questionId: string;
  fromFamily: boolean;
  words: string;
  writtenBy: string;
  writtenAt: Moment;
}

export interface FamilyNoticeRow {
  practiceId: string;
  id: string;
  clientId: string;
  personId: string;
  kind: string;
  aboutId: string;
  since: Moment;
}

export interface FamilyNoticeChoiceRow {
  practiceId: string;
  id: string;
  personId: string;
  news: boolean;
  reminders: boolean;
  quietFrom: string;
  quietUntil: string;
  chosenAt: Moment;
  mail: Given<boolean>;
}

export interface FamilyNoticeEndRow {
  practiceId: string;
  noticeId: string;
  outcome: string;
  endedAt: Moment;
}

export interface FamilyQuestionRow {
  practiceId: string;
  id: string;
  clientId: string;
  goalId: string | null;
  interventionId: string | null;
  askedBy: string;
  askedAt: Moment;
  category: Given<string>;
  sessionId: string | null;
}

export interface FamilyWordRow {
  practiceId: string;
  id: string;
  clientId: string;
  sessionId: string | null;
  kind: string;
  minutes: number | null;
  untilDay: string | null;
  words: string;
  saidBy: string;
  saidAt: Moment;
}

export interface FamilyWordSeenRow {
  practiceId: string;
  wordId: string;
  clientId: string;
  seenBy: string;
  seenAt: Moment;
}

export interface GoalRow {
  practiceId: string;
  id: string;
  clientId: string;
  bankGoal: string | null;
  createdBy: string;
  createdAt: Given<Moment>;
}

export interface GoalReleaseRow {
  practiceId: string;
  id: string;
  goalId: string;
  shared: boolean;
  decidedBy: string;
  decidedAt: Moment;
}

export interface GoalVersionRow {
  practiceId: string;
  goalId: string;
  version: number;
  nature: string;
  domain: string;
  clinicalWording: string;
  familyWording: Json;
  status: string;
  statusReason: string | null;
  recordedBy: string;
  recordedAt: Given<Moment>;
  dueOn: string | null;
  clinicalPurpose: string | null;
}

export interface GroupLeavingRow {
  practiceId: string;
  membershipId: string;
  lastDay: string;
  reason: string;
  writtenBy: string;
  writtenAt: Moment;
}

export interface GroupMembershipRow {
  practiceId: string;
  id: string;
  groupId: string;
  clientId: string;
  fromDay: string;
  reason: string;
  writtenBy: string;
  writtenAt: Moment;
}

export interface GuardiansRow {
  practiceId: string;
  id: string;
  clientId: string;
  personId: string;
  relationship: string;
  seesRecord: boolean;
  toldAttendance: boolean;
  consents: boolean;
  restricted: boolean;
  words: Given<string>;
  fromDay: string;
  untilDay: string | null;
  createdBy: string;
  createdAt: Given<Moment>;
  endedBy: string | null;
  endedAt: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  mustCoConsent: Given<boolean>;
  messages: Given<boolean>;
  reportsAbsence: Given<boolean>;
  receivesInvoices: Given<boolean>;
  collects: Given<boolean>;
  noContact: Given<boolean>;
  document: Given<string>;
  documentSeenOn: string | null;
  replaces: string | null;
}

export interface HelpLevelsChangeRow {
  practiceId: string;
  id: string;
  edition: number;
  levels: string[];
  madeBy: string;
  madeAt: Moment;
}

export interface HomeActivityRow {
  practiceId: string;
  id: string;
  clientId: string;
  interventionId: string;
  wordsEn: string;
  wordsFr: string;
  steps: Json;
  givenBy: string;
  givenAt: Moment;
}

export interface HomeActivityDoneRow {
  practiceId: string;
  id: string;
  activityId: string;
  day: string;
  face: string;
  toldBy: string;
  toldAt: Moment;
}

export interface HomeActivityEndRow {
  practiceId: string;
  activityId: string;
  endedBy: string;
  endedAt: Moment;
}

export interface HomeEvidenceRow {
  practiceId: string;
  id: string;
  clientId: string;
  objectiveId: string;
  day: string;
  place: Given<string>;
  words: string;
  acceptedBy: string;
  acceptedAt: Moment;
  withWhom: Given<string>;
  observer: Given<string>;
  withWords: Given<string>;
  help: string | null;
}

export interface HomeObservationRow {
  practiceId: string;
  id: string;
  clientId: string;
  goalId: string | null;
  interventionId: string | null;
  day: string;
  place: Given<string>;
  words: string;
  toldBy: string;
  toldAt: Moment;
  withWhom: Given<string>;
  help: string | null;
  howOften: string | null;
  nothingNew: Given<boolean>;
}

export interface IncidentRow {
  practiceId: string;
  id: string;
  foundAt: Moment;
  openedBy: string;
  openedAt: Moment;
}

export interface IncidentDutyRow {
  practiceId: string;
  id: string;
  incidentId: string;
  ruleKey: string;
  standing: string;
  reason: string;
  toldOn: string | null;
  decidedBy: string;
  decidedAt: Moment;
}

export interface IncidentEndRow {
  practiceId: string;
  id: string;
  incidentId: string;
  isClosed: boolean;
  words: string;
  decidedBy: string;
  decidedAt: Moment;
}

export interface IncidentNoticeRow {
  practiceId: string;
  id: string;
  incidentId: string;
  audience: string;
  language: string;
  words: string;
  writtenBy: string;
  writtenAt: Moment;
}

export interface IncidentRuleRow {
  practiceId: string;
  id: string;
  ruleKey: string;
  place: string;
  audience: string;
  title: string;
  days: number | null;
  source: string;
  isAway: boolean;
  writtenBy: string;
  writtenAt: Moment;
}

export interface IncidentSearchRow {
  practiceId: string;
  id: string;
  incidentId: string;
  fromAt: Moment;
  untilAt: Moment;
  personId: string | null;
  signInId: string | null;
  clientId: string | null;
  action: string | null;
  madeBy: string;
  madeAt: Moment;
  endedBy: string | null;
  endedAt: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
}

export interface IncidentTellingRow {
  practiceId: string;
  incidentId: string;
  version: number;
  kind: string;
  beganOn: string | null;
  endedOn: string | null;
  happened: string;
  contained: string;
  harm: string;
  harmReason: string;
  toldBy: string;
  toldAt: Moment;
}

export interface IntakeAnswerRow {
  practiceId: string;
  id: string;
  clientId: string;
  field: string;
  value: string;
  words: Given<string>;
  settled: boolean;
  toldBy: string;
  recordedBy: string;
  recordedAt: Moment;
  picks: Given<Json>;
  edition: Given<string>;
  asked: Given<string>;
  toldId: string | null;
}

export interface IntakeChangeRow {
  practiceId: string;
  id: string;
  edition: number;
  adds: ColumnType<unknown, string | null | undefined, string | null>;
  retires: string | null;
  madeBy: string;
  madeAt: Moment;
}

export interface IntakeDeviceRow {
  practiceId: string;
  id: string;
  linkId: string;
  secretHash: string;
  language: string;
  since: Moment;
}

export interface IntakeLinkRow {
  practiceId: string;
  id: string;
  clientId: string;
  secretHash: string;
  codeHash: string;
  speaks: string;
  forWhom: string;
  language: string;
  madeBy: string;
  madeAt: Moment;
  expiresAt: Moment;
  closed: Given<boolean>;
  round: Given<number>;
  handedInAt: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  revokedAt: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  revokedBy: string | null;
  askedAgainAt: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
}

export interface IntakeReviewRow {
  practiceId: string;
  id: string;
  linkId: string;
  question: string;
  toldId: string;
  outcome: string;
  words: Given<string>;
  round: number;
  decidedBy: string;
  decidedAt: Moment;
}

export interface IntakeToldRow {
  practiceId: string;
  id: string;
  linkId: string;
  clientId: string;
  question: string;
  position: number;
  value: string;
  words: Given<string>;
  picks: Given<Json>;
  edition: string;
  asked: string;
  deviceId: string;
  toldAt: Moment;
}

export interface InterventionRow {
  practiceId: string;
  id: string;
  clientId: string;
  bankIntervention: string | null;
  createdBy: string;
  createdAt: Given<Moment>;
}

export interface InterventionObjectiveRow {
  practiceId: string;
  interventionId: string;
  version: number;
  objectiveId: string;
  clientId: string;
}

export interface InterventionVersionRow {
  practiceId: string;
  interventionId: string;
  version: number;
  position: number;
  name: string;
  method: string;
  music: Json;
  familyReason: Json;
  chart: string | null;
  status: string;
  recordedBy: string;
  recordedAt: Given<Moment>;
}

export interface LearningActivityRow {
  practiceId: string;
  id: string;
  personId: string;
  createdAt: Given<Moment>;
}

export interface LearningActivityVersionRow {
  practiceId: string;
  activityId: string;
  version: number;
  personId: string;
  day: string;
  title: string;
  provider: string;
  approval: string | null;
  minutes: number | null;
  learned: string;
  status: string;
  recordedAt: Moment;
}

export interface LearningChangeRow {
  practiceId: string;
  id: string;
  activityId: string;
  about: string | null;
  day: string;
  words: string;
  takesBack: string | null;
  recordedAt: Moment;
}

export interface LearningCreditRow {
  practiceId: string;
  activityId: string;
  version: number;
  personId: string;
  credentialId: string;
  credits: number;
  category: string | null;
  towards: Json;
}

export interface MakeUpLetGoRow {
  practiceId: string;
  sessionId: string;
  clientId: string;
  reason: string;
  writtenBy: string;
  writtenAt: Moment;
}

export interface MarkRow {
  practiceId: string;
  id: string;
  sessionId: string;
  clientId: string;
  objectiveId: string;
  kind: string;
  level: string | null;
  value: number | null;
  part: string | null;
  takesBack: string | null;
  atDevice: string;
  steadyMs: number | null;
  source: string;
  recordedBy: string;
  recordedAt: Given<Moment>;
  nth: number | null;
  outOf: number | null;
  estimated: Given<boolean>;
  observer: string | null;
  music: ColumnType<unknown, string | null | undefined, string | null>;
  beats: ColumnType<unknown, string | null | undefined, string | null>;
}

export interface MembershipRow {
  practiceId: string;
  id: string;
  personId: string;
  duty: string;
  credential: string | null;
  fromDay: string;
  untilDay: string | null;
  createdBy: string | null;
  endedAt: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  endedBy: string | null;
}

export interface NamedOnPurposeRow {
  practiceId: string;
  id: string;
  clientId: string;
  kind: string;
  recordId: string;
  words: string[];
  reason: string;
  decidedBy: string;
  decidedAt: Moment;
}

export interface NoteRow {
  practiceId: string;
  id: string;
  sessionId: string;
  clientId: string;
  authorId: string;
  language: string;
  version: number;
  words: string;
  bound: Given<Json>;
  editedAt: Moment;
  signedBy: string | null;
  signedName: string | null;
  signedAt: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  signedHash: string | null;
  createdAt: Given<Moment>;
}

export interface NoteReleaseRow {
  practiceId: string;
  id: string;
  noteId: string;
  shared: boolean;
  decidedBy: string;
  decidedAt: Moment;
}

export interface ObjectiveRow {
  practiceId: string;
  id: string;
  goalId: string;
  clientId: string;
  createdBy: string;
  createdAt: Given<Moment>;
}

export interface ObjectiveBaselinePointRow {
  practiceId: string;
  objectiveId: string;
  visitId: string;
  clientId: string;
  baselineId: string;
  day: string;
  value: number;
  outOf: number | null;
  support: Json;
  details: Json;
}

export interface ObjectivePhaseRow {
  practiceId: string;
  id: string;
  objectiveId: string;
  kind: string;
  name: string | null;
  fromDay: string;
  recordedBy: string;
  recordedAt: Given<Moment>;
  withdrawnBy: string | null;
  withdrawnAt: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  countedAnew: Given<boolean>;
}

export interface ObjectiveVersionRow {
  practiceId: string;
  objectiveId: string;
  version: number;
  position: number;
  title: string;
  condition: string;
  behaviour: string;
  criterion: Json;
  method: string;
  settings: Json;
  form: string;
  direction: string;
  familyWording: Json;
  status: string;
  recordedBy: string;
  recordedAt: Given<Moment>;
  baselineSessions: number | null;
  beginsOn: string | null;
  dueOn: string | null;
  steps: Given<Json>;
}

export interface ObservationAnswerRow {
  practiceId: string;
  id: string;
  observationId: string;
  outcome: string;
  words: Given<string>;
  answeredBy: string;
  answeredAt: Moment;
}

export interface OwnGoalRow {
  practiceId: string;
  id: string;
  createdBy: string;
  createdAt: Given<Moment>;
}

export interface OwnGoalVersionRow {
  practiceId: string;
  goalId: string;
  version: number;
  status: string;
  wording: Json;
  recordedBy: string;
  recordedAt: Moment;
}

export interface OwnInterventionRow {
  practiceId: string;
  id: string;
  createdBy: string;
  createdAt: Given<Moment>;
}

export interface OwnInterventionVersionRow {
  practiceId: string;
  interventionId: string;
  version: number;
  status: string;
  wording: Json;
  method: string;
  experiences: string[];
  technique: string | null;
  populations: string[];
  settings: string[];
  goals: string[];
  sortEn: string;
  sortFr: string;
  told: string;
  lacking: string[];
  recordedBy: string;
  recordedAt: Moment;
}

export interface OwnWordRow {
  practiceId: string;
  id: string;
  clientId: string;
  kind: string;
  words: string;
  pictures: Json;
  sharing: string | null;
  saidBy: string;
  saidAt: Moment;
}

export interface ParticipationRow {
  practiceId: string;
  sessionId: string;
  clientId: string;
  day: string;
  standingEntryId: string | null;
  outcome: string | null;
  category: string | null;
}

export interface PersonRow {
  practiceId: string;
  id: string;
  chosenName: string;
  familyName: string | null;
  pronouns: string | null;
  language: string;
  email: string | null;
  accountId: string | null;
  createdAt: Given<Moment>;
  legalName: string | null;
  phone: string | null;
}

export interface PlaceChangeRow {
  practiceId: string;
  id: string;
  edition: number;
  change: Json;
  madeBy: string;
  madeAt: Moment;
}

export interface PlanReviewRow {
  practiceId: string;
  id: string;
  planId: string;
  clientId: string;
  reviewedOn: string;
  nextReviewOn: string;
  words: string;
  recordedBy: string;
  recordedAt: Moment;
}

export interface PlanReviewDecisionRow {
  practiceId: string;
  reviewId: string;
  goalId: string;
  clientId: string;
  goalVersion: number;
  decision: string;
  reason: string;
}

export interface PlannedActivityRow {
  practiceId: string;
  sessionId: string;
  version: number;
  activityId: string;
  position: number;
  name: string;
  bankIntervention: string | null;
  song: string | null;
  key: string | null;
  beatsPerMinute: number | null;
  minutes: number;
  steps: Json;
}

export interface PlannedPartRow {
  practiceId: string;
  sessionId: string;
  version: number;
  activityId: string;
  clientId: string;
  interventionId: string | null;
  reason: string;
}

export interface PlannedPartObjectiveRow {
  practiceId: string;
  sessionId: string;
  version: number;
  activityId: string;
  clientId: string;
  objectiveId: string;
}

export interface PortalReadingRow {
  practiceId: string;
  id: string;
  personId: string;
  symbols: boolean;
  larger: boolean;
  chosenAt: Moment;
}

export interface PracticeRow {
  practiceId: string;
  name: string;
  slug: string;
  language: string;
  timeZone: string;
  country: string;
  createdAt: Given<Moment>;
}

export interface PracticeSettingRow {
  practiceId: string;
  name: string;
  fromDay: string;
  value: Json;
  recordedBy: string;
  recordedAt: Given<Moment>;
}

export interface ProfessionalRelationRow {
  practiceId: string;
  id: string;
  clientId: string;
  personId: string;
  role: string;
  place: Given<string>;
  referred: Given<boolean>;
  words: Given<string>;
  fromDay: string;
  untilDay: string | null;
  createdBy: string;
  createdAt: Given<Moment>;
  endedBy: string | null;
  endedAt: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
}

export interface PublishedTotalRow {
  practiceId: string;
  id: string;
  assessmentId: string;
  clientId: string;
  tool: string;
  edition: string;
  owner: string;
  total: string;
  value: number;
  outOf: number | null;
  day: string;
  licence: string;
  words: string;
  recordedBy: string;
  recordedAt: Moment;
}

export interface PushDeviceRow {
  practiceId: string;
  id: string;
  personId: string;
  endpoint: string;
  publicKey: string;
  sharedSecret: string;
  madeAt: Moment;
}

export interface RaterAnswerRow {
  practiceId: string;
  id: string;
  linkId: string;
  clientId: string;
  scales: Json;
  words: string;
  day: string;
  toldAt: Moment;
  place: Given<string>;
  withWords: Given<string>;
  help: string | null;
  howOften: string | null;
}

export interface RaterLinkRow {
  practiceId: string;
  id: string;
  clientId: string;
  objectiveId: string;
  secretHash: string;
  forWhom: string;
  lookFor: string;
  language: string;
  madeBy: string;
  madeAt: Moment;
  expiresAt: Moment;
  revokedAt: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  revokedBy: string | null;
  form: Given<string>;
  codeHash: string | null;
  wrongCodes: Given<number>;
}

export interface RaterReviewRow {
  practiceId: string;
  id: string;
  answerId: string;
  clientId: string;
  outcome: string;
  evidenceId: string | null;
  decidedBy: string;
  decidedAt: Moment;
}

export interface RecordExportRow {
  practiceId: string;
  id: string;
  clientId: string;
  reason: string;
  language: string;
  madeBy: string;
  madeAt: Moment;
  until: Moment;
}

export interface RecordingRow {
  practiceId: string;
  id: string;
  sessionId: string;
  clientId: string;
  medium: string;
  usedFor: string;
  markId: string | null;
  type: string;
  size: number;
  lengthMs: number | null;
  withOthers: boolean;
  atDevice: string;
  steadyMs: number | null;
  keptBy: string;
  keptAt: Moment;
}

export interface RecordingEndRow {
  practiceId: string;
  recordingId: string;
  why: string;
  reason: Given<string>;
  endedBy: string | null;
  endedAt: Moment;
}

export interface RecordingPieceRow {
  practiceId: string;
  recordingId: string;
  at: number;
  size: number;
  file: string;
  keptAt: Moment;
}

export interface RecordingRuleRow {
  practiceId: string;
  id: string;
  keepMonths: number;
  withdrawnDays: number;
  mostMegabytes: number;
  chosenBy: string;
  chosenAt: Moment;
}

export interface ReferenceRow {
  practiceId: string;
  id: string;
  importId: string | null;
  createdBy: string;
  createdAt: Given<Moment>;
}

export interface ReferenceImportRow {
  practiceId: string;
  id: string;
  name: string;
  madeBy: string;
  madeAt: Moment;
}

export interface ReferenceLinkRow {
  practiceId: string;
  id: string;
  referenceId: string;
  about: string;
  linked: boolean;
  decidedBy: string;
  decidedAt: Moment;
}

export interface ReferenceVersionRow {
  practiceId: string;
  referenceId: string;
  version: number;
  kind: string;
  title: string;
  authors: Json;
  authorsTold: string;
  year: number | null;
  container: string | null;
  volume: string | null;
  issue: string | null;
  pages: string | null;
  publisher: string | null;
  doi: string | null;
  url: string | null;
  note: string;
  reviewedOn: string | null;
  lookAgainOn: string | null;
  unread: ColumnType<unknown, string | null | undefined, string | null>;
  status: string;
  recordedBy: string;
  recordedAt: Moment;
  sortWords: GeneratedAlways<string>;
  told: GeneratedAlways<string>;
}

export interface ReferralRow {
  practiceId: string;
  id: string;
  formId: string;
  bodyHash: string;
  number: string;
  language: string;
  askedBy: string;
  askerName: string;
  askerPlace: Given<string>;
  aboutName: string;
  born: string | null;
  reason: string;
  hopes: Given<string>;
  matters: Given<Json>;
  loves: Given<string>;
  leaveOut: Given<string>;
  reachBy: string | null;
  phone: Given<string>;
  email: Given<string>;
  reachWhen: Given<string>;
  consentedAt: Moment;
  receivedAt: Moment;
}

export interface ReferralDeletionRow {
  practiceId: string;
  id: string;
  referralId: string;
  kind: string;
  receivedAt: Moment;
  closedAt: Moment;
  deletedAt: Moment;
  deletedBy: string;
  months: number;
  retentionId: string | null;
  letters: number;
  writtenAt: Moment;
  askedBy: string | null;
  askedAt: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
}

export interface ReferralDeletionAskRow {
  practiceId: string;
  id: string;
  referralId: string;
  askedBy: string;
  askedAt: Moment;
  endedBy: string | null;
  endedAt: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
}

export interface ReferralHoldRow {
  practiceId: string;
  id: string;
  referralId: string;
  reason: string;
  placedBy: string;
  placedAt: Moment;
  endedBy: string | null;
  endedAt: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
}

export interface ReferralRetentionRow {
  practiceId: string;
  id: string;
  months: number;
  fromDay: string;
  reason: string;
  chosenBy: string;
  chosenAt: Moment;
}

export interface ReferralStatusLinkRow {
  practiceId: string;
  referralId: string;
  tokenHash: string;
  until: Moment;
  endedBy: string | null;
  endedAt: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
}

export interface ReferralStepRow {
  practiceId: string;
  id: string;
  referralId: string;
  position: number;
  state: string;
  reason: Given<string>;
  clientId: string | null;
  decidedBy: string;
  decidedAt: Moment;
  since: Moment;
  closing: string | null;
  takesBack: string | null;
  joined: Given<boolean>;
}

export interface ReferralWishRow {
  practiceId: string;
  id: string;
  referralId: string;
  days: Given<Json>;
  times: Given<string>;
  places: Given<string>;
  setting: string;
  notedBy: string;
  notedAt: Moment;
}

export interface ReleaseAfterSigningRow {
  practiceId: string;
  id: string;
  noteId: string;
  clientId: string;
  wanted: boolean;
  decidedBy: string;
  decidedAt: Moment;
}

export interface ReleaseForPersonRow {
  practiceId: string;
  id: string;
  clientId: string;
  personId: string;
  goalId: string | null;
  noteId: string | null;
  hidden: boolean;
  reason: string;
  decidedBy: string;
  decidedAt: Moment;
  tellingId: string | null;
  momentId: string | null;
  activityId: string | null;
}

export interface RememberedReplyRow {
  practiceId: string;
  accountId: string;
  key: string;
  bodyHash: string;
  reply: Json;
  at: Given<Moment>;
}

export interface ReportRow {
  practiceId: string;
  id: string;
  clientId: string;
  authorId: string;
  language: string;
  fromDay: string;
  untilDay: string;
  version: number;
  words: Json;
  editedAt: Moment;
  supersedes: string | null;
  content: ColumnType<unknown, string | null | undefined, string | null>;
  file: string | null;
  signedBy: string | null;
  signedName: string | null;
  signedAt: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  signedHash: string | null;
  createdAt: Given<Moment>;
  kind: Given<string>;
  register: Given<string>;
  addressee: Given<string>;
}

export interface ReportAddendumRow {
  practiceId: string;
  id: string;
  reportId: string;
  clientId: string;
  words: string;
  signedBy: string;
  signedName: string;
  signedAt: Moment;
  signedHash: string;
}

export interface ReportDeliveryRow {
  practiceId: string;
  reportId: string;
  clientId: string;
  personId: string;
  email: string | null;
  sentAt: Moment;
}

export interface ReportOpeningRow {
  practiceId: string;
  reportId: string;
  clientId: string;
  personId: string;
  openedAt: Moment;
}

export interface ReportReleaseRow {
  practiceId: string;
  reportId: string;
  clientId: string;
  releasedBy: string;
  releasedAt: Moment;
}

export interface ReportSkipRow {
  practiceId: string;
  id: string;
  clientId: string;
  month: string;
  skipped: boolean;
  decidedBy: string;
  decidedAt: Moment;
}

export interface ReportStyleRow {
  practiceId: string;
  id: string;
  edition: number;
  letterhead: Json;
  sections: Json;
  file: string | null;
  logoKind: string | null;
  madeBy: string;
  madeAt: Moment;
}

export interface RoomRow {
  practiceId: string;
  id: string;
  kind: string;
  name: string;
  site: Given<string>;
  createdBy: string;
  createdAt: Moment;
  closedAt: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  closedBy: string | null;
}

export interface SafetyLineRow {
  practiceId: string;
  id: string;
  clientId: string;
  kind: string;
  words: string;
  recordedBy: string;
  recordedAt: Given<Moment>;
  withdrawnBy: string | null;
  withdrawnAt: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  thing: string | null;
  which: string | null;
  replaces: string | null;
}

export interface SelvesRow {
  practiceId: string;
  id: string;
  clientId: string;
  kind: string;
  decision: string;
  fromDay: string;
  untilDay: string | null;
  createdBy: string;
  createdAt: Given<Moment>;
  endedBy: string | null;
  endedAt: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
}

export interface SeriesRow {
  practiceId: string;
  id: string;
  clientId: string | null;
  therapistId: string;
  weekday: number;
  atTime: string;
  minutes: number;
  place: Given<string>;
  fromDay: string;
  untilDay: string | null;
  createdBy: string;
  createdAt: Given<Moment>;
  rule: string | null;
  timeZone: string | null;
  roomId: string | null;
  travelMinutes: Given<number>;
  writingMinutes: Given<number>;
  goesOnFrom: string | null;
  instrumentsId: string | null;
  groupId: string | null;
}

export interface SeriesSkipRow {
  practiceId: string;
  seriesId: string;
  day: string;
}

export interface SessionRow {
  practiceId: string;
  id: string;
  seriesId: string | null;
  day: string;
  atTime: string;
  startsAt: Moment;
  minutes: number;
  place: Given<string>;
  therapistId: string;
  createdAt: Given<Moment>;
  seriesDay: string | null;
  movedAlone: Given<boolean>;
  roomId: string | null;
  travelMinutes: Given<number>;
  writingMinutes: Given<number>;
  standsBeside: Given<boolean>;
  makesUp: string | null;
  groupId: string | null;
  instrumentsId: string | null;
  standInId: string | null;
}

export interface SessionPlanVersionRow {
  practiceId: string;
  sessionId: string;
  version: number;
  recordedBy: string;
  recordedAt: Moment;
}

export interface SessionScoreRow {
  practiceId: string;
  sessionId: string;
  clientId: string;
  objectiveId: string;
  day: string;
  value: number;
  outOf: number | null;
  support: Given<Json>;
  details: Given<Json>;
}

export interface SessionTemplateRow {
  practiceId: string;
  id: string;
  templateId: string;
  name: string;
  activities: Json;
  dropped: boolean;
  recordedBy: string;
  recordedAt: Moment;
}

export interface ShownRow {
  practiceId: string;
  id: string;
  sessionId: string;
  clientId: string;
  about: string;
  offered: Given<Json>;
  chosen: number | null;
  code: string | null;
  takesBack: string | null;
  atDevice: string;
  steadyMs: number | null;
  source: string;
  recordedBy: string;
  recordedAt: Given<Moment>;
}

export interface SignInLimitsRow {
  practiceId: string;
  id: string;
  idleMinutes: number;
  absoluteHours: number;
  settledBy: string;
  settledAt: Given<Moment>;
}

export interface SongRow {
  practiceId: string;
  id: string;
  createdBy: string;
  createdAt: Given<Moment>;
}

export interface SongVersionRow {
  practiceId: string;
  songId: string;
  version: number;
  title: string;
  artist: string | null;
  language: string | null;
  key: string | null;
  beatsPerMinute: number | null;
  metre: string | null;
  tags: string[];
  chart: string;
  status: string;
  recordedBy: string;
  recordedAt: Moment;
  sortTitle: GeneratedAlways<string>;
  told: GeneratedAlways<string>;
}

export interface StandInRow {
  practiceId: string;
  id: string;
  clientId: string | null;
  personId: string;
  forId: string;
  fromDay: string;
  untilDay: string;
  careId: string | null;
  createdBy: string;
  createdAt: Moment;
  givenBackBy: string | null;
  givenBackAt: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  groupId: string | null;
}

export interface StandInCareRow {
  practiceId: string;
  standInId: string;
  careId: string;
}

export interface StoryTellingRow {
  practiceId: string;
  id: string;
  clientId: string;
  voice: string;
  words: string;
  pictures: Given<Json>;
  toldBy: string;
  toldOn: string | null;
  recordedBy: string;
  recordedAt: Given<Moment>;
}

export interface StrayAbsenceRow {
  practiceId: string;
  id: string;
  clientId: string;
  sessionId: string;
  outcome: string;
  category: string | null;
  reason: string;
  atDevice: string;
  writtenBy: string;
  writtenAt: Moment;
}

export interface StrayAbsenceSettledRow {
  practiceId: string;
  strayId: string;
  words: string;
  settledBy: string;
  settledAt: Moment;
}

export interface SupervisionRow {
  practiceId: string;
  id: string;
  internId: string;
  supervisorId: string;
  fromDay: string;
  untilDay: string | null;
  createdBy: string;
  createdAt: Given<Moment>;
  endedBy: string | null;
  endedAt: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
}

export interface TakingPartRow {
  practiceId: string;
  id: string;
  sessionId: string;
  clientId: string;
  engagement: number | null;
  enjoyment: number | null;
  recordedBy: string;
  recordedAt: Moment;
}

export interface TellingReleaseRow {
  practiceId: string;
  id: string;
  tellingId: string;
  shared: boolean;
  decidedBy: string;
  decidedAt: Moment;
}

export interface TherapyGroupRow {
  practiceId: string;
  id: string;
  ledBy: string;
  createdBy: string;
  createdAt: Moment;
}

export interface TherapyGroupVersionRow {
  practiceId: string;
  groupId: string;
  version: number;
  name: string;
  goalProfile: string;
  capacity: number;
  status: string;
  writtenBy: string;
  writtenAt: Moment;
}

export interface TimeOffRow {
  practiceId: string;
  id: string;
  kind: string;
  title: Given<string>;
  fromDay: string;
  untilDay: string;
  therapistId: string | null;
  createdBy: string;
  createdAt: Moment;
  takenBackBy: string | null;
  takenBackAt: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
}

export interface TimeOffSessionRow {
  practiceId: string;
  timeOffId: string;
  sessionId: string;
  clientId: string;
  entryId: string;
  toldAt: ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
  toldBy: string | null;
}

export interface TimelineEntryRow {
  practiceId: string;
  id: string;
  sessionId: string;
  clientId: string;
  about: string;
  words: Given<string>;
  onId: string | null;
  atDevice: string;
  steadyMs: number | null;
  source: string;
  recordedBy: string;
  recordedAt: Given<Moment>;
}

export interface Tables {
  absenceAccount: AbsenceAccountRow;
  absenceTalk: AbsenceTalkRow;
  absenceWatch: AbsenceWatchRow;
  addendum: AddendumRow;
  announcedAbsence: AnnouncedAbsenceRow;
  announcedAbsenceAnswer: AnnouncedAbsenceAnswerRow;
  assentPlan: AssentPlanRow;
  assessment: AssessmentRow;
  assessmentAddendum: AssessmentAddendumRow;
  assessmentChange: AssessmentChangeRow;
  assessmentEntry: AssessmentEntryRow;
  assessmentVisit: AssessmentVisitRow;
  assessmentVisitVersion: AssessmentVisitVersionRow;
  attachment: AttachmentRow;
  attendanceEcho: AttendanceEchoRow;
  attendanceEntry: AttendanceEntryRow;
  attendancePolicy: AttendancePolicyRow;
  attendanceWithdrawal: AttendanceWithdrawalRow;
  auditEntry: AuditEntryRow;
  auditSeal: AuditSealRow;
  backupDrill: BackupDrillRow;
  backupKey: BackupKeyRow;
  baseline: BaselineRow;
  baselineTap: BaselineTapRow;
  booking: BookingRow;
  calendarFeed: CalendarFeedRow;
  calendarImport: CalendarImportRow;
  calendarImportEvent: CalendarImportEventRow;
  capacityDecision: CapacityDecisionRow;
  carePlan: CarePlanRow;
  carePlanSignature: CarePlanSignatureRow;
  carePlanTerms: CarePlanTermsRow;
  careRelation: CareRelationRow;
  celebration: CelebrationRow;
  challenge: ChallengeRow;
  challengeLook: ChallengeLookRow;
  client: ClientRow;
  clientImport: ClientImportRow;
  clientImportRow: ClientImportRowRow;
  clientMediaKey: ClientMediaKeyRow;
  clientMerge: ClientMergeRow;
  clientSetting: ClientSettingRow;
  clientSong: ClientSongRow;
  consent: ConsentRow;
  consentEnd: ConsentEndRow;
  consentSignature: ConsentSignatureRow;
  consentText: ConsentTextRow;
  credential: CredentialRow;
  credentialVersion: CredentialVersionRow;
  discharge: DischargeRow;
  dischargeReopened: DischargeReopenedRow;
  domainChange: DomainChangeRow;
  earlierDetails: EarlierDetailsRow;
  emergencyAccess: EmergencyAccessRow;
  emergencyEnd: EmergencyEndRow;
  emergencyReview: EmergencyReviewRow;
  familyFaq: FamilyFaqRow;
  familyFaqEnd: FamilyFaqEndRow;
  familyFile: FamilyFileRow;
  familyManner: FamilyMannerRow;
  familyMessage: FamilyMessageRow;
  familyNotice: FamilyNoticeRow;
  familyNoticeChoice: FamilyNoticeChoiceRow;
  familyNoticeEnd: FamilyNoticeEndRow;
  familyQuestion: FamilyQuestionRow;
  familyWord: FamilyWordRow;
  familyWordSeen: FamilyWordSeenRow;
  goal: GoalRow;
  goalRelease: GoalReleaseRow;
  goalVersion: GoalVersionRow;
  groupLeaving: GroupLeavingRow;
  groupMembership: GroupMembershipRow;
  guardians: GuardiansRow;
  helpLevelsChange: HelpLevelsChangeRow;
  homeActivity: HomeActivityRow;
  homeActivityDone: HomeActivityDoneRow;
  homeActivityEnd: HomeActivityEndRow;
  homeEvidence: HomeEvidenceRow;
  homeObservation: HomeObservationRow;
  incident: IncidentRow;
  incidentDuty: IncidentDutyRow;
  incidentEnd: IncidentEndRow;
  incidentNotice: IncidentNoticeRow;
  incidentRule: IncidentRuleRow;
  incidentSearch: IncidentSearchRow;
  incidentTelling: IncidentTellingRow;
  intakeAnswer: IntakeAnswerRow;
  intakeChange: IntakeChangeRow;
  intakeDevice: IntakeDeviceRow;
  intakeLink: IntakeLinkRow;
  intakeReview: IntakeReviewRow;
  intakeTold: IntakeToldRow;
  intervention: InterventionRow;
  interventionObjective: InterventionObjectiveRow;
  interventionVersion: InterventionVersionRow;
  learningActivity: LearningActivityRow;
  learningActivityVersion: LearningActivityVersionRow;
  learningChange: LearningChangeRow;
  learningCredit: LearningCreditRow;
  makeUpLetGo: MakeUpLetGoRow;
  mark: MarkRow;
  membership: MembershipRow;
  namedOnPurpose: NamedOnPurposeRow;
  note: NoteRow;
  noteRelease: NoteReleaseRow;
  objective: ObjectiveRow;
  objectiveBaselinePoint: ObjectiveBaselinePointRow;
  objectivePhase: ObjectivePhaseRow;
  objectiveVersion: ObjectiveVersionRow;
  observationAnswer: ObservationAnswerRow;
  ownGoal: OwnGoalRow;
  ownGoalVersion: OwnGoalVersionRow;
  ownIntervention: OwnInterventionRow;
  ownInterventionVersion: OwnInterventionVersionRow;
  ownWord: OwnWordRow;
  participation: ParticipationRow;
  person: PersonRow;
  placeChange: PlaceChangeRow;
  planReview: PlanReviewRow;
  planReviewDecision: PlanReviewDecisionRow;
  plannedActivity: PlannedActivityRow;
  plannedPart: PlannedPartRow;
  plannedPartObjective: PlannedPartObjectiveRow;
  portalReading: PortalReadingRow;
  practice: PracticeRow;
  practiceSetting: PracticeSettingRow;
  professionalRelation: ProfessionalRelationRow;
  publishedTotal: PublishedTotalRow;
  pushDevice: PushDeviceRow;
  raterAnswer: RaterAnswerRow;
  raterLink: RaterLinkRow;
  raterReview: RaterReviewRow;
  recordExport: RecordExportRow;
  recording: RecordingRow;
  recordingEnd: RecordingEndRow;
  recordingPiece: RecordingPieceRow;
  recordingRule: RecordingRuleRow;
  reference: ReferenceRow;
  referenceImport: ReferenceImportRow;
  referenceLink: ReferenceLinkRow;
  referenceVersion: ReferenceVersionRow;
  referral: ReferralRow;
  referralDeletion: ReferralDeletionRow;
  referralDeletionAsk: ReferralDeletionAskRow;
  referralHold: ReferralHoldRow;
  referralRetention: ReferralRetentionRow;
  referralStatusLink: ReferralStatusLinkRow;
  referralStep: ReferralStepRow;
  referralWish: ReferralWishRow;
  releaseAfterSigning: ReleaseAfterSigningRow;
  releaseForPerson: ReleaseForPersonRow;
  rememberedReply: RememberedReplyRow;
  report: ReportRow;
  reportAddendum: ReportAddendumRow;
  reportDelivery: ReportDeliveryRow;
  reportOpening: ReportOpeningRow;
  reportRelease: ReportReleaseRow;
  reportSkip: ReportSkipRow;
  reportStyle: ReportStyleRow;
  room: RoomRow;
  safetyLine: SafetyLineRow;
  selves: SelvesRow;
  series: SeriesRow;
  seriesSkip: SeriesSkipRow;
  session: SessionRow;
  sessionPlanVersion: SessionPlanVersionRow;
  sessionScore: SessionScoreRow;
  sessionTemplate: SessionTemplateRow;
  shown: ShownRow;
  signInLimits: SignInLimitsRow;
  song: SongRow;
  songVersion: SongVersionRow;
  standIn: StandInRow;
  standInCare: StandInCareRow;
  storyTelling: StoryTellingRow;
  strayAbsence: StrayAbsenceRow;
  strayAbsenceSettled: StrayAbsenceSettledRow;
  supervision: SupervisionRow;
  takingPart: TakingPartRow;
  tellingRelease: TellingReleaseRow;
  therapyGroup: TherapyGroupRow;
  therapyGroupVersion: TherapyGroupVersionRow;
  timeOff: TimeOffRow;
  timeOffSession: TimeOffSessionRow;
  timelineEntry: TimelineEntryRow;
}
