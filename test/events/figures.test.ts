import { test } from 'tap'
import { AUDIT_ACTIONS, has, kindOf } from '../../src/events/catalogue.ts'
import { FIGURES } from '../../src/events/figures.ts'
import { namesOf } from '../../src/events/names.ts'
import { OBJECTS } from '../../src/events/objects.ts'

test('every figure of the dictionary is used by a kind of event, and every figure of a kind is in the dictionary', async (t) => {
  const named = new Set(
    AUDIT_ACTIONS.flatMap((action) => [...namesOf(kindOf(action).after), ...namesOf(kindOf(action).before)]),
  )
  t.same(Object.keys(FIGURES).sort(), [...named].sort())
})

test('every figure is explained in one sentence', async (t) => {
  for (const [name, { description = '' }] of Object.entries(FIGURES)) t.match(description, /^[A-Z][^.\n]*\.$/, name)
})

/** Figures that say whether, and not what. */
const NO_SECRETS = ['publicKey', 'secondFactor', 'headSecondFactor', 'secondFactorAgain']

test('no kind stores a secret', async (t) => {
  for (const action of AUDIT_ACTIONS) {
    for (const name of namesOf(kindOf(action).after)) {
      if (NO_SECRETS.includes(name)) continue
      t.notMatch(name, /password|secret|token|hash|pin$|factor|key$/i, `${action} ${name}`)
    }
  }
})

test('a kind refuses an unknown figure and a missing one', async (t) => {
  for (const action of AUDIT_ACTIONS) {
    const { after } = kindOf(action)
    if (!after) continue
    t.notOk(after.safeParse({}).success, `${action} without figures`)
    const unknown = after.safeParse({ minuteX: 1 }).error?.issues.map(({ code }) => code)
    t.ok(unknown?.includes('unrecognized_keys'), `${action} with another`)
  }
})

test('a kind with a looser schema in the replay accepts every event that is written', async (t) => {
  const lenient = AUDIT_ACTIONS.filter((action) => kindOf(action).read)
  t.same(lenient.toSorted(), [
    'board.recorded',
    'congress.created',
    'decision.recorded',
    'election.created',
    'log.begun',
    'log.exported',
    'person.added',
    'person.corrected',
    'result.declared',
    'role.granted',
    'round.created',
    'safeguards.recorded',
    'sheet.entered',
  ])
  for (const action of lenient) t.same(namesOf(kindOf(action).read), namesOf(kindOf(action).after), action)
})

/** Failed attempts that changed no signed-in account; guessing must not slow down the hall. */
const ATTEMPTS = ['session.failed', 'account.locked-out', 'pin.refused', 'pin.locked', 'openid.refused', 'key.refused']

test('every act on accounts, sessions, keys, devices and roles invalidates cached identities', async (t) => {
  const about = ['account', 'session', 'setup-link', 'role-grant', 'key', 'device']
  t.same(
    about.filter((type) => !Object.hasOwn(OBJECTS, type)),
    [],
  )
  const unchanged = AUDIT_ACTIONS.filter(
    (action) => about.includes(kindOf(action).object) && !has(action, 'changesAccess'),
  )
  t.same([...unchanged].sort(), [...ATTEMPTS].sort())
})
