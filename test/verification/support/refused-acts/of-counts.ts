import type { Forged, Forgery } from '../tampering.ts'
import { afterwards, BY_NAME, changed, OTHER, put, type RefusedAct, row } from './forging.ts'

const ballot = (change: (ballots: Forged[], after: Forged) => void) => (log: Forgery) =>
  changed(log.at('ballots.entered', 3), (after) => change(after.ballots, after))

const sheet = (change: (tally: Forged) => void) => (log: Forgery) =>
  changed(log.at('sheet.entered', 1), ({ tally }) => change(tally))

/** The second call-up, of other people. */
const secondCallUp = (people: Readonly<Record<string, string>>) => (log: Forgery) =>
  changed(log.at('alternate.called-up', 1), (after) => {
    for (const [place, name] of Object.entries(people)) after[place] = BY_NAME(log, name)
  })

const callUpOn = (ground: string) => (log: Forgery) =>
  changed(log.at('alternate.called-up', 1), (after) => {
    after.ground = ground
  })

/** Acts from the ballots handed out to the decision on the result. */
export const OF_COUNTS: readonly RefusedAct[] = [
  row('board-missing', 'issue-not-allowed', (log) => {
    log.drop(log.at('board.recorded'))
    return log.at('ballots.issued')
  }),
  row('issued-exceed-printed', 'issue-not-allowed', (log) =>
    changed(log.at('ballots.issued', 1), (after) => {
      after.replaced = 4
    }),
  ),
  row('roll-version-unknown', 'roll-unknown', (log) =>
    changed(log.at('ballots.issued'), (after) => {
      after.rollVersion = 9
    }),
  ),
  row('ballots-not-issued', 'act-out-of-order', (log) => {
    for (const nth of [1, 0]) log.drop(log.at('ballots.issued', nth))
    return log.at('ballots.returned')
  }),
  row('ballots-not-returned', 'act-out-of-order', (log) => {
    for (const nth of [1, 0]) log.drop(log.at('ballots.returned', nth))
    return log.at('batch.created')
  }),
  row('result-already-declared', 'act-after-result', afterwards('ballots.returned', 'result.declared')),
  row('counts-differ', 'act-out-of-order', (log) => {
    const countedBy = ['0192f3a4-0000-7000-8000-000000000007']
    log.at('ballots.returned', 2).after.tableCount = { sheets: 21, countedAt: '2017-08-05T02:00:00.000Z', countedBy }
    return log.at('batch.created', 3)
  }),
  row('batch-larger-than-returned', 'batch-too-large', (log) =>
    changed(log.at('batch.created', 3), (after) => {
      after.size = 23
    }),
  ),
  row('batch-smaller-than-entered', 'batch-too-large', (log) =>
    put(log, log.at('batch.corrected'), log.at('ballots.entered', 2), (copy) => {
      copy.before = copy.after
      copy.after = { ...copy.after, version: 3, size: 9 }
    }),
  ),
  row('batch-cancelled', 'act-out-of-order', afterwards('batch.cancelled', 'batch.cancelled', 0)),
  row('batch-takes-ballots', 'act-out-of-order', (log) => {
    log.at('batch.created', 2).after.mode = 'ballots'
    return log.at('sheet.entered')
  }),
  row('batch-takes-sheet', 'act-out-of-order', (log) => {
    log.at('batch.created', 1).after.mode = 'tally-sheet'
    return log.at('ballots.entered', 1)
  }),
  row(
    'batch-full',
    'batch-too-large',
    ballot((ballots, after) => {
      ballots.push(ballots[0])
      after.entered += 1
    }),
  ),
  row('ballot-position', 'ballots-not-continuous', (log) =>
    changed(log.at('ballots.entered', 3), (after) => {
      after.firstNumber += 1
    }),
  ),
  row('ballot-removed', 'ballot-unknown', (log) => {
    const corrected = log.at('ballot.corrected', 0)
    const { number, version } = corrected.after
    const removed = put(log, corrected, corrected, (copy) => {
      copy.action = 'ballot.removed'
      copy.before = { ...corrected.after }
      copy.after = { slot: 'first', number, version: version + 1 }
    })
    return put(log, corrected, removed, (copy) => {
      copy.before = { ...corrected.after, version: version + 1 }
      copy.after.version = version + 2
    })
  }),
  row('entry-takes-ballots', 'act-out-of-order', (log) => {
    log.at('batch.created', 1).after.mode = null
    return put(log, log.at('sheet.entered', 0), log.at('ballots.entered', 2), (copy) => {
      copy.object.id = log.at('batch.created', 1).object.id
    })
  }),
  row('entry-takes-sheet', 'act-out-of-order', (log) => {
    log.at('batch.created', 2).after.mode = null
    return put(log, log.at('ballots.entered', 3), log.at('sheet.entered', 1), (copy) => {
      copy.object.id = log.at('batch.created', 2).object.id
    })
  }),
  row('rulings-missing', 'batches-not-ready', (log) => {
    log.at('ballots.entered', 3).after.ballots[0].setAside = 'marked'
    log.at('entry.finalised', 3).after.standing = 'ruling'
    return log.at('result.declared', 1)
  }),
  row('entry-final', 'act-out-of-order', afterwards('entry.finalised', 'entry.finalised')),
  row('entry-closed', 'act-out-of-order', (log) =>
    put(log, log.at('ballots.entered', 0), log.at('batch.cancelled'), (copy) => {
      copy.before = { entered: 1, slot: 'first' }
      Object.assign(copy.after, { entered: 2, firstNumber: 2 })
    }),
  ),
  row('entry-not-final', 'act-out-of-order', afterwards('entry.reopened', 'entry.reopened', 0)),
  row('entry-not-begun', 'act-out-of-order', (log) =>
    put(log, log.at('entry.reopened'), log.at('batch.created', 3), (copy) => {
      copy.object.id = log.at('batch.created', 3).object.id
      copy.action = 'entry.handed-over'
      copy.before = { slot: 'first', typist: null }
      copy.after = { slot: 'first', typist: OTHER }
    }),
  ),
  row('hand-over-to-same', 'hand-over-to-same', (log) =>
    put(log, log.at('entry.reopened'), log.at('ballots.entered', 3), (copy) => {
      const { object, actor } = log.at('ballots.entered', 3)
      copy.object.id = object.id
      copy.action = 'entry.handed-over'
      copy.before = { slot: 'first', typist: actor.id }
      copy.after = { slot: 'first', typist: actor.id }
    }),
  ),
  row('entry-incomplete', 'entry-incomplete', (log) => {
    log.drop(log.at('ballots.entered', 2))
    log.drop(log.at('ballot.corrected', 0))
    return log.at('entry.finalised')
  }),
  row('papers-differ', 'entry-incomplete', (log) => {
    log.drop(log.at('entry.papers-counted', 1))
    return log.at('entry.finalised')
  }),
  row(
    'ballot-of-the-other-form',
    'marks-not-of-the-list',
    ballot((ballots) => {
      ballots[0] = { agree: [0], disagree: [] }
    }),
  ),
  row(
    'mark-not-on-list',
    'marks-not-of-the-list',
    ballot((ballots) => ballots[0].struck.push(7)),
  ),
  row(
    'mark-repeated',
    'marks-not-of-the-list',
    ballot((ballots) => ballots[0].struck.push(ballots[0].struck[0])),
  ),
  row(
    'ruling-not-by-board',
    'ruling-not-by-board',
    ballot((ballots) => {
      ballots[0].doubt = { kind: 'marked', ruling: 'valid', ruledBy: OTHER, note: 'Không có dấu.' }
    }),
  ),
  row(
    'ruling-needs-note',
    'ruling-without-note',
    ballot((ballots, after) => {
      const ruledBy = '0192f3a4-0000-7000-8000-000000000007'
      ballots[0].doubt = { kind: 'marked', ruling: 'valid', ruledBy, note: null }
      after.entered = ballots.length
    }),
  ),
  row('ruling-while-typing', 'doubt-typed-wrongly', (log) =>
    changed(log.at('ballots.entered', 2), ({ ballots }) => {
      ballots[3].setAside = 'marked'
    }),
  ),
  row('set-aside-not-open', 'doubt-typed-wrongly', (log) => {
    // A meeting without a procedure is one of the first.
    delete log.at('congress.created').after.procedure
    return log.at('ballots.entered', 2)
  }),
  row('ruling-too-early', 'act-out-of-order', (log) =>
    put(log, log.at('ballot.ruled'), log.at('ballots.entered', 2), () => {}),
  ),
  row('ballot-not-set-aside', 'ballot-not-set-aside', (log) =>
    changed(log.at('ballot.ruled'), (after) => {
      after.number = 1
    }),
  ),
  row('nothing-differs', 'act-out-of-order', (log) =>
    put(log, log.at('entry.finalised'), log.at('entry.finalised'), (copy) => {
      const nothing = { resolvedBallots: [], resolvedSheets: [] }
      copy.action = 'batch.resolved'
      copy.before = nothing
      copy.after = { ...nothing, standing: 'ready' }
      copy.reason = 'Đối chiếu với phiếu giấy.'
    }),
  ),
  row('ruling-hands-exceed', 'ruling-contradictory', (log) =>
    changed(log.at('ballot.ruled'), ({ vote }) => {
      vote.for = 2
    }),
  ),
  row('ruling-not-carried', 'ruling-contradictory', (log) =>
    changed(log.at('ballot.ruled'), (after) => {
      after.vote = { for: 0, against: 0, blank: 1 }
    }),
  ),
  row(
    'sheet-name-missing',
    'marks-not-of-the-list',
    sheet(({ votes }) => votes.pop()),
  ),
  row(
    'sheet-name-unknown',
    'marks-not-of-the-list',
    sheet(({ votes }) => votes.push(1)),
  ),
  row(
    'sheet-disagree-unwanted',
    'marks-not-of-the-list',
    sheet((tally) => {
      tally.disagree = [0, 0, 0]
    }),
  ),
  row(
    'sheet-disagree-unwanted',
    'marks-not-of-the-list',
    sheet((tally) => {
      tally.disagree = []
    }),
  ),
  row('sheet-disagree-missing', 'marks-not-of-the-list', (log) => {
    // A list without surplus: as many seats as names, and a sheet without its second column.
    log.at('election.created').after.seats = 3
    log.at('round.created').after.seats = 3
    for (const { after } of log.events.filter(({ action }) => action === 'ballots.entered').slice(0, 3)) {
      after.ballots = after.ballots.map(() => ({ agree: [0], disagree: [] }))
    }
    for (const action of ['ballot.corrected', 'ballot.ruled']) {
      for (const nth of [1, 0]) log.drop(log.at(action, nth))
    }
    for (const nth of [0, 1]) log.at('entry.finalised', nth).after.standing = 'ready'
    return log.at('sheet.entered')
  }),
  row('sheet-not-balanced', 'entry-incomplete', (log) => {
    log.at('sheet.entered', 1).after.tally.votes[0] += 1
    return log.at('entry.finalised', 2)
  }),
  row('entries-open', 'entries-open', (log) => {
    log.drop(log.at('entry.finalised', 2))
    return log.at('result.declared')
  }),
  row('count-not-balanced', 'count-not-balanced', (log) => {
    // As many issued, because a round with more returned than issued ends whatever its ballots add up to.
    log.at('ballots.issued', 2).after.issued = 23
    log.at('ballots.returned', 2).after.returned = 23
    return log.at('result.declared', 1)
  }),
  row('confirmation-not-needed', 'confirmation-not-allowed', (log) => {
    log.at('congress.created').after.procedure.version = 2
    return log.at('result.confirmed')
  }),
  row('confirmation-off-board', 'confirmation-not-allowed', (log) =>
    changed(log.at('result.confirmed'), (after) => {
      after.personId = OTHER
    }),
  ),
  row('confirmation-account-used', 'confirmation-not-allowed', (log) => {
    const confirmed = log.at('result.confirmed')
    const { members } = log.at('board.recorded').after
    const is = ({ personId, head }: Forged): boolean => !head && personId !== confirmed.after.personId
    return put(log, confirmed, confirmed, ({ after }) => {
      after.personId = members.find(is).personId
    })
  }),
  row('confirmation-by-head', 'confirmation-not-allowed', (log) =>
    changed(log.at('result.confirmed'), (after) => {
      after.personId = BY_NAME(log, 'Đỗ Quang Huy')
    }),
  ),
  row('digest-stale', 'confirmations-missing', (log) => {
    log.at('result.confirmed').after.digest = 'a'.repeat(64)
    return log.at('result.declared')
  }),
  row('confirmations-missing', 'confirmations-missing', (log) => {
    log.drop(log.at('result.confirmed'))
    return log.at('result.declared')
  }),
  row('result-not-declared', 'act-out-of-order', (log) => {
    const decision = log.at('decision.recorded')
    log.swap(log.at('result.declared'), decision)
    return decision
  }),
  row('decision-not-open', 'decision-not-open', (log) =>
    changed(log.at('decision.recorded'), (after) => {
      after.kind = 'leave-vacant'
    }),
  ),
  row('decision-already-taken', 'decision-repeated', (log) =>
    put(log, log.at('decision.recorded'), log.at('round.created', 1), (copy) => {
      copy.before = copy.after
      copy.after = { ...copy.after, version: 2, note: 'Bầu lại ngay.' }
    }),
  ),
  row('new-names-not-open', 'decision-not-open', (log) =>
    changed(log.at('decision.recorded'), (after) => {
      after.newNamesAllowed = true
    }),
  ),
  row('not-an-elected-delegate', 'call-up-not-allowed', secondCallUp({ droppedOut: 'Lê Quang Cường' })),
  row('delegate-already-replaced', 'call-up-not-allowed', secondCallUp({ droppedOut: 'Nguyễn Văn Dũng' })),
  row('not-an-alternate', 'call-up-not-allowed', secondCallUp({ calledUp: 'Trần Thị Bình' })),
  row('alternate-already-called-up', 'call-up-not-allowed', secondCallUp({ calledUp: 'Phạm Thu Hà' })),
  row('alternate-not-next', 'call-up-not-allowed', (log) =>
    changed(log.at('alternate.called-up', 0), (after) => {
      after.calledUp = BY_NAME(log, 'Lê Quang Cường')
    }),
  ),
  row('call-up-order-open', 'call-up-not-allowed', (log) =>
    changed(log.at('alternate.called-up', 1), (after) => {
      after.paper = null
    }),
  ),
  row('call-up-for-unfilled-seat', 'figures-malformed', callUpOn('seat-left-unfilled')),
  row('call-up-for-convening-member', 'figures-malformed', callUpOn('convening-member-absent')),
  row('call-up-for-rejected-delegate', 'figures-malformed', callUpOn('credentials-rejected')),
  row('round-annulled', 'act-out-of-order', afterwards('round.annulled', 'round.annulled')),
  row('undoing-paper-missing', 'undoing-not-allowed', (log) =>
    changed(log.at('round.annulled'), (after) => {
      after.paper = null
    }),
  ),
  row('round-has-dependents', 'undoing-not-allowed', (log) =>
    put(log, log.at('round.annulled'), log.at('round.annulled'), (copy) => {
      copy.object.id = log.at('round.created', 0).object.id
    }),
  ),
  row('round-has-call-ups', 'undoing-not-allowed', (log) =>
    changed(log.at('round.annulled'), (after) => {
      after.callUps = [{ electionId: log.at('election.created', 0).object.id, number: 1 }]
    }),
  ),
]
