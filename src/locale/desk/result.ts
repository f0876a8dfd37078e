import type { Bilingual } from '../text.ts'

/** Texts about a result: its outcome, its reasons, and its votes. */
export const RESULT = {
  round: { vi: 'Bầu {office}, lần {number} ({kind})', en: 'Election of the {office}, round {number} ({kind})' },
  complete: {
    vi: 'Trúng cử đủ {seats} người cần bầu',
    en: '{seats} of {seats} {seats|seat is|seats are} filled',
  },
  seatsLeft: {
    vi: 'Trúng cử {elected} trong {seats} người cần bầu, còn {left} vị trí',
    en: '{elected} of {seats} elected, {left} {left|seat|seats} left',
  },
  tie: {
    vi: 'Trúng cử {elected} trong {seats} người cần bầu, {tied} người bằng phiếu ở vị trí cuối',
    en: '{elected} of {seats} elected, {tied} people tied at the last seats',
  },
  noResult: { vi: 'Lần bầu không có kết quả', en: 'The round has no result' },
  notYet: { vi: 'Chưa công bố được kết quả', en: 'The result cannot be declared yet' },
  annulled: { vi: 'Lần bầu đã bị hủy', en: 'The round is annulled' },
  pending: { vi: 'chưa công bố', en: 'not declared yet' },
  declared: { vi: 'đã công bố {at}', en: 'declared {at}' },
  toStacks: { vi: 'Xem các tập phiếu', en: 'See the batches' },
  issued: { vi: 'Phát ra', en: 'Issued' },
  returned: { vi: 'Thu về', en: 'Returned' },
  valid: { vi: 'Hợp lệ', en: 'Valid' },
  invalid: { vi: 'Không hợp lệ', en: 'Invalid' },
  entries: { vi: '{entries} lượt nhập độc lập,', en: '{entries} independent {entries|entry|entries},' },
  agree: { vi: 'đã khớp', en: 'equal' },
  table: { vi: 'Số phiếu của từng người', en: 'Votes of each person' },
  position: { vi: 'Số TT', en: 'No.' },
  name: { vi: 'Họ và tên', en: 'Full name' },
  votes: { vi: 'Số phiếu', en: 'Votes' },
  percent: { vi: 'Tỷ lệ', en: 'Share' },
  needed: { vi: 'cần {votes} phiếu', en: '{votes} needed' },
  verdict: { vi: 'Kết quả', en: 'Result' },
  short: { vi: 'thiếu {votes} phiếu', en: '{votes} {votes|vote|votes} short' },
  beyondSeats: { vi: 'đủ số phiếu, ngoài số lượng cần bầu', en: 'enough votes, beyond the seats' },
  notSeated: { vi: 'không nhận vị trí: {reason}', en: 'takes no seat: {reason}' },
  corrected: { vi: 'đính chính: {name}', en: 'corrected: {name}' },
  byVotes: { vi: 'Đang xếp theo số phiếu.', en: 'In the order of votes.' },
  byList: { vi: 'Đang xếp theo thứ tự danh sách.', en: 'In the order of the list.' },
  sortByVotes: { vi: 'Xếp theo số phiếu', en: 'Order by votes' },
  sortByList: { vi: 'Xếp theo thứ tự danh sách', en: 'Order by the list' },
  alternates: {
    vi: 'Đại biểu dự khuyết: {names}[; còn {left} vị trí]',
    en: 'Alternates: {names}[; {left} seats left]',
  },
  nobody: { vi: 'không có ai', en: 'nobody' },
  whyTitle: { vi: 'Vì sao cần {votes} phiếu:', en: 'Why {votes} {votes|vote is|votes are} needed:' },
  why: {
    vi: 'quá một nửa của {base} người. Được triệu tập {summoned}[; không tính: {left}][; vẫn tính: {kept}].',
    en: 'more than half of {base} people. Summoned: {summoned}[; left out: {left}][; kept in: {kept}].',
  },
  whyPlurality: {
    vi: 'Người được nhiều phiếu hơn thì trúng cử, không cần quá một nửa.',
    en: 'The higher votes win; more than half is not needed.',
  },
  clauses: { vi: 'Căn cứ', en: 'Grounds' },
  deciding: {
    vi: 'Kết quả phụ thuộc một cách hiểu của chương trình, không phải quy định',
    en: 'The result rests on a reading of the program, not on a rule of law',
  },
  wouldBeElected: { vi: 'Khi đó trúng cử thêm: {names}.', en: 'Elected as well in that case: {names}.' },
  wouldNotBeElected: { vi: 'Khi đó không trúng cử: {names}.', en: 'Not elected in that case: {names}.' },
  remarks: { vi: 'Điều cần lưu ý', en: 'Remarks' },
  readingTag: {
    vi: 'cách hiểu của chương trình, không phải quy định',
    en: 'a reading of the program, not a rule of law',
  },
  digest: { vi: 'Giá trị băm của kết quả', en: 'Digest of the result' },
  wholeDigest: { vi: 'xem đủ', en: 'show all' },
  digestRow: { vi: 'nhóm {from}–{to}', en: 'groups {from} to {to}' },
} as const satisfies Readonly<Record<string, Bilingual>>

