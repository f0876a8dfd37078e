import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Test, test } from 'tap'
import type { SignedLog } from '../../src/app/log/signing.ts'
import { EMPTY_FRONTIER, growBy, rootOf } from '../../src/audit/merkle.ts'
import type { LogId } from '../../src/kernel/brand.ts'
import { toHex } from '../../src/kernel/bytes.ts'
import { nodeCrypto } from '../../src/platform/node-crypto.ts'
import { signedLogsIn } from '../../src/secrets/signed-logs.ts'

const LOG = '0192f3a4-0000-7000-8000-0000000000c1' as LogId
const OTHER = '0192f3a4-0000-7000-8000-0000000000c2' as LogId

const signed = (size: number, accepted = 0): SignedLog => {
  const leaves = Array.from({ length: size }, (_, index) => Buffer.alloc(32, index + 1))
  return { frontier: growBy(nodeCrypto, EMPTY_FRONTIER, leaves), accepted }
}

const rootIn = (kept: SignedLog | null): string | null => kept && toHex(rootOf(nodeCrypto, kept.frontier))

const storeIn = (t: Test) => {
  const folder = join(t.testdir(), 'keys', 'signed')
  const warnings: string[] = []
  const open = () => signedLogsIn(folder, (sentence) => void warnings.push(sentence))
  return { folder, warnings, open, ...open() }
}

test('a log that was never signed here is unknown; one that was signed is known after a restart', async (t) => {
  const { folder, warnings, open, recall, remember } = storeIn(t)
  t.equal(recall(LOG), null)
  remember(LOG, signed(5))
  remember(OTHER, signed(2, 1))
  t.equal(rootIn(open().recall(LOG)), rootIn(signed(5)))
  t.match(open().recall(LOG), { accepted: 0, frontier: { size: 5 } })
  t.match(open().recall(OTHER), { accepted: 1, frontier: { size: 2 } })
  t.same(readdirSync(folder).sort(), [`${LOG}.json`, `${OTHER}.json`])
  if (process.platform !== 'win32') t.equal(statSync(join(folder, `${LOG}.json`)).mode & 0o777, 0o600)
  t.same(warnings, [])
})

test('the largest size stays, whichever process writes last; an accepted log replaces a larger one', async (t) => {
  const { recall, remember } = storeIn(t)
  remember(LOG, signed(9))
  remember(LOG, signed(7))
  t.equal(recall(LOG)?.frontier.size, 9)
  remember(LOG, signed(4, 4))
  t.match(recall(LOG), { accepted: 4, frontier: { size: 4 } })
  remember(LOG, signed(6, 4))
  t.match(recall(LOG), { accepted: 4, frontier: { size: 6 } })
})

test('a file that cannot be read is as if nothing had been signed, and is reported', async (t) => {
  const { folder, warnings, recall, remember } = storeIn(t)
  mkdirSync(folder, { recursive: true })
  for (const text of ['', '{', '{"size":1}', '{"size":1,"hashes":["xy"],"accepted":0}']) {
    writeFileSync(join(folder, `${LOG}.json`), text)
    t.equal(recall(LOG), null, text)
    t.match(warnings.pop(), new RegExp(`it is not known what was signed of a log: .*${LOG}`))
  }
  remember(LOG, signed(3))
  warnings.length = 0
  t.equal(recall(LOG)?.frontier.size, 3)
  t.same(warnings, [])
  t.match(readFileSync(join(folder, `${LOG}.json`), 'utf8'), /^\{"size":3,"hashes":\[/)
})

test('a folder that cannot be written is reported, and stops nothing', async (t) => {
  const folder = join(t.testdir({ keys: 'a file' }), 'keys')
  const warnings: string[] = []
  signedLogsIn(folder, (sentence) => void warnings.push(sentence)).remember(LOG, signed(1))
  t.match(warnings.at(-1), /what was signed of a log cannot be kept/)
})
