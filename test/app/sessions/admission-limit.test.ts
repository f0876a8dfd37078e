import { test } from 'tap'
import { AdmissionLimit } from '../../../src/app/sessions/admission-limit.ts'

/** Work that lasts until a test lets it end. */
const lasting = () => {
  let end: (value: string) => void = () => {}
  const promise = new Promise<string>((resolve) => {
    end = resolve
  })
  return { work: () => promise, end: () => end('done') }
}

test('attempts beyond the limit are rejected immediately', async (t) => {
  const admission = new AdmissionLimit()
  const { work, end } = lasting()
  const inside = [admission.run('a', 2, work), admission.run('a', 2, work)]
  t.equal(await admission.run('a', 2, async () => 'third'), null)
  t.equal(await admission.run('b', 2, async () => 'elsewhere'), 'elsewhere')
  t.equal(await admission.run('a', 3, async () => 'reserved'), 'reserved')
  end()
  t.same(await Promise.all(inside), ['done', 'done'])
  t.equal(await admission.run('a', 1, async () => 'now'), 'now')
})

test('failing work frees its place too', async (t) => {
  const admission = new AdmissionLimit()
  const failing = async () => {
    throw new Error('database away')
  }
  for (let times = 0; times < 3; times += 1) await t.rejects(admission.run('a', 1, failing), /away/)
  t.equal(await admission.run('a', 1, async () => 'now'), 'now')
})

test('rejected attempts are counted by key, read once, for a limited number of keys', async (t) => {
  const admission = new AdmissionLimit()
  for (let times = 0; times < 3; times += 1) admission.countRejected('a')
  t.same([admission.takeRejected('a'), admission.takeRejected('a'), admission.takeRejected('b')], [3, 0, 0])
  for (let key = 0; key < 5_000; key += 1) admission.countRejected(`${key}`)
  let counted = 0
  for (let key = 0; key < 5_000; key += 1) counted += admission.takeRejected(`${key}`)
  t.equal(counted, 1_000)
})

test('every hundredth failure asks for a clean-up', async (t) => {
  const admission = new AdmissionLimit()
  const times = Array.from({ length: 250 }, (_, index) => (admission.countFailure() ? index + 1 : 0)).filter(
    (n) => n > 0,
  )
  t.same(times, [100, 200])
})
