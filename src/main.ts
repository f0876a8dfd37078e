import { randomInt } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { type Logger, pino } from 'pino'
import { type KeyStore, LogSigner, type SignedLogs } from './app/log/signing.ts'
import { takeUpKey } from './app/log/take-up-key.ts'
import type { OpenIdProvider } from './app/openid/provider.ts'
import { offerSetupLink } from './app/sessions/offer-setup-link.ts'
import { SharedAddresses } from './app/sessions/shared-addresses.ts'
import type { AutomaticBackups } from './backup/automatic.ts'
import { openAutomatic } from './backup/open-automatic.ts'
import { automaticLines } from './cli/backup-lines.ts'
import { whenAskedToEnd } from './cli/ending.ts'
import { failureLines } from './cli/failure-lines.ts'
import { openingLines, placeOf } from './cli/opening-lines.ts'
import { startFailureOf } from './cli/start-failure-of.ts'
import { storageLines } from './cli/storage-lines.ts'
import { templateLines } from './cli/template-lines.ts'
import { type Config, readConfig } from './config.ts'
import { buildDesk, type Desk } from './desk-build/build-desk.ts'
import { type FoundTemplates, findTemplates } from './documents/press/own-templates.ts'
import { cannotListen, cannotServeMetrics } from './http/cannot-listen.ts'
import { servedNames } from './http/host-names.ts'
import { listenForMetrics, type MetricsListener } from './http/metrics-listener.ts'
import { OPENID_CALLBACK } from './http/schemas/openid.ts'
import { buildServer } from './http/server.ts'
import type { App } from './http/support/app.ts'
import { buildServices } from './http/support/build-services.ts'
import { LIMITS, type Transport } from './http/transport.ts'
import { ok } from './kernel/result.ts'
import { START_WORDS } from './locale/start.ts'
import type { StartFailure } from './locale/start-failures.ts'
import { both } from './locale/text.ts'
import type { OpenMetrics } from './metrics/open-metrics.ts'
import type { StateParts } from './metrics/state-metrics.ts'
import { idsOfMachine } from './platform/ids-of-machine.ts'
import { nodeCrypto } from './platform/node-crypto.ts'
import { reportPublic } from './secrets/keep-private.ts'
import { installationKey } from './secrets/key-file.ts'
import { KeysNotShared, keyMark } from './secrets/key-mark.ts'
import { createSecrets } from './secrets/secrets.ts'
import { signedLogsIn } from './secrets/signed-logs.ts'
import { signingKeyStore } from './secrets/signing-key.ts'
import { takeSnapshot } from './storage/backup/snapshot.ts'
import { openStorage, type Storage } from './storage/open-storage.ts'
import { createReadiness } from './storage/readiness.ts'
import { workOn } from './storage/unit-of-work.ts'
import { loadTls, type TlsMaterial } from './tls/load.ts'
import { judging } from './verification/judging.ts'
import { createWebhooks } from './webhooks/webhooks.ts'

/** Resolution of random fractions, finer than any use of them needs. */
const RANDOM_STEPS = 2 ** 32

/** Lines for people go to standard output; the log of the service goes to standard error. */
const say = (line: string): void => void process.stdout.write(`${line}\n`)

const fail = (failure: StartFailure): void => {
  process.stderr.write(`${failureLines(failure).join('\n')}\n`)
  process.exitCode = 1
}

interface Keys {
  readonly installation: Buffer
  readonly keyStore: KeyStore
  readonly signed: SignedLogs
}

/** No request goes to the provider before somebody signs in there. Its library is loaded only if one is configured. */
const openIdFor = async ({ openId }: Config, now: () => Date): Promise<OpenIdProvider | null> => {
  if (!openId) return null
  const { createOpenIdProvider } = await import('./openid/provider.ts')
  return createOpenIdProvider({ ...openId, redirectUri: `${openId.publicOrigin}${OPENID_CALLBACK}` }, now)
}

/** Nothing is measured, and no library loaded, unless somebody asked for metrics. */
const metricsFor = async ({ metrics }: Config, parts: StateParts): Promise<OpenMetrics | null> =>
  metrics && (await import('./metrics/open-metrics.ts')).openMetrics(parts)

interface Built {
  readonly app: App
  readonly templates: FoundTemplates
  /** Null if no folder is configured for them. */
  readonly backups: AutomaticBackups | null
  /** Null if nobody asked for them. */
  readonly metrics: OpenMetrics | null
  /** Token of the link for the first administrator; null if none is needed. */
  readonly setupToken: string | null
}

