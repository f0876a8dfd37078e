import { test } from 'tap'
import { presentForFeed } from '../../../src/app/log/feed.ts'
import { EVENT_FORMAT, type EventDocument } from '../../../src/audit/event.ts'
import { AUDIT_ACTIONS, kindOf } from '../../../src/events/catalogue.ts'
import { OBJECTS } from '../../../src/events/objects.ts'

const LOG = '0192f3a4-0000-7000-8000-0000000000c1'
const OBJECT = '0192f3a4-0000-7000-8000-0000000000d1'
const HIDDEN = 'never-to-be-shown'

const KINDS = AUDIT_ACTIONS
const OPEN = KINDS.filter((action) => kindOf(action).open)

/** An event in which all words, and all figures that are not open, have the same text. */
const eventOf = (action: string, after: unknown, type: string): EventDocument & { readonly leafHash: string } => ({
  format: EVENT_FORMAT,
  log: LOG,
  sequence: 41,
  previous: HIDDEN,
  at: '2017-08-05T03:00:00.000Z',
  actor: { id: HIDDEN, name: HIDDEN, role: 'board-head' },
  address: HIDDEN,
  requestId: HIDDEN,
  action,
  object: { type, id: OBJECT },
  before: { [HIDDEN]: HIDDEN },
  after,
  reason: HIDDEN,
  citations: [HIDDEN],
  leafHash: HIDDEN,
})

test('the feed shows only the open figures of each kind: no hash, request id, name or reason', (t) => {
  for (const action of KINDS) {
    const kind = kindOf(action)
    const open = kind.open ?? []
    const after = Object.fromEntries([
      ...[...Object.keys(kind.after?.shape ?? {}), HIDDEN].map((name) => [name, HIDDEN]),
      ...open.map((name) => [name, 7]),
    ])
    const shown = presentForFeed(eventOf(action, after, kind.object))
    t.notMatch(JSON.stringify(shown), HIDDEN, action)
    t.match(shown, { log: LOG, sequence: 41, at: '2017-08-05T03:00:00.000Z', action, actor: { role: 'board-head' } })
    t.same(Object.keys(shown).sort(), ['action', 'actor', 'after', 'at', 'log', 'object', 'sequence'])
    t.same(shown.after, open.length > 0 ? Object.fromEntries(open.map((name) => [name, 7])) : null, action)
  }
  t.end()
})

test('blind kinds and kinds about accounts, keys, devices and PINs have no open figures', (t) => {
  t.ok(OPEN.length > 5)
  t.same(
    OPEN.filter((action) => kindOf(action).blind || !OBJECTS[kindOf(action).object].open),
    [],
  )
  const blind = KINDS.filter((action) => kindOf(action).blind)
  t.same([...blind].sort(), [
    'ballot.corrected',
    'ballot.removed',
    'ballot.ruled',
    'ballots.entered',
    'batch.resolved',
    'sheet.entered',
  ])
  t.end()
})

test('every open figure is in the catalogue and is no name, year of birth or free text', (t) => {
  for (const action of OPEN) {
    const { open = [], after } = kindOf(action)
    t.same(
      open.filter((name) => !Object.hasOwn(after?.shape ?? {}, name)),
      [],
      action,
    )
  }
  const people = [
    'names',
    'fullName',
    'birthYear',
    'members',
    'candidates',
    'withdrawals',
    'exclusions',
    'note',
    'label',
  ]
  t.same(
    OPEN.flatMap((action) => kindOf(action).open!.filter((name) => people.includes(name))),
    [],
  )
  t.end()
})

test('the feed hides the ids of accounts, sessions, keys, devices and grants and shows those of the count', (t) => {
  for (const type of ['account', 'session', 'key', 'device', 'role-grant', 'setup-link', 'signing-key', 'webhook']) {
    t.same(presentForFeed(eventOf('key.created', null, type)).object, { type, id: null })
  }
  for (const type of ['congress', 'election', 'round', 'ballot-batch']) {
    t.same(presentForFeed(eventOf('round.created', null, type)).object, { type, id: OBJECT })
    t.same(
      presentForFeed(eventOf('ballots.entered', null, type)).object,
      { type, id: null },
      'no stack of a blind event',
    )
  }
  t.end()
})

test('an unknown kind and malformed figures show nothing', (t) => {
  for (const action of ['result.undeclared', 'constructor', '__proto__', 'toString']) {
    t.equal(presentForFeed(eventOf(action, { result: HIDDEN, length: HIDDEN }, 'round')).after, null, action)
  }
  for (const after of [null, undefined, HIDDEN, [HIDDEN], 7]) {
    t.equal(presentForFeed(eventOf('result.declared', after, 'round')).after, null)
  }
  t.end()
})
