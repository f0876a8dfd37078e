import { openCongress } from '../../../support/congress.ts'
import type { TestService } from '../../../support/service.ts'
import type { Examples } from '../examples.ts'
import { SMALL_PDF } from '../small-pdf.ts'
import type { Stage } from '../stage.ts'

const NAMES = ['Trần Thị Bình', 'Nguyễn Văn Dũng']
const BOARD = ['Đỗ Quang Huy', 'Lê Thị Mai', 'Vũ Ngọc Anh']
/** More than six months before the clock of the stage. */
const HELD_ON = '2017-01-15'
export const ORDER = { paper: { number: '08-QĐ/ĐU', date: '2017-07-15', issuer: 'Ban Thường vụ Đảng ủy' } }
export const DESTRUCTION = { destroyedOn: '2017-07-20', present: ['Đỗ Quang Huy', 'Lê Thị Mai'] }
export const OPENING = { cause: 'complaint', openedOn: '2017-02-04', present: ['Đỗ Quang Huy'], sealsIntact: true }
export const COMPLAINT = {
  complainant: 'Nguyễn Văn An',
  receivedOn: '2017-01-24',
  text: 'Đề nghị kiểm tra lại số phiếu hợp lệ.',
}

/** The body of a first seal by the head of a board: 22 ballots, sealed on the day of the meeting. */
export const sealOf = (head: string, sealedOn = HELD_ON) => ({
  ...{ seals: ['NP-0151'], place: 'Tủ hồ sơ số 2', ballots: 22 },
  sealedOn,
  sealedBy: [head],
})

/** A file as the body of a request. */
export const pdfBody = { headers: { 'content-type': 'application/pdf' }, body: SMALL_PDF }

export interface Keeping {
  readonly congressId: string
  /** Rounds by what their package waits for, and a complaint about the first of them. */
  readonly rounds: Readonly<Record<'open' | 'order' | 'cancelOrder' | 'destroy' | 'cancelDestruction', string>>
}

/** Five rounds of a meeting of their own, annulled with their ballots handed out, so that these are sealed. */
export const prepareKeeping = async (service: TestService): Promise<Keeping> => {
  const congress = await openCongress(service, { heldOn: HELD_ON, board: BOARD })
  await congress.addPeople(...NAMES)
  const election = await congress.createElection('committee', 1)
  const seal = async (): Promise<string> => {
    const { id } = await congress.openRound(election)
    await congress.proposeList(id, NAMES)
    await congress.approveList(id)
    await congress.handOut(id, 22)
    await congress.undo(id, 'annulment')
    const body = sealOf(congress.idOf(BOARD[0]!))
    await congress.must('PUT', `/v1/rounds/${id}/ballot-package`, { headers: { 'if-none-match': '*' }, body })
    return id
  }
  const act = (id: string, path: string, version: number, body: unknown) =>
    congress.must('POST', `/v1/rounds/${id}/ballot-package/${path}`, {
      headers: { 'if-match': `"${version}"` },
      body,
    })
  const rounds = {
    open: await seal(),
    order: await seal(),
    cancelOrder: await seal(),
    destroy: await seal(),
    cancelDestruction: await seal(),
  }
  for (const id of [rounds.cancelOrder, rounds.destroy, rounds.cancelDestruction]) {
    await act(id, 'destruction-order', 1, ORDER)
  }
  await act(rounds.cancelDestruction, 'destruction', 2, DESTRUCTION)
  await congress.must('POST', `/v1/rounds/${rounds.open}/signed-scans`, pdfBody)
  await congress.must('POST', `/v1/congresses/${congress.id}/signed-scans`, pdfBody)
  const body = { ...COMPLAINT, roundId: rounds.open }
  await congress.must('POST', `/v1/congresses/${congress.id}/complaints`, { body })
  return { congressId: congress.id, rounds }
}

