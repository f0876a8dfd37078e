import { isIP } from 'node:net'
import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { z } from 'zod'
import type { Failure } from './kernel/failure.ts'
import { err, ok, type Result } from './kernel/result.ts'
import { defaultDataDir } from './storage/embedded/default-data-dir.ts'
import { type HostsFault, readHosts, URL_PARAMETERS } from './storage/hosts/read-hosts.ts'

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

/** An empty variable counts as unset. */
const unset = (value: unknown): unknown => (value === '' ? undefined : value)

/** An address, or a network as address/bits; never 0 bits, which would trust everybody. */
const isNetwork = (text: string): boolean => {
  const [address = '', bits, ...more] = text.split('/')
  const version = address.includes('%') ? 0 : isIP(address)
  if (version === 0 || more.length > 0) return false
  return bits === undefined || (/^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128))
}

/** The name of a machine as a browser sends it, without a port. */
const isName = (text: string): boolean => text.length <= 253 && /^[\w-]+(?:\.[\w-]+)*$/.test(text)

/** Texts, separated by commas or spaces; an empty list if unset. */
const list = (looksRight: (text: string) => boolean) =>
  z.preprocess(
    (value) => (typeof value === 'string' ? value.split(/[\s,]+/).filter((part) => part !== '') : []),
    z.array(z.string().refine(looksRight)),
  )

/** Plain HTTP is safe on this machine only; elsewhere secrets and cookies would travel in the clear. */
const isSafe = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' || (protocol === 'http:' && /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname))

