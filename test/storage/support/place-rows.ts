import { idOf, markOf, type Place } from './places.ts'

/** The provider with which every account is linked; the mark of its place is the name it has there. */
export const OPENID_ISSUER = 'https://id.example'
/** The address from which every session began. */
export const ADDRESS = '192.0.2.1'

export type Row = Readonly<Record<string, unknown>>
export type Rows = readonly (readonly [table: string, row: Row])[]

export const at = '2017-08-05T01:02:03Z'
const day = '2017-08-05'
const votes = { votes_for: 21, votes_against: 0, votes_blank: 1 }

export const organisationRows = (place: 'a0' | 'b0'): Rows => {
  const account_id = idOf(place, 'account')
  const organisation_id = idOf(place, 'organisation')
  const digest = `\\x${markOf(place)}`
  return [
    ['organisation', { id: organisation_id, name: 'Đảng bộ', level: 'grassroots', created_at: at }],
    [
      'organisation_version',
      {
        organisation_id,
        version: 2,
        name: markOf(place),
        reason: markOf(place),
        recorded_at: at,
        recorded_by: account_id,
      },
    ],
    [
      'account',
      {
        id: account_id,
        organisation_id,
        kind: 'person',
        username: `nguoi.${markOf(place)}`,
        display_name: 'Người dùng',
        state: 'active',
        version: 1,
        created_at: at,
        created_by: account_id,
      },
    ],
    [
      'account_credential',
      {
        account_id,
        temporary: false,
        changed_at: at,
        second_factor_confirmed: false,
        openid_issuer: OPENID_ISSUER,
        openid_subject: markOf(place),
      },
    ],
    [
      'api_key',
      {
        id: idOf(place, 'key'),
        account_id,
        name: 'Khóa',
        secret_hash: digest,
        roles: ['auditor'],
        created_at: at,
        created_by: account_id,
        expires_at: at,
      },
    ],
    ['idempotency_key', { actor_id: account_id, key: 'k', fingerprint: 'f', response: {}, created_at: at }],
    ['sign_in_throttle', { key: `name ${markOf(place)}`, failures: 1, last_failed_at: at }],
    ['openid_flow', { state_hash: digest, expires_at: at }],
    [
      'role_grant',
      {
        id: idOf(place, 'grant'),
        account_id,
        role: 'organisation-administrator',
        organisation_id,
        granted_at: at,
        granted_by: account_id,
        proposed: false,
        withdrawn: false,
        proposed_by: null,
        alone: false,
        suspended: false,
      },
    ],
    [
      'role_grant',
      {
        id: idOf(place, 'installation-grant'),
        account_id,
        role: 'system-administrator',
        granted_at: at,
        granted_by: account_id,
        proposed: false,
        withdrawn: false,
        proposed_by: null,
        alone: false,
        suspended: false,
      },
    ],
  ]
}

