import type { Bilingual } from '../text.ts'

/** Texts of the tally sheet of a stack. */
export const SHEET = {
  heading: { vi: 'Bảng kiểm phiếu, tập {count} phiếu', en: 'Tally sheet of {count} {count|ballot|ballots}' },
  emptyIsZero: { vi: 'Để trống là 0.', en: 'An empty field means 0.' },
  place: { vi: 'TT', en: 'No.' },
  fullName: { vi: 'Họ và tên', en: 'Full name' },
  votesFor: { vi: 'Số phiếu bầu', en: 'Votes' },
  agree: { vi: 'Đồng ý', en: 'Agree' },
  disagree: { vi: 'Không đồng ý', en: 'Disagree' },
  votesOf: { vi: 'Số phiếu bầu của {name}', en: 'Votes for {name}' },
  agreeOf: { vi: 'Số phiếu đồng ý của {name}', en: 'Ballots that agree with {name}' },
  disagreeOf: { vi: 'Số phiếu không đồng ý của {name}', en: 'Ballots that disagree with {name}' },
  valid: { vi: 'Phiếu hợp lệ', en: 'Valid ballots' },
  invalid: { vi: 'Phiếu không hợp lệ', en: 'Invalid ballots' },
  sums: { vi: 'Cộng ngay khi nhập', en: 'Sums' },
  together: { vi: 'Cộng', en: 'Total' },
  inStack: { vi: 'Tập có', en: 'In the batch' },
  missing: { vi: 'Còn thiếu {count} phiếu.', en: '{count} {count|ballot is|ballots are} missing.' },
  tooMany: { vi: 'Thừa {count} phiếu.', en: '{count} {count|ballot|ballots} too many.' },
  allThere: { vi: 'Đủ {count} phiếu.', en: 'All {count} {count|ballot|ballots} are there.' },
  votes: { vi: 'Tổng số phiếu bầu', en: 'All votes' },
  mostVotes: {
    vi: 'Nhiều nhất: {valid} phiếu × {seats} người',
    en: 'At most: {valid} {valid|ballot|ballots} x {seats} {seats|person|people}',
  },
  votesLess: {
    vi: 'Ít hơn {count}: có phiếu bầu thiếu số lượng.',
    en: '{count} fewer: some ballots choose fewer people than there are seats.',
  },
  votesEqual: {
    vi: 'Bằng nhau: phiếu nào cũng bầu đủ số lượng.',
    en: 'Equal: every ballot chooses as many as there are seats.',
  },
  votesAbove: {
    vi: 'Nhiều hơn {count}: không thể như vậy, đề nghị cộng lại.',
    en: '{count} more: this cannot be. Check the figures.',
  },
  votesBelow: {
    vi: 'Ít hơn số phiếu hợp lệ {count}: không thể như vậy, đề nghị cộng lại.',
    en: '{count} below the valid ballots: this cannot be. Check the figures.',
  },
  aboveValid: { vi: 'Nhiều hơn số phiếu hợp lệ.', en: 'More than the valid ballots.' },
  digitsOnly: { vi: 'Ô này chỉ nhận chữ số.', en: 'Only digits can be entered here.' },
  noPaste: {
    vi: 'Không dán, kéo thả hay sao chép ở đây: gõ số đọc trên bảng giấy.',
    en: 'Nothing is pasted, dropped or copied here: type the figure on the paper.',
  },
  lookAgain: { vi: 'Xem lại', en: 'Look again' },
  reason: { vi: 'Lý do sửa bảng đã gửi', en: 'Reason for changing the sheet that was sent' },
  takeAlong: { vi: 'Dùng các số này cho {slot}', en: 'Use these figures for the {slot}' },
  finish: { vi: 'Khóa lượt nhập', en: 'Finish this entry' },
  finishKey: { vi: 'khóa lượt nhập', en: 'finish this entry' },
  finishWhen: {
    vi: 'Khóa được khi cộng đủ {count} phiếu.',
    en: 'It can be finished when the total is {count} {count|ballot|ballots}.',
  },
  finishMended: {
    vi: 'Khóa được khi các số khớp nhau và có lý do sửa, nếu bảng đã gửi trước đó.',
    en: 'It can be finished when the figures agree, with a reason if the sheet was sent before.',
  },
  otherPapers: { vi: 'Trên bàn không có đúng {size} phiếu?', en: 'Not {size} {size|ballot|ballots} on the table?' },
  otherPapersHint: {
    vi: 'Cộng lại bảng giấy và đếm lại tập {number}; vẫn không khớp thì báo trưởng ban kiểm phiếu. Các số đã gõ được giữ nguyên.',
    en: 'Add up the paper sheet and count batch {number} again. If they still do not agree, tell the head of the board. All figures are kept.',
  },
  stoppedHint: {
    vi: 'Không gõ thêm số nào. Buộc lại tập và trả cho trưởng ban kiểm phiếu.',
    en: 'Type no more figures. Tie the batch up and give it back to the head of the board.',
  },
  finished: { vi: 'Lượt nhập này đã khóa.', en: 'This entry is finished.' },
  changedElsewhere: {
    vi: 'Bảng này đã được gửi từ nơi khác với số khác. Số đang gõ vẫn giữ nguyên; đề nghị xem lại, ghi lý do rồi khóa.',
    en: 'The sheet was sent from elsewhere with other figures. Yours are still here: check them, give a reason and finish.',
  },
  keptHere: { vi: 'Đã lưu trên máy này', en: 'Kept on this laptop' },
  keeping: { vi: 'Đang lưu trên máy này', en: 'Being kept on this laptop' },
  cannotOpen: { vi: 'Không mở được bảng kiểm phiếu này', en: 'The tally sheet cannot be opened' },
  keys: { vi: 'Phím dùng được', en: 'Keys' },
  nextField: { vi: 'ô sau', en: 'next field' },
  fieldBefore: { vi: 'ô trước', en: 'previous field' },
  open: { vi: 'Nhập bảng kiểm phiếu', en: 'Enter the tally sheet' },
} as const satisfies Readonly<Record<string, Bilingual>>
