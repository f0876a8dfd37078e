import type { EventDocument } from '../../audit/event.ts'
import type { Figures } from '../../events/event.ts'
import { INSTALLATION_LOG } from '../../events/log-ref.ts'
import { reasoned, recorded, votes, type Writes } from './row-parts.ts'
import { written } from './written-row.ts'

type Correctable = Figures<'congress.corrected'> | Figures<'congress.created'>

const correctable = ({ kind, name, term, heldOn, regulation, implementing }: Correctable) => ({
  ...{ kind, name, term_from: term.from, term_to: term.to, held_on: heldOn, regulation, implementing },
})

const congressCreated: Writes<'congress.created'> = (after, { log, at }) =>
  written('congress', {
    ...correctable(after),
    id: log,
    organisation_id: after.organisationId,
    readings: after.readings,
    count_version: after.countVersion,
    procedure_version: after.procedure?.version,
    entries: after.procedure?.entries,
    board_title: after.boardTitle,
    previous_term_end: after.previousTermEnd,
    rehearsal: after.rehearsal ?? false,
    created_at: at,
  })

const congressCorrected: Writes<'congress.corrected'> = (after, event) =>
  written('congress_version', {
    ...{ congress_id: event.log, version: after.version, ...correctable(after), ...reasoned(event) },
  })

const congressClosed: Writes<'congress.closed'> = ({ unfinished }, { log, at, actor, reason }) =>
  written('congress_closing', {
    congress_id: log,
    ...{ unfinished, cancelled: false, reason, closed_at: at, closed_by: actor.id },
  })

const congressCancelled: Writes<'congress.cancelled'> = (_, { log, at, actor, reason }) =>
  written('congress_closing', { congress_id: log, cancelled: true, reason, closed_at: at, closed_by: actor.id })

const rehearsalEnded: Writes<'rehearsal.ended'> = ({ unfinished }, { log, at, actor }) =>
  written('rehearsal_end', { congress_id: log, unfinished, ended_at: at, ended_by: actor.id })

const safeguardsRecorded: Writes<'safeguards.recorded'> = ({ version, headSecondFactor, secondFactorAgain }, event) =>
  written('congress_safeguard', {
    ...{ congress_id: event.log, version, head_second_factor: headSecondFactor },
    second_factor_again: secondFactorAgain,
    ...reasoned(event),
  })

const rollRecorded: Writes<'roll.recorded'> = (roll, event) =>
  written('roll_version', { congress_id: event.log, ...roll, ...reasoned(event) })

const personOf = ({
  version,
  fullName,
  birthYear,
  partySince,
  membership,
  unit,
  workingGroup,
}: Figures<'person.added'>) => ({
  ...{ version, full_name: fullName, birth_year: birthYear, party_since: partySince, membership, unit },
  working_group: workingGroup,
})

const personAdded: Writes<'person.added'> = (after, { object, log, at }) =>
  written('person', {
    ...{ id: object.id, congress_id: log, ...personOf(after), carried: after.carried ?? null, created_at: at },
  })

const personCorrected: Writes<'person.corrected'> = (after, { object }) =>
  written('person', { id: object.id, ...personOf(after) })

const boardRecorded: Writes<'board.recorded'> = ({ vote, ...board }, event) =>
  written('counting_board_version', { congress_id: event.log, ...board, ...votes(vote), ...reasoned(event) })

type Grant = Figures<'role.proposed'>

/** The congress of a log; null for that of the installation. */
const congressIn = ({ log }: EventDocument): string | null => (log === INSTALLATION_LOG ? null : log)

const grantOf = ({ role, accountId, organisationId, personId }: Grant, event: EventDocument) => ({
  ...{ id: event.object.id, congress_id: congressIn(event), role, account_id: accountId },
  ...{ organisation_id: organisationId, person_id: personId, granted_at: event.at, granted_by: event.actor.id },
})

const roleGranted: Writes<'role.granted'> = ({ proposedBy, alone, ...grant }, event) =>
  written('role_grant', {
    ...grantOf(grant, event),
    ...{ revoked_at: null, revoked_by: null, proposed: false, proposed_by: proposedBy, alone, withdrawn: false },
  })

/** A proposal is a grant that was never in force. */
const roleProposed: Writes<'role.proposed'> = (grant, event) =>
  written('role_grant', {
    ...grantOf(grant, event),
    ...{ revoked_at: event.at, revoked_by: event.actor.id, proposed: true, proposed_by: null, alone: false },
    withdrawn: false,
  })

const proposalWithdrawn: Writes<'role.proposal-withdrawn'> = (_, { object, at, actor }) =>
  written('role_grant', { id: object.id, revoked_at: at, revoked_by: actor.id, withdrawn: true })

const roleRevoked: Writes<'role.revoked'> = (_, { object, at, actor }) =>
  written('role_grant', { id: object.id, revoked_at: at, revoked_by: actor.id })

const screenOpened: Writes<'hall-screen.opened'> = (_, { object, log, at, actor }) =>
  written('hall_screen', {
    ...{ id: object.id, congress_id: log, opened_at: at, opened_by: actor.id, closed_at: null },
  })

const screenClosed: Writes<'hall-screen.closed'> = ({ closedAt }, { object }) =>
  written('hall_screen', { id: object.id, closed_at: closedAt })

const resultShown: Writes<'result.shown'> = ({ version }, event) =>
  written('shown_result', {
    ...{ congress_id: event.log, round_id: event.object.id, result_version: version },
    ...recorded(event),
  })

const resultHidden: Writes<'result.hidden'> = (_, event) =>
  written('shown_result', { congress_id: event.log, round_id: null, result_version: null, ...recorded(event) })

const witnessAdded: Writes<'witness.added'> = ({ name, publicKey, signedAt, size }, { log, at, actor }) =>
  written('audit_witness', {
    ...{ log_id: log, size, name, public_key: publicKey, signed_at: signedAt, received_at: at },
    received_by: actor.id,
  })

/** The meeting itself: its frame, people, board, roles, screens and witnesses. */
export const MEETING_ROWS = {
  'congress.created': congressCreated,
  'congress.corrected': congressCorrected,
  'congress.closed': congressClosed,
  'congress.cancelled': congressCancelled,
  'rehearsal.ended': rehearsalEnded,
  'safeguards.recorded': safeguardsRecorded,
  'roll.recorded': rollRecorded,
  'person.added': personAdded,
  'person.corrected': personCorrected,
  'board.recorded': boardRecorded,
  'role.granted': roleGranted,
  'role.proposed': roleProposed,
  'role.proposal-withdrawn': proposalWithdrawn,
  'role.revoked': roleRevoked,
  'hall-screen.opened': screenOpened,
  'hall-screen.closed': screenClosed,
  'result.shown': resultShown,
  'result.hidden': resultHidden,
  'witness.added': witnessAdded,
} as const
