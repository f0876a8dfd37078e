import t from 'tap'
import { approvalDraft } from '../../src/documents/view/approval-draft.ts'
import { congressReport } from '../../src/documents/view/congress-report.ts'
import { BLANK_HEAD, type TypedHead } from '../../src/documents/view/letterhead.ts'
import type { MeetingResults } from '../../src/documents/view/meeting-results.ts'
import type { Paper } from '../../src/documents/view/paper.ts'
import { paperText } from '../../src/documents/view/paper-text.ts'
import { particularsList } from '../../src/documents/view/particulars-list.ts'
import { resultSheet } from '../../src/documents/view/result-sheet.ts'
import { submission } from '../../src/documents/view/submission.ts'
import { expectedText } from './support/expected.ts'
import { DELEGATE_RESULTS, RESULTS, UNFINISHED } from './support/results-facts.ts'

const TYPED: TypedHead = { number: 3, place: 'Yên Thượng', issuedOn: '2017-08-09' }

type View = (results: MeetingResults, head: TypedHead) => Paper

const text = (view: View, results: MeetingResults = RESULTS, head: TypedHead = BLANK_HEAD): string =>
  paperText(view(results, head), results.meeting.heldOn)

t.test('the report names the people with seats and the minutes that belong to it', async (t) => {
  expectedText(t, 'congress-report', text(congressReport))
})

t.test('the report of a meeting that left seats open says so', async (t) => {
  const shown = text(congressReport, UNFINISHED)
  t.match(shown, /Còn thiếu 1 so với số lượng cần bầu\./)
  t.match(text(congressReport, { ...RESULTS, roll: null }), /được tổ chức ngày 05 tháng 8 năm 2017\.\n/)
})

t.test(
  'the report names people who were elected and take no seat, with their votes and the decision that follows',
  async (t) => {
    const report = text(congressReport, UNFINISHED)
    t.match(report, '| 1 | Chi ủy | 2 | 2, không giữ vị trí 1 | 1 | còn thiếu 1 |')
    t.match(report, '| 2 | Trần Thị Bình | 1967 | 1 | 15 | 65,22 |')
    t.match(report, 'Đồng chí Trần Thị Bình không giữ vị trí được bầu (không nhận); số phiếu vẫn được tính.')
    t.match(report, 'Quyết định sau lần bầu: không bầu tiếp, để khuyết số lượng còn thiếu.')
  },
)

t.test('qd294-2025:i16.1: percentages name the number of people on which they are based', async (t) => {
  const base =
    'được triệu tập 24, có mặt 22; tỷ lệ phần trăm tính trên tổng số tính tỷ lệ là 23; trúng cử khi được ít nhất 12 phiếu.'
  for (const view of [congressReport, submission]) {
    t.match(text(view), `Lần bầu thứ 2: ${base}`)
    const summoned = text(view, { ...RESULTS, percentBase: 'summoned' })
    t.match(
      summoned,
      'tính trên số được triệu tập theo cách hiểu của chương trình, không phải quy định, không dùng để xét trúng cử',
    )
    t.match(summoned, 'tổng số tính tỷ lệ là 23; trúng cử khi được ít nhất 12 phiếu.')
  }
})

t.test('qd294-2025:i23.3: a secretary whom the superior appointed is no result to be approved', async (t) => {
  const report = text(congressReport, UNFINISHED)
  t.match(report, 'Cấp ủy cấp trên chỉ định đồng chí Nguyễn Văn An (12-QĐ/ĐU, ngày 10/8/2017, Đảng ủy xã Yên Thượng).')
  t.match(report, '| 2 | Bí thư chi bộ | 1 | 0, được chỉ định 1 | 1 | đủ số lượng |')
  t.match(text(submission, UNFINISHED), '1. Chi ủy: 1 đồng chí')
  t.notMatch(text(submission, UNFINISHED), 'Bí thư chi bộ:')
  t.notMatch(text(approvalDraft, UNFINISHED), 'Bí thư chi bộ')
  const list = text(particularsList, UNFINISHED)
  t.match(list, 'những người trúng cử, được chỉ định tại')
  t.match(list, 'Chi ủy; bí thư chi bộ (được chỉ định)')
})

t.test('the report of delegates and alternates', async (t) => {
  expectedText(t, 'congress-report-delegates', text(congressReport, DELEGATE_RESULTS, TYPED))
})

t.test('the request for approval has the basis, the results by office and the attachments', async (t) => {
  expectedText(t, 'submission', text(submission, RESULTS, TYPED))
  t.notMatch(text(submission, DELEGATE_RESULTS), /đại biểu dự khuyết:/i, 'delegates are not approved')
})

t.test('the list with particulars has each person once, with every office', async (t) => {
  expectedText(t, 'particulars-list', text(particularsList))
  t.match(text(particularsList, DELEGATE_RESULTS), /Trần Thị Bình \| 1967 \| .* \| Đại biểu dự khuyết/)
})