/** A URL without parts that would be ignored; null for any other text. */
const plainUrl = (text: string): URL | null => {
  const url = URL.canParse(text) ? new URL(text) : null
  return url && isSafe(url) && `${url.username}${url.password}` === '' && !/[?#\s]/.test(text) ? url : null
}

/** An optional text that is refused if it does not look right. */
const checked = (looksRight: (text: string) => boolean) => z.preprocess(unset, z.string().refine(looksRight).optional())

const isVisible =
  (most: number) =>
  (text: string): boolean =>
    text.length <= most && /^[\x21-\x7e]+$/.test(text)

/** An address and a port, such as 127.0.0.1:9464 or [::1]:9464; null for any other text. */
const addressOf = (text: string): Config['metrics'] => {
  const [, v6, v4, digits = ''] = /^(?:\[([\da-f:.]+)\]|([\d.]+)):(\d{1,5})$/i.exec(text) ?? []
  const host = v6 ?? v4 ?? ''
  const port = Number(digits)
  return isIP(host) === (v6 === undefined ? 4 : 6) && port <= 65_535 ? Object.freeze({ host, port }) : null
}

/** Characters. A finder of a backup may try passphrases for years. */
const SHORTEST_PASSPHRASE = 12

const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .pipe(z.int().max(65_535))

const Environment = z.object({
  HOST: z.preprocess(unset, z.string().default('127.0.0.1')),
  PORT: z.preprocess(unset, port.default(3000)),
  DATA_DIR: z.preprocess(unset, z.string().optional()),
  DATABASE_URL: z.preprocess(unset, z.string().optional()),
  SIGN_IN_DATABASE_URL: z.preprocess(unset, z.string().optional()),
  LOG_LEVEL: z.preprocess(unset, z.enum(LEVELS).default('warn')),
  ADMINISTRATOR_LINK: z.preprocess(unset, z.enum(['yes', 'no']).default('no')),
  TLS_CERT: z.preprocess(unset, z.string().optional()),
  TLS_KEY: z.preprocess(unset, z.string().optional()),
  PUBLIC_ORIGIN: checked((text) => plainUrl(text)?.pathname === '/'),
  OPENID_ISSUER: checked((text) => plainUrl(text) !== null),
  OPENID_CLIENT_ID: checked(isVisible(200)),
  OPENID_CLIENT_SECRET: checked(isVisible(500)),
  OPENID_NAME: checked((text) => /^[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]{1,60}$/u.test(text)),
  BACKUP_DIR: z.preprocess(unset, z.string().optional()),
  BACKUP_PASSPHRASE: checked((text) => text.length >= SHORTEST_PASSPHRASE && text.length <= 1_000),
  TRUSTED_PROXIES: list(isNetwork),
  HOST_NAMES: list(isName),
  WEBHOOK_PRIVATE_NETWORKS: list(isNetwork),
  METRICS_ADDRESS: checked((text) => addressOf(text) !== null),
  XDG_DATA_HOME: z.string().optional(),
  LOCALAPPDATA: z.string().optional(),
})

export type ConfigVariable = keyof z.output<typeof Environment>

export type ConfigFailureCode = 'config-invalid'

/** A variable that does not look right; the failure never contains its value. */
export type ConfigFailure = Failure<ConfigFailureCode>

const refused = (variable: string): ConfigFailure => ({
  code: 'config-invalid',
  params: { variable, levels: LEVELS.join(', ') },
})

/** Names the part of the address that is not understood. */
const refusedAddress = (variable: ConfigVariable, { part, parameter = '' }: HostsFault): ConfigFailure => ({
  code: 'config-invalid',
  params: { variable, part, parameter, parameters: URL_PARAMETERS.join(', ') },
})

export interface Config {
  readonly host: string
  readonly port: number
  readonly dataDir: string
  /** URL of a PostgreSQL server, or of several of which one takes writes; null for the embedded database. */
  readonly databaseUrl: string | null
  /** Folder with the programs of another PostgreSQL for the embedded database; null for the one that npm has installed. */
  readonly postgresBin: string | null
  /** The same database for the account that alone reaches secrets; null if there is no such account. */
  readonly signInUrl: string | null
  readonly logLevel: (typeof LEVELS)[number]
  /** Print a link for one more administrator, for installations whose administrators cannot sign in. */
  readonly administratorLink: boolean
  /** Files of certificate and key, as absolute paths; null for plain HTTP. */
  readonly tls: { readonly certificateFile: string; readonly keyFile: string } | null
  /** Null: people sign in with this service's own accounts only. */
  readonly openId: OpenIdConfig | null
  readonly backup: BackupConfig
  /** Proxies whose X-Forwarded-For and X-Forwarded-Proto are trusted. */
  readonly trustedProxies: readonly string[]
  /** Names under which browsers and other systems reach this service, besides those of the machine and its certificate. */
  readonly hostNames: readonly string[]
  /** Private addresses and networks to which webhooks may be sent. */
  readonly webhookPrivateNetworks: readonly string[]
  /** The address at which metrics are served; null if nobody asked for them. */
  readonly metrics: { readonly host: string; readonly port: number } | null
}

/** The backups that the service makes of its own accord. */
export interface BackupConfig {
  /** An absolute path; null for no backups but those made by hand. */
  readonly folder: string | null
  /** Null for backups that are not encrypted. */
  readonly passphrase: string | null
}

/** The organisation’s own OpenID Connect provider, and the address to which it sends browsers back. */
export interface OpenIdConfig {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** Its name for people; the host if unset. */
  readonly name: string
  /** The address under which browsers reach this service. */
  readonly publicOrigin: string
}

/** Whether npm started this program and is, together with a shell, between it and the user's command. */
export const startedByNpm = (environment: NodeJS.ProcessEnv = process.env): boolean =>
  Boolean(environment.npm_lifecycle_event)

/**
 * The folder in which the user typed the command: npm runs its scripts in the project's root and passes on the other
 * one.
 */
export const callerDir = (environment: NodeJS.ProcessEnv = process.env): string =>
  (startedByNpm(environment) && environment.INIT_CWD) || process.cwd()

/** The folder that POSTGRES_BIN names, relative to the folder in which the command was typed; null if it is not set. */
export const postgresBinOf = (environment: NodeJS.ProcessEnv = process.env): string | null =>
  environment.POSTGRES_BIN ? resolve(callerDir(environment), environment.POSTGRES_BIN) : null

/** Both files or none; names are relative to the folder in which the command was typed. */
const tlsOf = (
  { TLS_CERT, TLS_KEY }: z.output<typeof Environment>,
  environment: NodeJS.ProcessEnv,
): Result<Config['tls'], ConfigFailure> => {
  if (TLS_CERT === undefined && TLS_KEY === undefined) return ok(null)
  if (TLS_CERT === undefined) return err(refused('TLS_CERT'))
  if (TLS_KEY === undefined) return err(refused('TLS_KEY'))
  const folder = callerDir(environment)
  return ok(Object.freeze({ certificateFile: resolve(folder, TLS_CERT), keyFile: resolve(folder, TLS_KEY) }))
}

/** All variables or none. The address of this service is not taken from requests, because a caller could send any. */
const openIdOf = (data: z.output<typeof Environment>): Result<OpenIdConfig | null, ConfigFailure> => {
  const { OPENID_ISSUER, OPENID_CLIENT_ID, OPENID_CLIENT_SECRET, OPENID_NAME, PUBLIC_ORIGIN } = data
  if (!(OPENID_ISSUER || OPENID_CLIENT_ID || OPENID_CLIENT_SECRET || OPENID_NAME)) return ok(null)
  if (OPENID_ISSUER === undefined) return err(refused('OPENID_ISSUER'))
  if (OPENID_CLIENT_ID === undefined) return err(refused('OPENID_CLIENT_ID'))
  if (OPENID_CLIENT_SECRET === undefined) return err(refused('OPENID_CLIENT_SECRET'))
  if (PUBLIC_ORIGIN === undefined) return err(refused('PUBLIC_ORIGIN'))
  return ok(
    Object.freeze({
      issuer: OPENID_ISSUER,
      clientId: OPENID_CLIENT_ID,
      clientSecret: OPENID_CLIENT_SECRET,
      name: OPENID_NAME ?? new URL(OPENID_ISSUER).host,
      publicOrigin: new URL(PUBLIC_ORIGIN).origin,
    }),
  )
}

/** Reads the environment, once; no other code does. The configuration is frozen. */
export const readConfig = (environment: NodeJS.ProcessEnv = process.env): Result<Config, ConfigFailure> => {
  const parsed = Environment.safeParse(environment)
  if (!parsed.success) return err(refused(String(parsed.error.issues[0]?.path[0])))
  const { data } = parsed
  for (const variable of ['DATABASE_URL', 'SIGN_IN_DATABASE_URL'] as const) {
    const hosts = data[variable] === undefined ? null : readHosts(data[variable])
    if (hosts && !hosts.ok) return err(refusedAddress(variable, hosts.error))
  }
  // An account of a server says nothing about the embedded database.
  if (data.SIGN_IN_DATABASE_URL !== undefined && data.DATABASE_URL === undefined) return err(refused('DATABASE_URL'))
  const tls = tlsOf(data, environment)
  if (!tls.ok) return tls
  const openId = openIdOf(data)
  if (!openId.ok) return openId
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
      postgresBin: postgresBinOf(environment),
      signInUrl: data.SIGN_IN_DATABASE_URL ?? null,
      logLevel: data.LOG_LEVEL,
      administratorLink: data.ADMINISTRATOR_LINK === 'yes',
      tls: tls.value,
      openId: openId.value,
      backup: Object.freeze({
        folder: data.BACKUP_DIR === undefined ? null : resolve(callerDir(environment), data.BACKUP_DIR),
        passphrase: data.BACKUP_PASSPHRASE ?? null,
      }),
      trustedProxies: Object.freeze(data.TRUSTED_PROXIES),
      hostNames: Object.freeze(data.HOST_NAMES),
      webhookPrivateNetworks: Object.freeze(data.WEBHOOK_PRIVATE_NETWORKS),
      metrics: addressOf(data.METRICS_ADDRESS ?? ''),
    }),
  )
}
