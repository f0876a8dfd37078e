import { test } from 'tap'
import { openCastService } from '../support/cast-service.ts'
import { replay } from '../support/replayed.ts'
import { playCongress } from './support/played-congress.ts'
import { type Forged, Forgery } from './support/tampering.ts'

const changed = (event: Forged, change: (after: Forged, event: Forged) => void): Forged => {
  change(event.after, event)
  return event
}

const STRANGER = '0192f3a4-0000-7000-8000-0000000abcde'

/** Acts that the service refuses, in a log that is rewritten to the end. Each returns the event where it stops being true. */
const ATTACKS: readonly (readonly [name: string, code: string, play: (log: Forgery) => Forged])[] = [
  [
    'a board without a head',
    'board-not-allowed',
    (log) => changed(log.at('board.recorded'), ({ members }) => Object.assign(members[0], { head: false })),
  ],
  [
    'a board with one person twice',
    'board-not-allowed',
    (log) =>
      changed(log.at('board.recorded'), ({ members }) => Object.assign(members[2], { personId: members[1].personId })),
  ],
  [
    'a probationary member on the board',
    'board-not-allowed',
    (log) => {
      const board = log.at('board.recorded')
      const id = board.after.members[1].personId
      const person = log.events.find(({ action, object }) => action === 'person.added' && object.id === id)
      person.after.membership = 'probationary'
      return board
    },
  ],
  [
    'more people attending than summoned',
    'roll-contradictory',
    (log) => changed(log.at('roll.recorded'), (after) => Object.assign(after, { attending: after.summoned + 1 })),
  ],
  [
    'exclusions that do not add up',
    'roll-contradictory',
    (log) => changed(log.at('roll.recorded'), (after) => Object.assign(after, { exclusions: { exempt: 10 } })),
  ],
  [
    'a correction of the roll without a reason',
    'reason-missing',
    (log) => Object.assign(log.at('roll.recorded', 1), { reason: null }),
  ],
  [
    'two secretaries',
    'election-not-allowed',
    (log) => changed(log.at('election.created'), (after) => Object.assign(after, { office: 'secretary', seats: 2 })),
  ],
  [
    'a branch secretary from anybody',
    'election-not-allowed',
    (log) => {
      log.at('congress.created').after.level = 'chi-bo'
      const election = { office: 'secretary', seats: 1, alternates: null, eligibleFrom: null }
      return changed(log.at('election.created'), (after) => Object.assign(after, election))
    },
  ],
  [
    'names in another order than that of the regulation',
    'list-not-in-order',
    (log) => changed(log.at('list.proposed'), ({ candidates }) => candidates.reverse()),
  ],
  [
    'a withdrawal of a person who is not listed',
    'name-not-allowed',
    (log) =>
      changed(log.at('list.proposed'), ({ withdrawals }) =>
        withdrawals.push({ personId: log.at('board.recorded').after.members[1].personId, accepted: true }),
      ),
  ],
  [
    'one person twice on the list',
    'name-not-allowed',
    (log) => changed(log.at('list.proposed'), ({ candidates }) => candidates.push(structuredClone(candidates[0]))),
  ],
  [
    'a name that the meeting does not know',
    'object-unknown',
    (log) => changed(log.at('list.proposed'), ({ candidates }) => Object.assign(candidates[0], { personId: STRANGER })),
  ],
  [
    'nine hundred hands for a list',
    'hands-exceed-attending',
    (log) =>
      changed(log.at('list.approved'), (after) => Object.assign(after, { vote: { for: 900, against: 0, blank: 0 } })),
  ],
  [
    'a decision by more hands than people',
    'hands-exceed-attending',
    (log) =>
      changed(log.at('decision.recorded'), (after) =>
        Object.assign(after, { vote: { for: 23, against: 0, blank: 0 } }),
      ),
  ],
  [
    'ballots issued without any board',
    'issue-not-allowed',
    (log) => {
      log.drop(log.at('board.recorded'))
      return log.at('ballots.issued')
    },
  ],
  [
    'an act before the congress is recorded',
    'congress-missing',
    (log) => {
      const second = log.events[1]
      log.swap(log.at('congress.created'), second)
      return second
    },
  ],
]

test('no act that the service refuses is taken for true, in a log whose people all have their roles', async (t) => {
  const events = await playCongress(await openCastService(t))
  for (const [name, code, attack] of ATTACKS) {
    const log = new Forgery(events)
    const place = attack(log)
    const found = replay(log.renumbered()).violations.filter(({ sequence }) => sequence === place.sequence)
    t.ok(
      found.some((one) => one.code === code),
      `${name}: ${code}, found ${found.map((one) => one.code)}`,
    )
  }
})
