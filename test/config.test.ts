import { homedir } from 'node:os'
import { test } from 'tap'
import { callerDir, readConfig } from '../src/config.ts'
import { startFailureInWords } from '../src/locale/start-failures.ts'
import { failedStart } from './support/worded.ts'

const read = (environment: NodeJS.ProcessEnv) => {
  const config = readConfig(environment)
  if (!config.ok) throw failedStart(config.error)
  return config.value
}

/** The sentence of a refused environment; null for one that is accepted. */
const refusalOf = (environment: NodeJS.ProcessEnv) => {
  const config = readConfig(environment)
  return config.ok ? null : startFailureInWords(config.error)
}

/** Everything that sign-in at a provider needs. */
const OPENID = {
  PUBLIC_ORIGIN: 'http://localhost:3000',
  OPENID_ISSUER: 'http://127.0.0.1:4000',
  OPENID_CLIENT_ID: 'kiem-phieu',
  OPENID_CLIENT_SECRET: 'the-value-of-it',
}

test('without variables the service runs on this machine only, with the embedded database', async (t) => {
  const config = read({})
  t.match(config, {
    host: '127.0.0.1',
    port: 3000,
    databaseUrl: null,
    signInUrl: null,
    logLevel: 'warn',
    administratorLink: false,
  })
  t.match(config, { tls: null, openId: null, trustedProxies: [], webhookPrivateNetworks: [], metrics: null })
  t.same(config.backup, { folder: null, passphrase: null })
  t.ok(config.dataDir.length > 0)
})

test('every variable is read', async (t) => {
  t.same(
    read({
      HOST: '0.0.0.0',
      PORT: '8080',
      DATA_DIR: '/srv/kiem-phieu',
      DATABASE_URL: 'postgresql://kiem:phieu@db:5432/kiem_phieu',
      POSTGRES_BIN: '/usr/lib/postgresql/18/bin',
      SIGN_IN_DATABASE_URL: 'postgresql://gac:cua@db:5432/kiem_phieu',
      LOG_LEVEL: 'debug',
      ADMINISTRATOR_LINK: 'yes',
      TLS_CERT: '/srv/tls/certificate.pem',
      TLS_KEY: '/srv/tls/key.pem',
      PUBLIC_ORIGIN: 'https://kiemphieu.example.vn/',
      OPENID_ISSUER: 'https://id.example.vn/realms/tinh-uy',
      OPENID_CLIENT_ID: 'kiem-phieu',
      OPENID_CLIENT_SECRET: '~khong!',
      OPENID_NAME: 'Cổng đăng nhập của Tỉnh ủy',
      BACKUP_DIR: '/media/usb/kiem-phieu',
      BACKUP_PASSPHRASE: 'mười hai ký tự',
      TRUSTED_PROXIES: '10.0.0.5, 192.168.1.0/24,fd00::/8  ::1',
      HOST_NAMES: 'may-kiem-phieu, KiemPhieu.example.vn',
      WEBHOOK_PRIVATE_NETWORKS: '10.20.0.0/16 fd00::1',
      METRICS_ADDRESS: '[::1]:9464',
    }),
    {
      host: '0.0.0.0',
      port: 8080,
      dataDir: '/srv/kiem-phieu',
      databaseUrl: 'postgresql://kiem:phieu@db:5432/kiem_phieu',
      postgresBin: '/usr/lib/postgresql/18/bin',
      signInUrl: 'postgresql://gac:cua@db:5432/kiem_phieu',
      logLevel: 'debug',
      administratorLink: true,
      tls: { certificateFile: '/srv/tls/certificate.pem', keyFile: '/srv/tls/key.pem' },
      openId: {
        issuer: 'https://id.example.vn/realms/tinh-uy',
        clientId: 'kiem-phieu',
        clientSecret: '~khong!',
        name: 'Cổng đăng nhập của Tỉnh ủy',
        publicOrigin: 'https://kiemphieu.example.vn',
      },
      backup: { folder: '/media/usb/kiem-phieu', passphrase: 'mười hai ký tự' },
      trustedProxies: ['10.0.0.5', '192.168.1.0/24', 'fd00::/8', '::1'],
      hostNames: ['may-kiem-phieu', 'KiemPhieu.example.vn'],
      webhookPrivateNetworks: ['10.20.0.0/16', 'fd00::1'],
      metrics: { host: '::1', port: 9464 },
    },
  )
})

test('file names are relative to the folder of the caller', async (t) => {
  t.equal(callerDir({ npm_lifecycle_event: 'recount', INIT_CWD: '/home/an' }), '/home/an')
  t.equal(callerDir({ INIT_CWD: '/home/an' }), process.cwd())
  t.equal(callerDir({}), process.cwd())
})

