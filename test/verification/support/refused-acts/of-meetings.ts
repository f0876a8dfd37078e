import { countRound } from '../../../../src/rules/count.ts'
import { replay } from '../../../support/replayed.ts'
import type { Forged, Forgery } from '../tampering.ts'
import { afterwards, BY_NAME, changed, confirmAnew, OTHER, put, type RefusedAct, row } from './forging.ts'

const roll = (change: (after: Forged) => void) => (log: Forgery) => changed(log.at('roll.recorded', 1), change)

const board = (change: (members: Forged[], log: Forgery) => void) => (log: Forgery) =>
  changed(log.at('board.recorded'), ({ members }) => change(members, log))

/** The end of a rehearsal behind an event. */
const rehearsalEnd = (log: Forgery, behind: Forged): Forged =>
  put(log, log.at('congress.closed'), behind, (copy) => {
    Object.assign(copy, { action: 'rehearsal.ended', reason: null })
  })

const PAPER = { number: '15-QĐ/ĐU', date: '2017-08-05', issuer: 'Đảng ủy Sở Tài chính' }
/** A working group of the superior. */
const SENT = { source: 'superior', vote: null, paper: PAPER }

const boardFrom = (figures: object) => (log: Forgery) =>
  changed(log.at('board.recorded'), (after) => Object.assign(after, figures))

/** A vote on an office in a branch of so many official members, instead of that on the delegates. */
const branch =
  (office: string, seats: number, summoned = 24) =>
  (log: Forgery) => {
    log.at('congress.created').after.level = 'chi-bo'
    const attending = Math.min(summoned, 22)
    const [first, second] = [0, 1].map((nth) => log.at('roll.recorded', nth))
    for (const { after } of [first, second]) Object.assign(after, { summoned, attending, exclusions: {} })
    second.before = first.after
    log.at('board.recorded').after.vote.for = attending
    return changed(log.at('election.created'), (after) => Object.assign(after, { office, seats }))
  }

/** The first list, changed. */
const list = (change: (after: Forged, log: Forgery) => void) => (log: Forgery) =>
  changed(log.at('list.proposed'), (after) => change(after, log))

