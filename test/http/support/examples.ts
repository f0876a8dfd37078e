import { READINGS_2, strikeOutTally } from '../../count-record/sample.ts'
import { EVERYBODYS_PASSWORD } from '../../support/everyone.ts'
import { accountsExamples } from './access-examples/accounts.ts'
import { closingExamples } from './access-examples/closing.ts'
import { devicesExamples, PIN_HOLDER } from './access-examples/devices.ts'
import { exportsExamples } from './access-examples/exports.ts'
import { hallExamples } from './access-examples/hall.ts'
import { keepingExamples } from './access-examples/keeping.ts'
import { keysExamples } from './access-examples/keys.ts'
import { logProofsExamples } from './access-examples/log-proofs.ts'
import { openidExamples } from './access-examples/openid.ts'
import { rolesExamples } from './access-examples/roles.ts'
import { sessionsExamples } from './access-examples/sessions.ts'
import { webhooksExamples } from './access-examples/webhooks.ts'
import { SMALL_PDF } from './small-pdf.ts'
import { ALTERNATE, APPOINTMENT, DELEGATES, NAMES, numberOf, OPINION, type Stage } from './stage.ts'

/** A request that succeeds on the stage. */
export interface Example {
  /** Path parameters. */
  readonly params?: Readonly<Record<string, string>>
  readonly body?: unknown
  /** Of the address, without its question mark. */
  readonly query?: string
  /** Expected status if it is neither 200 nor 201. */
  readonly status?: number
  /** Headers that it needs besides those of every request, such as the cookie of a device. */
  readonly headers?: Readonly<Record<string, string>>
  /** Actor of its events; the tests' own account unless it is another's sign-in. `created`: an account that the act creates. */
  readonly actor?: string
  /** `none`: the thing does not exist yet; a path: the ETag of that; absent: no precondition is required. */
  readonly precondition?: 'none' | { readonly tagOf: string }
  /** Kinds of event that the act leaves in the log. */
  readonly events?: readonly string[]
}

export type Examples = Readonly<Record<string, Example>>

const ENTRY = '/v1/ballot-batches/{id}/entries/{slot}'
const hands = { for: 20, against: 1, blank: 1 }
const person = {
  fullName: 'Lý Thị Hồng Nhung',
  birthYear: 1980,
  membership: 'official',
  partySince: '2004-09-02',
  unit: 'Phòng Kế hoạch',
}