export const congressRows = (place: Place, home: 'a0' | 'b0'): Rows => {
  const [congress_id, round_id, batch_id] = [idOf(place, 'congress'), idOf(place, 'round'), idOf(place, 'batch')]
  const [election_id, person_id, device_id] = [idOf(place, 'election'), idOf(place, 'person'), idOf(place, 'device')]
  const account_id = idOf(home, 'account')
  const recorded = { version: 1, recorded_at: at, recorded_by: account_id }
  const entered = { batch_id, slot: 'first', version: 1, entered_at: at, entered_by: account_id }
  const named = { person_id, full_name: `Người của ${place}`, party_since: day }
  return [
    [
      'congress',
      {
        rehearsal: true,
        id: congress_id,
        organisation_id: idOf(home, 'organisation'),
        kind: 'members-congress',
        name: 'Đại hội',
        term_from: 2017,
        term_to: 2020,
        held_on: day,
        regulation: 'qd244-2014',
        count_version: 2,
        procedure_version: 3,
        entries: 1,
        board_title: 'ban-kiem-phieu',
        readings: {},
        created_at: at,
      },
    ],
    ['roll_version', { congress_id, summoned: 24, attending: 22, exclusions: {}, ...recorded }],
    [
      'person',
      {
        id: person_id,
        congress_id,
        version: 1,
        full_name: named.full_name,
        birth_year: 1975,
        membership: 'official',
        unit: 'Phòng',
        working_group: false,
        carried: { congressId: congress_id, electionId: election_id, personId: person_id, office: 'delegates' },
        created_at: at,
      },
    ],
    ['counting_board_version', { congress_id, members: [], source: 'congress', ...votes, ...recorded }],
    ['election', { id: election_id, congress_id, number: 1, office: 'delegates', seats: 1, created_at: at }],
    [
      'round',
      {
        id: round_id,
        congress_id,
        election_id,
        number: 1,
        record_number: 1,
        kind: 'first',
        office: 'delegates',
        seats: 1,
        names: 'any',
        state: 'declared',
        created_at: at,
      },
    ],
    ['candidate_list_version', { round_id, name_order: 'regulation', candidates: [], withdrawals: [], ...recorded }],
    [
      'opinion_vote',
      {
        ...{ round_id, cancelled: false, list_version: 1, scope: 'everybody', asked: [], places: 1 },
        ...{ issued: 1, returned: 1, tally: {}, outcome: 'settled', tied: [], trimmed: [], ...recorded },
      },
    ],
    [
      'list_approval',
      { id: idOf(place, 'approval'), round_id, list_version: 1, approved: true, ...votes, ...recorded },
    ],
    ['ballot_candidate', { round_id, position: 0, name_on_paper: named.full_name, ...named }],
    ['ballot_issue_version', { round_id, printed: 30, issued: 22, replaced: 0, roll_version: 1, ...recorded }],
    ['ballot_return_version', { round_id, returned: 22, seals_intact: true, ...recorded }],
    [
      'declared_result',
      {
        round_id,
        version: 1,
        roll_version: 1,
        // The first one takes no seat.
        result: { elected: [person_id, markOf(place)] },
        declared_at: at,
        declared_by: account_id,
      },
    ],
    [
      'result_confirmation',
      { round_id, person_id, digest: 'a'.repeat(64), took_part: true, confirmed_at: at, confirmed_by: account_id },
    ],
    [
      'decision',
      {
        id: idOf(place, 'decision'),
        version: 1,
        round_id,
        kind: 'further-round',
        new_names_allowed: false,
        ...votes,
        undoings: 1,
        decided_at: at,
        recorded_by: account_id,
      },
    ],
    [
      'round_undoing',
      {
        round_id,
        number: 1,
        kind: 'reopened',
        decided_by: 'presidium',
        reason: 'Cộng nhầm.',
        recorded_at: at,
        recorded_by: account_id,
      },
    ],
    [
      'election_version',
      {
        election_id,
        version: 2,
        seats: 2,
        alternates: null,
        reason: markOf(place),
        recorded_at: at,
        recorded_by: account_id,
      },
    ],
    [
      'congress_version',
      {
        congress_id,
        version: 2,
        kind: 'members-congress',
        name: markOf(place),
        term_from: 2017,
        term_to: 2020,
        held_on: '2017-08-06',
        regulation: 'qd244-2014',
        implementing: 'qd29-2016',
        reason: markOf(place),
        recorded_at: at,
        recorded_by: account_id,
      },
    ],
    ['election_cancellation', { election_id, reason: markOf(place), cancelled_at: at, cancelled_by: account_id }],
    [
      'seat_refusal',
      {
        round_id,
        number: 1,
        person_id,
        ground: 'declined',
        happened_on: '2017-08-05',
        ...votes,
        reason: markOf(place),
        recorded_at: at,
        recorded_by: account_id,
      },
    ],
    [
      'seat_refusal',
      {
        round_id,
        number: 2,
        person_id,
        ground: 'declined',
        happened_on: '2017-08-05',
        ...votes,
        reason: markOf(place),
        recorded_at: at,
        recorded_by: account_id,
      },
    ],
    ['seat_return', { round_id, number: 2, reason: markOf(place), cancelled_at: at, cancelled_by: account_id }],
    [
      'appointment',
      {
        ...{ round_id, version: 1, cancelled: false, person_id, paper: {}, undoings: 1 },
        ...{ recorded_at: at, recorded_by: account_id },
      },
    ],
    [
      'ballot_package',
      {
        round_id,
        sealing: { seals: ['NP-01'], place: 'Tủ hồ sơ', sealedBy: [person_id], ballots: 1, sealedOn: '2017-08-05' },
        ...recorded,
      },
    ],
    [
      'complaint',
      {
        congress_id,
        number: 1,
        round_id,
        complainant: markOf(place),
        received_on: '2017-08-07',
        text: markOf(place),
        ...recorded,
      },
    ],
    [
      'call_up',
      {
        id: idOf(place, 'call-up'),
        election_id,
        number: 1,
        dropped_out: person_id,
        called_up: person_id,
        ground: 'cannot-attend',
        reason: 'Ốm nặng.',
        ...recorded,
      },
    ],
    [
      'paper',
      {
        ...{ id: idOf(place, 'paper'), congress_id, round_id, kind: 'minutes', format: 'pdf', version: 1 },
        ...{ facts_digest: 'a1'.repeat(32), digest: 'b2'.repeat(32), file: `\\x${markOf(place)}`, size: 3 },
        ...{ recorded_at: at, recorded_by: account_id },
      },
    ],
    [
      'signed_scan',
      {
        ...{ congress_id, round_id, place_id: round_id, number: 1, paper_id: idOf(place, 'paper'), format: 'pdf' },
        ...{ digest: '0'.repeat(64), size: 3, file: '\\x25504b', recorded_at: at, recorded_by: account_id },
      },
    ],
    [
      'signed_scan',
      {
        ...{ congress_id, place_id: congress_id, number: 1, format: 'pdf', digest: '0'.repeat(64) },
        ...{ size: 3, file: '\\x25504b', recorded_at: at, recorded_by: account_id },
      },
    ],
    [
      'signed_scan_withdrawal',
      { round_id, place_id: round_id, number: 1, reason: markOf(place), cancelled_at: at, cancelled_by: account_id },
    ],
    ['call_up_annulment', { call_up_id: idOf(place, 'call-up'), round_id }],
    ['ballot_batch', { id: batch_id, round_id, congress_id, number: 1, mode: 'ballots', created_at: at }],
    ['ballot_batch_version', { batch_id, size: 50, cancelled: false, ...recorded }],
    ['batch_standing', { batch_id, standing: 'ready' }],
    ['batch_entry', { batch_id, slot: 'first', state: 'open', version: 1, entered: 2, removed: 0, typist: account_id }],
    ['entry_typist', { batch_id, account_id, slot: 'first' }],
    ['ballot', { ...entered, number: 1, struck: [0], removed: false, set_aside: 'marked' }],
    [
      'ballot',
      {
        ...entered,
        number: 2,
        struck: [],
        removed: false,
        doubt: { kind: 'marked', ruling: 'valid', ruledBy: person_id, note: null },
      },
    ],
    [
      'ballot_ruling',
      {
        batch_id,
        slot: 'first',
        number: 1,
        ballot_version: 1,
        struck: [0],
        present: `{${person_id}}`,
        votes_for: 1,
        votes_against: 0,
        votes_blank: 0,
        ...recorded,
      },
    ],
    ['tally_sheet', { ...entered, valid: 2, invalid: {}, votes: [1] }],
    [
      'role_grant',
      {
        id: idOf(place, 'grant'),
        account_id,
        role: 'board-member',
        congress_id,
        person_id,
        granted_at: at,
        granted_by: account_id,
        proposed: false,
        withdrawn: false,
        proposed_by: null,
        alone: false,
        suspended: false,
      },
    ],
    [
      'device',
      {
        id: device_id,
        congress_id,
        name: 'Máy',
        token_hash: `\\x${markOf(place)}`,
        agent_hash: 'a',
        opened_at: at,
        opened_by: account_id,
        expires_at: at,
      },
    ],
    [
      'hall_screen',
      {
        ...{ id: idOf(place, 'hall-screen'), congress_id, token_hash: `\\x${markOf(place)}` },
        ...{ opened_at: at, opened_by: account_id },
      },
    ],
    ['shown_result', { congress_id, round_id, result_version: 1, ...recorded }],
    ['device_pin', { device_id, account_id, pin_hash: 'p', failures: 0, set_at: at }],
    [
      'session',
      {
        id: idOf(place, 'session'),
        token_hash: `\\x${markOf(place)}`,
        account_id,
        via: 'pin',
        device_id,
        second_factor: false,
        address: ADDRESS,
        agent_hash: 'a',
        created_at: at,
        last_seen_at: at,
        expires_at: at,
      },
    ],
    ['congress_safeguard', { congress_id, head_second_factor: true, second_factor_again: false, ...recorded }],
    ...webhookRows(place, account_id),
    ['congress_closing', { congress_id, unfinished: true, cancelled: false, closed_at: at, closed_by: account_id }],
    ['rehearsal_end', { congress_id, unfinished: true, ended_at: at, ended_by: account_id }],
  ]
}

const webhookRows = (place: Place, account_id: string): Rows => {
  const congress_id = idOf(place, 'congress')
  const [webhook_id, delivery_id] = [idOf(place, 'webhook'), idOf(place, 'delivery')]
  const delivery = { webhook_id, congress_id, sequence: 1, kind: 'result.declared', state: 'pending', tried: 0 }
  return [
    [
      'webhook',
      {
        id: webhook_id,
        congress_id,
        name: 'Trang thông tin',
        url: 'https://thongbao.example.vn/',
        kinds: ['result.declared'],
        secret_sealed: `sealed ${markOf(place)}`,
        created_at: at,
        created_by: account_id,
      },
    ],
    ['webhook_message', { congress_id, sequence: 1, body: `{"log":"${congress_id}"}` }],
    ['webhook_delivery', { id: delivery_id, ...delivery, created_at: at, due_at: at }],
    ['webhook_attempt', { lease: idOf(place, 'lease'), delivery_id, at, outcome: 'refused', status: 500 }],
  ]
}
