/** Puts the program together: database, jobs, mail, files, web server, routes; and takes it apart again without losing a request. */
import { isAbsolute, join } from "node:path";
import { mountIntakeForm } from "#apps/intake/server/intake-pages.ts";
import { mountRefer } from "#apps/referral/server/refer-pages.ts";
import { type BackupKeeper, keepBackedUp } from "#foundation/server/backup/keeper.ts";
import { openBoss } from "#foundation/server/boss.ts";
import { CannotStart, EXIT } from "#foundation/server/cannot-start.ts";
import { clock as realClock, clockOnDay } from "#foundation/server/clock.ts";
import { sayWith } from "#foundation/server/catalogues.ts";
import type { Configuration } from "#foundation/server/configuration.ts";
import { isDatabaseUnreachable } from "#foundation/server/database.ts";
import type { Door } from "#foundation/server/door.ts";
import { filesIn } from "#foundation/server/files.ts";
import { FORGET_FILE, forgetter } from "#foundation/server/forget-file.ts";
import { findInstallation } from "#foundation/server/installation.ts";
import { type Log, openLog } from "#foundation/server/log.ts";
import { pushKey } from "#foundation/server/push/push-key.ts";
import { pushPost } from "#foundation/server/push/push-post.ts";
import { returnAddresses } from "#foundation/server/return-address.ts";
import { returnedMailFolder } from "#foundation/server/returned-mail.ts";
import { rememberFate } from "#foundation/server/mail-fate.ts";
import { MAIL, postman } from "#foundation/server/mail.ts";
import { mountPageFiles } from "#foundation/server/page-files.ts";
import { publicAddress } from "#foundation/server/public-address.ts";
import { openAccounts } from "#foundation/server/sign-in/accounts.ts";
import { MasterKeyRefused, openMasterKey } from "#foundation/server/master-key.ts";
import { openTypesetter } from "#foundation/server/typeset/typesetter.ts";
import { openWebServer } from "#foundation/server/web-server.ts";
import { dayAt } from "#foundation/server/zone.ts";
import { mountFeeds } from "#schedule/server/feed-routes.ts";
import { mountIntakeLinks } from "#intake/server/link-routes.ts";
import { mountRaters } from "#progress/server/beside-routes.ts";
import { mountRaterForm } from "#apps/rater/server/rater-pages.ts";
import { guardWith } from "#people/server/guard.ts";
import { mountAttachments } from "#people/server/attachment-store.ts";
import { mountLetters } from "#referral/server/letter-routes.ts";
import { mountPapers } from "#intake/server/paper-routes.ts";
import { mountColleagues } from "#people/server/colleague-routes.ts";
import { mountEmergencies } from "#people/server/emergency-routes.ts";
import { mountJoin } from "#people/server/join-routes.ts";
import { mountInstallation } from "#people/server/installation-routes.ts";
import { mountPasskeys } from "#people/server/passkey-routes.ts";
import { mountMe } from "#people/server/me-routes.ts";
import { mountSetUp } from "#people/server/set-up-routes.ts";
import { isSetUpNeeded } from "#people/server/set-up-store.ts";
import { mountAssessments } from "#assessment/server/assessment-routes.ts";
import { mountBackups } from "#practice/server/backup-routes.ts";
import { backupKeyOf } from "#practice/server/backup-store.ts";
import { mountIncidents } from "#practice/server/incident-routes.ts";
import { mountLearning } from "#practice/server/learning-routes.ts";
import { mountPackets } from "#practice/server/packet-routes.ts";
import { mountPlanPaper } from "#plan/server/care-plan-routes.ts";
import { openPress } from "#report/server/report-press.ts";
import { mountReports } from "#report/server/report-routes.ts";
import { mountReportStyle } from "#report/server/style-routes.ts";
import { mountExchange } from "#exchange/server/exchange-routes.ts";
import { mountFamilyFeeds } from "#family/server/family-feed-routes.ts";
import { mountMonthEnd } from "#family/server/month-end-routes.ts";
import { mountRecordings } from "#session/server/recording-routes.ts";
import { mountPush } from "#family/server/push-routes.ts";
import { mountAtHome } from "#family/server/at-home-routes.ts";
import { mountInvitation } from "#family/server/invitation-routes.ts";
import { mountPortalSignIn } from "#family/server/portal-sign-in-routes.ts";
import { say } from "./console.ts";
import { openDataDirectory } from "./data-directory.ts";
import { DEMO_ZONE } from "./demo/load-demo.ts";
import { openDemo } from "./demo/open-demo.ts";
import { keepTold } from "./noticing.ts";
import { workNightly } from "./nightly.ts";
import { mountHealth, mountPages } from "./public-pages.ts";
import { routes } from "./routes.ts";
import { keepSealed } from "./sealing.ts";
import { listenForMetrics, mountMetrics, openMonitoring } from "./monitoring.ts";
import { mountSecurityText } from "./security-text.ts";
import { openStore } from "./store.ts";

