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

/** A vote among the delegates, with the approved list of one of them, after the second round. */
const voteAmong = (log: Forgery): Forged => {
  const delegate = BY_NAME(log, DELEGATE)
  const is = ({ personId }: { personId: string }): boolean => personId === delegate
  const among = { office: 'inspection-committee', seats: 1, alternates: null }
  const election = log.at('election.created')
  const forged = (event: Forged, behind: Forged, change: (after: Forged) => object): Forged =>
    put(log, event, behind, (copy) => {
      copy.object.id = OTHER
      copy.after = { ...copy.after, ...change(copy.after) }
    })
  const created = forged(election, log.at('result.declared', 1), () => {
    return { ...among, number: 2, eligibleFrom: election.object.id }
  })
  const round = forged(log.at('round.created'), created, () => ({ ...among, electionId: OTHER }))
  const list = forged(log.at('list.proposed'), round, ({ candidates }) => ({ candidates: candidates.filter(is) }))
  return forged(log.at('list.approved'), list, ({ names }) => ({ listVersion: 1, names: names.filter(is) }))
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
]
