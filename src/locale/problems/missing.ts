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
      'Đại hội (hội nghị) chưa ghi số được triệu tập và số có mặt. Các số này do đoàn chủ tịch, đoàn thư ký hoặc ban thẩm tra tư cách đại biểu ghi trước.',
    ],
    [
      'Roll not recorded',
      'The numbers summoned and attending are not recorded. The presidium, the secretariat or the credentials committee records them first.',
    ],
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
      'Đại hội (hội nghị) này chưa ghi ban kiểm phiếu. Đoàn chủ tịch hoặc đoàn thư ký ghi danh sách ban kiểm phiếu sau khi được biểu quyết thông qua.',
    ],
    [
      'Counting board not recorded',
      'No counting board is recorded for this meeting. The presidium or the secretariat records it once the meeting has voted.',
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
      'Lần bầu này chưa có danh sách bầu cử. Đoàn chủ tịch hoặc đoàn thư ký lập danh sách trước khi đại hội (hội nghị) biểu quyết thông qua.',
    ],
    [
      'Candidate list not recorded',
      'This round has no candidate list yet. The presidium or the secretariat records it before the meeting votes on it.',
    ],
  ),
  'issue-unknown': entry(
    [
      'Chưa ghi số phiếu phát ra',
      'Lần bầu này chưa ghi số phiếu phát ra. Trưởng ban kiểm phiếu ghi số phiếu in, phát ra và đổi lại sau khi danh sách được thông qua.',
    ],
    [
      'Ballot issue not recorded',
      'The ballots issued in this round are not recorded. The head of the board records the numbers printed, issued and replaced once the list is approved.',
    ],
  ),
  'return-unknown': entry(
    [
      'Chưa ghi số phiếu thu về',
      'Lần bầu này chưa ghi số phiếu thu về. Trưởng ban kiểm phiếu ghi sau khi phát phiếu, mở hòm phiếu và đếm.',
    ],
    [
      'Ballot return not recorded',
      'The ballots returned in this round are not recorded. The head of the board records them once the box is opened and they are counted.',
    ],
  ),
  'batch-unknown': entry(
    ['Không tìm thấy tập phiếu', 'Tập phiếu này chưa được lập. Đề nghị chọn lại trong các tập phiếu của lần bầu.'],
    ['Batch not found', 'This batch of ballots does not exist. Choose again among the batches of the round.'],
  ),
  'entry-unknown': entry(
    [
      'Không tìm thấy lượt nhập',
      'Tập phiếu không có lượt nhập này. Đề nghị chọn lại trong các lượt nhập của tập phiếu.',
    ],
    ['Entry not found', 'The batch has no such entry. Choose again among the entries of the batch.'],
  ),
  'ballot-unknown': entry(
    [
      'Không tìm thấy phiếu bầu',
      'Lượt nhập này không có phiếu mang số thứ tự đó. Đề nghị kiểm tra lại số thứ tự của phiếu trong tập.',
    ],
    ['Ballot not found', 'The entry has no ballot with this number. Check the number of the ballot within the batch.'],
  ),
  'sheet-unknown': entry(
    [
      'Chưa nhập bảng kiểm phiếu',
      'Lượt nhập này chưa có bảng kiểm phiếu. Đề nghị xem các phiếu đã nhập, nếu lượt này nhập từng phiếu.',
    ],
    ['Tally sheet not entered', 'This entry has no tally sheet. Read its ballots if it is typed ballot by ballot.'],
  ),
  'result-unknown': entry(
    [
      'Chưa có kết quả',
      'Lần bầu này không có kết quả đã công bố đang có hiệu lực. Đề nghị xem trạng thái của lần bầu; kết quả xem được sau khi trưởng ban kiểm phiếu công bố.',
    ],
    [
      'Result not declared yet',
      'No declared result of this round is in force. See the state of the round; a result can be read once the head of the board has declared it.',
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
