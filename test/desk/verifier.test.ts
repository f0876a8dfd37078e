import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'tap'
import { NO_EVIDENCE } from '../../src/desk/auditor/messages.ts'
import { digitsIn, firstDifference, groupsOf } from '../../src/desk/auditor/root-groups.ts'
import { blobOf, inNode, openVerifier, plain } from './support/verifier.ts'

const EXPORT = readFileSync(join(import.meta.dirname, '..', 'vectors', 'audit', 'congress-2017.jsonl'))
const ROOT = 'a4e2a5b73dee414d6f7fe52bc11f1d6b2bd554dfc65a606d6e3eb11d4597f1fe'

const changed = (from: string, to: string): Uint8Array => {
  const text = EXPORT.toString()
  if (!text.includes(from)) throw new Error(`the export does not say ${from}`)
  return Buffer.from(text.replace(from, to))
}

test('the bundled verifier finds in an old browser what the command finds', async (t) => {
  const { heard, send, end } = await openVerifier()
  t.match(heard, [{ kind: 'ready' }])
  const files: Readonly<Record<string, Uint8Array>> = {
    whole: EXPORT,
    'a changed event': changed('"summoned":', '"summoned":1'),
    'lines in another order': Buffer.from(EXPORT.toString().split('\n').toReversed().join('\n')),
    empty: Buffer.of(),
    'cut off': EXPORT.subarray(0, 5_000),
    foreign: Buffer.from('{"format":"count-record/1"}\n'),
    'not text': Buffer.of(0x7b, 0xff, 0x0a),
    'half of a surrogate pair': changed('"summoned":', '"\\ud800":1,"summoned":'),
  }
  let run = 0
  for (const [title, bytes] of Object.entries(files)) {
    run += 1
    send({ kind: 'verify', run, file: blobOf(bytes), evidence: NO_EVIDENCE })
    const answer = await end(run)
    if (answer.kind !== 'report') throw new Error(`${title}: ${answer.kind}`)
    t.same(plain(answer.report), plain(await inNode(bytes)), title)
  }
  const whole = await end(1)
  if (whole.kind !== 'report') throw new Error(whole.kind)
  t.equal(whole.report.verdict, 'verified')
  t.match(whole.report.roots.at(-1), { size: 64, root: ROOT })
  t.equal(whole.report.roots.length, 5, 'each checkpoint has its root, and the last one is at the end')
  t.ok(heard.some((one) => one.kind === 'progress' && one.run === 1 && one.bytes === EXPORT.length))
})

test('the verifier stops when it is asked to, and tells of a file that cannot be read', async (t) => {
  const { send, end } = await openVerifier()
  send({ kind: 'verify', run: 1, file: blobOf(EXPORT), evidence: NO_EVIDENCE })
  send({ kind: 'stop', run: 1 })
  t.match(await end(1), { kind: 'stopped' })
  const gone = { size: 10, slice: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }) } as unknown as Blob
  send({ kind: 'verify', run: 2, file: gone, evidence: NO_EVIDENCE })
  t.match(await end(2), { kind: 'failed' })
  send({ kind: 'verify', run: 3, file: blobOf(EXPORT), evidence: NO_EVIDENCE })
  t.match(await end(3), { kind: 'report', report: { verdict: 'verified' } })
})

test('a root is read as it is typed, pasted or scanned, and its first other group is found', async (t) => {
  t.equal(digitsIn('A4E2 a5b7-3dee'), 'a4e2a5b73dee')
  t.equal(digitsIn(`kp:00ff:aa11:${ROOT}`), ROOT)
  t.equal(digitsIn(''), '')
  for (const wrong of ['a4e2 x', `${ROOT}0`, 'KP:00:11']) t.equal(digitsIn(wrong), null, wrong)
  t.equal(groupsOf(ROOT).length, 16)
  t.equal(groupsOf(ROOT).join(''), ROOT)
  t.equal(firstDifference(ROOT, ROOT), null)
  t.equal(firstDifference(ROOT, ROOT.slice(0, 6)), null, 'a group that is only begun is no other group')
  t.equal(firstDifference(ROOT, `${ROOT.slice(0, 48)}0000`), 13)
  t.equal(firstDifference(ROOT, `${ROOT.slice(0, 63)}0`), 16)
})
