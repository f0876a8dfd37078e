import { test } from 'tap'
import { checkpointText, parseCheckpoint, signCheckpoint } from '../../src/audit/checkpoint.ts'
import { endorse, endorsementText, isEndorsed, keysNameOf } from '../../src/audit/endorsement.ts'
import { parseNote } from '../../src/audit/note.ts'
import { toBase64 } from '../../src/kernel/base64.ts'
import { nodeCrypto } from '../../src/platform/node-crypto.ts'
import { testKey } from '../support/log-signer.ts'

const INSTALLATION = '0123456789abcdef'
const OLD = testKey(5)
const NEW = testKey(6)
const older = { number: 1, publicKey: OLD.publicKey }
const made = { number: 2, publicKey: NEW.publicKey, madeAt: '2017-08-05T01:00:07.000Z' }
const endorsement = endorse(nodeCrypto, { installation: INSTALLATION, older, newer: made }, OLD.sign)
const newer = { ...made, endorsement }

test('an endorsement names the installation, both keys and the time, line by line', async (t) => {
  t.equal(
    endorsementText({ installation: INSTALLATION, older, newer }),
    [
      'kiem-phieu/0123456789abcdef/keys',
      'signing-key-rotation/1',
      `old 1 ${toBase64(OLD.publicKey)}`,
      `new 2 ${toBase64(NEW.publicKey)}`,
      'time 2017-08-05T01:00:07.000Z',
      '',
    ].join('\n'),
  )
  const note = parseNote(endorsement)
  t.match(note, { ok: true, value: { signatures: [{ name: keysNameOf(INSTALLATION) }] } })
})

test('a signature of the older key over the newer one is an endorsement', async (t) => {
  t.ok(isEndorsed(nodeCrypto, { installation: INSTALLATION, older, newer }))
})

test('attack: a key without an endorsement', async (t) => {
  t.notOk(isEndorsed(nodeCrypto, { installation: INSTALLATION, older, newer: { ...newer, endorsement: null } }))
})

test('attack: a new key that endorses itself', async (t) => {
  const own = endorse(nodeCrypto, { installation: INSTALLATION, older, newer: made }, NEW.sign)
  t.notOk(isEndorsed(nodeCrypto, { installation: INSTALLATION, older, newer: { ...newer, endorsement: own } }))
  const itself = {
    ...made,
    endorsement: endorse(nodeCrypto, { installation: INSTALLATION, older: made, newer: made }, NEW.sign),
  }
  t.notOk(
    isEndorsed(nodeCrypto, { installation: INSTALLATION, older: made, newer: itself }),
    'nor does it follow itself',
  )
})

test('attack: the endorsement of one key under another', async (t) => {
  const other = testKey(7)
  const cases = {
    'another new key': { older, newer: { ...newer, publicKey: other.publicKey } },
    'another number': { older, newer: { ...newer, number: 3 } },
    'another time': { older, newer: { ...newer, madeAt: '2017-08-05T01:00:08.000Z' } },
    'another old key': { older: { ...older, publicKey: other.publicKey }, newer },
    'another number of the old key': { older: { ...older, number: 0 }, newer },
  }
  for (const [name, rotation] of Object.entries(cases)) {
    t.notOk(isEndorsed(nodeCrypto, { installation: INSTALLATION, ...rotation }), name)
  }
  t.notOk(isEndorsed(nodeCrypto, { installation: 'fedcba9876543210', older, newer }), 'another installation')
})

test('attack: a changed byte, a second text, or no note at all', async (t) => {
  const changed = [
    endorsement.replace('time 2017', 'time 2018'),
    endorsement.replace('old 1', 'old 01'),
    endorsement.replace('\n\n', '\nand more\n\n'),
    endorsement.slice(0, -1),
    '',
    'nonsense',
  ]
  for (const text of changed) {
    t.not(text, endorsement)
    t.notOk(isEndorsed(nodeCrypto, { installation: INSTALLATION, older, newer: { ...newer, endorsement: text } }), text)
  }
})

test('attack: a checkpoint presented as an endorsement, and vice versa', async (t) => {
  const signer = { keyNumber: 1, ...OLD, originOf: () => keysNameOf(INSTALLATION) }
  const checkpoint = { origin: keysNameOf(INSTALLATION), size: 2, root: Buffer.alloc(32, 1) }
  const note = signCheckpoint(nodeCrypto, signer, checkpoint)
  t.equal(note.startsWith(checkpointText(checkpoint)), true)
  t.notOk(isEndorsed(nodeCrypto, { installation: INSTALLATION, older, newer: { ...newer, endorsement: note } }))
  t.match(parseCheckpoint(endorsement), { ok: false, error: 'not-a-checkpoint' })
})
