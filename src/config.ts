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

/** How each variable must look, for the sentence that refuses it. */
const EXPECTED: Record<string, string> = {
  PORT: 'a port number from 0 to 65535',
  DATABASE_URL: 'an address such as postgres://user:password@host:5432/name',
  LOG_LEVEL: `one of ${LEVELS.join(', ')}`,
  OPERATOR_TOKEN: '16 to 200 visible characters without spaces',
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

/** The folder in which the user typed the command: npm runs its scripts in the project's root and tells the other one. */
export const callerDir = (environment: NodeJS.ProcessEnv = process.env): string =>
  (environment.npm_lifecycle_event && environment.INIT_CWD) || process.cwd()

/**
 * Reads the environment, once. Nothing else in the project does.
 * @returns the frozen configuration, or a sentence that says which variable to change (never its value)
 */
export const readConfig = (environment: NodeJS.ProcessEnv = process.env): Result<Config, string> => {
  const parsed = Environment.safeParse(environment)
  if (!parsed.success) {
    const name = String(parsed.error.issues[0]?.path[0])
    return err(`${name} must be ${EXPECTED[name] ?? 'text'}.`)
  }
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
