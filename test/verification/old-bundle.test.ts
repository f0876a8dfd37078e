import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { test } from 'tap'
import { nodeCrypto } from '../../src/platform/node-crypto.ts'
import { NO_ANCHORS } from '../../src/verification/anchors.ts'
import { verifyBundle } from '../../src/verification/verify-bundle.ts'

const OLD = join(import.meta.dirname, '..', 'vectors', 'audit', 'congress-2017.jsonl')

/** As they were noted when the file was created. */
const ROOT = 'a4e2 a5b7 3dee 414d 6f7f e52b c11f 1d6b 2bd5 54df c65a 606d 6e3e b11d 4597 f1fe'
const KEY = 'MDgZG6Y0javDUkA1TPZkZUiRDd9DHOy3G2Hawf5tXlc='
const SIZE = 64

const anchors = (root: string) => ({
  ...NO_ANCHORS,
  keys: [Buffer.from(KEY, 'base64')],
  roots: [{ size: SIZE, root: Buffer.from(root.replaceAll(' ', ''), 'hex') }],
})

test('a bundle of the first version of the format verifies with every later program', async (t) => {
  const found = await verifyBundle(nodeCrypto, createReadStream(OLD), anchors(ROOT))
  t.match(found, { verdict: 'verified', violations: [], events: SIZE, checkpoints: 5, rounds: 4, compared: 2 })
})

test('the root on paper detects another root', async (t) => {
  const found = await verifyBundle(nodeCrypto, createReadStream(OLD), anchors(ROOT.replace('a4e2', 'a4e3')))
  t.match(found, { verdict: 'violated', violations: [{ code: 'anchor-root', detail: { size: SIZE } }] })
})
