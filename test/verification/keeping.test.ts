import { test } from 'tap'
import type { EventDocument } from '../../src/audit/event.ts'
import { exportOf } from '../support/counted-congress.ts'
import { verifyText } from '../support/forged-bundle.ts'
import {
  BINH,
  close,
  complaintOn,
  FIRST,
  openDeclared,
  orderOn,
  PRESENT,
  sealBy,
  seen,
} from '../support/kept-ballots.ts'
import { eventsOfCongress, openReplayedService, replay } from '../support/replayed.ts'
import type { TestService } from '../support/service.ts'
import { BY_NAME, changed, OTHER, put } from './support/refused-acts/forging.ts'
import { type Forged, Forgery } from './support/tampering.ts'

const HELD_ON = '2025-01-15'
const NOW = new Date('2025-12-01T03:00:00.000Z')
const outcome = { kind: 'rejected', decidedOn: '2025-03-01', by: null, note: null }

/** The violations that each forged log shows at the place of the forgery. */
type Attack = readonly [string, readonly string[], (log: Forgery) => Forged]

/** Sealed, opened for a complaint, sealed again; ordered, taken back, ordered again, destroyed; after the closing. */
const play = async (service: TestService): Promise<{ readonly id: string; readonly events: EventDocument[] }> => {
  const { congress, round, path } = await openDeclared(service, HELD_ON)
  const complaints = `/v1/congresses/${congress.id}/complaints`
  const post = (part: string, version: number, body: object) =>
    congress.must('POST', `${path}/${part}`, { headers: seen(version), body })
  await congress.must('PUT', path, { headers: FIRST, body: sealBy(congress, HELD_ON) })
  await close(congress)
  await congress.must('POST', complaints, { body: complaintOn('2025-01-20', round) })
  await post('opening', 1, { cause: 'complaint', openedOn: '2025-02-01', present: PRESENT, sealsIntact: true })
  const again = sealBy(congress, '2025-02-01', { reason: 'Đã kiểm tra theo khiếu nại.' })
  await congress.must('PUT', path, { headers: seen(2), body: again })
  await congress.must('PUT', `${complaints}/1`, {
    headers: seen(1),
    body: { ...complaintOn('2025-01-20', round), outcome, reason: 'Đã giải quyết.' },
  })
  await post('destruction-order', 3, orderOn('2025-08-01'))
  await post('destruction-order/cancellation', 4, { reason: 'Thu hồi quyết định.' })
  await post('destruction-order', 5, orderOn('2025-09-01'))
  await post('destruction', 6, { destroyedOn: '2025-09-02', present: PRESENT })
  await post('destruction/cancellation', 7, { reason: 'Ghi nhầm.' })
  return { id: congress.id, events: await eventsOfCongress(service, congress.id) }
}

