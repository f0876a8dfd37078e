import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { request } from 'node:https'
import { join } from 'node:path'
import { type Test, test } from 'tap'
import { judge } from '../src/cli/runtimes/judge.ts'
import { readKnownHoles } from '../src/cli/runtimes/known-holes.ts'
import { runtimeLines } from '../src/cli/runtimes/warning-lines.ts'
import { COMPILED } from './support/compiled.ts'
import { plant } from './support/planted-secrets.ts'
import { readyFolder } from './support/ready-folder.ts'
import { temporaryFolder } from './support/temporary-folder.ts'
import { madeFiles, pemOf } from './tls/support.ts'

const MAIN = join(import.meta.dirname, '..', 'src', 'main.ts')

const start = (t: Test, environment: Readonly<Record<string, string>>): ChildProcess => {
  const env = { HOST: '127.0.0.1', PORT: '0', ...COMPILED, ...environment }
  const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  child.stdout!.setEncoding('utf8')
  child.stderr!.setEncoding('utf8')
  t.teardown(async () => {
    if (child.exitCode !== null) return
    child.kill('SIGTERM')
    await once(child, 'close')
  })
  return child
}

test('started with a certificate, the service prints its fingerprint and is reached by TLS', async (t) => {
  const files = madeFiles(t)
  const { certificate } = pemOf(files)
  const dataDir = await readyFolder(t, 'migrated')
  const child = start(t, { DATA_DIR: dataDir, TLS_CERT: files.certificateFile, TLS_KEY: files.keyFile })
  let said = ''
  let address: string | undefined
  for await (const part of child.stdout!) {
    said += part
    address = /^Mở \/ open: (https:\S+)\/$/m.exec(said)?.[1]
    if (address) break
  }
  const asked = request(`${address}/healthz`, { ca: certificate, agent: false }).end()
  const [response] = await once(asked, 'response')
  response.resume()
  t.equal(response.statusCode, 200)
  const shown = said.match(/^ {2}(?:[0-9A-F]{4} ){3}[0-9A-F]{4}$/gm) ?? []
  const presented = response.socket.getPeerCertificate().fingerprint256
  t.equal(shown.join('').replaceAll(' ', ''), presented.replaceAll(':', ''), 'what is read aloud is what browsers see')
})

test('with the key of another certificate the service prints one sentence and changes nothing', async (t) => {
  const [files, others] = [madeFiles(t), madeFiles(t)]
  const dataDir = join(temporaryFolder(t), 'data')
  const child = start(t, { DATA_DIR: dataDir, TLS_CERT: files.certificateFile, TLS_KEY: others.keyFile })
  let complained = ''
  child.stderr!.on('data', (part: string) => {
    complained += part
  })
  const [status] = await once(child, 'close')
  t.equal(status, 1)
  t.match(complained, /^Khóa trong tệp \S+ .*TLS_KEY .*\.\nThe key in the file \S+ .*TLS_KEY .*\.\n$/)
  t.notOk(existsSync(dataDir))
})

interface Started {
  readonly child: ChildProcess
  readonly address: string
  /** Token of the link for the first administrator; null if none was printed. */
  readonly setupToken: string | null
  /** Its output on standard output until it was open. */
  readonly said: string
  /** Its output on standard error so far. */
  readonly complained: () => string
}

const startedOn = async (t: Test, dataDir: string, more: Readonly<Record<string, string>> = {}): Promise<Started> => {
  const child = start(t, { DATA_DIR: dataDir, ...more })
  let [said, complained] = ['', '']
  child.stderr!.on('data', (part: string) => {
    complained += part
  })
  for await (const part of child.stdout!.iterator({ destroyOnReturn: false })) {
    said += part
    const address = /^Mở \/ open: (http:\S+)\/$/m.exec(said)?.[1]
    if (!address) continue
    const token = new RegExp(`^  ${address}/setup#([\\w-]{43})$`, 'm').exec(said)?.[1]
    const setupToken = token === undefined ? null : plant(token, 'the token of a setup link')
    return { child, address, setupToken, said, complained: () => complained }
  }
  throw new Error(`it did not start: ${said}`)
}

const stop = async ({ child }: Started): Promise<void> => {
  child.kill('SIGTERM')
  await once(child, 'close')
}

const makeAdministrator = async ({ address }: Started, token: string, username: string): Promise<number> => {
  const password = plant('mùa thu năm ấy trời rất trong', 'the password of the first administrator')
  const body = JSON.stringify({ token, username, displayName: 'Nguyễn Thị Thu Hà', password })
  const headers = { 'content-type': 'application/json' }
  return (await fetch(`${address}/v1/first-administrator`, { method: 'POST', headers, body })).status
}

