import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { request } from 'node:https'
import { join } from 'node:path'
import { type Test, test } from 'tap'
import { temporaryFolder } from './storage/embedded/support.ts'
import { madeFiles, pemOf } from './tls/support.ts'

const MAIN = join(import.meta.dirname, '..', 'src', 'main.ts')

const start = (t: Test, environment: Readonly<Record<string, string>>): ChildProcess => {
  const env = { HOST: '127.0.0.1', PORT: '0', OPERATOR_TOKEN: 'token-of-the-test-operator', ...environment }
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

test('started with a certificate, the service shows its fingerprint and is reached by TLS', async (t) => {
  const files = madeFiles(t)
  const { certificate } = pemOf(files)
  const dataDir = join(temporaryFolder(t), 'data')
  const child = start(t, { DATA_DIR: dataDir, TLS_CERT: files.certificateFile, TLS_KEY: files.keyFile })
  let said = ''
  let address: string | undefined
  for await (const part of child.stdout!) {
    said += part
    address = /^Mở \/ open: (https:\S+)\/docs$/m.exec(said)?.[1]
    if (address) break
  }
  const asked = request(`${address}/readyz`, { ca: certificate, agent: false }).end()
  const [response] = await once(asked, 'response')
  response.resume()
  t.equal(response.statusCode, 200)
  const shown = said.match(/^ {2}(?:[0-9A-F]{4} ){3}[0-9A-F]{4}$/gm) ?? []
  const presented = response.socket.getPeerCertificate().fingerprint256
  t.equal(shown.join('').replaceAll(' ', ''), presented.replaceAll(':', ''), 'what is read aloud is what browsers see')
})

test('with a key of another certificate it says so in one sentence and touches nothing', async (t) => {
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
