import { type Test, test } from 'tap'
import { NO_EVIDENCE } from '../../src/desk/auditor/messages.ts'
import { standingClock } from '../support/clock.ts'
import { openCongress, type TestCongress } from '../support/congress.ts'
import { type Draft, fileOf, itemsIn, lastOf } from '../support/forged-bundle.ts'
import { openTestService } from '../support/service.ts'
import { expectNoBarrier } from './support/barriers.ts'
import { openHallBrowser } from './support/hall-browser.ts'
import { addRole } from './support/roles.ts'
import { blobOf, inNode, openVerifier, plain } from './support/verifier.ts'

const NAMES = ['Trần Thị Bình', 'Nguyễn Văn Dũng'] as const
const DAY = 24 * 60
const KEYS = '/v1/signing-keys'

/** A vote whose result is declared. */
const declare = async (congress: TestCongress): Promise<void> => {
  await congress.vote(await congress.createElection('delegates', 1), {
    names: NAMES,
    ballots: [{ strike: [NAMES[1]], times: 22 }],
  })
}

const exportOf = ({ must, id }: TestCongress): Promise<string> =>
  must<string>('POST', `/v1/congresses/${id}/audit-exports`)

/** The log of a meeting that was exported after each of three replacements of the key, over more than a year. */
const logOfYear = async (t: Test): Promise<string> => {
  const clock = standingClock()
  const congress = await openCongress(await openTestService(t, { now: clock.now }), { level: 'grassroots' })
  await declare(congress)
  let text = ''
  for (const days of [60, 140, 180]) {
    clock.minutesLater(days * DAY)
    await congress.must('POST', KEYS)
    text = await exportOf(congress)
  }
  return text
}

/** The keys that signed the checkpoints of a file, in its order, each once. */
const signersIn = (items: Draft): readonly number[] => [
  ...new Set(items.flatMap(({ checkpoint }) => checkpoint?.keyNumber ?? [])),
]

test('a log of more than a year, signed by four keys of which three have ended, is verified like by the command', async (t) => {
  const text = await logOfYear(t)
  const whole = itemsIn(text)
  t.equal(whole.filter(({ type }) => type === 'key').length, 4)
  t.same(signersIn(whole), [1, 2, 3, 4])
  const times: number[] = whole.flatMap(({ event }) => (event ? [Date.parse(event.at)] : []))
  t.ok(Math.max(...times) - Math.min(...times) > 365 * DAY * 60_000, 'its events are of more than a year')

  const changed = async (change: (items: Draft) => void): Promise<Uint8Array> => {
    const items = itemsIn(text)
    change(items)
    return Buffer.from(await fileOf(items))
  }
  const keyIn = (items: Draft, number: number): Draft[number] => items.find(({ key }) => key?.number === number).key
  const { send, end } = await openVerifier()
  let run = 0
  const verify = async (bytes: Uint8Array) => {
    run += 1
    send({ kind: 'verify', run, file: blobOf(bytes), evidence: NO_EVIDENCE })
    const answer = await end(run)
    if (answer.kind !== 'report') throw new Error(answer.kind)
    t.same(plain(answer.report), plain(await inNode(bytes)), `file ${run} in Node`)
    return answer.report
  }

  const honest = await verify(Buffer.from(text))
  t.match(honest, { verdict: 'verified', violations: [] })
  const points = whole.flatMap(({ checkpoint }) => checkpoint?.size ?? [])
  t.same(
    honest.roots.map(({ size }) => size),
    points,
    'the roots that each of the keys signed can be compared with papers',
  )

  // A machine that lost its key went on with a new one, which nobody endorsed: that is to be noted, and no violation.
  const lost = await verify(await changed((items) => Object.assign(keyIn(items, 3), { endorsement: null })))
  t.equal(lost.verdict, 'verified')
  t.match(lost.remarks, [{ en: /No earlier key endorsed key 3/ }])

  // A checkpoint counts only with the key that it names, whether that key has ended or not.
  const forged: Readonly<Record<string, readonly [(items: Draft) => void, RegExp]>> = {
    'the newest checkpoint under a key that has ended': [
      (items) => Object.assign(items[lastOf(items, 'checkpoint')].checkpoint, { keyNumber: 1 }),
      /signature of the checkpoint is not by key 1/,
    ],
    'the oldest checkpoint under the newest key': [
      (items) => Object.assign(items.find(({ checkpoint }) => checkpoint).checkpoint, { keyNumber: 4 }),
      /signature of the checkpoint is not by key 4/,
    ],
    'a key that has ended, left out': [
      (items) =>
        items.splice(
          items.findIndex(({ key }) => key?.number === 2),
          1,
        ),
      /key/i,
    ],
    'the time of a key, moved': [
      (items) => Object.assign(keyIn(items, 2), { madeAt: '2017-08-05T00:00:00.000Z' }),
      /key 2/,
    ],
    'the endorsement of another key': [
      (items) => Object.assign(keyIn(items, 4), { endorsement: keyIn(items, 3).endorsement }),
      /key 4/,
    ],
  }
  for (const [what, [change, words]] of Object.entries(forged)) {
    const found = await verify(await changed(change))
    t.equal(found.verdict, 'violated', what)
    t.match(found.violations[0]?.en, words, what)
    t.same(found.roots, [], `${what}: nothing to compare`)
  }
})

