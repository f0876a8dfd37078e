import type { EventDocument } from '../../audit/event.ts'
import type { Figures } from '../../events/event.ts'
import { cancelled, reasoned, recorded, votes, type Writes } from './row-parts.ts'
import { written } from './written-row.ts'

const electionCreated: Writes<'election.created'> = (after, { object, log, at }) =>
  written('election', {
    ...{ id: object.id, congress_id: log, number: after.number, office: after.office, seats: after.seats },
    ...{ alternates: after.alternates, eligible_from: after.eligibleFrom, created_at: at },
  })

const electionCorrected: Writes<'election.corrected'> = (seats, event) =>
  written('election_version', { election_id: event.object.id, ...seats, ...reasoned(event) })

const electionCancelled: Writes<'election.cancelled'> = (_, event) =>
  written('election_cancellation', { election_id: event.object.id, ...cancelled(event) })

const roundCreated: Writes<'round.created'> = (after, { object, log, at }) =>
  written('round', {
    ...{ id: object.id, congress_id: log, election_id: after.electionId, number: after.number },
    ...{ record_number: after.recordNumber, kind: after.kind, office: after.office, seats: after.seats },
    ...{ alternates: after.alternates, names: after.names, repeats: after.repeats, created_at: at },
  })

const listProposed: Writes<'list.proposed'> = ({ version, order, candidates, withdrawals }, event) =>
  written('candidate_list_version', {
    ...{ round_id: event.object.id, version, name_order: order, candidates, withdrawals },
    ...recorded(event),
  })

const listApproved: Writes<'list.approved'> = ({ listVersion, vote, names }, event) => [
  written('list_approval', {
    ...{ round_id: event.object.id, list_version: listVersion, approved: true },
    ...{ ...votes(vote), ...recorded(event) },
  }),
  ...names.map(({ personId, fullName, nameOnPaper, partySince }, position) =>
    written('ballot_candidate', {
      ...{ round_id: event.object.id, position, person_id: personId, full_name: fullName },
      ...{ name_on_paper: nameOnPaper, party_since: partySince },
    }),
  ),
]

const listRejected: Writes<'list.rejected'> = ({ listVersion, vote }, event) =>
  written('list_approval', {
    ...{ round_id: event.object.id, list_version: listVersion, approved: false },
    ...{ ...votes(vote), ...recorded(event) },
  })

type Opinion = Figures<'opinion.recorded'>

const opinionOf = (after: Opinion, event: EventDocument, isCancelled: boolean) =>
  written('opinion_vote', {
    ...{ round_id: event.object.id, version: after.version, cancelled: isCancelled },
    ...{ list_version: after.listVersion, scope: after.opinionScope, asked: after.asked },
    ...{ attending: after.presentThen, issued: after.issued, returned: after.returned, tally: after.tally },
    ...{ note: after.note, outcome: after.opinionOutcome, tied: after.tied, trimmed: after.trimmed },
    ...{ laid: after.laid, ...reasoned(event) },
  })

const opinionRecorded: Writes<'opinion.recorded'> = (after, event) => opinionOf(after, event, false)
const opinionCancelled: Writes<'opinion.cancelled'> = (after, event) => opinionOf(after, event, true)

const ballotsIssued: Writes<'ballots.issued'> = ({ version, printed, issued, replaced, rollVersion }, event) =>
  written('ballot_issue_version', {
    ...{ round_id: event.object.id, version, printed, issued, replaced, roll_version: rollVersion },
    ...reasoned(event),
  })

const ballotsReturned: Writes<'ballots.returned'> = (after, event) =>
  written('ballot_return_version', {
    ...{ round_id: event.object.id, version: after.version, returned: after.returned },
    ...{ seals_intact: after.sealsIntact, note: after.note, hall_count: after.hallCount ?? null },
    ...{ table_count: after.tableCount ?? null, ...reasoned(event) },
  })

/** Elections, their rounds and lists, and the paper ballots handed out and returned. */
export const ELECTION_ROWS = {
  'election.created': electionCreated,
  'election.corrected': electionCorrected,
  'election.cancelled': electionCancelled,
  'round.created': roundCreated,
  'list.proposed': listProposed,
  'list.approved': listApproved,
  'list.rejected': listRejected,
  'opinion.recorded': opinionRecorded,
  'opinion.cancelled': opinionCancelled,
  'ballots.issued': ballotsIssued,
  'ballots.returned': ballotsReturned,
} as const