interface Keys {
  readonly items: readonly { readonly number: number; readonly publicKey: string; readonly current: boolean }[]
}

const keysOf = async ({ address }: Started): Promise<Keys> =>
  (await (await fetch(`${address}/v1/signing-keys`)).json()) as Keys

test('one data folder, from the first start on', async (t) => {
  const dataDir = join(temporaryFolder(t), 'data')
  const file = join(dataDir, 'keys', 'log-signing.key')
  const first = await startedOn(t, dataDir)
  const keys = await keysOf(first)
  await stop(first)
  const pem = readFileSync(file, 'utf8')
  const secret = plant(pem.split('\n')[1]!, 'the private key that signs checkpoints')

  await t.test('the start warns of known holes of this Node and of the database, and goes on', async (t) => {
    const [, version = ''] = /PostgreSQL (\d+\.\d+), /.exec(first.said) ?? []
    t.same(first.said.match(/^CẢNH BÁO: (?:Node|PostgreSQL|danh sách lỗ hổng) .*$/gm) ?? [], runtimeLines(version))
    const isFixed = judge(readKnownHoles().programs.postgresql, version).kind === 'fixed'
    t.equal(
      /^CẢNH BÁO: PostgreSQL .* \/ WARNING: \d+ security holes? (?:is|are) known in PostgreSQL /m.test(first.said),
      !isFixed,
    )
  })

  await t.test('the first start creates the key that signs checkpoints', async (t) => {
    t.match(keys, { items: [{ number: 1, current: true }] })
    t.equal(statSync(file).mode & 0o777, 0o600)
  })

  await t.test('each start prints a new setup link and restricts keys that others could read', async (t) => {
    const all = ['keys', join('keys', 'installation.key'), join('keys', 'log-signing.key')]
    const others = all.map((path) => join(dataDir, path))
    for (const path of others) chmodSync(path, 0o755)
    const second = await startedOn(t, dataDir)
    t.ok(first.setupToken && second.setupToken && first.setupToken !== second.setupToken)
    t.equal(await makeAdministrator(second, first.setupToken!, 'ke.gian'), 401, 'the link before is dead')
    t.equal(await makeAdministrator(second, second.setupToken!, 'quan.tri'), 201)
    t.equal(await makeAdministrator(second, second.setupToken!, 'ke.gian'), 401, 'used')
    await stop(second)
    for (const path of others) {
      t.equal(statSync(path).mode & 0o077, 0, path)
      t.ok(second.complained().includes(`${path}"`), 'the log says so')
    }
    t.notOk(second.complained().includes(secret))
  })

  await t.test('no link is printed once it was used, unless it is requested', async (t) => {
    const third = await startedOn(t, dataDir)
    t.equal(third.setupToken, null)
    await stop(third)
    const asked = await startedOn(t, dataDir, { ADMINISTRATOR_LINK: 'yes' })
    t.equal(await makeAdministrator(asked, asked.setupToken!, 'quan.tri.hai'), 201, 'asked for at the start')
    await stop(asked)
  })

  await t.test(
    'metrics are served at an address of their own, and only if the configuration asks for them',
    async (t) => {
      const measured = await startedOn(t, dataDir, { METRICS_ADDRESS: '127.0.0.1:0' })
      const metrics = /^Số đo .*: (http:\S+\/metrics)$/m.exec(measured.said)?.[1]
      const answer = await fetch(metrics!)
      t.equal(answer.status, 200)
      t.match(answer.headers.get('content-type'), /^text\/plain; version=0\.0\.4/)
      t.match(await answer.text(), /^kiem_phieu_ready 1$/m)
      t.equal(
        (await fetch(`${measured.address}/metrics`)).status,
        404,
        'nothing of it is at the address of the service',
      )
      await stop(measured)
      t.notMatch(first.said, /metrics/)
    },
  )

  await t.test('without its key the service does not start, and prints one sentence', async (t) => {
    writeFileSync(file, 'garbage')
    const last = start(t, { DATA_DIR: dataDir })
    let complained = ''
    last.stderr!.on('data', (part: string) => {
      complained += part
    })
    const [status] = await once(last, 'close')
    t.equal(status, 1)
    const sentences = complained.split('\n').filter((line) => line !== '' && !line.startsWith('{'))
    t.match(sentences, [
      /^Tệp khóa .*log-signing\.key trống hoặc hỏng/,
      /^The key file .*log-signing\.key is empty or damaged/,
      /^\(no private key in PEM/,
    ])
    t.equal(sentences.length, 3, 'and no stack')
    t.equal(readFileSync(file, 'utf8'), 'garbage', 'nothing is written over it')
  })
})
