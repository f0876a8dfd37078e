import { readFileSync } from 'node:fs'
import { test } from 'tap'
import {
  ENTRY_EVENTS,
  ENTRY_STATES,
  type EntryEvent,
  type EntryState,
  entryStep,
  freeToType,
  handOver,
  isOwnEntry,
  mayResolve,
  OPENED_ENTRY,
  openedWithBatch,
  readingProblem,
  typingProblem,
  UNOPENED_ENTRY,
} from '../../src/rules/entry.ts'

/** Every event with every state: the next state, or `!` and the code. */
// biome-ignore format: one row per event
const STEPS: Record<EntryEvent, Record<EntryState, string>> = {
  'opened':           { unopened: 'open',           open: '!entry-not-final', final: '!entry-final', closed: '!entry-closed' },
  'ballots-entered':  { unopened: '!entry-unknown', open: 'open',             final: '!entry-final', closed: '!entry-closed' },
  'ballot-corrected': { unopened: '!entry-unknown', open: 'open',             final: '!entry-final', closed: '!entry-closed' },
  'ballot-removed':   { unopened: '!entry-unknown', open: 'open',             final: '!entry-final', closed: '!entry-closed' },
  'sheet-entered':    { unopened: '!entry-unknown', open: 'open',             final: '!entry-final', closed: '!entry-closed' },
  'papers-counted':   { unopened: '!entry-unknown', open: 'open',             final: '!entry-final', closed: '!entry-closed' },
  'handed-over':      { unopened: '!entry-unknown', open: 'open',             final: '!entry-final', closed: '!entry-closed' },
  'batch-corrected':  { unopened: '!entry-unknown', open: 'open',             final: '!entry-final', closed: '!entry-closed' },
  'finalised':        { unopened: '!entry-unknown', open: 'final',            final: '!entry-final', closed: '!entry-closed' },
  'reopened':         { unopened: '!entry-unknown', open: '!entry-not-final', final: 'open',         closed: '!entry-closed' },
  'result-declared':  { unopened: '!entries-open',  open: '!entries-open',    final: 'closed',       closed: 'closed' },
  'round-ended':      { unopened: 'closed',         open: 'closed',           final: 'closed',       closed: 'closed' },
  'batch-cancelled':  { unopened: 'closed',         open: 'closed',           final: 'closed',       closed: 'closed' },
  'congress-closed':  { unopened: 'closed',         open: 'closed',           final: 'closed',       closed: 'closed' },
  'round-annulled':   { unopened: 'closed',         open: 'closed',           final: 'closed',       closed: 'closed' },
  'round-reopened':   { unopened: '!entry-unknown', open: '!entry-not-final', final: '!entry-final', closed: 'final' },
}

test('every state of an entry with every event', async (t) => {
  for (const event of ENTRY_EVENTS) {
    for (const state of ENTRY_STATES) {
      const step = entryStep(state, event)
      t.equal(step.ok ? step.value.to : `!${step.error}`, STEPS[event][state], `${state} × ${event}`)
    }
  }
})

test('an event moves an entry from the state that it is in', async (t) => {
  for (const event of ENTRY_EVENTS) {
    for (const state of ENTRY_STATES) {
      const step = entryStep(state, event)
      if (step.ok) t.equal(step.value.from, state, `${state} × ${event}`)
    }
  }
})

test('an entry begins unopened, and is opened with its batch', async (t) => {
  const page = readFileSync(new URL('../../src/docs/entry-states.md', import.meta.url), 'utf8')
  t.match(page, `[*] --> ${UNOPENED_ENTRY}\n`)
  const opened = entryStep(UNOPENED_ENTRY, 'opened')
  t.same(opened, { ok: true, value: { from: UNOPENED_ENTRY, to: OPENED_ENTRY } })
})

test('the diagram shows exactly the allowed steps', async (t) => {
  const page = readFileSync(new URL('../../src/docs/entry-states.md', import.meta.url), 'utf8')
  const drawn = [...page.matchAll(/^ {2}(\w+) --> (\w+): ([\w-]+)$/gm)].map(([, from, to, event]) => [from, event, to])
  const allowed = ENTRY_STATES.flatMap((state) =>
    ENTRY_EVENTS.flatMap((event) => {
      const step = entryStep(state, event)
      return step.ok ? [[state, event, step.value.to]] : []
    }),
  )
  t.same(drawn.toSorted(), allowed.toSorted())
})

