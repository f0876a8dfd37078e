import { test } from 'tap'
import type { EventDocument } from '../../src/audit/event.ts'
import { RIGHTS } from '../../src/locale/right-violations.ts'
import { placeholdersIn } from '../../src/locale/text.ts'
import { nodeCrypto } from '../../src/platform/node-crypto.ts'
import { Replay } from '../../src/verification/replay.ts'
import { RIGHT_VIOLATIONS, type ViolationCode } from '../../src/verification/violation.ts'
import { openCastService } from '../support/cast-service.ts'
import { openCongress } from '../support/congress.ts'
import { eventsOfCongress, replay } from '../support/replayed.ts'
import { playCongress } from './support/played-congress.ts'
import { type Forged, Forgery } from './support/tampering.ts'

const NOBODY = '00000000-0000-0000-0000-000000000000'
const STRANGER = '0192f3a4-0000-7000-8000-0000000abcde'

/** The grant of a role: the nth, from 0. */
const grantOf = (log: Forgery, role: string, nth = 0): Forged =>
  log.events.filter(({ action, after }) => action === 'role.granted' && after.role === role).at(nth)

/** The actor who holds a role. */
const holderOf = (log: Forgery, role: string, nth = 0): Forged => ({
  id: grantOf(log, role, nth).after.accountId,
  name: 'Người khác',
  role,
})

/** An event done by somebody else. */
const by = (event: Forged, actor: Partial<Forged>): Forged => {
  event.actor = { ...event.actor, ...actor }
  return event
}

/** The first event of a role behind another event. */
const nextOf = (log: Forgery, role: string, behind: Forged): Forged =>
  log.events.slice(log.events.indexOf(behind) + 1).find(({ actor }) => actor.role === role)

const granted = (log: Forgery, change: (grant: Forged) => void, like = grantOf(log, 'secretary')): Forged => {
  const copy = log.repeat(like, log.at('role.granted', -1))
  copy.object.id = STRANGER
  change(copy)
  return copy
}

/** The end of a role, behind an event. */
const revoked = (log: Forgery, grant: Forged, behind: Forged): Forged => {
  const copy = log.repeat(grant, behind)
  copy.requestId = 'of its own'
  return Object.assign(copy, { action: 'role.revoked', reason: 'Thôi nhiệm vụ.' })
}

type Attack = readonly [name: string, code: ViolationCode, play: (log: Forgery) => Forged, detail?: object]

const DECLARED = 'result.declared'

/** A result that somebody else declares. */
const declaredBy = (role: string): Attack => [
  `a result declared by ${role === '' ? 'nobody' : role}`,
  'act-not-of-role',
  (log) => by(log.at(DECLARED), role === 'observer' || role === 'auditor' ? holderOf(log, role) : { role }),
]

/** An act of the presidium or the secretariat that a typist does. */
const typistDoes = (action: string): Attack => [
  `${action} by a typist`,
  'act-not-of-role',
  (log) => by(log.at(action), holderOf(log, 'board-member')),
]

/** A grant that breaks a rule. */
const wrongGrant = (rule: string, name: string, play: (log: Forgery) => Forged): Attack => [
  name,
  'grant-not-allowed',
  play,
  { rule },
]

