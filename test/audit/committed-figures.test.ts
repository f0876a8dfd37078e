import fc from 'fast-check'
import { test } from 'tap'
import { COMMITMENT_TAG, commitmentOf, type Opening } from '../../src/audit/commitment.ts'
import { commitFigures, type EventFigures, fillFigures, openFigures } from '../../src/audit/committed-figures.ts'
import { AUDIT_ACTIONS, committedIn, hasCommitments, kindOf } from '../../src/events/catalogue.ts'
import { nodeCrypto } from '../../src/platform/node-crypto.ts'

const PLACES = committedIn('ballots.entered')

/** Salts that are all different; random ones are drawn where the service stores events. */
const saltsFrom = (first: number) => {
  let next = first
  return () => (next++).toString(16).padStart(32, '0')
}

const positions = fc.uniqueArray(fc.nat(30), { maxLength: 30 })
const fault = fc.option(fc.constantFrom('not-issued', 'marked', 'outside-name'), { nil: undefined })
const doubt = fc.option(
  fc.record({
    kind: fc.constant('marked'),
    ruling: fc.constantFrom('valid', 'invalid'),
    ruledBy: fc.uuid(),
    note: fc.option(fc.string({ unit: 'grapheme' })),
  }),
  { nil: undefined },
)
const rest = {
  fault,
  doubt,
  setAside: fc.option(fc.constant('marked'), { nil: undefined }),
  times: fc.option(fc.integer({ min: 1, max: 500 }), { nil: undefined }),
}
const ballot = fc.oneof(
  fc.record({ struck: positions, ...rest }),
  fc.record({ agree: positions, disagree: positions, ...rest }),
)

const entered = (ballots: readonly unknown[]): EventFigures => ({
  before: { slot: 'first', entered: 0 },
  after: { slot: 'first', entered: ballots.length, firstNumber: 1, ballots },
  reason: null,
})

const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

const commit = (figures: EventFigures, places = PLACES) => commitFigures(nodeCrypto, places, figures, saltsFrom(1))
const open = (hashed: EventFigures, openings: readonly unknown[] | null, places = PLACES) =>
  openFigures(nodeCrypto, places, hashed, openings)

test('a commitment is the SHA-256 of tag, salt and canonical text, so that anybody can compute it', async (t) => {
  const opening: Opening = { salt: '0f'.repeat(16), content: { struck: [1], doubt: { note: 'ạ' } } }
  const text = `${COMMITMENT_TAG}\n${opening.salt}\n{"doubt":{"note":"ạ"},"struck":[1]}`
  t.equal(commitmentOf(nodeCrypto, opening), Buffer.from(nodeCrypto.sha256OfText(text)).toString('hex'))
})

test('any ballots come back from their commitments, and nothing of them is in the hashed figures', async (t) => {
  fc.assert(
    fc.property(fc.array(ballot, { minLength: 1, maxLength: 6 }), (ballots) => {
      const figures = json(entered(ballots)) as EventFigures
      const { hashed, openings } = commit(figures)
      t.notMatch(JSON.stringify(hashed), /struck|agree|doubt|setAside|fault/)
      t.equal(openings.length, ballots.length)
      const opened = open(json(hashed) as EventFigures, json(openings) as Opening[])
      t.equal(opened.state, 'opened')
      t.strictSame(opened.figures, figures)
      t.equal(open(hashed, null).state, 'left-out')
    }),
    { numRuns: 100 },
  )
})

test('one changed mark, salt or place of a content is found', async (t) => {
  fc.assert(
    fc.property(fc.array(ballot, { minLength: 2, maxLength: 4 }), fc.nat(3), (ballots, index) => {
      const { hashed, openings } = commit(json(entered(ballots)) as EventFigures)
      const at = index % openings.length
      const one = openings[at]!
      const others: readonly (readonly unknown[])[] = [
        openings.with(at, { ...one, content: { ...one.content, struck: [31] } }),
        openings.with(at, { ...one, salt: 'f'.repeat(32) }),
        openings.with(at, { ...one, salt: one.salt.toUpperCase().padStart(33, '0') }),
        openings.with(at, { ...one, content: { ...one.content, slot: 'second' } }),
        openings.with(at, null as never),
        [openings[1], openings[0], ...openings.slice(2)],
      ]
      for (const other of others) t.match(open(hashed, other), { state: 'faulty', fault: 'opening-false' })
      t.match(open(hashed, openings.slice(1)), { state: 'faulty', fault: 'opening-missing' })
      t.match(open(hashed, [...openings, one]), { state: 'faulty', fault: 'opening-surplus' })
    }),
    { numRuns: 30 },
  )
})