/** Acts that set up a meeting, its elections and its rounds. */
export const OF_MEETINGS: readonly RefusedAct[] = [
  row('term-backwards', 'term-backwards', (log) =>
    changed(log.at('congress.created'), ({ term }) => {
      term.to = term.from - 1
    }),
  ),
  row('instrument-not-in-force', 'instrument-not-in-force', (log) =>
    changed(log.at('congress.created'), (after) => {
      after.implementing = 'qd294-2025'
    }),
  ),
  row(
    'attending-exceeds-summoned',
    'roll-contradictory',
    roll((after) => {
      after.attending = 25
    }),
  ),
  row(
    'roll-does-not-add-up',
    'roll-contradictory',
    roll((after) => {
      after.exclusions.exempt = 3
    }),
  ),
  row(
    'exclusion-not-of-this-meeting',
    'roll-contradictory',
    roll((after) => {
      after.exclusions.rejected = 1
    }),
  ),
  row('congress-closed', 'act-after-closing', afterwards('roll.recorded', 'congress.closed')),
  row('congress-not-rehearsal', 'change-not-allowed', (log) => rehearsalEnd(log, log.at('congress.closed'))),
  row('rehearsal-over', 'act-after-closing', (log) => {
    log.at('congress.created').after.rehearsal = true
    return rehearsalEnd(log, rehearsalEnd(log, log.at('congress.closed')))
  }),
  row('rounds-unfinished', 'closing-does-not-follow', (log) => {
    log.drop(log.at('result.declared', 2))
    return log.at('congress.closed')
  }),
  row(
    'person-of-another-congress',
    'object-unknown',
    list(({ candidates }) => {
      candidates[0].personId = OTHER
    }),
  ),
  row('person-indistinguishable', 'person-not-allowed', (log) =>
    changed(log.at('person.added', 4), (after) => {
      after.fullName = 'TRẦN THỊ BÌNH'
    }),
  ),
  row('person-on-approved-list', 'person-not-allowed', (log) =>
    put(log, log.at('person.corrected'), log.at('list.approved'), (copy) => {
      copy.before = copy.after
      copy.after = { ...copy.after, version: 3, unit: 'Kế toán' }
    }),
  ),
  row('name-of-another-person', 'person-not-allowed', (log) =>
    put(log, log.at('person.corrected'), log.at('list.approved'), (copy) => {
      copy.before = copy.after
      copy.after = { ...copy.after, version: 3, fullName: 'Lê Hồng Phong' }
      copy.reason = 'Ghi nhầm họ tên.'
    }),
  ),
  row('person-on-board-not-official', 'person-not-allowed', (log) =>
    put(log, log.at('person.corrected'), log.at('person.corrected'), (copy) => {
      const member = log.at('person.added')
      copy.object.id = member.object.id
      copy.before = member.after
      copy.after = { ...member.after, version: 2, membership: 'probationary' }
    }),
  ),
  row(
    'board-needs-one-head',
    'board-not-allowed',
    board((members) => {
      members[1].head = true
    }),
  ),
  row(
    'board-member-twice',
    'board-not-allowed',
    board((members) => {
      members[1].personId = members[2].personId
    }),
  ),
  row(
    'board-member-not-official',
    'board-not-allowed',
    board((_, log) => {
      log.at('person.added').after.membership = 'probationary'
    }),
  ),
  row('board-member-on-list', 'board-not-allowed', (log) =>
    put(log, log.at('board.recorded'), log.at('list.proposed', 1), (copy) => {
      copy.reason = 'Thay người.'
      copy.before = copy.after
      copy.after = structuredClone({ ...copy.after, version: 2 })
      copy.after.members[1].personId = BY_NAME(log, 'Lê Quang Cường')
    }),
  ),
  row(
    'board-member-of-working-group',
    'board-not-allowed',
    board((_, log) => {
      log.at('person.added').after.workingGroup = true
    }),
  ),
  row('board-vote-missing', 'board-not-allowed', boardFrom({ vote: null })),
  row('board-vote-and-paper', 'board-not-allowed', boardFrom({ paper: PAPER })),
  row('board-paper-incomplete', 'board-not-allowed', boardFrom({ ...SENT, paper: { ...PAPER, number: '' } })),
  row(
    'board-paper-after-meeting',
    'board-not-allowed',
    boardFrom({ ...SENT, paper: { ...PAPER, date: '2017-08-06' } }),
  ),
  row('working-group-within-meeting', 'person-not-allowed', (log) =>
    put(log, log.at('person.corrected'), log.at('person.corrected'), (copy) => {
      const member = log.at('person.added')
      copy.object.id = member.object.id
      copy.before = member.after
      copy.after = { ...member.after, version: 2, workingGroup: true }
    }),
  ),
  row('hands-exceed-attending', 'hands-exceed-attending', (log) =>
    changed(log.at('decision.recorded'), ({ vote }) => {
      vote.against = 1
    }),
  ),
  row('roll-missing', 'election-not-allowed', (log) => {
    const election = branch('committee', 2)(log)
    for (const nth of [1, 0]) log.drop(log.at('roll.recorded', nth))
    return election
  }),
  row('branch-too-small-for-committee', 'election-not-allowed', branch('committee', 2, 8)),
  row('branch-committee-too-large', 'election-not-allowed', branch('committee', 8)),
  row('secretary-not-from-committee', 'election-not-allowed', branch('secretary', 1)),
  row('branch-one-deputy', 'election-not-allowed', branch('deputy-secretary', 2, 8)),
  row('one-seat-office', 'election-not-allowed', (log) =>
    changed(log.at('election.created'), (after) => {
      after.office = 'secretary'
    }),
  ),
  row('alternates-of-other-office', 'election-not-allowed', (log) =>
    changed(log.at('election.created'), (after) => {
      after.office = 'committee'
      after.alternates = 1
    }),
  ),
  row('alternates-not-counted', 'election-not-allowed', (log) => {
    const { after } = log.at('congress.created')
    delete after.countVersion
    delete after.implementing
    return changed(log.at('election.created'), (figures) => {
      figures.alternates = 1
    })
  }),
  row('election-of-another-congress', 'object-unknown', (log) =>
    changed(log.at('election.created'), (after) => {
      after.eligibleFrom = OTHER
    }),
  ),
  row('round-open', 'round-does-not-follow', (log) =>
    put(log, log.at('round.created', 1), log.at('ballots.issued'), (copy) => {
      copy.object.id = OTHER
    }),
  ),
  row('election-complete', 'round-does-not-follow', (log) =>
    put(log, log.at('round.created', 1), log.at('result.declared', 1), (copy) => {
      copy.object.id = OTHER
    }),
  ),
  row('decision-missing', 'round-does-not-follow', (log) => {
    log.drop(log.at('decision.recorded'))
    return log.at('round.created', 1)
  }),
  row('nobody-left-to-stand', 'decision-not-open', (log) => {
    const declared = log.at('result.declared', 2)
    for (const event of [log.at('election.created', 1), log.at('round.created', 2)]) event.after.seats += 1
    const facts = replay(log.renumbered()).declared[2]!.facts!
    Object.assign(declared.after, { result: countRound(facts), tally: facts.tally })
    confirmAnew(log, declared)
    return put(log, log.at('decision.recorded'), declared, (copy) => {
      copy.object.id = declared.object.id
      Object.assign(copy.after, { kind: 'further-round', left: 0 })
    })
  }),
  row('election-ended-by-decision', 'round-does-not-follow', (log) => {
    const declared = log.at('result.declared', 2)
    for (const marks of log.at('ballots.entered', 4).after.ballots) Object.assign(marks, { agree: [], disagree: [0] })
    const facts = replay(log.renumbered()).declared[2]!.facts!
    Object.assign(declared.after, { result: countRound(facts), tally: facts.tally })
    confirmAnew(log, declared)
    const decision = put(log, log.at('decision.recorded'), declared, (copy) => {
      copy.object.id = declared.object.id
      Object.assign(copy.after, { kind: 'leave-vacant', left: 3 })
    })
    return put(log, log.at('round.created', 2), decision, (copy) => {
      Object.assign(copy.after, { kind: 'further', number: 2, names: 'not-elected', follows: declared.object.id })
      copy.object.id = OTHER
    })
  }),
]
