import { type Test, test } from 'tap'
import type { EventDocument } from '../../src/audit/event.ts'
import { ANH, HEAD, MAI, openCast } from '../http/support/cast.ts'
import { NAMES as HALL_NAMES, openHall } from '../scenarios/support/blind-hall.ts'
import { as, openWithPlayers } from '../support/players.ts'
import { eventsOfCongress, replay } from '../support/replayed.ts'
import { type Forged, Forgery } from './support/tampering.ts'

const NAMES = ['Trần Thị Bình', 'Nguyễn Văn Dũng'] as const

/** The log of a round whose one stack two people typed. */
const playTwoEntries = async (t: Test): Promise<EventDocument[]> => {
  const service = await openWithPlayers(t)
  const cast = await openCast(service, { entries: 2 })
  await cast.enlist('truong.ban', 'board-head', HEAD)
  await cast.enlist('mai', 'board-member', MAI)
  await cast.enlist('anh', 'board-member', ANH)
  await cast.addPeople(...NAMES)
  const { id: round } = await cast.openRound(await cast.createElection('delegates', 1))
  await cast.proposeList(round, NAMES)
  await cast.approveList(round)
  await cast.handOut(round, 22)
  await cast.openBox(round, 22)
  const made = await cast.must<{ id: string }>('POST', `/v1/rounds/${round}/ballot-batches`, { body: { size: 22 } })
  const struck = (name: string, times: number) => ({ struck: [cast.idOf(name)], times })
  for (const [username, slot] of [
    ['mai', 'first'],
    ['anh', 'second'],
  ] as const) {
    const entry = `/v1/ballot-batches/${made.id}/entries/${slot}`
    const body = { from: 1, ballots: [struck(NAMES[1], 15), struck(NAMES[0], 7)] }
    await cast.must('POST', `${entry}/ballots`, { ...as(username), body })
    await cast.must('POST', `${entry}/finalisation`, as(username))
  }
  await cast.declare(round)
  return eventsOfCongress(service, cast.id)
}

// biome-ignore format: one row per attack
const ATTACKS: readonly (readonly [string, string, (log: Forgery) => Forged])[] = [
  ['the second entry changed, so that it differs', 'standing-does-not-follow', (log) => {
    log.at('ballots.entered', 1).after.ballots[1].times = 8
    log.at('ballots.entered', 1).after.ballots[0].times = 14
    return log.at('entry.finalised', 1)
  }],
  ['the same, and the standing with it', 'batches-not-ready', (log) => {
    log.at('ballots.entered', 1).after.ballots[1].times = 8
    log.at('ballots.entered', 1).after.ballots[0].times = 14
    log.at('entry.finalised', 1).after.standing = 'differing'
    return log.at('result.declared')
  }],
  ['the second entry left out', 'entries-open', (log) => {
    log.drop(log.at('ballots.entered', 1))
    log.drop(log.at('entry.finalised', 1))
    return log.at('result.declared')
  }],
  ['both entries by one account', 'hand-in-two-entries', (log) => {
    log.at('ballots.entered', 1).actor = log.at('ballots.entered', 0).actor
    return log.at('ballots.entered', 1)
  }],
  ['the second entry handed over to the typist of the first', 'hand-in-two-entries', (log) => {
    const typed = log.at('ballots.entered', 1)
    const handed = log.repeat(typed, typed)
    handed.action = 'entry.handed-over'
    handed.reason = 'Ra ngoài.'
    handed.before = { slot: 'second', typist: typed.actor.id }
    handed.after = { slot: 'second', typist: log.at('ballots.entered', 0).actor.id }
    return handed
  }],
  ['a ballot of the first entry corrected by the head', 'entry-of-another', (log) => {
    const typed = log.at('ballots.entered', 0)
    const corrected = log.repeat(typed, typed)
    corrected.action = 'ballot.corrected'
    corrected.actor = { ...corrected.actor, id: '0192f3a4-0000-7000-8000-0000000fffff', role: 'board-head' }
    corrected.reason = 'Nhập nhầm.'
    const { struck } = typed.after.ballots[0]
    corrected.before = { slot: 'first', number: 1, version: 1, marks: { struck }, doubt: null }
    corrected.after = { slot: 'first', number: 1, version: 2, marks: { struck: [] }, doubt: null }
    return corrected
  }],
]