/** Requests about sealed packages and complaints, on rounds in the states of `prepareKeeping`. */
export const keepingExamplesOn = ({ congressId, rounds }: Keeping): Examples => {
  const tagOf = (round: string) => ({ tagOf: `/v1/rounds/${round}/ballot-package` })
  const of = (round: string) => ({ params: { id: round }, precondition: tagOf(round) })
  const complaint = { id: congressId, number: '1' }
  return {
    'POST /v1/rounds/{id}/ballot-package/opening': {
      ...of(rounds.open),
      body: OPENING,
      events: ['package.opened'],
    },
    'POST /v1/rounds/{id}/ballot-package/destruction-order': {
      ...of(rounds.order),
      body: ORDER,
      events: ['destruction.ordered'],
    },
    'POST /v1/rounds/{id}/ballot-package/destruction-order/cancellation': {
      ...of(rounds.cancelOrder),
      body: { reason: 'Thu hồi quyết định.' },
      events: ['destruction.order-cancelled'],
    },
    'POST /v1/rounds/{id}/ballot-package/destruction': {
      ...of(rounds.destroy),
      body: DESTRUCTION,
      events: ['destruction.recorded'],
    },
    'POST /v1/rounds/{id}/ballot-package/destruction/cancellation': {
      ...of(rounds.cancelDestruction),
      body: { reason: 'Ghi nhầm lần bầu.' },
      events: ['destruction.cancelled'],
    },
    'PUT /v1/congresses/{id}/complaints/{number}': {
      params: complaint,
      precondition: { tagOf: `/v1/congresses/${congressId}/complaints/1` },
      body: {
        ...COMPLAINT,
        roundId: rounds.open,
        outcome: { kind: 'rejected', decidedOn: '2017-03-20', by: 'Ủy ban Kiểm tra Đảng ủy cấp trên', note: null },
        reason: 'Đã có kết quả giải quyết.',
      },
      events: ['complaint.changed'],
    },
    'GET /v1/congresses/{id}/complaints/{number}': { params: complaint },
    'POST /v1/rounds/{id}/signed-scans/{number}/withdrawal': {
      params: { id: rounds.open, number: '1' },
      body: { reason: 'Quét thiếu trang.' },
      events: ['scan.withdrawn'],
    },
    'GET /v1/rounds/{id}/signed-scans/{number}/file': { params: { id: rounds.open, number: '1' } },
    'POST /v1/congresses/{id}/signed-scans/{number}/withdrawal': {
      params: { id: congressId, number: '1' },
      body: { reason: 'Quét thiếu trang.' },
      events: ['meeting-scan.withdrawn'],
    },
    'GET /v1/congresses/{id}/signed-scans/{number}/file': { params: { id: congressId, number: '1' } },
  }
}

/** Requests that succeed on the stage. */
export const keepingExamples = (stage: Stage): Examples => ({
  'PUT /v1/rounds/{id}/ballot-package': {
    params: { id: stage.rounds.unfilled },
    precondition: 'none',
    body: sealOf(stage.idOf('Đỗ Quang Huy'), '2017-08-05'),
    events: ['package.sealed'],
  },
  'GET /v1/rounds/{id}/ballot-package': { params: { id: stage.rounds.unfilled } },
  'POST /v1/congresses/{id}/complaints': {
    params: { id: stage.id },
    body: COMPLAINT,
    events: ['complaint.recorded'],
  },
  'GET /v1/congresses/{id}/complaints': { params: { id: stage.id } },
  'POST /v1/rounds/{id}/signed-scans': {
    params: { id: stage.rounds.unfilled },
    ...pdfBody,
    events: ['scan.attached'],
  },
  'GET /v1/rounds/{id}/signed-scans': { params: { id: stage.rounds.unfilled } },
  'POST /v1/congresses/{id}/signed-scans': {
    params: { id: stage.id },
    ...pdfBody,
    events: ['meeting-scan.attached'],
  },
  'GET /v1/congresses/{id}/signed-scans': { params: { id: stage.id } },
  ...keepingExamplesOn(stage.keeping),
})
