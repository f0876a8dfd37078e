import { openCongress, type TestCongress } from './congress.ts'
import type { TestService } from './service.ts'

export const BINH = 'Trần Thị Bình'
const DUNG = 'Nguyễn Văn Dũng'
/** The head of the counting board, and a member of it. */
export const HUY = 'Đỗ Quang Huy'
export const MAI = 'Lê Thị Mai'

export const FIRST = { 'if-none-match': '*' }
export const seen = (version: number) => ({ 'if-match': `"${version}"` })

/** The members and the body of a first seal of 22 ballots. */
export const sealBy = (congress: TestCongress, sealedOn: string, more: object = {}) => ({
  seals: ['NP-0151', 'NP-0152'],
  place: 'Tủ hồ sơ số 2, Văn phòng Đảng ủy',
  sealedBy: [congress.idOf(HUY), congress.idOf(MAI)],
  ballots: 22,
  sealedOn,
  ...more,
})

export const orderOn = (date: string) => ({
  paper: { number: '08-QĐ/ĐU', date, issuer: 'Ban Thường vụ Đảng ủy' },
})
export const PRESENT = ['Đỗ Quang Huy', 'Phạm Văn Long']
export const complaintOn = (receivedOn: string, roundId: string | null = null) => ({
  roundId,
  complainant: 'Nguyễn Văn An',
  receivedOn,
  text: 'Đề nghị kiểm tra lại số phiếu hợp lệ.',
})

/** A congress with a board that has declared one round of 22 ballots. */
export const openDeclared = async (service: TestService, heldOn: string) => {
  const congress = await openCongress(service, { heldOn, level: 'grassroots', board: [HUY, MAI, 'Vũ Ngọc Anh'] })
  const election = await congress.createElection('committee', 1)
  const { round } = await congress.vote(election, {
    names: [BINH, DUNG],
    ballots: [
      { strike: [DUNG], times: 12 },
      { strike: [BINH], times: 10 },
    ],
  })
  return { congress, election, round: round.id, path: `/v1/rounds/${round.id}/ballot-package` }
}

/** Closes a congress. */
export const close = (congress: TestCongress): Promise<unknown> =>
  congress.must('POST', `/v1/congresses/${congress.id}/closing`, {
    body: { reason: null, confirmUnfinished: true },
  })