const createApp = async (
  { handle, signIn, owner, show, trouble }: Storage,
  keys: Keys,
  config: Config,
  logger: Logger,
  transport: Transport,
  desk: Promise<Desk>,
): Promise<Built> => {
  if (!(await show(keyMark(keys.installation)))) throw new KeysNotShared()
  const now = () => new Date()
  const newId = idsOfMachine()
  const secrets = createSecrets(keys.installation)
  const webhooks = createWebhooks(config.webhookPrivateNetworks)
  const backups = openAutomatic(config.backup, {
    takeSnapshot: () => takeSnapshot(owner()),
    dataDir: config.dataDir,
    installationKey: keys.installation,
    now,
    warn: (problem) => logger.warn({ problem }, 'backups'),
  })
  const built = buildServices({
    openWork: workOn({ handle, signIn }),
    onCommit: (logged) => {
      const actions = logged.map(({ action }) => action)
      dispatcher.committed(actions)
      backups?.committed(actions)
      void shared.committed(actions)
    },
    secrets,
    now,
    newId,
    signing: { signer: new LogSigner(), keyStore: keys.keyStore, signed: keys.signed },
    openJudge: judging(nodeCrypto),
    openId: await openIdFor(config, now),
    webhookTargets: webhooks.targets,
    ready: createReadiness(handle, { trouble }),
    trouble,
  })
  const { uow, signing, press } = built
  const dispatcher = webhooks.createDispatcher({
    uow,
    secrets,
    now,
    newId,
    random: () => randomInt(RANDOM_STEPS) / RANDOM_STEPS,
    warn: (problem) => logger.warn({ problem }, 'webhooks'),
  })
  const shared = new SharedAddresses({ uow: built.signIn, now, elapsed: () => performance.now() }, (found) => {
    logger.warn({ ...found }, 'many accounts share one address')
    say(both(START_WORDS.sharedAddress, { ...found }))
  })
  await shared.look()
  await takeUpKey(uow, signing, { at: now().toISOString(), newId })
  const at = now().toISOString()
  const { link, token } = await offerSetupLink(uow, secrets, { at, newId }, config.administratorLink)
  const shown = { setupLink: link, desk: (await desk).files, lastBackup: backups?.last ?? built.lastBackup }
  const metrics = await metricsFor(config, {
    pool: handle.pool,
    ready: built.ready,
    lastBackup: shown.lastBackup,
    webhooksFailingSince: dispatcher.failingSince,
    now,
    dataDir: config.dataDir,
    backupDir: config.backup.folder,
  })
  const app = await buildServer({ ...built, ...shown, watch: metrics?.watch ?? null }, logger, transport)
  const templates = await findTemplates(press, join(config.dataDir, 'templates'))
  press.use(templates.own)
  app.addHook('preClose', dispatcher.stop)
  if (backups) app.addHook('preClose', backups.stop)
  dispatcher.start()
  return { app, templates, backups, metrics, setupToken: token }
}

/** The transport, which answers under the names of the machine, its certificate, the configuration and the sign-in. */
const transportOf = ({ host, hostNames, openId, trustedProxies }: Config, tls: TlsMaterial | null): Transport => {
  const names = servedNames({
    machine: hostname(),
    configured: [host, ...hostNames],
    origins: openId ? [openId.publicOrigin] : [],
    certificate: tls?.parsed.subjectAltName ?? '',
  })
  return { tls, trustedProxies, names, limits: LIMITS }
}

const run = async (config: Config, ending: AbortSignal): Promise<void> => {
  const logger = pino({ level: config.logLevel }, pino.destination({ dest: 2, sync: true }))
  const warn = (line: string): void => logger.warn(line)
  const { databaseUrl, dataDir } = config
  const place = databaseUrl === null ? dataDir : 'DATABASE_URL'
  // The desk is bundled while the database starts; a failure is reported when the desk is needed.
  const desk = buildDesk()
  desk.catch(() => {})
  const tls = config.tls === null ? ok(null) : loadTls(config.tls)
  if (!tls.ok) return fail(tls.error)
  say(both(START_WORDS.opening))
  if (config.tls) reportPublic(config.tls.keyFile, 'the key of the certificate', warn)
  const storage = await openStorage({ ...config, log: (line) => logger.info(line), warn })
  if (!storage.ok) return fail(storage.error)
  // The program was asked to end while the database was starting: stop the database too.
  if (ending.aborted) return storage.value.close()
  // After the database, which first prepares the folder for its own account.
  const folder = join(dataDir, 'keys')
  const installation = installationKey(join(folder, 'installation.key'), warn)
  if (!installation.ok) {
    await storage.value.close()
    return fail(installation.error)
  }
  const keyStore = signingKeyStore(join(folder, 'log-signing.key'), warn)
  const transport = transportOf(config, tls.value)
  const signed = signedLogsIn(join(folder, 'signed'), warn)
  const keys = { installation: installation.value, keyStore, signed }
  const built = await createApp(storage.value, keys, config, logger, transport, desk).catch(async (error: unknown) => {
    // For example a full disk: stop the database too.
    await storage.value.close()
    return fail(startFailureOf(error, place))
  })
  if (!built) return
  const { app, templates, backups, metrics, setupToken } = built
  let served: MetricsListener | null = null
  /** Finishes requests in progress, then stops the database. */
  const close = async (): Promise<void> => {
    await served?.close()
    await app.close()
    await storage.value.close()
  }
  try {
    await app.listen({ host: config.host, port: config.port })
  } catch (error) {
    await close()
    return fail(cannotListen(config.host, config.port, error))
  }
  if (config.metrics && metrics) {
    try {
      served = await listenForMetrics(config.metrics, metrics, (error) => logger.error({ err: error }, 'metrics'))
    } catch (error) {
      await close()
      return fail(cannotServeMetrics(config.metrics, error))
    }
  }
  if (ending.aborted) return close()
  ending.addEventListener('abort', close)
  for (const line of templateLines(templates)) say(line)
  for (const line of automaticLines(config.backup.folder ?? '', backups?.last() ?? null)) say(line)
  if (served) say(`${both(START_WORDS.metrics)}: http://${placeOf(served.address)}/metrics`)
  const address = app.server.address() as AddressInfo
  say([...storageLines(storage.value), ...openingLines(address, setupToken, tls.value)].join('\n'))
}

// The reader of our output may go away (`| head`, a closed terminal); that is no reason to stop.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})

const config = readConfig()
if (config.ok) {
  const { dataDir } = config.value
  await run(config.value, whenAskedToEnd()).catch((error: unknown) => fail(startFailureOf(error, dataDir)))
} else fail(config.error)
