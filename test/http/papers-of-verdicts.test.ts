import { test } from 'tap'
import { openCongress, type TestCongress } from '../support/congress.ts'
import { downloadFrom } from '../support/download.ts'
import { textOf } from '../support/poppler.ts'
import { openTestService, type TestService } from '../support/service.ts'

const NAMES = ['Trần Thị Bình', 'Nguyễn Văn Dũng', 'Phạm Thu Hà', 'Lê Văn Khoa'] as const

const textOfPaper = async (service: TestService, congress: TestCongress, path: string, kind: string) => {
  const body = await congress.must<{ id: string }>('POST', `/v1/${path}/papers`, { body: { kind, format: 'pdf' } })
  const { bytes } = await downloadFrom(service, `/v1/papers/${body.id}/file`)
  return textOf(bytes).replaceAll(/\s+/gu, ' ')
}

test('qd294-2025:i11.4.1: an alternate whom the vote after a tie settles is elected on every paper', async (t) => {
  const service = await openTestService(t)
  const congress = await openCongress(service, { level: 'grassroots', heldOn: '2025-06-12' })
  const [binh, dung, ha, khoa] = NAMES
  const election = await congress.createElection('delegates', 2, undefined, { alternates: 1 })
  const first = await congress.vote(election, {
    names: NAMES,
    sheet: { valid: 22, votes: { [binh]: 14, [dung]: 13, [ha]: 13, [khoa]: 1 } },
  })
  await congress.decide(first.round.id, 'tie-revote')
  const last = await congress.vote(election, { sheet: { valid: 22, votes: { [dung]: 10, [ha]: 12 } } })
  t.equal(last.result.outcome, 'complete')
  const sheet = await textOfPaper(service, congress, `congresses/${congress.id}`, 'result-sheet')
  t.match(sheet, 'Đại biểu dự khuyết lấy theo kết quả lần bầu thứ 1: Nguyễn Văn Dũng (13 phiếu).')
  t.notMatch(sheet, /Nguyễn Văn Dũng \d+ [\d,]+ không trúng cử/u)
  const slides = await textOfPaper(service, congress, `rounds/${last.round.id}`, 'hall-slides')
  t.match(slides, 'Dự khuyết theo kết quả lần 1: Nguyễn Văn Dũng (13 phiếu)')
  t.notMatch(slides, 'không trúng cử')
})

test('qd190-2024:d8: minutes tell the head of the board and a candidate of the same name apart', async (t) => {
  const service = await openTestService(t)
  const congress = await openCongress(service, { board: ['Trần Thị Bình', 'Vũ Văn Kiên', 'Bùi Thị Lan'] })
  await congress.addPerson('Trần Thị Bình', { birthYear: 1988 })
  const names = ['Trần Thị Bình', 'Nguyễn Văn Dũng', 'Phạm Thu Hà']
  const election = await congress.createElection('committee', 2)
  const { round } = await congress.vote(election, { names, ballots: [{ strike: ['Phạm Thu Hà'], times: 22 }] })
  const minutes = await textOfPaper(service, congress, `rounds/${round.id}`, 'minutes')
  t.match(minutes, /Trần Thị Bình \(1988\)/u)
  t.match(minutes, /Đồng chí Trần Thị Bình \((?!1988)\d{4}\), Trưởng ban/u)
})