const expectFound = (
  t: Test,
  events: readonly EventDocument[],
  what: string,
  code: string,
  attack: (log: Forgery) => Forged,
): void => {
  const log = new Forgery(events)
  const event = attack(log)
  log.renumbered()
  const found = replay(log.events).violations.filter(({ sequence }) => sequence === event.sequence)
  t.ok(
    found.some((one) => one.code === code),
    `${what}: ${code}, found ${found.map((one) => one.code)}`,
  )
}

test('a replay finds every attack on blind entries where it was made', async (t) => {
  const events = await playTwoEntries(t)
  t.same(replay(events).violations, [], 'the honest log')
  for (const [what, code, attack] of ATTACKS) expectFound(t, events, what, code, attack)
})

const HEAD_ALONE = as('truong.ban')

/** The log of a stack of three ballots whose second entry has a slip, misses the last ballot and has the first one twice. */
const playResolution = async (t: Test): Promise<EventDocument[]> => {
  const { service, cast, batch, round, type, finish } = await openHall(t, 2, 3)
  const [binh, dung, ha, an] = HALL_NAMES
  await type('mai', 'first', [{ strike: [ha, an] }, { strike: [dung, an] }, { strike: [binh, dung] }])
  await type('anh', 'second', [{ strike: [ha, an] }, { strike: [ha, an] }, { strike: [dung, ha] }])
  await finish('mai', 'first')
  await finish('anh', 'second')
  const headers = { 'if-match': (await service.request('GET', `${batch}/differences`, HEAD_ALONE)).headers['etag']! }
  const says = (at: object, ...strike: readonly string[]) => ({ at, struck: strike.map(cast.idOf) })
  const papers = [
    { at: { second: 2 }, absent: true },
    says({ second: 3 }, dung, an),
    says({ second: null }, binh, dung),
  ]
  const body = { papers, reason: 'Đối chiếu với phiếu giấy.' }
  await cast.must('POST', `${batch}/resolutions`, { ...HEAD_ALONE, headers, body })
  await cast.declare(round, true)
  return eventsOfCongress(service, cast.id)
}

const resolved = (log: Forgery, change: (after: Forged, event: Forged) => void): Forged => {
  const event = log.at('batch.resolved')
  change(event.after, event)
  return event
}

// biome-ignore format: one row per attack
const ATTACKS_ON_RESOLUTIONS: readonly (readonly [string, string, (log: Forgery) => Forged])[] = [
  ['a resolution that leaves a difference', 'standing-does-not-follow', (log) =>
    resolved(log, ({ resolvedBallots }) => {
      resolvedBallots[1].marks.struck = [0]
    })],
  ['a ballot of the list that is not there', 'marks-not-of-the-list', (log) =>
    resolved(log, ({ resolvedBallots }) => {
      resolvedBallots[1].marks.struck = [9]
    })],
  ['a ballot that is not added', 'entry-incomplete', (log) =>
    resolved(log, ({ resolvedBallots }) => resolvedBallots.pop())],
  ['a ballot added at another place', 'ballot-unknown', (log) =>
    resolved(log, ({ resolvedBallots }) => {
      resolvedBallots[2].number = 9
    })],
  ['a version left out', 'version-gap', (log) =>
    resolved(log, ({ resolvedBallots }) => {
      resolvedBallots[1].version = 3
    })],
  ['other marks before', 'before-differs', (log) =>
    resolved(log, (_, { before }) => {
      before.resolvedBallots[1].marks.struck = [0]
    })],
  ['no reason', 'reason-missing', (log) =>
    resolved(log, (_, event) => {
      event.reason = null
    })],
  ['a resolution of an entry that the batch does not have', 'object-unknown', (log) =>
    resolved(log, ({ resolvedBallots }) => {
      resolvedBallots[1].slot = 'third'
    })],
  ['a resolution left out', 'batches-not-ready', (log) => {
    log.drop(log.at('batch.resolved'))
    return log.at('result.declared')
  }],
]

test('a replay finds every attack on the resolution of differences where it was made', async (t) => {
  const events = await playResolution(t)
  t.same(replay(events).violations, [], 'the honest log')
  for (const [what, code, attack] of ATTACKS_ON_RESOLUTIONS) expectFound(t, events, what, code, attack)
})
