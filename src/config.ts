import { homedir } from 'node:os'
import { z } from 'zod'
import { err, ok, type Result } from './kernel/result.ts'
import { defaultDataDir } from './storage/embedded/default-data-dir.ts'

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

/** An empty variable counts as one that is not set. */
const unset = (value: unknown): unknown => (value === '' ? undefined : value)

const Environment = z.object({
  HOST: z.preprocess(unset, z.string().default('127.0.0.1')),
  PORT: z.preprocess(
    unset,
    z
      .string()
      .regex(/^\d{1,5}$/)
      .transform(Number)
      .pipe(z.int().max(65_535))
      .default(3000),
  ),
  DATA_DIR: z.preprocess(unset, z.string().optional()),
  DATABASE_URL: z.preprocess(
    unset,
    z
      .string()
      .regex(/^postgres(ql)?:\/\//)
      .optional(),
  ),
  LOG_LEVEL: z.preprocess(unset, z.enum(LEVELS).default('warn')),
  OPERATOR_TOKEN: z.preprocess(
    unset,
    z
      .string()
      .regex(/^[\x21-\x7e]{16,200}$/)
      .optional(),
  ),
  XDG_DATA_HOME: z.string().optional(),
  LOCALAPPDATA: z.string().optional(),
})

/** A sentence in each language that says which variable to change, and never its value. */
export interface ConfigFailure {
  readonly vi: string
  readonly en: string
}

/** How each variable must look, for the sentence that refuses it. */
const EXPECTED: Record<string, ConfigFailure> = {
  PORT: { vi: 'số cổng từ 0 đến 65535', en: 'a port number from 0 to 65535' },
  DATABASE_URL: {
    vi: 'địa chỉ dạng postgres://tài-khoản:mật-khẩu@máy-chủ:5432/tên',
    en: 'an address such as postgres://user:password@host:5432/name',
  },
  LOG_LEVEL: { vi: `một trong các từ ${LEVELS.join(', ')}`, en: `one of ${LEVELS.join(', ')}` },
  OPERATOR_TOKEN: {
    vi: 'từ 16 đến 200 chữ không dấu, chữ số hoặc ký hiệu, không có dấu cách',
    en: '16 to 200 visible characters without spaces',
  },
}

const refused = (name: string): ConfigFailure => {
  const expected = EXPECTED[name] ?? { vi: 'chữ', en: 'text' }
  return {
    vi: `Cấu hình không hợp lệ: ${name} phải là ${expected.vi}.`,
    en: `Invalid configuration: ${name} must be ${expected.en}.`,
  }
}

export interface Config {
  readonly host: string
  readonly port: number
  readonly dataDir: string
  /** A PostgreSQL server; null for the embedded database. */
  readonly databaseUrl: string | null
  readonly logLevel: (typeof LEVELS)[number]
  /** Given by whoever starts the service; null to make one. */
  readonly operatorToken: string | null
}

/** Whether npm started this program and stands, with a shell, between it and whoever typed the command. */
export const startedByNpm = (environment: NodeJS.ProcessEnv = process.env): boolean =>
  Boolean(environment.npm_lifecycle_event)

/** The folder in which the user typed the command: npm runs its scripts in the project's root and tells the other one. */
export const callerDir = (environment: NodeJS.ProcessEnv = process.env): string =>
  (startedByNpm(environment) && environment.INIT_CWD) || process.cwd()

/** Reads the environment, once. Nothing else in the project does. The configuration is frozen. */
export const readConfig = (environment: NodeJS.ProcessEnv = process.env): Result<Config, ConfigFailure> => {
  const parsed = Environment.safeParse(environment)
  if (!parsed.success) return err(refused(String(parsed.error.issues[0]?.path[0])))
  const { data } = parsed
  return ok(
    Object.freeze({
      host: data.HOST,
      port: data.PORT,
      dataDir:
        data.DATA_DIR ??
        defaultDataDir({
          home: homedir(),
          platform: process.platform,
          isRoot: process.getuid?.() === 0,
          xdgDataHome: data.XDG_DATA_HOME,
          localAppData: data.LOCALAPPDATA,
        }),
      databaseUrl: data.DATABASE_URL ?? null,
      logLevel: data.LOG_LEVEL,
      operatorToken: data.OPERATOR_TOKEN ?? null,
    }),
  )
}
