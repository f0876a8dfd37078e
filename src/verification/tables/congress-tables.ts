import { type Compared, RECORDED } from './compared-table.ts'

const CANCELLED = ['reason', 'cancelled_at', 'cancelled_by'] as const
const TYPED = ['reason', 'entered_at', 'entered_by'] as const
const VOTES = ['votes_for', 'votes_against', 'votes_blank'] as const
const MARKS = ['struck', 'agree', 'disagree', 'fault'] as const
const CORRECTABLE = ['kind', 'name', 'term_from', 'term_to', 'held_on', 'regulation', 'implementing'] as const

/**
 * Every table that the API reads about a congress, with its columns. Left out are columns that no event states: ids that
 * nothing shows, secrets and files, the number by which a client says which state it has seen.
 */
export const CONGRESS_TABLES = {
  congress: {
    key: ['id'],
    columns: [
      ...['organisation_id', ...CORRECTABLE, 'readings', 'count_version', 'procedure_version', 'entries'],
      ...['board_title', 'previous_term_end', 'rehearsal', 'created_at'],
    ],
    of: 'congress',
  },
  congress_version: {
    key: ['congress_id', 'version'],
    columns: [...CORRECTABLE, 'reason', ...RECORDED],
    of: 'congress',
  },
  congress_closing: {
    key: ['congress_id'],
    columns: ['unfinished', 'cancelled', 'reason', 'closed_at', 'closed_by'],
    of: 'congress',
  },
  rehearsal_end: { key: ['congress_id'], columns: ['unfinished', 'ended_at', 'ended_by'], of: 'congress' },
  congress_safeguard: {
    key: ['congress_id'],
    columns: ['head_second_factor', 'second_factor_again', 'version', 'reason', ...RECORDED],
    of: 'congress',
  },
  roll_version: {
    key: ['congress_id', 'version'],
    columns: ['summoned', 'attending', 'exclusions', 'reason', ...RECORDED],
    of: 'congress',
  },
  person: {
    key: ['id'],
    columns: [
      ...['congress_id', 'version', 'full_name', 'birth_year', 'party_since', 'membership', 'unit'],
      ...['working_group', 'carried', 'created_at'],
    ],
    of: 'congress',
  },
  counting_board_version: {
    key: ['congress_id', 'version'],
    columns: ['members', ...VOTES, 'source', 'paper', 'reason', ...RECORDED],
    of: 'congress',
  },
  election: {
    key: ['id'],
    columns: ['congress_id', 'number', 'office', 'seats', 'alternates', 'eligible_from', 'created_at'],
    of: 'congress',
  },
  election_version: {
    key: ['election_id', 'version'],
    columns: ['seats', 'alternates', 'reason', ...RECORDED],
    of: 'election',
  },
  election_cancellation: { key: ['election_id'], columns: [...CANCELLED], of: 'election' },
  round: {
    key: ['id'],
    columns: [
      ...['congress_id', 'election_id', 'number', 'record_number', 'kind', 'office', 'seats', 'alternates'],
      ...['names', 'repeats', 'state', 'created_at'],
    ],
    of: 'congress',
  },
  candidate_list_version: {
    key: ['round_id', 'version'],
    columns: ['name_order', 'candidates', 'withdrawals', ...RECORDED],
    of: 'round',
  },
  list_approval: {
    key: ['round_id', 'list_version', 'recorded_at'],
    columns: ['approved', ...VOTES, 'recorded_by'],
    of: 'round',
  },
  ballot_candidate: {
    key: ['round_id', 'position'],
    columns: ['person_id', 'full_name', 'name_on_paper', 'party_since'],
    of: 'round',
  },
  opinion_vote: {
    key: ['round_id', 'version'],
    columns: [
      ...['cancelled', 'list_version', 'scope', 'asked', 'attending', 'issued', 'returned', 'tally', 'note'],
      ...['outcome', 'tied', 'trimmed', 'laid', 'reason', ...RECORDED],
    ],
    of: 'round',
  },
  ballot_issue_version: {
    key: ['round_id', 'version'],
    columns: ['printed', 'issued', 'replaced', 'roll_version', 'reason', ...RECORDED],
    of: 'round',
  },
  ballot_return_version: {
    key: ['round_id', 'version'],
    columns: ['returned', 'seals_intact', 'note', 'hall_count', 'table_count', 'reason', ...RECORDED],
    of: 'round',
  },
  ballot_batch: { key: ['id'], columns: ['round_id', 'congress_id', 'number', 'mode', 'created_at'], of: 'congress' },
  ballot_batch_version: {
    key: ['batch_id', 'version'],
    columns: ['size', 'label', 'cancelled', 'reason', ...RECORDED],
    of: 'batch',
  },
  batch_entry: {
    key: ['batch_id', 'slot'],
    columns: ['state', 'manner', 'entered', 'removed', 'typist', 'papers', 'look_again'],
    of: 'batch',
  },
  batch_standing: { key: ['batch_id'], columns: ['standing'], of: 'batch' },
  entry_typist: { key: ['batch_id', 'slot', 'account_id'], columns: [], of: 'batch' },
  ballot: {
    key: ['batch_id', 'slot', 'number', 'version'],
    columns: [...MARKS, 'doubt', 'set_aside', 'removed', ...TYPED],
    of: 'batch',
  },
  tally_sheet: {
    key: ['batch_id', 'slot', 'version'],
    columns: ['valid', 'invalid', 'votes', 'disagree', ...TYPED],
    of: 'batch',
  },
  ballot_ruling: {
    key: ['batch_id', 'slot', 'number', 'version'],
    columns: ['ballot_version', ...MARKS, 'present', ...VOTES, 'note', 'reason', ...RECORDED],
    of: 'batch',
  },
  result_confirmation: {
    key: ['round_id', 'person_id', 'confirmed_at'],
    columns: ['digest', 'took_part', 'confirmed_by'],
    of: 'round',
  },
  declared_result: {
    key: ['round_id', 'version'],
    columns: ['roll_version', 'result', 'settled', 'sign_off', 'declared_at', 'declared_by'],
    of: 'round',
  },
  decision: {
    key: ['round_id', 'version'],
    columns: ['kind', 'new_names_allowed', ...VOTES, 'note', 'reason', 'decided_at', 'recorded_by'],
    of: 'round',
  },
  seat_refusal: {
    key: ['round_id', 'number'],
    columns: ['person_id', 'ground', 'happened_on', ...VOTES, 'paper', 'reason', ...RECORDED],
    of: 'round',
  },
  seat_return: { key: ['round_id', 'number'], columns: ['fallen_decision', ...CANCELLED], of: 'round' },
  appointment: {
    key: ['round_id', 'version'],
    columns: ['cancelled', 'person_id', 'paper', 'note', 'reason', ...RECORDED],
    of: 'round',
  },
  round_undoing: {
    key: ['round_id', 'number'],
    columns: ['kind', 'decided_by', 'paper', 'reason', 'with_round', ...RECORDED],
    of: 'round',
  },
  call_up: {
    key: ['election_id', 'number'],
    columns: ['dropped_out', 'called_up', 'ground', 'paper', 'reason', ...RECORDED],
    of: 'election',
  },
  shown_result: {
    key: ['congress_id', 'recorded_at'],
    columns: ['round_id', 'result_version', 'recorded_by'],
    of: 'congress',
  },
  hall_screen: { key: ['id'], columns: ['congress_id', 'opened_at', 'opened_by', 'closed_at'], of: 'congress' },
  ballot_package: {
    key: ['round_id', 'version'],
    columns: ['sealing', 'opening', 'destruction_order', 'destruction', 'reason', ...RECORDED],
    of: 'round',
  },
  complaint: {
    key: ['congress_id', 'number', 'version'],
    columns: ['round_id', 'complainant', 'received_on', 'text', 'outcome', 'reason', ...RECORDED],
    of: 'congress',
  },
  paper: {
    key: ['id'],
    columns: [
      ...['congress_id', 'round_id', 'kind', 'part', 'format', 'version', 'replaces', 'facts_digest', 'digest'],
      ...['slip_digest', 'checkpoint_size', 'ballots_printed', ...RECORDED],
    ],
    of: 'congress',
  },
  signed_scan: {
    key: ['place_id', 'number'],
    columns: ['congress_id', 'paper_id', 'format', 'digest', 'size', ...RECORDED],
    of: 'congress',
  },
  signed_scan_withdrawal: { key: ['place_id', 'number'], columns: [...CANCELLED], of: 'place' },
  role_grant: {
    key: ['id'],
    columns: [
      ...['congress_id', 'account_id', 'role', 'organisation_id', 'person_id', 'granted_at', 'granted_by'],
      ...['revoked_at', 'revoked_by', 'proposed', 'proposed_by', 'alone', 'withdrawn'],
    ],
    of: 'congress',
  },
  audit_witness: {
    key: ['log_id', 'size', 'name', 'public_key'],
    columns: ['signed_at', 'received_at', 'received_by'],
    of: 'log',
  },
} as const satisfies Readonly<Record<string, Compared>>