test('a year after the meeting and two replacements of the key, an auditor verifies the live log against the minutes', async (t) => {
  const hall = await openHallBrowser(t)
  const { congress } = hall
  await declare(congress)
  const path = `/v1/congresses/${congress.id}`
  await congress.must('POST', `${path}/closing`, { body: { reason: null, confirmUnfinished: true } })
  const { items } = await congress.must<{
    items: readonly { readonly size: number; readonly root: string; readonly keyNumber: number }[]
  }>('GET', `${path}/audit-checkpoints`)
  const { size, root } = items.at(-1)!
  t.equal(items.at(-1)!.keyNumber, 1)
  for (const days of [150, 250]) {
    hall.minutesLater(days * DAY)
    await congress.must('POST', KEYS)
  }

  const page = await hall.openAs(await addRole(hall, 'auditor'), '/#/log')
  await page.getByRole('heading', { level: 1, name: 'Nhật ký' }).waitFor()
  await page.getByRole('link', { name: 'Kiểm chứng và so giá trị gốc' }).click()
  await page.getByRole('button', { name: 'Lấy nhật ký và kiểm chứng' }).click()
  await page.getByRole('heading', { level: 1, name: 'ĐÃ KIỂM CHỨNG' }).waitFor()
  t.equal(
    await page.getByText('không được khóa nào trước đó giới thiệu').count(),
    0,
    'each key was endorsed by the one before',
  )
  await page.getByLabel('Giá trị gốc trên biên bản giấy').fill(`KP:00FF:11AA:${root.toUpperCase()}`)
  await page.getByText(`Giá trị gốc của ${size} sự kiện giống giá trị trên biên bản`).waitFor()
  await expectNoBarrier(t, page, 'a log that is a year old')

  // The new key signed what the auditor has just fetched.
  const later = await congress.must<{ items: readonly { readonly keyNumber: number }[] }>(
    'GET',
    `${path}/audit-checkpoints`,
  )
  t.equal(later.items.at(-1)?.keyNumber, 3)

  // The proof of an event that an older key sealed is right, too.
  await page.getByRole('link', { name: 'Về trang nhật ký' }).click()
  await page.getByRole('heading', { level: 1, name: 'Nhật ký' }).waitFor()
  await page.getByRole('button', { name: 'Công bố kết quả', exact: true }).click()
  await page.locator('.event').getByRole('heading', { level: 2, name: 'Công bố kết quả' }).waitFor()
  await page.keyboard.press('Enter')
  await page.locator('.event').getByText('Bằng chứng đúng').waitFor()
})
