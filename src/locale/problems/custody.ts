import { entry, type Topic } from './entry.ts'

/** Ballots from the board to the box and back. */
export const CUSTODY = {
  'board-missing': entry(
    [
      'Chưa có ban kiểm phiếu để phát phiếu',
      'Phiếu bầu do ban kiểm phiếu phát ra, nhưng ban kiểm phiếu chưa được ghi. Đề nghị ghi ban kiểm phiếu trước khi ghi số phiếu phát ra.',
    ],
    [
      'No counting board to issue ballots',
      'The counting board issues the ballots, but no board is recorded. Record the board before the ballots issued.',
    ],
  ),
  'roll-missing': entry(
    [
      'Chưa ghi số được triệu tập để tính tỷ lệ',
      'Chưa ghi số được triệu tập và có mặt, nên chưa biết tổng số tính tỷ lệ và số đảng viên chính thức. Đề nghị ghi các số này trước.',
    ],
    [
      'No roll to compute the majority from',
      'The numbers summoned and attending are not recorded, so neither the base nor the number of official members is known. Record the roll first.',
    ],
  ),
  'issued-exceed-printed': entry(
    [
      'Số phiếu phát ra nhiều hơn số phiếu in',
      'Số phiếu phát ra ({issued}) cộng với số phiếu đổi lại ({replaced}) nhiều hơn số phiếu in ({printed}). Đề nghị đếm lại và ghi lại.',
    ],
    [
      'More ballots issued than printed',
      'The ballots issued ({issued}) and replaced ({replaced}) are more than the ballots printed ({printed}). Count again and record the correct numbers.',
    ],
  ),
  'roll-version-unknown': entry(
    [
      'Không có bản ghi số được triệu tập này',
      'Bản ghi số được triệu tập, có mặt được chọn không có trong đại hội (hội nghị) này. Đề nghị chọn lại, hoặc để trống để dùng bản mới nhất.',
    ],
    [
      'No such version of the roll',
      'This meeting has no such version of the roll. Choose again, or leave it out to use the newest.',
    ],
  ),
  'ballots-not-issued': entry(
    [
      'Chưa ghi việc phát phiếu',
      'Chưa thể thực hiện vì lần bầu này chưa ghi số phiếu phát ra. Đề nghị ghi số phiếu phát ra trước.',
    ],
    [
      'Ballots not issued yet',
      'This cannot be done before the ballots issued in this round are recorded. Record them first.',
    ],
  ),
  'ballots-not-returned': entry(
    [
      'Chưa ghi việc thu phiếu',
      'Chưa thể thực hiện vì lần bầu này chưa ghi số phiếu thu về. Đề nghị mở hòm phiếu, đếm và ghi số phiếu thu về trước.',
    ],
    [
      'Ballots not returned yet',
      'This cannot be done before the ballots returned in this round are recorded. Open the box, count them and record the number first.',
    ],
  ),
  'counts-differ': entry(
    [
      'Số phiếu đếm tại hội trường và tại bàn khác nhau',
      'Số phiếu thu về ghi là {returned}, nhưng đếm lại tại bàn kiểm phiếu được {sheets} phiếu. Đề nghị đếm lại và đính chính số phiếu thu về hoặc số đếm tại bàn, rồi lập tập phiếu.',
    ],
    [
      'Counts of hall and table differ',
      'The ballots returned are recorded as {returned}, but {sheets} {sheets|was|were} counted at the table. Count again, correct the ballots returned or the count at the table, then set up the batches.',
    ],
  ),
} satisfies Topic