test('a batch is opened with one, two or three entries', async (t) => {
  t.same(openedWithBatch(1), ['first'])
  t.same(openedWithBatch(2), ['first', 'second'])
  t.same(openedWithBatch(3), ['first', 'second', 'third'])
})

test('each reason for which an entry accepts no ballots', async (t) => {
  t.equal(typingProblem('open', 'ballots-entered'), null)
  t.equal(typingProblem('final', 'sheet-entered'), 'entry-final')
  t.equal(typingProblem('closed', 'finalised'), 'entry-closed')
  t.equal(typingProblem('unopened', 'ballots-entered'), 'entry-unknown')
})

const mai = { actorId: 'mai', role: 'board-member', typist: 'mai', blind: true }

test('a typist may touch only own entries and entries not yet begun', async (t) => {
  for (const event of [
    'ballots-entered',
    'ballot-corrected',
    'ballot-removed',
    'sheet-entered',
    'finalised',
  ] as const) {
    t.equal(isOwnEntry(mai, event), true, event)
    t.equal(isOwnEntry({ ...mai, typist: null }, event), true, event)
    t.equal(isOwnEntry({ ...mai, typist: 'anh' }, event), false, event)
  }
})

test('blind entries: the head only hands over the entry of another typist', async (t) => {
  const head = { actorId: 'huy', role: 'board-head', typist: 'mai', blind: true }
  t.equal(isOwnEntry(head, 'handed-over'), true)
  for (const event of [
    'ballots-entered',
    'ballot-corrected',
    'ballot-removed',
    'sheet-entered',
    'finalised',
  ] as const) {
    t.equal(isOwnEntry(head, event), false, event)
    t.equal(isOwnEntry({ ...head, typist: 'huy' }, event), true, `${event}, who types as well`)
  }
})

test('entries that are not blind: the head corrects the entry of another typist and adds no ballots to it', async (t) => {
  const head = { actorId: 'huy', role: 'board-head', typist: 'mai', blind: false }
  t.equal(isOwnEntry(head, 'ballot-corrected'), true)
  t.equal(isOwnEntry(head, 'finalised'), true)
  t.equal(isOwnEntry(head, 'ballots-entered'), false)
})

test('an entry is read by its typist, and by others once all entries of the batch are final', async (t) => {
  for (const blind of [true, false]) {
    for (const allFinal of [true, false]) {
      t.equal(readingProblem({ ...mai, blind }, allFinal), null, 'the typist')
      t.equal(readingProblem({ ...mai, blind, typist: null }, allFinal), null, 'nobody has begun')
      t.equal(readingProblem({ ...mai, blind, typist: 'anh' }, allFinal), 'entry-of-another', 'another typist')
    }
  }
  for (const role of ['board-head', 'auditor']) {
    const other = { actorId: 'huy', role, typist: 'mai', blind: true }
    t.equal(readingProblem(other, false), 'entries-blind', role)
    t.equal(readingProblem(other, true), null, role)
    t.equal(readingProblem({ ...other, blind: false }, false), null, role)
  }
})

test('the accounts that may resolve a difference between two entries', async (t) => {
  t.equal(mayResolve('head', ['mai', 'anh'], ['deputy']), true, 'who typed neither')
  t.equal(mayResolve('head', ['mai', 'anh'], []), true, 'who typed neither, alone')
  t.equal(mayResolve('head', ['head', 'anh'], ['deputy']), false, 'not who typed one, while another is there')
  t.equal(mayResolve('head', ['mai', 'head'], ['deputy']), false, 'whichever of the entries it was')
  t.equal(mayResolve('head', ['head', 'anh'], []), true, 'who typed one, when nobody else is there')
  t.equal(mayResolve('head', ['head', 'deputy'], ['deputy']), true, 'when the other one typed too')
  t.equal(mayResolve('head', ['head', 'deputy'], ['deputy', 'second deputy']), false, 'but not when one is free of it')
})

test('an entry that was begun is handed over to another account', async (t) => {
  t.same(handOver('mai', 'anh'), { ok: true, value: 'mai' })
  t.same(handOver(null, 'anh'), { ok: false, error: 'entry-not-begun' })
  t.same(handOver('mai', 'mai'), { ok: false, error: 'hand-over-to-same' })
})

test('members without a hand in a batch type an entry before its head does', async (t) => {
  t.same(freeToType(['mai', 'anh'], ['mai']), ['anh'])
  t.same(freeToType(['mai', 'anh'], ['anh', 'mai', 'huy']), [])
  t.same(freeToType([], ['mai']), [], 'a board of one')
})