test('an empty variable counts as not set', async (t) => {
  const empty = { HOST: '', PORT: '', DATA_DIR: '', DATABASE_URL: '', LOG_LEVEL: '', ADMINISTRATOR_LINK: '' }
  t.same(read({ ...empty, TLS_CERT: '', TLS_KEY: '', TRUSTED_PROXIES: '', HOST_NAMES: '' }), read({}))
  t.same(read(Object.fromEntries(Object.keys(OPENID).map((name) => [name, '']))), read({}))
})

test('the data folder follows the variables of the platform', async (t) => {
  const { dataDir } = read({ XDG_DATA_HOME: '/data/xdg', LOCALAPPDATA: 'D:\\Local' })
  const isPlaced = ['/data/xdg', 'D:\\Local', homedir(), '/var/'].some((place) => dataDir.startsWith(place))
  t.ok(isPlaced, dataDir)
})

test('the configuration is immutable', async (t) => {
  const config = read({ ...OPENID, TLS_CERT: 'c', TLS_KEY: 'k', TRUSTED_PROXIES: '::1' })
  for (const part of [
    config,
    config.backup,
    config.tls,
    config.openId,
    config.trustedProxies,
    config.hostNames,
    config.webhookPrivateNetworks,
  ]) {
    t.ok(Object.isFrozen(part))
  }
})

/** Values that are refused; each contains a word that the sentence must not repeat. */
const REFUSED: readonly (readonly [name: string, ...values: string[]])[] = [
  ['PORT', 'SECRET', '-1', '65536', '3000.5', '0x50', ' 80 ', '1e3', '100000'],
  ['DATABASE_URL', 'mysql://an:SECRET@db/x', 'SECRET', 'http://SECRET', 'postgres://an:SECRET@a:1,b:2,c/x?port=1,2'],
  ['DATABASE_URL', 'postgres://an:SECRET#1@db/x', 'postgres://an:SECRET?1@db/x', 'postgres://an:SECRET/1@db/x'],
  [
    'DATABASE_URL',
    'postgres://an:SECRET@db:SECRET/x',
    'postgres://SECRET@db/x?sslmod=SECRET',
    'postgres://an:SECRET@a,/x',
  ],
  ['SIGN_IN_DATABASE_URL', 'mysql://an:SECRET@db/x', 'SECRET', 'postgres://an:SECRET#1@db/x'],
  ['LOG_LEVEL', 'SECRET', 'WARN', 'verbose'],
  [
    'TRUSTED_PROXIES',
    'SECRET',
    '*',
    'all',
    'loopback',
    'true',
    'yes',
    '0.0.0.0/0',
    '::/0',
    '10.0.0.0/33',
    'fd00::/129',
  ],
  [
    'TRUSTED_PROXIES',
    '10.0.0.256',
    '172.16.0',
    '10.0.0.5/',
    '10.0.0.5/8/8',
    '10.0.0.5/-1',
    'fe80::1%eth0',
    'x, 10.0.0.5',
  ],
  ['HOST_NAMES', 'SECRET:3000', 'https://secret', '*', 'a_*', 'SECRET/', 'u@SECRET', 'SECRET?', 'SECRET#', 'đảng.vn'],
  ['WEBHOOK_PRIVATE_NETWORKS', 'SECRET', '*', 'private', '0.0.0.0/0', '::/0', '10.0.0.0/33', 'localhost'],
  ['METRICS_ADDRESS', 'SECRET', 'yes', '9465', ':9465', 'SECRET:9464', '192.0.2.7', '192.0.2.7:65536', '::7:9464'],
  ['METRICS_ADDRESS', '256.0.0.1:9464', '[192.0.2.7]:9464', 'http://192.0.2.7:9464', '192.0.2.7:9464/SECRET'],
  ['BACKUP_PASSPHRASE', 'SECRET', 'SECRET word', 'S'.repeat(1_001)],
  ['ADMINISTRATOR_LINK', 'SECRET', 'true', 'YES', 'yes please'],
  [
    'OPENID_ISSUER',
    'SECRET',
    'http://SECRET.example.vn',
    'https://an:SECRET@id.example.vn',
    'https://id.example.vn?SECRET',
  ],
  [
    'OPENID_ISSUER',
    'https://id.example.vn#SECRET',
    'https://id.example.vn/ SECRET',
    'ftp://id.example.vn',
    '//id.example.vn/',
  ],
  ['OPENID_ISSUER', 'http://127.0.0.1.example.vn', 'http://localhost.example.vn', 'http://192.0.2.7', 'http://[::2]'],
  ['OPENID_CLIENT_ID', 'SECRET with a space', 'mã', 'x'.repeat(201)],
  ['OPENID_CLIENT_SECRET', 'SECRET with a space', 'mã', 'SECRET\n', 'x'.repeat(501)],
  ['OPENID_NAME', 'SECRET\nin two lines', 'SECRET\u202e', 'S'.repeat(61)],
  [
    'PUBLIC_ORIGIN',
    'SECRET',
    'https://SECRET.example.vn/path',
    'https://SECRET.example.vn?',
    'http://SECRET.example.vn',
  ],
  ['PUBLIC_ORIGIN', 'kiemphieu.SECRET:443', '*', 'http://0.0.0.0:3000', 'https://an@SECRET.example.vn'],
]

