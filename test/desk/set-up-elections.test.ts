import { test } from 'tap'
import type { Failure } from '../../src/desk/api/failure.ts'
import type { Election, NewElection } from '../../src/desk/api/types.ts'
import { createElections } from '../../src/desk/set-up/create-elections.ts'
import { bodyOf, electionRows, isHeld, wishesIn } from '../../src/desk/set-up/election-rows.ts'
import type { Office } from '../../src/rules/types.ts'
import { usualElections } from '../../src/rules/usual-elections.ts'

const usual = usualElections({
  level: 'chi-bo',
  meeting: 'members-congress',
  regulation: 'qd244-2014',
  summoned: 24,
})!
const NONE: ReadonlySet<Office> = new Set()
const rows = electionRows(usual, NONE, false)

test('the usual elections come first, chosen or asked for; other offices are chosen by nobody but the reader', async (t) => {
  t.same(
    rows.map((row) => `${row.office} ${row.kind} ${isHeld(row, {})}`),
    [
      'committee certain true',
      'secretary certain true',
      'deputy-secretary certain true',
      'delegates open null',
      'standing-committee other false',
      'inspection-committee other false',
      'inspection-chair other false',
      'inspection-deputy-chair other false',
      'alternate-delegates other false',
    ],
  )
  t.equal(rows.find(({ office }) => office === 'inspection-chair')?.seats, 1)
})

test('once elections exist, nothing is proposed that was left out, and no open election is repeated', async (t) => {
  const later = electionRows(usual, new Set<Office>(['committee', 'secretary']), true)
  t.same(
    later.slice(0, 2).map((row) => `${row.office} ${row.kind} ${isHeld(row, {})}`),
    ['deputy-secretary other false', 'delegates other false'],
  )
  t.notOk(later.some(({ office }) => office === 'committee'))
})

test('the chosen rows become elections in the order of their votes, with the figures of their fields', async (t) => {
  const values = { 'seats committee': '3', 'seats delegates': '2', 'alternates delegates': '1', 'seats secretary': '9' }
  t.same(wishesIn(rows, { 'deputy-secretary': false, delegates: true }, values), [
    { office: 'committee', from: null, seats: 3, alternates: null },
    { office: 'secretary', from: 'committee', seats: 1, alternates: null },
    { office: 'delegates', from: null, seats: 2, alternates: 1 },
  ])
  t.same(
    wishesIn(rows, { delegates: false }, values).map(({ office }) => office),
    ['committee', 'secretary', 'deputy-secretary'],
  )
})

test('candidates come from the newest election of the office that the law names, or from anybody without one', async (t) => {
  const secretary = { office: 'secretary', from: 'committee', seats: 1, alternates: null } as const
  const existing = [
    { id: 'old', office: 'committee' },
    { id: 'new', office: 'committee' },
    { id: 'other', office: 'delegates' },
  ] as const
  t.equal(bodyOf(secretary, existing).eligibleFrom, 'new')
  t.equal(bodyOf(secretary, []).eligibleFrom, null)
  t.equal(bodyOf({ ...secretary, from: null }, existing).eligibleFrom, null)
})

const REFUSED: Failure = { status: 422, code: 'branch-committee-too-large', detail: '(too large)', errors: [] }
/** A service that refuses some offices. */
const service = (refuses: readonly Office[]) => {
  const sent: NewElection[] = []
  return {
    sent,
    send: async (body: NewElection) => {
      sent.push(body)
      if (refuses.includes(body.office)) return { ok: false, failure: REFUSED } as const
      return { ok: true, value: { id: `id of ${body.office}`, office: body.office } as Election, etag: null } as const
    },
  }
}

test('a later election takes its candidates from one that the same press created', async (t) => {
  const { sent, send } = service([])
  const done = await createElections(wishesIn(rows, { delegates: false }, { 'seats committee': '3' }), [], send)
  t.equal(done.failed, null)
  t.same(
    done.created.map(({ office }) => office),
    ['committee', 'secretary', 'deputy-secretary'],
  )
  t.same(
    sent.map(({ eligibleFrom }) => eligibleFrom),
    [null, 'id of committee', 'id of committee'],
  )
})

test('the first failure ends the press, so that no election takes the place of the one before it', async (t) => {
  const { sent, send } = service(['secretary'])
  const done = await createElections(wishesIn(rows, { delegates: false }, { 'seats committee': '3' }), [], send)
  t.same(done.failed, { office: 'secretary', failure: REFUSED })
  t.same(
    sent.map(({ office }) => office),
    ['committee', 'secretary'],
  )
})