const OF_ROLES: readonly Attack[] = [
  ...['', 'observer', 'auditor', 'tổng quản', 'visitor', 'account-holder', 'presidium', 'constructor'].map(declaredBy),
  ...['list.approved', 'list.proposed', 'decision.recorded', 'roll.recorded', 'board.recorded'].map(typistDoes),
  ['a result declared by a typist', 'act-not-of-role', (log) => by(log.at(DECLARED), holderOf(log, 'board-member'))],
  [
    'a result declared as head by a typist',
    'role-not-held',
    (log) => by(log.at(DECLARED), { ...holderOf(log, 'board-member'), role: 'board-head' }),
  ],
  [
    'ballots typed by the administrator',
    'act-not-of-role',
    (log) => by(log.at('ballots.entered'), log.at('congress.created').actor),
  ],
  [
    'ballots typed by an account without a role',
    'role-not-held',
    (log) => by(log.at('ballots.entered'), { id: STRANGER }),
  ],
  [
    'a congress recorded by the presidium',
    'act-not-of-role',
    (log) => by(log.at('congress.created'), { role: 'presidium' }),
  ],
  [
    'a head without a grant',
    'role-not-held',
    (log) => {
      const grant = grantOf(log, 'board-head')
      const first = nextOf(log, 'board-head', grant)
      log.drop(grant)
      return first
    },
  ],
  [
    'a head whose role had been revoked',
    'role-not-held',
    (log) => {
      const end = revoked(log, grantOf(log, 'board-head'), log.at('ballots.issued'))
      end.actor = holderOf(log, 'presidium')
      return nextOf(log, 'board-head', end)
    },
  ],
  [
    'a role that is granted after its first act',
    'role-not-held',
    (log) => {
      const grant = grantOf(log, 'board-head')
      const first = nextOf(log, 'board-head', grant)
      log.swap(grant, first)
      return first
    },
  ],
  [
    'a board whose head is another',
    'role-off-board',
    (log) => {
      const copy = log.repeat(log.at('board.recorded'), log.at('ballots.issued'))
      copy.before = copy.after
      const [head, member, ...others] = copy.after.members
      const members = [{ ...head, head: false }, { ...member, head: true }, ...others]
      Object.assign(copy, { after: { ...copy.after, version: 2, members }, reason: 'Bầu lại trưởng ban.' })
      return nextOf(log, 'board-head', copy)
    },
  ],
  [
    'an administrator who holds a role of the congress',
    'administrator-holds-role',
    (log) => {
      const administrator = log.at('congress.created').actor
      const grant = grantOf(log, 'auditor')
      grant.after.accountId = administrator.id
      return log.events[log.events.indexOf(grant) + 1]?.actor.id === administrator.id
        ? log.events[log.events.indexOf(grant) + 1]
        : Object.assign(
            granted(log, () => {}),
            { actor: administrator },
          )
    },
  ],
  [
    'a result confirmed for another member',
    'confirmation-of-another',
    (log) => {
      const confirmed = log.at('result.confirmed')
      const other = log
        .at('board.recorded')
        .after.members.find((one: Forged) => !one.head && one.personId !== confirmed.after.personId)
      confirmed.after.personId = other.personId
      return confirmed
    },
  ],
  [
    'an entry handed over to somebody who is not on the board',
    'hand-over-not-allowed',
    (log) => {
      const typed = log.at('ballots.entered', 1)
      const copy = log.repeat(typed, typed)
      copy.actor = holderOf(log, 'board-head')
      const [before, after] = [typed.actor.id, STRANGER].map((typist) => ({ slot: 'first', typist }))
      return Object.assign(copy, { action: 'entry.handed-over', before, after, reason: 'Mệt.' })
    },
    { rule: 'hand-over-off-board' },
  ],
]

const OF_FORMS: readonly Attack[] = [
  ['an empty request id', 'actor-malformed', (log) => Object.assign(log.at(DECLARED), { requestId: ' ' })],
  ...['chợ', '1.2.3', '256.1.1.1', '1.2.3.4.5', 'abc', '127.0.0.1 '].map(
    (address): Attack => [
      `the address ${address}`,
      'actor-malformed',
      (log) => Object.assign(log.at(DECLARED), { address }),
      { pointer: '/address' },
    ],
  ),
  ['an actor who is no account', 'actor-malformed', (log) => by(log.at('roll.recorded'), { id: 'chu.tich' })],
  ['an account that acts as nobody', 'actor-malformed', (log) => by(log.at('roll.recorded'), { id: NOBODY })],
]

