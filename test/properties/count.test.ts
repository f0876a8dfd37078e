import assert from 'node:assert/strict'
import fc from 'fast-check'
import { type Test, test } from 'tap'
import { parseCountRecord } from '../../src/count-record/parse.ts'
import { recount } from '../../src/count-record/recount.ts'
import type { CountResultDocument } from '../../src/count-record/result-schema.ts'
import type { CountedBallot, CountRecord } from '../../src/count-record/schema.ts'
import { tallyRecord } from '../reference/reference-ballots.ts'
import {
  anyRecord,
  ballotsOf,
  chooses,
  choosingOnly,
  hasSurplus,
  recordWithBallots,
  withBallots,
  withoutOne,
  withReadings,
} from './arbitrary-record.ts'

const RUNS = { numRuns: 500 }

const count = (record: CountRecord): CountResultDocument => {
  const parsed = parseCountRecord(record)
  if (!parsed.ok) throw new Error(`${parsed.error.pointer}: ${parsed.error.code}`)
  return recount(parsed.value).result
}

/** Throws inside a property let fast-check look for the smallest example and print its seed. */
const holds = <T>(t: Test, property: fc.IProperty<T>): void => {
  t.doesNotThrow(() => fc.assert(property, RUNS))
}

const byId = <T extends { readonly id: string }>(people: readonly T[]): T[] =>
  people.toSorted((a, b) => (a.id < b.id ? -1 : 1))

test('the order of ballots does not matter', (t) => {
  const shuffled = recordWithBallots(2).chain((record) => {
    const ballots = ballotsOf(record)
    const order = fc.shuffledSubarray([...ballots], { minLength: ballots.length, maxLength: ballots.length })
    return fc.tuple(fc.constant(record), order)
  })
  holds(
    t,
    fc.property(shuffled, ([record, ballots]) => {
      assert.deepStrictEqual(count(withBallots(record, ballots)), count(record))
    }),
  )
  t.end()
})

test('splitting times does not matter', (t) => {
  holds(
    t,
    fc.property(recordWithBallots(1), (record) => {
      const single = ballotsOf(record).flatMap(({ times = 1, ...ballot }) => Array<CountedBallot>(times).fill(ballot))
      assert.deepStrictEqual(count(withBallots(record, single)), count(record))
    }),
  )
  t.end()
})

test('the order of candidates changes only the order of the answer', (t) => {
  const reordered = anyRecord.chain((record) => {
    const { length } = record.candidates
    const candidates = fc.shuffledSubarray(record.candidates, { minLength: length, maxLength: length })
    return fc.tuple(fc.constant(withReadings(record, { nameOrder: 'as-approved' })), candidates)
  })
  holds(
    t,
    fc.property(reordered, ([record, candidates]) => {
      const [first, second] = [count(record), count({ ...record, candidates })]
      const alternatesOf = (r: CountResultDocument) => ('alternates' in r ? r.alternates : null)
      const unordered = (r: CountResultDocument) => {
        const alternates = alternatesOf(r)
        return {
          ...r,
          candidates: byId(r.candidates),
          elected: r.elected.toSorted(),
          tied: r.tied.toSorted(),
          alternates: alternates && {
            ...alternates,
            elected: alternates.elected.toSorted(),
            tied: alternates.tied.toSorted(),
          },
        }
      }
      assert.deepStrictEqual(unordered(second), unordered(first))
      const order = candidates.map(({ id }) => id)
      assert.deepStrictEqual(
        second.candidates.map(({ id }) => id),
        order,
      )
      const votes = new Map(second.candidates.map((person) => [person.id, person.votes]))
      const ranked = (a: string, b: string) => votes.get(b)! - votes.get(a)! || order.indexOf(a) - order.indexOf(b)
      assert.deepStrictEqual(second.elected, second.elected.toSorted(ranked))
      assert.deepStrictEqual(second.tied, second.tied.toSorted(ranked))
      const alternates = alternatesOf(second)
      assert.deepStrictEqual(alternates?.elected, alternates?.elected.toSorted(ranked))
      assert.deepStrictEqual(alternates?.tied, alternates?.tied.toSorted(ranked))
    }),
  )
  t.end()
})

test('one more vote never un-elects a candidate, and breaks a tie in favour of its receiver', (t) => {
  const promising = recordWithBallots(1).filter((record) => {
    const { elected, tied } = count(record)
    return elected.length + tied.length > 0
  })
  let voted = 0
  holds(
    t,
    fc.property(promising, (record) => {
      const before = count(record)
      for (const person of [...before.elected, ...before.tied]) {
        // A ballot that was not issued is nobody's vote; with a real one in its place the box would hold one too many.
        const index = ballotsOf(record).findIndex((ballot) => ballot.fault !== 'not-issued' && !chooses(ballot, person))
        if (index === -1) continue
        voted++
        const ballots = [...withoutOne(ballotsOf(record), index), choosingOnly(record, person)]
        const after = count(withBallots(record, ballots))
        const votes = (r: CountResultDocument) => r.candidates.find(({ id }) => id === person)!.votes
        assert.equal(votes(after), votes(before) + 1)
        assert.ok(after.elected.includes(person), person)
      }
    }),
  )
  t.ok(voted > RUNS.numRuns / 5)
  t.end()
})

test('an invalid ballot changes neither votes nor verdicts', (t) => {
  const invalid = (record: CountRecord): CountedBallot[] => {
    const all = record.candidates.map(({ id }) => id)
    const one = choosingOnly(record, all[0]!)
    const faulty = (['not-issued', 'marked', 'outside-name'] as const).map((fault) => ({ ...one, fault }))
    const empty = hasSurplus(record) ? [{ struck: all }, { struck: [] }] : [{ agree: [], disagree: [] }]
    return [...faulty, ...empty]
  }
  // More people in the hall may reach the quorum, and a ballot that was not issued may fill the number returned.
  const others = (isSetAside: boolean) => (isSetAside ? ['ballots-missing', 'reading-decides'] : ['quorum-not-met'])
  const rest = ({ ballots, findings, ...result }: CountResultDocument, isSetAside: boolean) => ({
    ...result,
    valid: ballots.valid,
    findings: findings.filter(({ code }) => !others(isSetAside).includes(code)),
  })
  holds(
    t,
    fc.property(recordWithBallots(), (record) => {
      for (const ballot of invalid(record)) {
        const { issued, returned } = record.ballots
        const isSetAside =
          ballot.fault === 'not-issued' && record.readings?.returnedExceedsIssued === 'set-aside-not-issued'
        const added = isSetAside ? 0 : 1
        const fuller: CountRecord = {
          ...record,
          roll: { ...record.roll, attending: record.roll.attending + added },
          ballots: { issued: issued + added, returned: returned + 1, counted: [...ballotsOf(record), ballot] },
        }
        assert.deepStrictEqual(rest(count(fuller), isSetAside), rest(count(record), isSetAside))
        assert.equal(count(fuller).ballots.invalid, count(record).ballots.invalid + 1)
      }
    }),
  )
  t.end()
})

test('the tally of the ballots gives the same result as the ballots', (t) => {
  holds(
    t,
    fc.property(recordWithBallots(), (record) => {
      const { valid, invalid, votes, disagree } = tallyRecord(record)
      const { issued, returned } = record.ballots
      const sums = { valid, invalid: Object.fromEntries(invalid), votes: Object.fromEntries(votes) }
      const tally = hasSurplus(record) ? sums : { ...sums, disagree: Object.fromEntries(disagree) }
      assert.deepStrictEqual(count({ ...record, ballots: { issued, returned, tally } }), count(record))
    }),
  )
  t.end()
})
