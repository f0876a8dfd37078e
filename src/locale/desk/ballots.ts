import type { Bilingual } from '../text.ts'

/** Texts of the page about the ballots of a round: issued, returned, kept. */
export const BALLOTS = {
  /* Headings. */
  beforeList: { vi: 'Danh sách chưa thông qua, chưa phát phiếu được', en: 'No ballots before the list is approved' },
  notShown: { vi: 'Chưa đọc được số phiếu', en: 'The figures could not be read' },
  toIssue: { vi: 'Ghi số phiếu phát ra', en: 'Record the ballots issued' },
  toReturn: { vi: 'Ghi số phiếu thu về', en: 'Record the ballots returned' },
  equal: { vi: 'Phát ra {issued} phiếu, thu về đủ', en: '{issued} {issued|ballot|ballots} issued, all returned' },
  missing: {
    vi: 'Phát ra {issued}, thu về {returned}: thiếu {missing} phiếu',
    en: '{issued} issued, {returned} returned: {missing} {missing|ballot|ballots} missing',
  },
  surplus: {
    vi: 'Phát ra {issued}, thu về {returned}: thừa {surplus} phiếu',
    en: '{issued} issued, {returned} returned: {surplus} {surplus|ballot|ballots} too many',
  },

  /* Sections. */
  issue: { vi: 'Phát phiếu', en: 'Issue' },
  return: { vi: 'Thu phiếu', en: 'Return' },
  notYet: { vi: 'Chưa ghi.', en: 'Not recorded yet.' },
  issueFirst: { vi: 'Ghi số phiếu phát ra trước.', en: 'Record the ballots issued first.' },
  attending: { vi: 'Có mặt', en: 'Attending' },
  printed: { vi: 'Phiếu in ra', en: 'Ballots printed' },
  madeHere: {
    vi: 'chương trình đã in {made} phiếu; in thêm ở nơi khác thì sửa lại',
    en: '{made} {made|ballot|ballots} printed by this program; correct it if others were printed elsewhere',
  },
  printedHint: {
    vi: 'số phiếu đã in và niêm phong, kể cả phiếu dự phòng',
    en: 'printed and sealed, including the spare ones',
  },
  made: { vi: 'chương trình đã in {made} phiếu', en: 'the service printed {made} {made|ballot|ballots}' },
  issued: { vi: 'Phiếu phát ra', en: 'Ballots issued' },
  issuedHint: {
    vi: '[có mặt {attending} người; ]mỗi người một phiếu',
    en: '[{attending} attending; ]one for each voter',
  },
  replaced: { vi: 'Phiếu hỏng đã đổi', en: 'Spoiled ballots replaced' },
  replacedHint: { vi: 'không tính vào phiếu phát ra', en: 'not included in those issued' },
  left: { vi: 'Còn lại chưa phát', en: 'Not handed out' },
  leftOver: { vi: 'Còn lại {count} phiếu chưa phát', en: '{count} {count|ballot|ballots} not handed out' },
  noneIssued: {
    vi: 'Số phiếu phát ra là 0. Đề nghị kiểm tra lại.',
    en: 'No ballot is issued by these figures. Check them.',
  },
  moreThanAttend: {
    vi: 'Phát ra nhiều hơn số có mặt ({attending}) {count} phiếu. Đề nghị kiểm tra lại số phát ra và số có mặt.',
    en: '{count} {count|ballot|ballots} more issued than the {attending} who attend. Check the figures and the roll.',
  },
  tooFewPrinted: {
    vi: 'Phát ra và đổi nhiều hơn in ra {count} phiếu. Đề nghị kiểm tra lại.',
    en: '{count} {count|ballot|ballots} more issued and replaced than printed. Check the figures.',
  },
  returned: { vi: 'Phiếu thu về', en: 'Ballots returned' },
  returnedHint: { vi: 'số phiếu đếm được trong hòm phiếu', en: 'counted when the box was opened' },
  against: { vi: 'So với phát ra', en: 'Compared with those issued' },
  asMany: { vi: 'đủ', en: 'as many' },
  fewer: { vi: 'thiếu {count} phiếu', en: '{count} {count|ballot|ballots} missing' },
  more: { vi: 'thừa {count} phiếu', en: '{count} {count|ballot|ballots} too many' },
  seals: { vi: 'Niêm phong hòm phiếu khi mở', en: 'Seals of the box when it was opened' },
  whole: { vi: 'còn nguyên', en: 'intact' },
  broken: { vi: 'không còn nguyên', en: 'not intact' },
  hall: { vi: 'Đếm tại hội trường', en: 'Count in the hall' },
  hallHint: { vi: 'hai người đếm khi mở hòm phiếu', en: 'the two people who counted when the box was opened' },
  table: { vi: 'Đếm lại tại bàn kiểm phiếu', en: 'Count again at the table' },
  tableHint: {
    vi: 'trước khi nhập; khác số thu về thì chưa lập tập được',
    en: 'before typing; no batches are set up while it differs',
  },
  sheets: { vi: 'Số phiếu đếm tại bàn', en: 'Ballots counted at the table' },
  counter: { vi: 'Người đếm', en: 'Counted by' },
  secondCounter: { vi: 'Người đếm thứ hai', en: 'Second counter' },
  at: { vi: 'Lúc', en: 'At' },
  atHint: {
    vi: 'giờ:phút, ví dụ 9:15; nếu là ngày khác thì ghi thêm ngày, ví dụ 9:15 05/8/2017',
    en: 'hours:minutes, such as 9:15; on another day with the day, such as 9:15 5/8/2017',
  },
  countedBy: { vi: '{names}, lúc {time}', en: '{names}, at {time}' },
  sheetsBy: { vi: '{sheets} phiếu, {names}, lúc {time}', en: '{sheets} {sheets|ballot|ballots}, {names}, at {time}' },
  partly: {
    vi: 'Mục đếm này mới điền một phần. Đề nghị điền ô này, hoặc xóa các ô khác của mục.',
    en: 'This count is only partly filled in. Fill in this field, or clear the others of the count.',
  },
  note: { vi: 'Ghi chú', en: 'Note' },
  optional: { vi: 'có thể để trống', en: 'may be left empty' },
  reason: { vi: 'Lý do đính chính', en: 'Reason for the correction' },
  reasonHint: { vi: 'được ghi vào nhật ký', en: 'kept in the log' },
  recordIssue: { vi: 'Ghi phiếu phát ra', en: 'Record the issue' },
  recordWithStack: {
    vi: 'Ghi phiếu thu về và lập 1 tập {count} phiếu',
    en: 'Record the return and set up 1 batch of {count} {count|ballot|ballots}',
  },
  recordAlone: { vi: 'Chỉ ghi phiếu thu về', en: 'Only record the return' },
  recordReturn: { vi: 'Ghi phiếu thu về', en: 'Record the return' },
  correct: { vi: 'Đính chính', en: 'Correct' },
  leave: { vi: 'Thôi', en: 'Leave it' },
  version: { vi: 'Ghi lần {number}, lúc {time}', en: 'Version {number}, recorded at {time}' },
  because: { vi: 'Lý do: {reason}', en: 'Reason: {reason}' },
  changed: {
    vi: 'Số liệu này vừa được người khác ghi. Số liệu mới đã hiện bên trên; đề nghị xem lại rồi ghi.',
    en: 'Somebody else has just recorded this. The new figures are shown above; look at them before recording.',
  },
  toResult: { vi: 'Sang trang kết quả', en: 'Go to the result' },
  toStacks: { vi: 'Sang trang tập phiếu', en: 'Go to the batches' },
} as const satisfies Readonly<Record<string, Bilingual>>
