import type { Forged, Forgery } from '../tampering.ts'
import { BY_NAME, OTHER, put, type RefusedAct, row } from './forging.ts'

const VOTE = { for: 22, against: 0, blank: 0 }
/** Elected in the first round. */
const ELECTED = 'Trần Thị Bình'

/** A person of the first round who takes no seat, after an event. */
const refused = (log: Forgery, behind: Forged, change: (after: Forged, copy: Forged) => void = () => {}): Forged =>
  put(log, log.at('result.declared'), behind, (copy) => {
    const refusedBy = BY_NAME(log, ELECTED)
    const after = { number: 1, refusedBy, refusalGround: 'declined', happenedOn: '2017-08-05', vote: VOTE, paper: null }
    change(after, copy)
    Object.assign(copy, { action: 'seat.refused', reason: 'Lý do sức khỏe.', before: null, after, citations: [] })
  })

/** Elected in the second round, after which no other was opened. */
const DELEGATE = 'Nguyễn Văn Dũng'

const diedAfterRevote = (log: Forgery, behind: Forged): Forged =>
  refused(log, behind, (after, copy) => {
    copy.object.id = log.at('round.created', 1).object.id
    Object.assign(after, { refusedBy: BY_NAME(log, DELEGATE), refusalGround: 'died' })
  })

/** Another vote with the approved list of one delegate, after an event. */
const voteOn = (log: Forgery, election: object, behind: Forged): Forged => {
  const delegate = BY_NAME(log, DELEGATE)
  const is = ({ personId }: { personId: string }): boolean => personId === delegate
  const forged = (event: Forged, before: Forged, change: (after: Forged) => object): Forged =>
    put(log, event, before, (copy) => {
      copy.object.id = OTHER
      copy.after = { ...copy.after, ...change(copy.after) }
    })
  const created = forged(log.at('election.created'), behind, () => ({ number: 2, ...election }))
  const { office, seats } = created.after
  const round = forged(log.at('round.created'), created, () => ({ office, seats, electionId: OTHER, alternates: null }))
  const list = forged(log.at('list.proposed'), round, ({ candidates }) => ({ candidates: candidates.filter(is) }))
  return forged(log.at('list.approved'), list, ({ names }) => ({ listVersion: 1, names: names.filter(is) }))
}

/** A vote among the delegates after the second round. */
const voteAmong = (log: Forgery): Forged => {
  const eligibleFrom = log.at('election.created').object.id
  const among = { office: 'inspection-committee', seats: 1, alternates: null, eligibleFrom }
  return voteOn(log, among, log.at('result.declared', 1))
}

/** The first refusal of the first round cancelled, after an event. */
const returned = (log: Forgery, behind: Forged, change: (copy: Forged) => void = () => {}): Forged => {
  const refusal = log.at('seat.refused')
  return put(log, refusal, behind, (copy) => {
    const { number, refusedBy } = refusal.after
    const after = { number, refusedBy, fallenDecision: null }
    Object.assign(copy, { action: 'seat.refusal-cancelled', reason: 'Ghi nhầm.', before: refusal.after, after })
    change(copy)
  })
}

/** A refusal of the first round, which the decision of the congress follows. */
const refusedFirst = (log: Forgery): Forged => refused(log, log.at('result.declared'))

const afterRevote = (log: Forgery): Forged => diedAfterRevote(log, log.at('result.declared', 1))

/** The open seat after the second round stays vacant. */
const leftVacant = (log: Forgery): Forged =>
  put(log, log.at('decision.recorded'), afterRevote(log), (copy) => {
    const { left: _, ...after } = copy.after
    copy.object.id = log.at('round.created', 1).object.id
    Object.assign(copy, { citations: [], after: { ...after, kind: 'leave-vacant' } })
  })

/** The second alternate called up while the first one takes no seat. */
const calledPast = (log: Forgery): Forged => {
  const refusal = refused(log, log.at('result.declared', 2), (after, copy) => {
    copy.object.id = log.at('round.created', 2).object.id
    Object.assign(after, { refusedBy: BY_NAME(log, 'Phạm Thu Hà'), refusalGround: 'died' })
  })
  return put(log, log.at('alternate.called-up', 1), refusal, ({ after }) => {
    after.number = 1
  })
}

/** The one seat of the last office open again, and another election for it. */
const refilled = (log: Forgery): Forged => {
  const chair = log.at('election.created', -1)
  const created = log.at('round.created', -1)
  for (const { after } of [chair, created]) after.office = 'inspection-chair'
  const refusal = refused(log, log.at('result.declared', -1), (after, copy) => {
    copy.object.id = created.object.id
    after.refusedBy = BY_NAME(log, ELECTED)
  })
  return put(log, chair, refusal, (copy) => {
    copy.object.id = OTHER
    copy.after.number += 1
  })
}

/** People who take no seat. */
export const OF_SEATS: readonly RefusedAct[] = [
  row('seat-refusal-followed', 'seat-refusal-not-allowed', (log) => refused(log, log.at('round.created', 1))),
  row('seat-relied-on', 'seat-refusal-not-allowed', (log) => diedAfterRevote(log, voteAmong(log))),
  row('seat-in-call-up', 'seat-refusal-not-allowed', (log) =>
    diedAfterRevote(log, log.repeat(log.at('alternate.called-up', 0), log.at('result.declared', 2))),
  ),
  row('person-not-on-ballot', 'seat-refusal-not-allowed', (log) =>
    refused(log, log.at('result.declared'), (after) => {
      after.refusedBy = OTHER
    }),
  ),
  row('seat-already-refused', 'seat-refusal-not-allowed', (log) =>
    refused(log, refused(log, log.at('result.declared')), (after) => {
      after.number = 2
    }),
  ),
  row('seat-not-offered', 'seat-refusal-not-allowed', (log) => refused(log, log.at('list.approved'))),
  row('seat-refusal-undecided', 'seat-refusal-not-allowed', (log) =>
    refused(log, log.at('result.declared'), (after) => {
      after.vote = null
    }),
  ),
  row('seat-refusal-unknown', 'number-gap', (log) =>
    returned(log, refusedFirst(log), (copy) => {
      copy.after.number = 2
    }),
  ),
  row('seat-refusal-cancelled', 'seat-return-not-allowed', (log) => returned(log, returned(log, refusedFirst(log)))),
  row('seat-refusal-decided', 'seat-return-not-allowed', (log) => returned(log, leftVacant(log))),
  row('seat-person-elsewhere', 'seat-return-not-allowed', (log) =>
    returned(log, voteOn(log, { seats: 1, alternates: null }, afterRevote(log))),
  ),
  row('seat-refilled', 'seat-return-not-allowed', (log) => returned(log, refilled(log))),
  row('seat-called-past', 'seat-return-not-allowed', (log) => returned(log, calledPast(log))),
]