const OF_GRANTS: readonly Attack[] = [
  wrongGrant('granter-not-allowed', 'a role of the board granted by an administrator', (log) =>
    by(grantOf(log, 'board-head'), log.at('congress.created').actor),
  ),
  wrongGrant('granter-not-allowed', 'a secretary granted by the presidium', (log) =>
    Object.assign(
      granted(log, ({ after }) => {
        after.accountId = STRANGER
      }),
      { actor: holderOf(log, 'presidium') },
    ),
  ),
  wrongGrant('role-not-of-congress', 'an administrator appointed in a congress', (log) =>
    granted(log, ({ after }) => {
      after.role = 'organisation-administrator'
    }),
  ),
  wrongGrant('role-not-of-congress', 'a role that is none', (log) =>
    granted(log, ({ after }) => {
      after.role = 'chief'
    }),
  ),
  wrongGrant('board-off-meeting', 'the presidium as head of the board', (log) => {
    const grant = grantOf(log, 'board-head')
    grant.after.accountId = grantOf(log, 'presidium').after.accountId
    return grant
  }),
  wrongGrant('auditor-apart', 'an auditor who is secretary, too', (log) =>
    granted(log, ({ after }) => {
      after.accountId = grantOf(log, 'auditor').after.accountId
    }),
  ),
  wrongGrant('observer-off-board', 'an observer on the board', (log) =>
    granted(
      log,
      ({ after }) => {
        after.accountId = grantOf(log, 'board-head').after.accountId
      },
      grantOf(log, 'observer'),
    ),
  ),
  wrongGrant('role-already-held', 'a role granted twice', (log) => granted(log, () => {})),
  wrongGrant('grant-repeated', 'a grant with the id of another', (log) =>
    granted(log, (grant) => {
      grant.object.id = grantOf(log, 'secretary').object.id
      grant.after.accountId = STRANGER
    }),
  ),
  wrongGrant('grant-person-missing', 'a head for nobody', (log) => {
    grantOf(log, 'board-head').after.personId = null
    return grantOf(log, 'board-head')
  }),
  wrongGrant('grant-person-unwanted', 'a secretary for a person on the board', (log) =>
    granted(log, ({ after }) => {
      Object.assign(after, { accountId: STRANGER, personId: grantOf(log, 'board-head').after.personId })
    }),
  ),
  wrongGrant('person-in-other-board-role', 'a head of the log who is not that of the board', (log) => {
    grantOf(log, 'board-head').after.personId = grantOf(log, 'board-member').after.personId
    return grantOf(log, 'board-head')
  }),
  wrongGrant('person-not-on-board', 'a member who is not on the board', (log) => {
    grantOf(log, 'board-member').after.personId = log.at('person.added', -1).object.id
    return grantOf(log, 'board-member')
  }),
  wrongGrant('board-missing', 'a member before the board', (log) => {
    const grant = grantOf(log, 'board-member')
    log.swap(grant, log.at('board.recorded'))
    return grant
  }),
  wrongGrant('board-role-taken', 'a member by two accounts', (log) =>
    granted(
      log,
      ({ after }) => {
        after.accountId = STRANGER
      },
      grantOf(log, 'board-member'),
    ),
  ),
  wrongGrant('person-typed-before', 'a member who typed under another account', (log) => {
    const typist = log.at('ballots.entered').actor
    const nth = [0, 1].find((one) => holderOf(log, 'board-member', one).id === typist.id)
    const grant = grantOf(log, 'board-member', nth)
    const end = revoked(log, grant, log.at('ballots.entered'))
    end.actor = holderOf(log, 'presidium')
    const again = log.repeat(grant, end)
    again.object.id = STRANGER
    again.after.accountId = STRANGER
    return again
  }),
  wrongGrant('revoker-not-allowed', 'a role of the board revoked by a secretary', (log) => {
    const end = revoked(log, grantOf(log, 'board-head'), log.at('role.granted', -1))
    end.actor = holderOf(log, 'secretary')
    return end
  }),
  wrongGrant('grant-not-in-force', 'a role revoked that was not granted', (log) => {
    const end = revoked(log, grantOf(log, 'secretary'), log.at('role.granted', -1))
    end.object.id = STRANGER
    return end
  }),
  wrongGrant('grant-differs', 'the end of another role', (log) => {
    const end = revoked(log, grantOf(log, 'secretary'), log.at('role.granted', -1))
    end.after.role = 'auditor'
    return end
  }),
]

const ATTACKS = [...OF_ROLES, ...OF_FORMS, ...OF_GRANTS]

/** Placeholders of the sentence without a value. */
const unfilled = (code: ViolationCode, detail: object): string[] =>
  Object.values(RIGHTS[code as keyof typeof RIGHTS] ?? {})
    .flatMap((sentence) => placeholdersIn(sentence.replaceAll(/\[[^[\]]*\]/g, '')))
    .filter((name) => !(name in detail))

test('the replay finds every act without the right to it, where it was done', async (t) => {
  const events = await playCongress(await openCastService(t))
  t.same(replay(events).violations, [], 'the honest log')
  for (const [name, code, attack, detail = {}] of ATTACKS) {
    const log = new Forgery(events)
    const place = attack(log)
    const { violations } = replay(log.renumbered())
    const first = violations.filter(({ sequence }) => sequence === violations[0]?.sequence)
    t.equal(violations[0]?.sequence, place.sequence, `${name}: where`)
    t.match(
      first.find((one) => one.code === code)?.detail,
      detail,
      `${name}: ${code}, found ${first.map((one) => one.code)}`,
    )
    t.same(
      violations.flatMap((one) => unfilled(one.code, one.detail)),
      [],
      `${name}: said in full`,
    )
  }
  const shown = new Set<string>(ATTACKS.map(([, code]) => code))
  t.same(
    RIGHT_VIOLATIONS.filter((code) => !shown.has(code)),
    [],
    'every code is shown by some attack',
  )
})

