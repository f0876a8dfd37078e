import { test } from 'tap'
import { type CheckpointSigner, signCheckpoint } from '../../src/audit/checkpoint.ts'
import { leafHash } from '../../src/audit/merkle.ts'
import { isSignedBy } from '../../src/audit/note.ts'
import { planInclusion, proofFrom } from '../../src/audit/proof-plan.ts'
import { verifyInclusion } from '../../src/audit/proofs.ts'
import { cosigned, parseTlogProof, tlogProofText } from '../../src/audit/tlog-proof.ts'
import { toBase64 } from '../../src/kernel/base64.ts'
import { toHex } from '../../src/kernel/bytes.ts'
import { nodeCrypto } from '../../src/platform/node-crypto.ts'
import { referenceRoot } from '../reference/reference-tree.ts'
import { testKey } from '../support/log-signer.ts'
import { testWitness, textOf } from '../support/witness.ts'
import { hashOver, inHex, leavesOf } from './support/tree.ts'

const KEY = testKey(11)
const ORIGIN = 'vi-du.vn/nhat-ky'
const SIGNER: CheckpointSigner = { ...KEY, keyNumber: 1, originOf: () => ORIGIN }
const LEAVES = leavesOf(11)
const root = referenceRoot(LEAVES)
const note = signCheckpoint(nodeCrypto, SIGNER, { origin: ORIGIN, size: LEAVES.length, root })
const proofOf = (index: number) => ({
  index,
  hashes: proofFrom(nodeCrypto, planInclusion(index, LEAVES.length), hashOver(LEAVES)),
  note,
})
const PROOF = tlogProofText(proofOf(5))

const faultOf = (text: string): string => {
  const read = parseTlogProof(text)
  return read.ok ? 'read' : read.error
}

test('C2SP tlog-proof: head, index, hashes, an empty line and the unchanged checkpoint', (t) => {
  const { hashes } = proofOf(5)
  const lines = hashes.map((hash) => `${toBase64(hash)}\n`).join('')
  t.equal(PROOF, `c2sp.org/tlog-proof@v1\nindex 5\n${lines}\n${note}`)
  const alone = { index: 0, hashes: [], note }
  t.equal(tlogProofText(alone), `c2sp.org/tlog-proof@v1\nindex 0\n\n${note}`, 'a leaf that is the whole tree')
  t.end()
})

test('a written proof can be parsed and verifies without further data', (t) => {
  for (const index of LEAVES.keys()) {
    const proof = proofOf(index)
    const read = parseTlogProof(tlogProofText(proof))
    if (!read.ok) throw new Error(read.error)
    const { checkpoint, signed, extra, hashes } = read.value
    t.same({ index: read.value.index, hashes, note: read.value.note }, proof)
    t.equal(extra, null)
    t.ok(isSignedBy(nodeCrypto, signed, ORIGIN, KEY.publicKey))
    const leaf = leafHash(nodeCrypto, LEAVES[index]!)
    t.ok(
      verifyInclusion(nodeCrypto, {
        index: read.value.index,
        size: checkpoint.size,
        leaf,
        hashes,
        root: checkpoint.root,
      }),
    )
  }
  t.end()
})

test('extra data is parsed and never trusted', (t) => {
  const read = parseTlogProof(PROOF.replace('index', `extra ${Buffer.from('thêm').toString('base64')}\nindex`))
  if (!read.ok) throw new Error(read.error)
  t.equal(new TextDecoder().decode(read.value.extra ?? new Uint8Array()), 'thêm')
  t.same(inHex(read.value.hashes), inHex(proofOf(5).hashes))
  const empty = parseTlogProof(PROOF.replace('index', 'extra \nindex'))
  t.equal(empty.ok && empty.value.extra?.length, 0)
  t.end()
})

test('a malformed proof is refused with its fault', (t) => {
  const [hash = ''] = PROOF.split('\n').slice(2)
  t.equal(faultOf(PROOF), 'read')
  for (const [text, fault] of [
    ['', 'not-a-proof'],
    ['\n\n', 'not-a-proof'],
    [note, 'not-a-proof'],
    [PROOF.replace('@v1', '@v2'), 'not-a-proof'],
    [` ${PROOF}`, 'not-a-proof'],
    [PROOF.replaceAll('\n', '\r\n'), 'not-a-proof'],
    [PROOF.replace('index 5\n', ''), 'not-a-proof'],
    [PROOF.replace('index 5', 'index 05'), 'not-a-proof'],
    [PROOF.replace('index 5', 'index -5'), 'not-a-proof'],
    [PROOF.replace('index 5', 'index  5'), 'not-a-proof'],
    [PROOF.replace('index 5', 'index 5 '), 'not-a-proof'],
    [PROOF.replace('index 5', 'index 9007199254740992'), 'not-a-proof'],
    [PROOF.replace('index 5', 'extra !\nindex 5'), 'not-a-proof'],
    [PROOF.replace('index 5', 'extra AA==\nextra AA==\nindex 5'), 'not-a-proof'],
    [PROOF.replace('index 5', 'index 5\nextra AA=='), 'not-a-proof'],
    [PROOF.replace(hash, hash.slice(4)), 'not-a-proof'],
    [PROOF.replace(hash, `${hash} `), 'not-a-proof'],
    [PROOF.replace(hash, toHex(proofOf(5).hashes[0]!)), 'not-a-proof'],
    [PROOF.replace(hash, Array(54).fill(hash).join('\n')), 'not-a-proof'],
    [PROOF.replace(`\n\n${ORIGIN}`, `\n${ORIGIN}`), 'not-a-proof'],
    [PROOF.replace(`\n\n${ORIGIN}`, `\n\n\n${ORIGIN}`), 'not-a-checkpoint'],
    [PROOF.slice(0, PROOF.indexOf(ORIGIN)), 'no-signatures'],
    [PROOF.slice(0, -1), 'no-signatures'],
    [`${PROOF}thừa\n`, 'signature-malformed'],
  ] as const) {
    t.equal(faultOf(text), fault, JSON.stringify(text.slice(0, 60)))
  }
  t.end()
})

test('C2SP tlog-checkpoint: cosignatures follow the signatures of the log, each on a line', (t) => {
  const lines = [1, 2].map((byte) => testWitness(`nhan-chung-${byte}.vn`, byte).plain(textOf(note)))
  const read = parseTlogProof(tlogProofText({ ...proofOf(5), note: cosigned(note, lines) }))
  t.equal(read.ok && read.value.note, `${note}${lines[0]}\n${lines[1]}\n`)
  t.equal(cosigned(note, []), note)
  t.end()
})