const NIGHT_AFTER_START_MS = 5_000;

export interface Application {
  /** What to type into a browser: the public URL, with the port the system gave when it was left open. */
  readonly address: string;
  readonly door: Door;
  readonly addresses: readonly string[];
  readonly close: () => Promise<void>;
}

export async function openApplication(configuration: Configuration): Promise<Application> {
  const log = openLog(configuration.logLevel);
  const installation = findInstallation();
  const places = await openDataDirectory(configuration.dataDirectory);
  // Last opened, first closed: web server, jobs, database, and with it the lock on the data directory.
  const closing: (() => Promise<void>)[] = [];
  const close = async () => {
    for (let step = closing.pop(); step; step = closing.pop()) await step();
  };
  try {
    const database = await openStore(configuration, {
      migrations: installation.migrations,
      queues: [MAIL, FORGET_FILE],
      places,
      log,
      version: installation.version,
    });
    closing.push(() => database.close());

    const jobs = await openBoss(database, { onFault: faultsInto(log) });
    closing.push(() => jobs.stop());
    const masterKey = await openMasterKey(places.root, { mayCreate: await isSetUpNeeded(database.db) });
    const { smtpUrl, mailFrom, mailReturn } = configuration;
    const returns = mailReturn === undefined ? undefined : returnAddresses(mailReturn, masterKey.derive("returned mail"));
    const post = postman({ smtpUrl, mailFrom, returns, outbox: places.outbox }, rememberFate(database.db));
    await jobs.work(MAIL, post);
    await jobs.work(FORGET_FILE, forgetter(database, filesIn(places.files)));

    const { app, addresses } = await openWebServer(configuration, log);
    const running: { keeper?: BackupKeeper; night?: { readonly endedAt: number; readonly failed: number } } = {};
    const { metricsPort, metricsToken } = configuration;
    if (metricsPort !== undefined || metricsToken !== undefined) {
      const monitoring = openMonitoring({
        database,
        dataDirectory: places.root,
        version: installation.version,
        clock: () => Date.now(),
        keeper: () => running.keeper,
        night: () => running.night,
      });
      monitoring.watch(app);
      if (metricsToken !== undefined) mountMetrics(app, monitoring, metricsToken);
      if (metricsPort !== undefined) closing.push((await listenForMetrics(monitoring, metricsPort)).close);
    }
    if (configuration.securityContact !== undefined) mountSecurityText(app, configuration.securityContact, configuration.publicUrl);
    let stopping = false;
    closing.push(async () => {
      stopping = true;
      await app.close();
    });
    const clock = configuration.demoToday ? clockOnDay(configuration.demoToday, DEMO_ZONE) : realClock;
    const accounts = await openAccounts({ database, masterKey, configuration });
    if (configuration.demo) await openDemo(database, dayAt(clock(), DEMO_ZONE));
    const { pushContact } = configuration;
    const push = pushContact === undefined ? undefined : pushPost({ key: pushKey(masterKey.derive, pushContact), now: Date.now });
    const door: Door = { app, database, guard: guardWith(accounts.who), jobs, clock, mounted: [] };
    mountHealth(door, { version: installation.version, isStopping: () => stopping });
    accounts.mount(door);
    await mountSetUp(door, accounts, say);
    mountMe(door, accounts);
    mountPasskeys(door, accounts);
    mountJoin(door, accounts);
    const sentences = sayWith(installation.words);
    mountColleagues(door, accounts, sentences);
    mountEmergencies(door, configuration, sentences);
    mountPortalSignIn(door, accounts, sentences);
    mountInvitation(door, accounts, sentences);
    const letterFolder = configuration.smtpUrl ? null : places.outbox;
    mountInstallation(door, {
      version: installation.version,
      engine: database.engine,
      dataFolder: places.root,
      backupFolder: places.backups,
      letterFolder,
    });
    for (const mount of routes) mount(door);
    mountAssessments(door, { say: sentences });
    mountPlanPaper(door, { say: sentences });
    mountRefer(door, {
      limited: configuration.rateLimits,
      files: mountPageFiles(app, {
        place: "/refer",
        rules: [join(installation.referral, "refer.css")],
        script: join(installation.referral, "refer.js"),
        desk: installation.desk,
      }),
      keys: { opened: masterKey.derive("referral opened"), status: masterKey.derive("referral status") },
      origin: () => publicAddress(app, configuration.publicUrl),
    });
    mountIntakeLinks(door, configuration);
    mountRaters(door, configuration);
    mountFeeds(door, configuration);
    mountFamilyFeeds(door, configuration);
    mountIntakeForm(door, {
      limited: configuration.rateLimits,
      isHttps: configuration.publicUrl.startsWith("https:"),
      files: mountPageFiles(app, {
        place: "/intake",
        // The forms for people outside look alike.
        rules: [join(installation.referral, "refer.css"), join(installation.intake, "form.css")],
        script: join(installation.intake, "form.js"),
        desk: installation.desk,
      }),
    });
    mountRaterForm(door, {
      limited: configuration.rateLimits,
      files: mountPageFiles(app, {
        place: "/seen",
        rules: [join(installation.referral, "refer.css"), join(installation.rater, "seen.css")],
        desk: installation.desk,
      }),
    });
    const typesetter = openTypesetter();
    closing.push(() => typesetter.close());
    const kept = { files: filesIn(places.files) };
    const press = openPress({ say: sentences, typesetter, ...kept });
    mountReports(door, { say: sentences, press, ...kept });
    mountReportStyle(door, { press, ...kept });
    mountMonthEnd(door, { press, say: sentences, ...kept });
    mountAttachments(door, kept);
    mountLetters(door, kept);
    mountPapers(door, kept);
    mountIncidents(door, { say: sentences });
    mountLearning(door, kept);
    mountPackets(door, { say: sentences, typesetter, ...kept });
    mountAtHome(door, kept);
    mountRecordings(door, { ...kept, master: masterKey.derive("recordings") });
    mountPush(door, { push });
    mountExchange(door, { say: sentences, ...kept, master: masterKey.derive("recordings") });
    if (!configuration.demo) {
      const link = () => `${publicAddress(app, configuration.publicUrl)}/family`;
      const returned = returns && { folder: returnedMailFolder(places.root), addresses: returns };
      closing.push(keepTold({ database, say: sentences, link, post, push, returned, clock, log }));
    }
    const keeper = await keepBackedUp({
      pool: database.pool,
      ...(database.embedded && { engine: database.embedded }),
      recipient: async () => configuration.backupRecipient ?? (await backupKeyOf(database.db))?.recipient,
      masterKey,
      folder: configuration.backupDirectory ?? places.backups,
      folderWasNamed: configuration.backupDirectory !== undefined,
      dataDirectory: places.root,
      version: installation.version,
      clock,
      log,
    });
    running.keeper = keeper;
    closing.push(() => keeper.stop());
    mountBackups(door, {
      keeper,
      masterKey,
      recipientOfComputer: configuration.backupRecipient,
      dataDirectory: places.root,
      migrations: installation.migrations,
      log,
      demo: configuration.demo,
    });
    closing.push(
      workNightly({
        database,
        jobs,
        clock,
        log,
        tidySignIns: accounts.tidy,
        firstAfterMs: configuration.demo ? 0 : NIGHT_AFTER_START_MS,
        onEnd: (failed) => {
          running.night = { endedAt: Date.now(), failed };
        },
      }),
    );
    closing.push(keepSealed({ database, key: masterKey.derive("audit seal"), log, dataDirectory: places.root }));
    await mountPages(app, installation);
    const address = await listen(door, configuration);
    return { address, door, addresses, close };
  } catch (error) {
    await close().catch(() => {});
    throw error instanceof MasterKeyRefused ? new CannotStart(error.message, { cause: error }) : error;
  }
}