const writingOnMeetings = (stage: Stage): Examples => {
  const congress = { id: stage.id }
  return {
    'POST /v1/organisations': {
      body: { name: 'Đảng bộ Sở Tài chính', level: 'grassroots', superiorId: stage.organisationId },
      events: ['organisation.created'],
    },
    'PUT /v1/organisations/{id}': {
      params: { id: stage.organisationId },
      precondition: { tagOf: `/v1/organisations/${stage.organisationId}` },
      body: { name: 'Chi bộ Văn phòng Sở Tài chính và Kế hoạch', reason: 'Đổi tên theo quyết định của cấp trên.' },
      events: ['organisation.renamed'],
    },
    'POST /v1/congresses': {
      body: {
        organisationId: stage.organisationId,
        kind: 'members-congress',
        name: 'Đại hội Đảng bộ Sở Tài chính',
        term: { from: 2017, to: 2020 },
        heldOn: '2017-08-05',
        regulation: 'qd244-2014',
        readings: { markedBallots: 'board-rules' },
      },
      events: ['log.begun', 'congress.created'],
    },
    'PUT /v1/congresses/{id}': {
      params: congress,
      precondition: { tagOf: `/v1/congresses/${stage.id}` },
      body: {
        kind: 'members-congress',
        name: 'Đại hội Chi bộ Văn phòng nhiệm kỳ 2017–2020',
        term: { from: 2017, to: 2020 },
        heldOn: '2017-08-05',
        reason: 'Ghi nhầm ngày.',
      },
      events: ['congress.corrected'],
    },
    'PUT /v1/congresses/{id}/roll': {
      params: congress,
      precondition: { tagOf: `/v1/congresses/${stage.id}/roll` },
      body: { summoned: 24, attending: 22, exclusions: { exempt: 2 }, reason: 'Ghi nhầm lý do vắng mặt.' },
      events: ['roll.recorded'],
    },
    'POST /v1/congresses/{id}/people': { params: congress, body: person, events: ['person.added'] },
    'POST /v1/congresses/{id}/people-additions': {
      params: congress,
      body: { people: [{ ...person, fullName: 'Tạ Đình Phong' }] },
      events: ['person.added'],
    },
    'POST /v1/congresses/{id}/people-readings': {
      params: congress,
      headers: { 'content-type': 'text/plain' },
      body: 'Họ và tên\tNăm sinh\tLoại đảng viên\tĐơn vị\nTạ Đình Phong\t1975\tCT\tPhòng Kế hoạch',
    },
    'POST /v1/congresses/{id}/candidate-readings': {
      params: congress,
      headers: { 'content-type': 'text/csv' },
      body: 'TT,Họ và tên\n1,Đỗ Quang Huy',
    },
    'POST /v1/congresses/{id}/carried-people': {
      params: { id: stage.freshCongress },
      body: { electionId: stage.electionWithAlternates },
      events: ['person.added', 'person.added'],
    },
    'PUT /v1/people/{id}': {
      params: { id: stage.bystander },
      precondition: { tagOf: `/v1/people/${stage.bystander}` },
      body: { ...person, fullName: 'Hoàng Minh Đức' },
      events: ['person.corrected'],
    },
    'PUT /v1/congresses/{id}/counting-board': {
      params: congress,
      precondition: { tagOf: `/v1/congresses/${stage.id}/counting-board` },
      body: {
        members: [
          { personId: stage.idOf('Đỗ Quang Huy'), head: true },
          { personId: stage.idOf('Lê Thị Mai'), head: false },
          { personId: stage.idOf('Ngô Thị Hạnh'), head: false },
        ],
        vote: hands,
        reason: 'Một ủy viên xin rút.',
      },
      // The person who left the board held its role.
      events: ['board.recorded', 'role.revoked'],
    },
    'POST /v1/congresses/{id}/elections': {
      params: congress,
      body: { office: 'delegates', seats: 3, eligibleFrom: stage.electionWithAlternates },
      events: ['election.created'],
    },
    'POST /v1/congresses/{id}/plans': {
      params: congress,
      body: { people: [{ ...person, ref: 'tuan', fullName: 'Kiều Minh Tuấn' }], elections: [] },
      events: ['person.added'],
    },
    'POST /v1/elections/{id}/listed-rounds': {
      params: { id: stage.fresh.electionId },
      body: { candidates: [{ personId: stage.fresh.personId, origin: 'convening-committee' }] },
      events: ['round.created', 'list.proposed'],
    },
    'PUT /v1/elections/{id}': {
      params: { id: stage.freshElection },
      precondition: { tagOf: `/v1/elections/${stage.freshElection}` },
      body: { seats: 2, reason: 'Ghi nhầm số lượng.' },
      events: ['election.corrected'],
    },
    'POST /v1/elections/{id}/rounds': { params: { id: stage.freshElection }, body: {}, events: ['round.created'] },
    'POST /v1/elections/{id}/cancellation': {
      params: { id: stage.freshElection },
      body: { reason: 'Lập nhầm hai lần.' },
      events: ['election.cancelled'],
    },
  }
}

