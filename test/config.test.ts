import { homedir } from 'node:os'
import { test } from 'tap'
import { callerDir, readConfig } from '../src/config.ts'

const read = (environment: NodeJS.ProcessEnv) => {
  const config = readConfig(environment)
  if (!config.ok) throw new Error(config.error.en)
  return config.value
}

test('without variables the service runs on this machine only, with the embedded database', async (t) => {
  const config = read({})
  t.match(config, { host: '127.0.0.1', port: 3000, databaseUrl: null, logLevel: 'warn', operatorToken: null })
  t.ok(config.dataDir.length > 0)
})

test('every variable is read', async (t) => {
  t.same(
    read({
      HOST: '0.0.0.0',
      PORT: '8080',
      DATA_DIR: '/srv/kiem-phieu',
      DATABASE_URL: 'postgresql://kiem:phieu@db:5432/kiem_phieu',
      LOG_LEVEL: 'debug',
      OPERATOR_TOKEN: '0123456789abcdef',
    }),
    {
      host: '0.0.0.0',
      port: 8080,
      dataDir: '/srv/kiem-phieu',
      databaseUrl: 'postgresql://kiem:phieu@db:5432/kiem_phieu',
      logLevel: 'debug',
      operatorToken: '0123456789abcdef',
    },
  )
})

test('file names are relative to where the command was typed, whoever runs it', async (t) => {
  t.equal(callerDir({ npm_lifecycle_event: 'recount', INIT_CWD: '/home/an' }), '/home/an')
  t.equal(callerDir({ INIT_CWD: '/home/an' }), process.cwd())
  t.equal(callerDir({}), process.cwd())
})

test('an empty variable counts as one that is not set', async (t) => {
  const empty = { HOST: '', PORT: '', DATA_DIR: '', DATABASE_URL: '', LOG_LEVEL: '', OPERATOR_TOKEN: '' }
  t.same(read(empty), read({}))
})

test('the data folder follows the variables of the platform', async (t) => {
  const { dataDir } = read({ XDG_DATA_HOME: '/data/xdg', LOCALAPPDATA: 'D:\\Local' })
  const isPlaced = ['/data/xdg', 'D:\\Local', homedir(), '/var/'].some((place) => dataDir.startsWith(place))
  t.ok(isPlaced, dataDir)
})

test('the configuration cannot be changed afterwards', async (t) => {
  t.ok(Object.isFrozen(read({})))
})

/** Values that are refused; each contains a word that the sentence must not repeat. */
const REFUSED: readonly (readonly [name: string, ...values: string[]])[] = [
  ['PORT', 'SECRET', '-1', '65536', '3000.5', '0x50', ' 80 ', '1e3', '100000'],
  ['DATABASE_URL', 'mysql://an:SECRET@db/x', 'SECRET', 'http://SECRET'],
  ['LOG_LEVEL', 'SECRET', 'WARN', 'verbose'],
  ['OPERATOR_TOKEN', 'SECRET', 'SECRET with spaces in it', 'SECRETSECRETSECRETmã', 'S'.repeat(201)],
]

test('a wrong value is refused with the name of its variable and never with the value', async (t) => {
  for (const [name, ...values] of REFUSED) {
    for (const value of values) {
      const config = readConfig({ [name]: value })
      if (config.ok) t.fail(`${name}=${value} was accepted`)
      else {
        const { vi, en } = config.error
        t.match(en, new RegExp(`^Invalid configuration: ${name} must be .+\\.$`))
        t.match(vi, new RegExp(`^Cấu hình không hợp lệ: ${name} phải là .+\\.$`))
        t.notOk(`${vi}${en}`.includes(value), en)
      }
    }
  }
})

test('the ends of each range are accepted', async (t) => {
  t.equal(read({ PORT: '0' }).port, 0)
  t.equal(read({ PORT: '65535' }).port, 65_535)
  t.equal(read({ OPERATOR_TOKEN: 'x'.repeat(16) }).operatorToken, 'x'.repeat(16))
  t.equal(read({ OPERATOR_TOKEN: 'x'.repeat(200) }).operatorToken, 'x'.repeat(200))
  t.equal(read({ DATABASE_URL: 'postgres://db/x' }).databaseUrl, 'postgres://db/x')
})