test('two ballots with equal marks have different commitments', async (t) => {
  const { hashed } = commit(entered([{ struck: [0] }, { struck: [0] }]))
  const [one, other] = (hashed.after as { ballots: { commitment: string }[] }).ballots
  t.not(one!.commitment, other!.commitment)
})

test('figures of earlier versions stay as they are, and need no openings', async (t) => {
  const figures = entered([{ struck: [0] }])
  t.strictSame(open(figures, null), { state: 'plain', figures, fault: null })
  t.match(open(figures, [{ salt: '0'.repeat(32), content: {} }]), { fault: 'opening-surplus' })
  for (const odd of [null, 1, [], { ballots: 1 }, { ballots: [null, 2] }]) {
    t.equal(open({ before: odd, after: odd, reason: null }, null).state, 'plain')
  }
})

test('a content may not replace what is hashed beside its commitment', async (t) => {
  const { hashed, openings } = commit(entered([{ struck: [0] }]))
  const after = hashed.after as { ballots: object[] }
  const beside = { ...hashed, after: { ...after, ballots: [{ ...after.ballots[0], struck: [1] }] } }
  t.match(open(beside, openings), { fault: 'opening-false' })
  t.match(open({ ...hashed, after: { ...after, ballots: [{ commitment: 7 }] } }, openings), { fault: 'opening-false' })
  const fraction = [{ ...openings[0]!, content: { struck: [0.5] } }]
  t.match(open(hashed, fraction), { fault: 'opening-false' }, 'a value that nobody can hash')
})

test('the reason of an act has a commitment of its own', async (t) => {
  const places = committedIn('ballot.corrected')
  const marks = { marks: { struck: [0] }, doubt: null }
  const figures = {
    before: { slot: 'first', number: 1, version: 1, ...marks },
    after: { slot: 'first', number: 1, version: 2, ...marks },
    reason: 'Gạch tên thứ nhất.',
  }
  const { hashed, openings } = commit(figures, places)
  t.notMatch(JSON.stringify(hashed), /Gạch|struck/)
  t.equal(openings.length, 3)
  t.strictSame(open(hashed, openings, places).figures, figures)
  const other = openings.with(2, { ...openings[2]!, content: { reason: 'Khác.' } })
  t.match(open(hashed, other, places), { fault: 'opening-false' })
  t.match(
    open({ ...hashed, reason: 'Khác.' }, openings, places),
    { fault: 'opening-false' },
    'no second reason beside it',
  )
  const filled = fillFigures(places, hashed, () => marks)
  t.match(
    filled,
    { before: figures.before, after: figures.after, reason: String },
    'stand-ins have the shape of the figures',
  )
})

test('objects without anything to hide have no commitment', async (t) => {
  const figures = entered([{ times: 2 }, { struck: [0] }])
  const { hashed, openings } = commit(figures)
  t.equal(openings.length, 1)
  t.match(hashed.after, { ballots: [{ times: 2 }, { commitment: String }] })
  t.strictSame(open(hashed, openings).figures, figures)
  const filled = fillFigures(PLACES, hashed, () => ({ struck: [1] }))
  t.match(filled, { after: { ballots: [{ times: 2 }, { struck: [1] }] }, reason: null })
  t.strictSame(
    fillFigures(PLACES, figures, () => ({ struck: [1] })),
    figures,
    'figures of earlier versions stay',
  )
})

test('a reason that is no text is not opened, though its commitment fits', async (t) => {
  const places = committedIn('ballot.corrected')
  const opening: Opening = { salt: '1'.repeat(32), content: { reason: 5 } }
  const after = { slot: 'first', number: 1, reasonCommitment: commitmentOf(nodeCrypto, opening) }
  const hashed = { before: null, after, reason: null }
  t.match(open(hashed, [opening], places), { fault: 'opening-false' })
})

test('every kind of event that is withheld while a round is counted is committed', async (t) => {
  for (const action of AUDIT_ACTIONS) t.equal(hasCommitments(action), kindOf(action).blind === true, action)
})