const ATTACKS: readonly Attack[] = [
  [
    'an order a day before six months have passed',
    ['keeping-not-allowed'],
    (log) =>
      changed(log.at('destruction.ordered'), ({ destructionOrder }) => {
        destructionOrder.date = '2025-07-31'
      }),
  ],
  [
    'an order while the complaint is open',
    ['keeping-not-allowed'],
    (log) => {
      const order = log.at('destruction.ordered')
      log.drop(log.at('complaint.changed'))
      return order
    },
  ],
  [
    'a destruction while a complaint is open',
    ['keeping-not-allowed'],
    (log) => {
      put(log, log.at('complaint.recorded'), log.at('destruction.ordered', 1), ({ after }) => {
        after.number = 2
      })
      return log.at('destruction.recorded')
    },
  ],
  [
    'an order without its clause',
    ['citations-do-not-follow'],
    (log) =>
      changed(log.at('destruction.ordered'), (_, event) => {
        event.citations = []
      }),
  ],
  [
    'a destruction before its order',
    ['keeping-not-allowed'],
    (log) =>
      changed(log.at('destruction.recorded'), ({ destruction }) => {
        destruction.destroyedOn = '2025-08-31'
      }),
  ],
  [
    'a destruction after its recording',
    ['keeping-not-allowed'],
    (log) =>
      changed(log.at('destruction.recorded'), ({ destruction }) => {
        destruction.destroyedOn = '2025-12-03'
      }),
  ],
  [
    'a destruction without an order',
    ['keeping-not-allowed', 'before-differs'],
    (log) => {
      const destroyed = log.at('destruction.recorded')
      log.drop(log.at('destruction.ordered', 1))
      return destroyed
    },
  ],
  [
    'a seal by somebody off the board',
    ['keeping-not-allowed'],
    (log) =>
      changed(log.at('package.sealed'), ({ sealing }) => {
        sealing.sealedBy.push(BY_NAME(log, BINH))
      }),
  ],
  [
    'a seal number twice',
    ['keeping-not-allowed'],
    (log) =>
      changed(log.at('package.sealed'), ({ sealing }) => {
        sealing.seals = ['NP-0151', 'NP-0151']
      }),
  ],
  [
    'a seal before the result',
    ['keeping-not-allowed'],
    (log) => {
      const seal = log.at('package.sealed')
      log.swap(log.at('result.declared'), seal)
      return seal
    },
  ],
  [
    'a new seal without a reason',
    ['reason-missing'],
    (log) =>
      changed(log.at('package.sealed', 1), (_, event) => {
        event.reason = null
      }),
  ],
  [
    'a new seal that hides the opening before it',
    ['before-differs'],
    (log) =>
      changed(log.at('package.sealed', 1), (_, event) => {
        event.before.opening = null
      }),
  ],
  [
    'a seal that is its own opening',
    ['package-does-not-follow'],
    (log) =>
      changed(log.at('package.sealed', 1), (after) => {
        after.opening = log.at('package.opened').after.opening
      }),
  ],
  [
    'an opening that changes the seals',
    ['package-does-not-follow'],
    (log) =>
      changed(log.at('package.opened'), ({ sealing }) => {
        sealing.seals = ['NP-9999']
      }),
  ],
  [
    'an opening that states none',
    ['package-does-not-follow'],
    (log) =>
      changed(log.at('package.opened'), (after) => {
        after.opening = null
      }),
  ],
  [
    'an opening for a complaint that was never made',
    ['keeping-not-allowed'],
    (log) => {
      const opened = log.at('package.opened')
      log.drop(log.at('complaint.recorded'))
      return opened
    },
  ],
  [
    'an order cancelled without a reason',
    ['reason-missing'],
    (log) =>
      changed(log.at('destruction.order-cancelled'), (_, event) => {
        event.reason = null
      }),
  ],
  [
    'a destruction cancelled twice',
    ['keeping-not-allowed'],
    (log) =>
      put(log, log.at('destruction.cancelled'), log.at('destruction.cancelled'), ({ after, before }) => {
        Object.assign(before, after)
        after.version += 1
      }),
  ],
  [
    'a package of a round that the log never recorded',
    ['object-unknown'],
    (log) =>
      changed(log.at('package.sealed'), (_, event) => {
        event.object.id = OTHER
      }),
  ],
  [
    'a complaint about a round that the log never recorded',
    ['object-unknown'],
    (log) =>
      changed(log.at('complaint.recorded'), ({ complaint }) => {
        complaint.roundId = OTHER
      }),
  ],
  [
    'a complaint that skips a number',
    ['number-gap'],
    (log) =>
      changed(log.at('complaint.recorded'), (after) => {
        after.number = 2
      }),
  ],
  [
    'a complaint decided before it was received',
    ['keeping-not-allowed'],
    (log) =>
      changed(log.at('complaint.changed'), ({ complaint }) => {
        complaint.outcome.decidedOn = '2025-01-19'
      }),
  ],
  [
    'a change of a complaint that the log never recorded',
    ['object-unknown'],
    (log) =>
      changed(log.at('complaint.changed'), (after) => {
        after.number = 2
      }),
  ],
  [
    'a change of a complaint that hides the text before it',
    ['before-differs'],
    (log) =>
      changed(log.at('complaint.changed'), (_, event) => {
        event.before.complaint.text = 'Khác.'
      }),
  ],
  [
    'a reopened round whose ballots are destroyed',
    ['undoing-not-allowed'],
    (log) => {
      const destroyed = log.at('destruction.recorded')
      return put(log, destroyed, destroyed, (copy) => {
        const after = { undoing: 1, by: 'presidium', paper: null, withRound: null, callUps: [], state: 'counting' }
        Object.assign(copy, { action: 'round.reopened', reason: 'Kiểm lại.', before: { state: 'declared' }, after })
        log.drop(log.at('congress.closed'))
      })
    },
  ],
]

test('qd190-2024:d35 the replay judges sealing, complaints and destruction, also after the closing', async (t) => {
  const service = await openReplayedService(t, { now: () => NOW })
  const { id, events } = await play(service)
  t.same(replay(events).violations, [], 'the honest log')
  t.equal((await verifyText(await exportOf(service, id))).verdict, 'verified', 'an export of it')
  for (const [name, codes, attack] of ATTACKS) {
    const log = new Forgery(events)
    const place = attack(log)
    const { violations } = replay(log.renumbered())
    t.equal(violations[0]?.sequence, place.sequence, `${name}: where`)
    const found = violations.filter(({ sequence }) => sequence === place.sequence).map(({ code }) => code)
    t.ok(
      codes.every((code) => found.some((one) => one === code)),
      `${name}: ${codes}, found ${found}`,
    )
  }
})

test('a malformed time, and figures of any size, never make the replay of a package throw', async (t) => {
  const service = await openReplayedService(t, { now: () => NOW })
  const { events } = await play(service)
  for (const change of [
    (event: Forged) => {
      event.at = 'hôm nay'
    },
    ({ after }: Forged) => {
      after.sealing.sealedOn = '9999-12-31'
    },
    ({ after }: Forged) => {
      after.sealing.seals = Array.from({ length: 50_000 }, (_, index) => `NP-${index % 40_000}`)
    },
  ]) {
    const log = new Forgery(events)
    change(log.at('package.sealed'))
    t.ok(Array.isArray(replay(log.renumbered()).violations))
  }
})
