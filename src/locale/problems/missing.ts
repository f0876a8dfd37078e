import { entry, type Topic } from './entry.ts'

/** Things that do not exist, or not yet. */
export const MISSING = {
  'organisation-unknown': entry(
    [
      'Không tìm thấy tổ chức đảng',
      'Tổ chức đảng này chưa được ghi. Đề nghị kiểm tra lại, hoặc ghi tổ chức đảng trước.',
    ],
    [
      'Organisation not found',
      'This Party organisation is not recorded. Check the choice, or record the organisation first.',
    ],
  ),
  'congress-unknown': entry(
    [
      'Không tìm thấy đại hội',
      'Đại hội (hội nghị) này chưa được ghi. Đề nghị chọn lại trong danh sách đại hội, hội nghị.',
    ],
    ['Congress not found', 'This congress or conference is not recorded. Choose it again from the list.'],
  ),
  'roll-unknown': entry(
    [
      'Chưa có số được triệu tập, có mặt',
      'Đại hội (hội nghị) chưa ghi số được triệu tập và số có mặt. Đề nghị ghi các số này trước khi tiếp tục.',
    ],
    ['Roll not recorded', 'The numbers summoned and attending are not recorded. Record them before going on.'],
  ),
  'person-unknown': entry(
    [
      'Không tìm thấy người này',
      'Người này chưa được ghi. Đề nghị chọn lại, hoặc ghi họ và tên, năm sinh, ngày vào Đảng trước.',
    ],
    ['Person not found', 'This person is not recorded. Choose again, or record the person first.'],
  ),
  'board-unknown': entry(
    [
      'Chưa ghi ban kiểm phiếu',
      'Đại hội (hội nghị) này chưa ghi ban kiểm phiếu. Đề nghị ghi danh sách ban kiểm phiếu đã được biểu quyết thông qua.',
    ],
    [
      'Counting board not recorded',
      'No counting board is recorded for this meeting. Record the board that the meeting elected.',
    ],
  ),
  'election-unknown': entry(
    [
      'Không tìm thấy nội dung bầu',
      'Nội dung bầu này chưa được lập. Đề nghị chọn lại trong các nội dung bầu của đại hội (hội nghị).',
    ],
    ['Election not found', 'This election does not exist. Choose again among the elections of the meeting.'],
  ),
  'round-unknown': entry(
    ['Không tìm thấy lần bầu', 'Lần bầu này chưa được mở. Đề nghị chọn lại trong các lần bầu của nội dung bầu.'],
    ['Round not found', 'This round of voting does not exist. Choose again among the rounds of the election.'],
  ),
  'list-unknown': entry(
    [
      'Chưa lập danh sách bầu cử',
      'Lần bầu này chưa có danh sách bầu cử. Đề nghị lập danh sách trước khi đại hội (hội nghị) biểu quyết thông qua.',
    ],
    [
      'Candidate list not recorded',
      'This round has no candidate list yet. Record the list before the meeting votes on it.',
    ],
  ),
  'issue-unknown': entry(
    [
      'Chưa ghi số phiếu phát ra',
      'Lần bầu này chưa ghi số phiếu phát ra. Đề nghị ban kiểm phiếu ghi số phiếu in, phát ra và đổi lại.',
    ],
    [
      'Ballot issue not recorded',
      'The ballots issued in this round are not recorded. Record the numbers printed, issued and replaced.',
    ],
  ),
  'return-unknown': entry(
    [
      'Chưa ghi số phiếu thu về',
      'Lần bầu này chưa ghi số phiếu thu về. Đề nghị mở hòm phiếu, đếm và ghi số phiếu thu về.',
    ],
    [
      'Ballot return not recorded',
      'The ballots returned in this round are not recorded. Open the box, count them and record the number.',
    ],
  ),
  'batch-unknown': entry(
    ['Không tìm thấy tập phiếu', 'Tập phiếu này chưa được lập. Đề nghị chọn lại trong các tập phiếu của lần bầu.'],
    ['Batch not found', 'This batch of ballots does not exist. Choose again among the batches of the round.'],
  ),
  'entry-unknown': entry(
    ['Không tìm thấy lượt nhập', 'Tập phiếu không có lượt nhập này. Đề nghị dùng lượt nhập thứ nhất của tập phiếu.'],
    ['Entry not found', 'The batch has no such entry. Use the first entry of the batch.'],
  ),
  'ballot-unknown': entry(
    [
      'Không tìm thấy phiếu bầu',
      'Lượt nhập này không có phiếu mang số thứ tự đó. Đề nghị kiểm tra lại số thứ tự của phiếu trong tập.',
    ],
    ['Ballot not found', 'The entry has no ballot with this number. Check the number of the ballot within the batch.'],
  ),
  'sheet-unknown': entry(
    ['Chưa nhập bảng kiểm phiếu', 'Tập phiếu này chưa có bảng kiểm phiếu. Đề nghị nhập bảng kiểm phiếu của tập.'],
    ['Tally sheet not entered', 'This batch has no tally sheet yet. Enter the sheet of the batch.'],
  ),
  'result-unknown': entry(
    ['Chưa có kết quả', 'Lần bầu này chưa công bố kết quả. Đề nghị hoàn thành việc nhập phiếu, đối chiếu rồi công bố.'],
    [
      'Result not declared yet',
      'The result of this round is not declared. Finish the entries, check them and declare the result.',
    ],
  ),
  'closing-unknown': entry(
    ['Đại hội, hội nghị chưa kết thúc', 'Đoàn chủ tịch chưa ghi kết thúc đại hội (hội nghị) này.'],
    ['Congress not closed', 'The presidium has not closed this meeting yet.'],
  ),
  'regulation-unknown': entry(
    [
      'Không tìm thấy quy chế bầu cử',
      'Chương trình chỉ có Quy chế bầu cử trong Đảng theo Quyết định 244-QĐ/TW năm 2014 và Quyết định 190-QĐ/TW năm 2024. Đề nghị chọn một trong hai.',
    ],
    [
      'Regulation not found',
      'The service holds the election regulations of Decision 244-QĐ/TW of 2014 and Decision 190-QĐ/TW of 2024. Choose one of them.',
    ],
  ),
  'clause-unknown': entry(
    [
      'Không tìm thấy điều, khoản',
      'Chương trình không có điều, khoản này. Đề nghị xem danh mục điều, khoản của quy chế.',
    ],
    ['Clause not found', 'The service knows no such clause. See the list of clauses of the regulation.'],
  ),
} satisfies Topic