test('a wrong value is refused with the name of its variable and never with the value', async (t) => {
  for (const [name, ...values] of REFUSED) {
    for (const value of values) {
      const config = readConfig({ [name]: value })
      if (config.ok) t.fail(`${name}=${value} was accepted`)
      else {
        const { vi, en } = startFailureInWords(config.error)
        t.match(en, new RegExp(`^Invalid configuration: ${name} must be .+\\.$`))
        t.match(vi, new RegExp(`^Cấu hình không hợp lệ: ${name} phải là .+\\.$`))
        t.notOk(JSON.stringify([config.error, vi, en]).includes(value), en)
      }
    }
  }
})

test('certificate and key are given together, relative to where the command was typed', async (t) => {
  t.same(refusalOf({ TLS_CERT: 'SECRET' }), {
    vi: 'Cấu hình không hợp lệ: TLS_KEY phải là tên một tệp khi đã đặt TLS_CERT.',
    en: 'Invalid configuration: TLS_KEY must be a file name if TLS_CERT is set.',
  })
  t.same(refusalOf({ TLS_KEY: 'SECRET' }), {
    vi: 'Cấu hình không hợp lệ: TLS_CERT phải là tên một tệp khi đã đặt TLS_KEY.',
    en: 'Invalid configuration: TLS_CERT must be a file name if TLS_KEY is set.',
  })
  const typedIn = { npm_lifecycle_event: 'start', INIT_CWD: '/home/an' }
  t.same(read({ ...typedIn, TLS_CERT: 'c.pem', TLS_KEY: '../k.pem' }).tls, {
    certificateFile: '/home/an/c.pem',
    keyFile: '/home/k.pem',
  })
})

test('sign-in at a provider is configured completely or not at all', async (t) => {
  for (const missing of Object.keys(OPENID)) {
    const config = readConfig({ ...OPENID, [missing]: undefined })
    t.notOk(config.ok, missing)
    if (config.ok) continue
    const { vi, en } = startFailureInWords(config.error)
    t.match(en, new RegExp(`^Invalid configuration: ${missing} must be .+ is set\\.$`))
    t.match(vi, new RegExp(`^Cấu hình không hợp lệ: ${missing} phải là .+ khi đã đặt .+\\.$`))
    t.notMatch(JSON.stringify([config.error, vi, en]), 'the-value-of-it')
  }
  t.match(refusalOf({ OPENID_NAME: 'SECRET' }), { en: /OPENID_ISSUER/ })
  t.equal(read({ PUBLIC_ORIGIN: 'https://kiemphieu.example.vn' }).openId, null, 'an address alone is no provider')
})

test('plain HTTP is allowed on this machine only', async (t) => {
  for (const host of ['localhost:4000', '127.0.0.1', '127.8.8.8:1', '[::1]:4000']) {
    const { openId } = read({ ...OPENID, OPENID_ISSUER: `http://${host}/`, PUBLIC_ORIGIN: `http://${host}` })
    t.match(openId, { issuer: `http://${host}/`, publicOrigin: `http://${host}` })
  }
})

test('a provider without a name is called by its host', async (t) => {
  t.equal(read({ ...OPENID, OPENID_ISSUER: 'https://id.example.vn/realms/x' }).openId?.name, 'id.example.vn')
})

test('the ends of each range are accepted', async (t) => {
  t.equal(read({ PORT: '0' }).port, 0)
  t.equal(read({ PORT: '65535' }).port, 65_535)
  t.equal(read({ ADMINISTRATOR_LINK: 'no' }).administratorLink, false)
  t.equal(read({ DATABASE_URL: 'postgres://db/x' }).databaseUrl, 'postgres://db/x')
})