const writingOnRounds = (stage: Stage): Examples => {
  const { rounds } = stage
  const candidates = NAMES.map((name) => ({
    personId: stage.idOf(name),
    origin: 'nominated',
    agreement: { inFavour: 15, attending: 22 },
  }))
  return {
    'PUT /v1/rounds/{id}/candidate-list': {
      params: { id: rounds.listing },
      precondition: 'none',
      body: { order: 'regulation', candidates, withdrawals: [{ personId: stage.idOf(NAMES[0]!), accepted: false }] },
      events: ['list.proposed'],
    },
    'POST /v1/rounds/{id}/candidate-list/approval': {
      params: { id: rounds.proposed },
      precondition: { tagOf: `/v1/rounds/${rounds.proposed}/candidate-list` },
      body: { approved: true, vote: hands },
      events: ['list.approved'],
    },
    'PUT /v1/rounds/{id}/opinion-vote': {
      params: { id: stage.opinions.overLimit },
      precondition: 'none',
      body: { ...OPINION, names: stage.opinions.names, tie: null, note: 'Kiểm hai lần.' },
      events: ['opinion.recorded'],
    },
    'POST /v1/rounds/{id}/opinion-vote/cancellation': {
      params: { id: stage.opinions.asked },
      precondition: { tagOf: `/v1/rounds/${stage.opinions.asked}/opinion-votes` },
      body: { reason: 'Lấy lại phiếu xin ý kiến.' },
      events: ['opinion.cancelled'],
    },
    'POST /v1/rounds/{id}/cancellation': {
      params: { id: rounds.listing },
      body: { reason: 'Mở nhầm lần bầu.' },
      events: ['round.cancelled'],
    },
    'PUT /v1/rounds/{id}/ballot-issue': {
      params: { id: rounds.listed },
      precondition: 'none',
      body: { printed: 30, issued: 22, replaced: 1, rollVersion: 1 },
      events: ['ballots.issued'],
    },
    'PUT /v1/rounds/{id}/ballot-return': {
      params: { id: rounds.voting },
      precondition: 'none',
      body: { returned: 21, sealsIntact: true, note: 'Niêm phong nguyên vẹn.' },
      events: ['ballots.returned'],
    },
    'POST /v1/rounds/{id}/ballot-batches': {
      params: { id: rounds.counting },
      body: { mode: 'tally-sheet', size: 3, label: 'Tập số 7' },
      events: ['batch.created'],
    },
    'POST /v1/rounds/{id}/ballot-batch-additions': {
      params: { id: rounds.counting },
      body: { batches: [{ size: 1, label: 'Tập số 8' }] },
      events: ['batch.created'],
    },
    'POST /v1/rounds/{id}/confirmations': {
      params: { id: rounds.counted },
      body: { digest: stage.prepared['digest'] },
      events: ['result.confirmed'],
    },
    'POST /v1/rounds/{id}/confirmations-in-person': {
      params: { id: rounds.counted },
      body: { username: PIN_HOLDER, password: EVERYBODYS_PASSWORD, digest: stage.prepared['digest'] },
      events: ['session.opened', 'result.confirmed', 'session.ended'],
      actor: stage.prepared['pinHolder']!,
    },
    'GET /v1/rounds/{id}/pending-result': { params: { id: rounds.counted } },
    'POST /v1/rounds/{id}/result': {
      params: { id: rounds.counted },
      precondition: { tagOf: `/v1/rounds/${rounds.counted}/tally` },
      body: { confirmNoResult: false },
      events: ['result.declared'],
    },
    'POST /v1/congresses/{id}/papers': {
      params: { id: stage.id },
      body: { kind: 'result-sheet', format: 'pdf', place: 'Hà Nội' },
      events: ['paper.made'],
    },
    'POST /v1/rounds/{id}/papers': {
      params: { id: rounds.unfilled },
      body: { kind: 'hall-slides', format: 'pdf' },
      events: ['paper.made'],
    },
    'POST /v1/rounds/{id}/decisions': {
      params: { id: rounds.unfilled },
      body: { kind: 'further-round', newNamesAllowed: true, vote: hands, note: 'Đại hội thống nhất bầu tiếp.' },
      events: ['decision.recorded'],
    },
    'PUT /v1/rounds/{id}/appointment': {
      params: { id: stage.referred.open },
      precondition: 'none',
      body: { ...APPOINTMENT, personId: stage.referred.personId, note: 'Nhận văn bản ngày 14/8/2017.' },
      events: ['appointment.recorded'],
    },
    'POST /v1/rounds/{id}/appointment/cancellation': {
      params: { id: stage.referred.appointed },
      precondition: { tagOf: `/v1/rounds/${stage.referred.appointed}/appointments` },
      body: { reason: 'Ghi nhầm chi bộ.' },
      events: ['appointment.cancelled'],
    },
    'POST /v1/rounds/{id}/seat-refusals': {
      params: { id: rounds.unfilled },
      body: {
        personId: stage.idOf(NAMES[0]!),
        ground: 'withdrew',
        happenedOn: '2017-08-05',
        vote: hands,
        paper: null,
        reason: 'Xin rút vì lý do sức khỏe.',
      },
      events: ['seat.refused'],
    },
    'POST /v1/rounds/{id}/seat-refusals/{number}/cancellation': {
      params: { id: rounds.listed, number: '1' },
      body: { reason: 'Ghi nhầm người trùng họ tên.', withDecision: true },
      events: ['seat.refusal-cancelled'],
    },
    'POST /v1/elections/{id}/call-ups': {
      params: { id: stage.electionWithAlternates },
      body: {
        droppedOut: stage.idOf(DELEGATES[0]!),
        calledUp: stage.idOf(ALTERNATE),
        ground: 'left-the-unit',
        reason: 'Chuyển công tác về Hà Nội.',
        paper: null,
      },
      events: ['alternate.called-up'],
    },
    'POST /v1/rounds/{id}/reopenings': {
      params: { id: rounds.disputed },
      body: { by: 'presidium', reason: 'Phiếu của một tập bị cộng nhầm.', withDependents: true },
      events: ['round.reopened'],
    },
    'POST /v1/rounds/{id}/annulment': {
      params: { id: rounds.voting },
      body: {
        by: 'superior',
        paper: { number: '12-QĐ/ĐU', date: '2017-08-05', issuer: 'Ban Thường vụ Đảng ủy cấp trên' },
        reason: 'Hòm phiếu mở trước giờ kiểm phiếu.',
      },
      events: ['round.annulled'],
    },
    'POST /v1/recounts': { body: { ...strikeOutTally(), format: 'count-record/2', readings: READINGS_2 }, events: [] },
  }
}

