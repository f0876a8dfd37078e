import { randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { sql } from 'kysely'
import { type Logger, pino } from 'pino'
import { ContestCache } from './app/batches/contest.ts'
import { type Config, readConfig } from './config.ts'
import { localOperator } from './http/local-operator.ts'
import { buildServer } from './http/server.ts'
import type { App } from './http/support/app.ts'
import { uuidv7 } from './kernel/uuid.ts'
import { openStorage, type Storage, type StorageFailure } from './storage/open-storage.ts'
import { createUnitOfWork } from './storage/unit-of-work.ts'

/** What a person reads goes to standard output as plain lines; the log of the service goes to standard error. */
const say = (line: string): void => void process.stdout.write(`${line}\n`)

const fail = ({ vi, en, detail }: StorageFailure): void => {
  process.stderr.write(`${vi}\n${en}\n${detail ? `(${detail})\n` : ''}`)
  process.exitCode = 1
}

const createApp = (storage: Storage, token: string, logger: Logger): Promise<App> => {
  const { db } = storage.handle
  return buildServer(
    {
      uow: createUnitOfWork(storage.handle),
      contests: new ContestCache(),
      now: () => new Date(),
      newId: () => uuidv7(Date.now(), randomBytes(10)),
      actorOf: localOperator(token),
      ready: async () => (await sql`select 1`.execute(db)).rows.length === 1,
    },
    logger,
  )
}

/** Finishes what is in flight, then stops the database; a second signal does not hurry it. */
const closeOnSignal = (app: App, storage: Storage): void => {
  let closing = false
  const close = async (): Promise<void> => {
    if (closing) return
    closing = true
    await app.close()
    await storage.close()
  }
  process.on('SIGINT', close)
  process.on('SIGTERM', close)
}

const announce = (config: Config, storage: Storage, address: AddressInfo, token: string): void => {
  const host = address.family === 'IPv6' ? `[${address.address}]` : address.address
  say(`Cơ sở dữ liệu / database: ${storage.description}`)
  // A token given from outside is known to whoever gave it, and is not repeated.
  if (config.operatorToken === null) say(`Mã truy cập / token: ${token}`)
  say(`Mở / open: http://${host}:${address.port}/docs`)
}

const run = async (config: Config): Promise<void> => {
  const logger = pino({ level: config.logLevel }, pino.destination({ dest: 2, sync: true }))
  const { databaseUrl, dataDir } = config
  const storage = await openStorage({ databaseUrl, dataDir, log: (line) => logger.info(line) })
  if (!storage.ok) return fail(storage.error)
  const token = config.operatorToken ?? randomBytes(24).toString('base64url')
  const app = await createApp(storage.value, token, logger)
  closeOnSignal(app, storage.value)
  try {
    await app.listen({ host: config.host, port: config.port })
  } catch (error) {
    await app.close()
    await storage.value.close()
    return fail({
      vi: `Không mở được cổng ${config.port} tại ${config.host}: hãy tắt chương trình đang dùng cổng đó, hoặc đặt PORT sang số khác.`,
      en: `Port ${config.port} on ${config.host} cannot be opened: stop the program that uses it, or set PORT to another number.`,
      detail: error instanceof Error ? error.message : String(error),
    })
  }
  announce(config, storage.value, app.server.address() as AddressInfo, token)
}

const config = readConfig()
if (config.ok) await run(config.value)
else fail({ vi: `Cấu hình không hợp lệ: ${config.error}`, en: `Invalid configuration: ${config.error}` })