/** Texts about confirming and declaring a result. */
export const SIGN_OFF = {
  title: { vi: 'Xác nhận kết quả', en: 'Confirm the result' },
  hint: {
    vi: 'Từng người xem kết quả rồi xác nhận. Số liệu thay đổi thì phải xác nhận lại.',
    en: 'Each member reads the result and confirms it. If a figure changes, it has to be confirmed again.',
  },
  head: { vi: 'trưởng ban, xác nhận khi công bố', en: 'head of the board, confirms by declaring' },
  member: { vi: 'ủy viên[, {part}]', en: 'member[, {part}]' },
  tookPart: { vi: 'đã nhập phiếu', en: 'typed ballots' },
  waiting: { vi: 'chưa xác nhận', en: 'has not confirmed' },
  confirmedAt: { vi: 'đã xác nhận {at}', en: 'confirmed {at}' },
  void: { vi: 'xác nhận cũ, số liệu đã thay đổi sau đó', en: 'confirmed before the figures changed' },
  enough: { vi: 'Đủ để công bố:', en: 'Enough to declare:' },
  enoughWhy: {
    vi: '{given} trong {others} ủy viên đã xác nhận, cần {needed}.',
    en: '{given} of {others} {others|member|members} confirmed, {needed} needed.',
  },
  notNeeded: { vi: 'không cần ủy viên khác xác nhận.', en: 'no other member has to confirm.' },
  missing: { vi: 'Còn thiếu {missing} xác nhận', en: '{missing} {missing|confirmation is|confirmations are} missing' },
  declare: { vi: 'Công bố kết quả', en: 'Declare the result' },
  declareAsk: { vi: 'Công bố kết quả này?', en: 'Declare this result?' },
  announces: { vi: 'Trúng cử: {names}.', en: 'Elected: {names}.' },
  announcesNobody: { vi: 'Không có ai trúng cử.', en: 'Nobody is elected.' },
  final: {
    vi: 'Công bố rồi thì không sửa được. Chỉ mở lại được khi có quyết định của đoàn chủ tịch hoặc cấp trên.',
    en: 'A declared result cannot be changed. It is reopened only by decision of the presidium or the superior.',
  },
  read: {
    vi: 'Ban kiểm phiếu đã đọc lại từng tên và số phiếu.',
    en: 'The board has read each name and its votes again.',
  },
  checked: {
    vi: 'Ban kiểm phiếu đã kiểm tra lại và báo cáo: lần bầu này không có kết quả.',
    en: 'The board has checked everything again and reports that this round has no result.',
  },
  back: { vi: 'Quay lại', en: 'Go back' },
  changed: {
    vi: 'Số liệu đã thay đổi sau khi trang này được mở. Đây là số liệu mới; đề nghị xem lại và xác nhận lại.',
    en: 'The figures changed after this page was opened. These are the new ones; read and confirm them again.',
  },
  own: { vi: 'Xác nhận của tôi', en: 'My confirmation' },
  ownHint: {
    vi: 'Xác nhận nghĩa là: tôi đã xem, số phiếu và người trúng cử đúng với kết quả kiểm phiếu.',
    en: 'To confirm means: I have read it, and votes and elected people are those of the count.',
  },
  confirm: { vi: 'Xác nhận kết quả này', en: 'Confirm this result' },
  confirmed: { vi: 'Đã ghi xác nhận của đồng chí.', en: 'Your confirmation is recorded.' },
} as const satisfies Readonly<Record<string, Bilingual>>