const writingOnBatches = (stage: Stage): Examples => {
  const { batches } = stage
  const of = (id: string) => ({ id, slot: 'first' })
  const struck = [stage.idOf(NAMES[0]!)]
  const votes = NAMES.map((name, index) => ({ personId: stage.idOf(name), votes: index }))
  const ruledBy = stage.idOf('Đỗ Quang Huy')
  const doubt = { kind: 'marked', ruling: 'invalid', ruledBy, note: 'Phiếu có ký tên.' }
  return {
    'PUT /v1/ballot-batches/{id}': {
      params: { id: batches.resized },
      precondition: { tagOf: `/v1/ballot-batches/${batches.resized}` },
      body: { size: 3, label: 'Tập số 4', reason: 'Đếm lại được 3 phiếu.' },
      events: ['batch.corrected'],
    },
    'POST /v1/ballot-batches/{id}/cancellation': {
      params: { id: batches.cancelled },
      precondition: { tagOf: `/v1/ballot-batches/${batches.cancelled}` },
      body: { reason: 'Tập phiếu lập nhầm.' },
      events: ['batch.cancelled'],
    },
    [`POST ${ENTRY}/ballots`]: {
      params: of(batches.open),
      body: { from: 2, ballots: [{ struck, doubt }] },
      events: ['ballots.entered'],
    },
    [`PUT ${ENTRY}/ballots/{number}`]: {
      params: { ...of(batches.resized), number: '1' },
      precondition: { tagOf: `/v1/ballot-batches/${batches.resized}/entries/first/ballots/1` },
      body: { struck, doubt, reason: 'Nhập nhầm tên bị gạch.' },
      events: ['ballot.corrected'],
    },
    [`POST ${ENTRY}/ballots/{number}/removal`]: {
      params: { ...of(batches.surplus), number: '1' },
      precondition: { tagOf: `/v1/ballot-batches/${batches.surplus}/entries/first/ballots/1` },
      body: { reason: 'Nhập thừa một phiếu.' },
      events: ['ballot.removed'],
    },
    'POST /v1/ballot-batches/{id}/resolutions': {
      params: { id: stage.differing },
      precondition: { tagOf: `/v1/ballot-batches/${stage.differing}/differences` },
      body: {
        papers: [{ at: { first: 1, second: 1 }, absent: false, setAside: 'unreadable' }],
        reason: 'Đối chiếu với phiếu giấy.',
      },
      events: ['batch.resolved'],
    },
    'PUT /v1/ballot-batches/{id}/rulings/{number}': {
      params: { id: batches.doubtful, number: '1' },
      precondition: 'none',
      body: { ruling: 'invalid', present: [ruledBy], vote: { for: 1, against: 0, blank: 0 }, note: 'Phiếu có ký tên.' },
      events: ['ballot.ruled'],
    },
    'POST /v1/rounds/{id}/tally-sheet-additions': {
      params: { id: stage.rounds.counting },
      body: {
        slot: 'first',
        sheets: [{ batch: numberOf('otherSheet'), valid: 1, invalid: {}, names: votes }],
        finish: true,
      },
      events: ['sheet.entered', 'entry.finalised'],
    },
    'POST /v1/rounds/{id}/entry-finalisations': {
      params: { id: stage.rounds.counting },
      body: { slot: 'first', batches: [numberOf('otherFull')] },
      events: ['entry.finalised'],
    },
    [`POST ${ENTRY}/paper-count`]: { params: of(batches.open), body: { papers: 2 }, events: ['entry.papers-counted'] },
    [`POST ${ENTRY}/finalisation`]: { params: of(batches.full), body: {}, events: ['entry.finalised'] },
    [`POST ${ENTRY}/reopening`]: {
      params: of(batches.final),
      body: { reason: 'Nhập thiếu một phiếu.' },
      events: ['entry.reopened'],
    },
    [`PUT ${ENTRY}/tally-sheet`]: {
      params: of(batches.sheet),
      precondition: 'none',
      body: {
        valid: 1,
        invalid: { 'over-voted': 1 },
        names: votes,
      },
      events: ['sheet.entered'],
    },
  }
}

