import { test } from 'tap'
import { exportOf, playCongress } from '../support/counted-congress.ts'
import {
  at,
  type Draft,
  eventAt,
  firstOf,
  firstViolation,
  itemsIn,
  lastOf,
  rebuilt,
  uncovered,
  verifyDraft,
} from '../support/forged-bundle.ts'
import { TEST_SIGNING_KEY } from '../support/log-signer.ts'

/** The worst attack: a holder of the true key rewrites the whole log, with every hash and signature right. */
const resealed = (items: Draft): Draft => rebuilt(items, { key: TEST_SIGNING_KEY })

test('attacks on the counts of a log by an attacker who can sign', async (t) => {
  const { service, congress } = await playCongress(t)
  const text = await exportOf(service, congress.id)
  const fresh = (): Draft => itemsIn(text)
  const numberOf = (action: string): number => firstOf(fresh(), action)
  const declared = numberOf('result.declared')
  const indexOf = (type: string): number => fresh().findIndex((item) => item.type === type)

  const expectFirst = async (items: Draft, code: string, sequence: number | null) => {
    const found = await verifyDraft(items)
    t.equal(found.verdict, 'violated')
    t.strictSame(firstViolation(found), [code, sequence])
    return found
  }

  /** Swaps votes and verdicts of the second and third name on the list, wherever the result appears. */
  const falsified = (result: Draft[number]) => {
    const [first, second, third] = result.candidates
    const [{ id: secondId }, { id: thirdId }] = [second, third]
    result.candidates = [first, { ...third, id: secondId }, { ...second, id: thirdId }]
    result.elected = result.elected.map((id: string) => (id === secondId ? thirdId : id === thirdId ? secondId : id))
  }

  await t.test('the original log verifies', async () => {
    t.equal((await verifyDraft(resealed(fresh()))).verdict, 'verified')
  })

  await t.test('a result that does not follow from its entries', async () => {
    const items = fresh()
    falsified(eventAt(items, declared).after.result)
    await expectFirst(resealed(items), 'result-does-not-follow', declared)
  })

  await t.test('a result that does not follow from its entries, in event, record and result line alike', async () => {
    const items = fresh()
    falsified(eventAt(items, declared).after.result)
    falsified(items[indexOf('result')].result.result)
    falsified(items[indexOf('record')].record.record.expected)
    await expectFirst(resealed(items), 'result-does-not-follow', declared)
  })

  await t.test('an entry hidden from the tally: its event left out', async () => {
    const items = fresh()
    items.splice(at(items, numberOf('ballots.entered')), 2)
    // The entry was finished with ballots that nobody entered; its event now has a number one lower.
    await expectFirst(resealed(items), 'entry-incomplete', numberOf('entry.finalised') - 1)
  })

  await t.test('an entry hidden from the tally: some of its ballots left out', async () => {
    const items = uncovered(fresh())
    const entered = numberOf('ballots.entered')
    eventAt(items, entered).after.ballots.splice(0, 5)
    await expectFirst(resealed(items), 'ballots-not-continuous', entered)
  })

  await t.test('an entry hidden from the tally: in the log, but not in the declared result', async () => {
    const items = uncovered(fresh())
    const entered = numberOf('ballots.entered')
    const [ballot] = eventAt(items, entered).after.ballots
    const { struck } = ballot
    eventAt(items, entered).after.ballots = eventAt(items, entered).after.ballots.map((one: Draft[number]) =>
      one.doubt ? one : { ...one, struck },
    )
    await expectFirst(resealed(items), 'result-does-not-follow', declared)
  })

  await t.test('a changed figure, sealed again: the roll on which the result was counted', async () => {
    const items = fresh()
    eventAt(items, numberOf('roll.recorded')).after.summoned = 60
    await expectFirst(resealed(items), 'result-does-not-follow', declared)
  })

  await t.test('only the record altered', async () => {
    const ballots = fresh()
    const { record } = ballots[indexOf('record')].record
    record.ballots.counted[0].times += 1
    record.ballots.counted[1].times -= 1
    const found = await expectFirst(ballots, 'record-recount', declared)
    t.ok(found.violations.some(({ code }) => code === 'record-facts'))
    const expected = fresh()
    falsified(expected[indexOf('record')].record.record.expected)
    await expectFirst(expected, 'record-recount', declared)
    const silent = fresh()
    delete silent[indexOf('record')].record.record.expected
    await expectFirst(silent, 'record-recount', declared)
    const name = fresh()
    name[indexOf('record')].record.record.candidates[0].fullName = 'Trần Thị Bính'
    await expectFirst(name, 'record-facts', declared)
    const broken = fresh()
    broken[indexOf('record')].record.record.seats = '2'
    await expectFirst(broken, 'record-unreadable', declared)
  })

  await t.test('only the result line altered', async (t) => {
    const items = fresh()
    falsified(items[indexOf('result')].result.result)
    const found = await expectFirst(items, 'result-line', declared)
    t.equal(found.violations.length, 1)
    for (const change of [{ rollVersion: 2 }, { declaredAt: '2017-08-05T01:59:59.000Z' }]) {
      const other = fresh()
      Object.assign(other[indexOf('result')].result, change)
      await expectFirst(other, 'result-line', declared)
    }
  })

  await t.test('a record or a result left out, repeated, or of another round', async () => {
    for (const type of ['record', 'result']) {
      const without = fresh()
      without.splice(indexOf(type), 1)
      await expectFirst(without, `${type}-missing`, declared)
      const last = fresh()
      last.splice(lastOf(last, type), 1)
      await expectFirst(
        last,
        `${type}-missing`,
        fresh().findLast(({ event }) => event?.action === 'result.declared').event.sequence,
      )
      const twice = fresh()
      twice.splice(indexOf(type), 0, structuredClone(twice[indexOf(type)]))
      await expectFirst(twice, `${type}-surplus`, null)
      const other = fresh()
      other[indexOf(type)][type].roundId = '0192f3a4-0000-7000-8000-00000000ffff'
      t.equal(firstViolation(await verifyDraft(other))?.[0], `${type}-surplus`)
    }
  })

  await t.test('lines out of order', async () => {
    const items = fresh()
    const [record] = items.splice(lastOf(items, 'record'), 1)
    items.push(record)
    await expectFirst(items, 'line-misplaced', null)
    const late = fresh()
    const [event] = late.splice(at(late, 3), 1)
    late.push(event)
    await expectFirst(late, 'sequence-gap', 3)
  })
})
