import { randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { type Logger, pino } from 'pino'
import { ContestCache } from './app/batches/contest.ts'
import { whenAskedToEnd } from './cli/ending.ts'
import { type Config, readConfig } from './config.ts'
import { cannotListen } from './http/cannot-listen.ts'
import { localOperator } from './http/local-operator.ts'
import { buildServer } from './http/server.ts'
import type { App } from './http/support/app.ts'
import { LIMITS, type Transport } from './http/transport.ts'
import { ok, type Result } from './kernel/result.ts'
import { uuidv7 } from './kernel/uuid.ts'
import { fill } from './locale/text.ts'
import { TLS_FAILURES } from './locale/transport.ts'
import { isMigrated } from './storage/migrate.ts'
import { openStorage, type Storage, type StorageFailure } from './storage/open-storage.ts'
import { createUnitOfWork } from './storage/unit-of-work.ts'
import { certificateLines } from './tls/announce.ts'
import { loadTls, type TlsFailure, type TlsMaterial } from './tls/load.ts'

/** What a person reads goes to standard output as plain lines; the log of the service goes to standard error. */
const say = (line: string): void => void process.stdout.write(`${line}\n`)

const fail = ({ vi, en, detail }: StorageFailure): void => {
  process.stderr.write(`${vi}\n${en}\n${detail ? `(${detail})\n` : ''}`)
  process.exitCode = 1
}

const inWords = ({ code, file, ...detail }: TlsFailure): StorageFailure => {
  const { vi, en } = TLS_FAILURES[code]
  return { vi: fill(vi, { file }), en: fill(en, { file }), ...detail }
}

const readTls = ({ tls }: Config): Result<TlsMaterial | null, TlsFailure> => (tls === null ? ok(null) : loadTls(tls))

const createApp = (storage: Storage, token: string, logger: Logger, transport: Transport): Promise<App> => {
  const { db } = storage.handle
  return buildServer(
    {
      uow: createUnitOfWork(storage.handle),
      contests: new ContestCache(),
      now: () => new Date(),
      newId: () => uuidv7(Date.now(), randomBytes(10)),
      actorOf: localOperator(token),
      ready: () => isMigrated(db),
    },
    logger,
    transport,
  )
}

const announce = (
  config: Config,
  storage: Storage,
  address: AddressInfo,
  token: string,
  tls: TlsMaterial | null,
): void => {
  const host = address.family === 'IPv6' ? `[${address.address}]` : address.address
  say(`Cơ sở dữ liệu / database: ${storage.description}`)
  // A token given from outside is known to whoever gave it, and is not repeated.
  if (config.operatorToken === null) say(`Mã truy cập / token: ${token}`)
  if (tls) for (const line of certificateLines(tls.parsed, new Date())) say(line)
  say(`Mở / open: ${tls ? 'https' : 'http'}://${host}:${address.port}/docs`)
}

const run = async (config: Config, ending: AbortSignal): Promise<void> => {
  const logger = pino({ level: config.logLevel }, pino.destination({ dest: 2, sync: true }))
  const { databaseUrl, dataDir, trustedProxies } = config
  const tls = readTls(config)
  if (!tls.ok) return fail(inWords(tls.error))
  const storage = await openStorage({ databaseUrl, dataDir, log: (line) => logger.info(line) })
  if (!storage.ok) return fail(storage.error)
  // Asked to end while the database was starting: it must not stay behind.
  if (ending.aborted) return storage.value.close()
  const token = config.operatorToken ?? randomBytes(24).toString('base64url')
  const app = await createApp(storage.value, token, logger, { tls: tls.value, trustedProxies, limits: LIMITS })
  /** Finishes what is in flight, then stops the database. */
  const close = async (): Promise<void> => {
    await app.close()
    await storage.value.close()
  }
  try {
    await app.listen({ host: config.host, port: config.port })
  } catch (error) {
    await close()
    return fail(cannotListen(config.host, config.port, error))
  }
  if (ending.aborted) return close()
  ending.addEventListener('abort', close)
  announce(config, storage.value, app.server.address() as AddressInfo, token, tls.value)
}

// Whoever reads what we say may go away (`| head`, a terminal that is closed); that is no reason to break off.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})

const config = readConfig()
if (config.ok) await run(config.value, whenAskedToEnd())
else fail(config.error)