t.test('the draft of the approval leaves to the superior everything that only it knows', async (t) => {
  expectedText(t, 'approval-draft', text(approvalDraft))
  const alone = {
    ...RESULTS,
    meeting: { ...RESULTS.meeting, superior: null },
    elections: RESULTS.elections.slice(0, 1),
  }
  const shown = text(approvalDraft, alone)
  t.match(shown, /^………………………………\n\*\nSố ……-QĐ\/……/)
  t.match(shown, /\nĐiều 2\. ………………………………, Chi bộ Thôn Đông và các đồng chí/)
  const secretary = { ...RESULTS, elections: RESULTS.elections.slice(1) }
  t.match(text(approvalDraft, secretary), /Điều 1\. Chuẩn y kết quả bầu cử tại Đại hội Chi bộ Thôn Đông\./)
})

t.test('above a branch the committee issues the papers, and dots stand for the body of the superior', async (t) => {
  const shown = text(submission, { ...DELEGATE_RESULTS, elections: RESULTS.elections })
  t.match(shown, /^ĐẢNG BỘ TỈNH HÒA BÌNH\nĐẢNG ỦY XÃ YÊN THƯỢNG\n/)
  t.match(shown, '\nKính trình: ……………… Đảng bộ tỉnh Hòa Bình\n')
  t.match(shown, '\nĐảng ủy xã Yên Thượng kính trình ……………… Đảng bộ tỉnh Hòa Bình xem xét')
  const { meeting } = DELEGATE_RESULTS
  const organisation = { name: 'Đảng bộ tỉnh Hòa Bình', level: 'province' } as const
  const province = { ...DELEGATE_RESULTS, meeting: { ...meeting, organisation, superior: 'Ban Bí thư' } }
  const ofProvince = text(congressReport, province)
  t.match(ofProvince, /^BAN BÍ THƯ\nBAN CHẤP HÀNH ĐẢNG BỘ TỈNH HÒA BÌNH\n/)
  t.match(ofProvince, '\nKính gửi: Ban Bí thư\n')
  const blank = text(congressReport, { ...RESULTS, meeting: { ...RESULTS.meeting, superior: null } })
  t.match(blank, '\nKính gửi: ………………………………\n')
  t.notMatch(blank, /…\./)
})

t.test('the basis names the instruments by their official titles, with number and date', async (t) => {
  const basis = ({ blocks }: Paper) => blocks.flatMap((block) => (block.block === 'basis' ? [block.text] : []))
  t.match(basis(submission({ ...DELEGATE_RESULTS, elections: RESULTS.elections }, BLANK_HEAD)), [
    'Căn cứ Điều lệ Đảng Cộng sản Việt Nam;',
    /190-QĐ\/TW ngày 10\/10\/2024/,
    /294/,
    /biên bản kiểm phiếu/,
  ])
})

t.test('percentages stand at the right, as votes do', async (t) => {
  const tables = submission(RESULTS, BLANK_HEAD).blocks.flatMap((block) => (block.block === 'table' ? [block] : []))
  t.ok(tables.length > 0)
  for (const { columns } of tables) t.equal(columns.at(-1)?.align, 'right')
})

t.test('people of one name are told apart on every paper for the superior', async (t) => {
  const people = RESULTS.people.map((person) => ({
    ...person,
    fullName: 'Nguyễn Văn An',
    nameOnPaper: `Nguyễn Văn An (${person.birthYear})`,
  }))
  for (const view of [congressReport, submission, approvalDraft]) {
    const shown = text(view, { ...RESULTS, people })
    t.match(shown, 'Nguyễn Văn An (')
    t.notMatch(shown, /Nguyễn Văn An(?! \()/, view.name)
  }
})

t.test(
  'papers for the superior and the sheet of results have both spellings of a name that was corrected after the vote',
  async (t) => {
    const corrected = {
      ...RESULTS,
      people: RESULTS.people.map((person) =>
        person.personId === 'an' ? { ...person, fullName: 'Nguyễn Văn Ân', nameOnPaper: 'Nguyễn Văn Ân' } : person,
      ),
      elections: RESULTS.elections.map((election) => ({
        ...election,
        rounds: election.rounds.map((round) => ({
          ...round,
          names: round.names.map((name) => ({ ...name, fullName: name.nameOnPaper })),
        })),
      })),
    }
    for (const view of [congressReport, submission, particularsList])
      t.match(text(view, corrected), 'Nguyễn Văn Ân (trên phiếu bầu: Nguyễn Văn An)', view.name)
    t.match(text(resultSheet, corrected), 'Nguyễn Văn An (được đính chính là Nguyễn Văn Ân)')
    t.notMatch(text(resultSheet, corrected), 'Trần Thị Bình (được')
  },
)

t.test('the draft of the decision names a body with its members in one line', async (t) => {
  const [committee] = RESULTS.elections
  const rounds = committee!.rounds.map((round) => ({ ...round, office: 'standing-committee' as const }))
  const conference = { ...RESULTS, elections: [{ ...committee!, office: 'standing-committee' as const, rounds }] }
  const shown = text(approvalDraft, conference)
  t.match(shown, /\nĐiều 2\. Chuẩn y:\n/u)
  t.match(shown, /gồm 3 đồng chí: Nguyễn Văn An, Phạm Thị Dung, Trần Thị Bình/u)
})