const reading = (stage: Stage): Examples => {
  const congress = { params: { id: stage.id } }
  const declared = { params: { id: stage.rounds.unfilled } }
  const batch = { params: { id: stage.batches.open } }
  const entry = { params: { id: stage.batches.open, slot: 'first' } }
  const regulation = { id: 'qd244-2014' }
  const ofRound = [
    'candidate-list',
    'candidate-list/approval',
    'ballot-issue',
    'ballot-return',
    'ballot-batches',
    'tally',
    'confirmations',
    'result',
    'results',
    'reopenings',
    'doubtful-ballots',
    'decisions',
    'seat-refusals',
    'appointments',
    'opinion-votes',
    'papers',
  ]
  return {
    ...Object.fromEntries(
      [
        '/healthz',
        '/readyz',
        '/v1/regulations',
        '/v1/instruments',
        '/v1/readings',
        '/v1/organisations',
        '/v1/congresses',
      ].map((path) => [`GET ${path}`, {}]),
    ),
    'GET /v1/regulations/{id}': { params: regulation },
    'GET /v1/regulations/{id}/clauses': { params: regulation },
    'GET /v1/regulations/{id}/clauses/{clause}': { params: { ...regulation, clause: 'd32.k2' } },
    'GET /v1/organisations/{id}': { params: { id: stage.organisationId } },
    'GET /v1/congresses/{id}': congress,
    'GET /v1/congresses/{id}/overview': congress,
    'GET /v1/congresses/{id}/changes': congress,
    ...Object.fromEntries(
      [
        'roll',
        'roll/versions',
        'people',
        'counting-board',
        'elections',
        'not-elected',
        'deadlines',
        'papers',
        'report-package',
        'readings',
        'audit-events',
        'audit-feed',
      ].map((rest) => [`GET /v1/congresses/{id}/${rest}`, congress]),
    ),
    // Elections are open on the stage.
    'GET /v1/congresses/{id}/report-package/file': { ...congress, status: 409 },
    'POST /v1/congresses/{id}/paper-checks': {
      ...congress,
      headers: { 'content-type': 'application/pdf' },
      body: SMALL_PDF,
    },
    'GET /v1/papers/{id}': { params: { id: stage.paper } },
    'GET /v1/papers/{id}/file': { params: { id: stage.paper } },
    'GET /v1/people/{id}': { params: { id: stage.bystander } },
    'GET /v1/elections/{id}': { params: { id: stage.freshElection } },
    'GET /v1/elections/{id}/call-ups': { params: { id: stage.electionWithAlternates } },
    'GET /v1/elections/{id}/rounds': { params: { id: stage.freshElection } },
    'GET /v1/rounds/{id}': declared,
    ...Object.fromEntries(ofRound.map((rest) => [`GET /v1/rounds/{id}/${rest}`, declared])),
    'GET /v1/rounds/{id}/annulment': { params: { id: stage.rounds.annulled } },
    'POST /v1/rounds/{id}/count-record-exports': { ...declared, events: ['record.exported'] },
    'GET /v1/ballot-batches/{id}': batch,
    [`GET ${ENTRY}`]: entry,
    'GET /v1/ballot-batches/{id}/differences': { params: { id: stage.differing } },
    'GET /v1/ballot-batches/{id}/rulings/{number}': { params: { id: stage.batches.doubtful, number: '1' } },
    [`GET ${ENTRY}/ballots`]: entry,
    [`GET ${ENTRY}/ballots/{number}`]: { params: { ...entry.params, number: '1' } },
    [`GET ${ENTRY}/tally-sheet`]: { params: { id: stage.batches.sheet, slot: 'first' } },
  }
}

/** One request for every operation of the API. All of them can be sent one after the other, and all succeed. */
export const examplesOn = (stage: Stage): Examples => ({
  ...writingOnMeetings(stage),
  ...writingOnRounds(stage),
  ...writingOnBatches(stage),
  ...reading(stage),
  ...sessionsExamples(stage),
  ...accountsExamples(stage),
  ...rolesExamples(stage),
  ...keysExamples(stage),
  ...devicesExamples(stage),
  ...hallExamples(stage),
  ...openidExamples(stage),
  ...webhooksExamples(stage),
  ...logProofsExamples(stage),
  ...closingExamples(stage),
  ...exportsExamples(stage),
  ...keepingExamples(stage),
})