async function listen({ app }: Door, { host, port, publicUrl }: Configuration): Promise<string> {
  try {
    await app.listen({ host, port });
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
    const why = WHY_NOT_LISTENING[code];
    if (why) throw new CannotStart(why(host, port), { exitCode: EXIT.failed, cause });
    throw cause;
  }
  return publicAddress(app, publicUrl);
}

const WHY_NOT_LISTENING: Readonly<Record<string, (host: string, port: number) => string>> = {
  EADDRINUSE: (host, port) => `PORT: ${host}:${port} is used by another program: stop it, or choose another port with PORT`,
  EACCES: (_, port) => `PORT: ${port} may not be used without more rights: choose one above 1023 with PORT`,
  EADDRNOTAVAIL: (host) => `HOST: this computer has no address ${host}`,
  ENOTFOUND: (host) => `HOST: the name ${host} is not known`,
};

/** A database that is away would fill the log twice a second: it is said once, and once more when another fault comes. */
function faultsInto(log: Log): (error: unknown, job?: string) => void {
  let silent = false;
  return (error, job) => {
    const away = isDatabaseUnreachable(error);
    if (!(away && silent))
      log.error({ err: error, job }, away ? "the database is unreachable; jobs wait" : "a job failed and will be tried again");
    silent = away;
  };
}

/** Shown on the console while there is no mail server. */
export const outboxOf = ({ dataDirectory }: Configuration): string =>
  isAbsolute(dataDirectory) ? join(dataDirectory, "outbox") : join(process.cwd(), dataDirectory, "outbox");
