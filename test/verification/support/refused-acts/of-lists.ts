import type { Forged, Forgery } from '../tampering.ts'
import { BY_NAME, changed, OTHER, put, type RefusedAct, row } from './forging.ts'

/** The first list, changed. */
const list = (change: (after: Forged, log: Forgery) => void) => (log: Forgery) =>
  changed(log.at('list.proposed'), (after) => change(after, log))

/** A further version of the list of the tied, with this person. */
const tied = (fullName: string) => (log: Forgery) => {
  const laid = log.at('list.proposed', 2)
  return put(log, laid, laid, (copy) => {
    const { laidFrom: _, ...before } = laid.after
    copy.before = before
    Object.assign(copy.after, { version: 2, laidFrom: null })
    copy.after.candidates[0].personId = BY_NAME(log, fullName)
    copy.after.order = 'as-given'
  })
}

const outsider = (agreement: unknown) => (log: Forgery) => {
  const later = { heldOn: '2025-08-15', regulation: 'qd190-2024', implementing: 'qd294-2025' }
  Object.assign(log.at('congress.created').after, later)
  return changed(log.at('list.proposed'), ({ candidates }) =>
    Object.assign(candidates[0], { origin: 'nominated', agreement }),
  )
}

/** The list of the tied with one of them alone, or with the surplus of a committee. */
const sized = (change: (log: Forgery) => void) => (log: Forgery) => {
  change(log)
  return log.at('list.approved')
}

/** An election of one office that is approved and not declared, then the other one of the pair with the same name. */
const paired = (log: Forgery): Forged => {
  const [election, round, proposed, approved] = [
    'election.created',
    'round.created',
    'list.proposed',
    'list.approved',
  ].map((action) => log.at(action, -1))
  const copies = ['secretary', 'deputy-secretary'].map((office, index) => {
    const [electionId, roundId] = [`${OTHER.slice(0, -1)}${index}`, `${OTHER.slice(0, -2)}a${index}`]
    const behind = log.at('result.declared', -1)
    // Each is inserted before the previous one, so the last of an election first.
    const put4 = [approved, proposed, round, election].map((event) => log.repeat(event, behind))
    const [a, l, r, e] = put4
    for (const each of [a, l, r]) each.object.id = roundId
    e.object.id = electionId
    Object.assign(e.after, { office, number: index + 4, seats: 1 })
    r.after.seats = 1
    r.after.electionId = electionId
    r.after.office = office
    return { a, l, r, e }
  })
  // The secretary comes first: its events move after those before the deputy's.
  const order = [copies[0], copies[1]].flatMap((one) => [one!.e, one!.r, one!.l, one!.a])
  for (const event of order) log.drop(event)
  const at = log.events.indexOf(log.at('congress.closed'))
  log.events.splice(at, 0, ...order)
  return copies[1]!.l
}

/** Acts on the candidate list. */
export const OF_LISTS: readonly RefusedAct[] = [
  row(
    'name-repeated',
    'name-not-allowed',
    list(({ candidates }) => candidates.push(candidates[0])),
  ),
  row('candidate-not-official', 'name-not-allowed', (log) => {
    log.at('person.added', 4).after.membership = 'probationary'
    return log.at('list.proposed')
  }),
  row(
    'candidate-on-board',
    'name-not-allowed',
    list(({ candidates }, log) => {
      candidates[0].personId = BY_NAME(log, 'Vũ Ngọc Anh')
    }),
  ),
  row('candidate-of-working-group', 'name-not-allowed', (log) => {
    log.at('person.added', 4).after.workingGroup = true
    return log.at('list.proposed')
  }),
  row('candidate-not-eligible', 'name-not-allowed', (log) => {
    log.at('election.created', 1).after.eligibleFrom = log.at('election.created').object.id
    return log.at('list.proposed', 3)
  }),
  row('candidate-already-elected', 'name-not-allowed', tied('Trần Thị Bình')),
  row('candidate-on-other-list', 'name-not-allowed', paired),
  row('candidate-outside-round', 'name-not-allowed', tied('Phạm Thu Hà')),
  row('agreement-missing', 'name-not-allowed', outsider(null)),
  row('agreement-not-reached', 'name-not-allowed', outsider({ inFavour: 6, attending: 20 })),
  row('agreement-exceeds-attending', 'name-not-allowed', outsider({ inFavour: 20, attending: 23 })),
  row(
    'withdrawal-not-on-list',
    'name-not-allowed',
    list(({ withdrawals }, log) => withdrawals.push({ personId: BY_NAME(log, 'Vũ Ngọc Anh'), accepted: true })),
  ),
  row('list-empty', 'figures-malformed', (log) =>
    changed(log.at('list.approved'), ({ names }) => {
      names.length = 0
    }),
  ),
  row(
    'list-without-surplus',
    'list-size',
    sized((log) => {
      log.at('election.created').after.office = 'committee'
      log.at('round.created').after.office = 'committee'
      log.at('election.created').after.seats = 3
      log.at('round.created').after.seats = 3
    }),
  ),
  row(
    'list-surplus-over-limit',
    'list-size',
    sized((log) => {
      log.at('election.created').after.office = 'committee'
      log.at('round.created').after.office = 'committee'
      log.at('election.created').after.seats = 1
      log.at('round.created').after.seats = 1
    }),
  ),
  row('list-shorter-than-tie', 'list-size', (log) => {
    const laid = log.at('list.proposed', 2)
    const { laidFrom: _, ...before } = laid.after
    const withdrawals = [{ personId: before.candidates[0].personId, accepted: true }]
    Object.assign(log.repeat(laid, laid), { before, after: { ...before, version: 2, withdrawals, laidFrom: null } })
    return changed(log.at('list.approved', 1), (after) => {
      after.listVersion = 2
      after.names.shift()
    })
  }),
  row('list-already-approved', 'act-out-of-order', (log) =>
    put(log, log.at('list.proposed', 1), log.at('list.approved'), (copy) => {
      copy.before = copy.after
      copy.after = { ...copy.after, version: 3 }
    }),
  ),
  row('list-not-approved', 'act-out-of-order', (log) => {
    log.drop(log.at('list.approved'))
    return log.at('ballots.issued')
  }),
]