test('an entry of several is not handed over to the head while a member could type it', async (t) => {
  const service = await openCastService(t)
  const congress = await openCongress(service, { level: 'grassroots', entries: 2 })
  const round = await congress.openRound(await congress.createElection('delegates', 1))
  await congress.startCount(round.id, { names: ['Trần Thị Bình', 'Nguyễn Văn Dũng'], returned: 2 })
  const path = `/v1/rounds/${round.id}/ballot-batches`
  const { id } = await congress.must<{ id: string }>('POST', path, { body: { mode: 'ballots', size: 2 } })
  const body = { from: 1, ballots: [{ struck: [congress.idOf('Nguyễn Văn Dũng')] }] }
  await congress.must('POST', `/v1/ballot-batches/${id}/entries/first/ballots`, { body })
  const events = await eventsOfCongress(service, congress.id)
  t.same(replay(events).violations, [], 'the honest log')
  const log = new Forgery(events)
  const typed = log.at('ballots.entered')
  const copy = log.repeat(typed, typed)
  copy.actor = holderOf(log, 'board-head')
  const [before, after] = [typed.actor.id, copy.actor.id].map((typist) => ({ slot: 'first', typist }))
  Object.assign(copy, { action: 'entry.handed-over', before, after, reason: 'Mệt.' })
  t.match(replay(log.renumbered()).violations, [
    { code: 'hand-over-not-allowed', detail: { rule: 'hand-over-to-head' } },
  ])
})

test('the end of a rehearsal ends every role in one request, that of the presidium which asks for it among them', async (t) => {
  const service = await openCastService(t)
  const congress = await openCongress(service, { level: 'grassroots', rehearsal: true })
  await congress.must('POST', `/v1/congresses/${congress.id}/rehearsal-end`, { body: {} })
  const events = await eventsOfCongress(service, congress.id)
  t.match(events.at(-1), { action: 'rehearsal.ended', actor: { role: 'presidium' } })
  t.same(replay(events).violations, [], 'the honest log')
  const log = new Forgery(events)
  const ended = log.at('rehearsal.ended')
  ended.requestId = 'of its own'
  t.match(replay(log.renumbered()).violations, [{ code: 'role-not-held', sequence: ended.sequence }])
})

/** The remarks on a log, by code, with the numbers of their events. */
const remarksOn = (events: readonly EventDocument[]) => {
  const running = new Replay(nodeCrypto)
  return events.flatMap((event) => {
    running.take(event)
    return running.remarks.map(({ code, sequence }) => [code, sequence] as const)
  })
}

test('in a log of an earlier version every such act is pointed out, and is no violation', async (t) => {
  const honest = await playCongress(await openCastService(t))
  const events = structuredClone(honest).map((event) => {
    const { rightsVersion: _, ...after } = { rightsVersion: null, ...(event.after as object) }
    return event.action === 'congress.created' ? { ...event, after } : event
  })
  t.same(remarksOn(events), [], 'the honest log')
  for (const [name, , attack] of ATTACKS) {
    const log = new Forgery(events)
    const place = attack(log)
    const forged = log.renumbered()
    const codes = new Set<string>(replay(forged).violations.map(({ code }) => code))
    t.same(
      RIGHT_VIOLATIONS.filter((code) => codes.has(code)),
      [],
      `${name}: no violation`,
    )
    t.same(
      remarksOn(forged).find(([code]) => code === 'right-not-shown'),
      ['right-not-shown', place.sequence],
      name,
    )
  }
})

test('an account under another name is pointed out', async (t) => {
  const events = await playCongress(await openCastService(t))
  const log = new Forgery(events)
  const declared = log.at(DECLARED)
  declared.actor.name = log.at('list.approved').actor.name
  const forged = log.renumbered()
  t.same(replay(forged).violations, [])
  t.same(
    remarksOn(forged).map(([code]) => code),
    ['account-renamed', 'account-renamed'],
    'at the event and at the next one of the account',
  )
  t.same(remarksOn(forged)[0]?.[1], declared.sequence)
})
