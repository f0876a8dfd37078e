import type { Manner, SetAsideKind, Slot } from '../../rules/entry.ts'
import type { Standing } from '../../rules/standing.ts'

/** Words of the journal of ballot entry. */
export const JOURNAL_WORDS = {
  title: 'NHẬT KÝ NHẬP PHIẾU BẦU',
  round: 'Lần bầu thứ {number}, bầu {office}',
  about:
    'Thời gian là giờ Việt Nam theo nhật ký của chương trình. Cột “Số” là số thứ tự của sự kiện trong nhật ký. Tên người được ghi bằng số thứ tự trên phiếu bầu.',
  list: 'Danh sách trên phiếu bầu',
  position: 'STT',
  name: 'Họ và tên',
  stack: 'Tập phiếu số {number}[, nhãn {label}]: {size} phiếu',
  cancelledStack: 'Tập phiếu số {number}[, nhãn {label}]: đã hủy, không tính vào kết quả',
  noStacks: 'Không có tập phiếu nào được lập.',
  time: 'Thời gian',
  event: 'Số',
  who: 'Người thực hiện',
  slot: 'Lượt',
  act: 'Việc và nội dung',
  undoings: 'Các lần kiểm lại',
  reopened: 'Kết quả công bố lần {number} được kiểm lại theo quyết định của {body}[, {paper}], ghi lúc {at}: {reason}',
  contents: 'PHỤ LỤC',
  contentsAbstract: 'Nội dung các phiếu được tính',
  contentsAbout:
    'Nội dung của lượt được tính trong mỗi tập sau khi các lượt khớp nhau và có kết luận của {board}. Cột “Phiếu số” là thứ tự của phiếu trong tập.',
  content: 'Nội dung',
  ballots: 'Phiếu số',
  times: 'Số phiếu',
  sum: 'Cộng',
  unfinished: 'Lượt nhập chưa hoàn thành khi lần bầu kết thúc.',
  sheetContent: 'Bảng kiểm phiếu',
  nobody: '–',
  closing: 'Nhật ký này gồm {stacks} tập phiếu.',
} as const

/** Acts with their figures. */
export const ACT_WORDS = {
  created: 'Lập tập {size} phiếu[, nhãn {label}].',
  sizeCorrected: 'Đính chính tập phiếu: {before} → {after}.',
  stackFigures: '{size} phiếu[, nhãn {label}]',
  cancelled: 'Hủy tập phiếu.',
  entered: 'Nhập phiếu số {numbers}.',
  setAside: 'Để riêng phiếu số {number}: {kind}.',
  ruledWhileTyping: 'Phiếu số {number}: {kind}, kết luận {ruling}[ ({note})].',
  corrected: 'Đính chính phiếu số {number}: {before} → {after}.',
  removed: 'Bỏ phiếu số {number} nhập nhầm: {before}.',
  ruled: 'Kết luận về phiếu số {number}: {marks}. Có mặt: {present}. Biểu quyết: {vote}.[ Ghi chú: {note}.]',
  ruledAgain:
    'Kết luận lại về phiếu số {number}: {before} → {marks}. Có mặt: {present}. Biểu quyết: {vote}.[ Ghi chú: {note}.]',
  sheetEntered: 'Nhập bảng kiểm phiếu: {sheet}.',
  sheetCorrected: 'Đính chính bảng kiểm phiếu: {before} → {sheet}.',
  finalised: 'Khóa lượt nhập với {entered} phiếu.[ Đối chiếu: {standing}.]',
  reopened: 'Mở lại lượt nhập.',
  lookAgain: 'Xem lại: {places}.',
  resolved: 'Giải quyết chỗ khác nhau theo phiếu giấy. {changes}. Sau đó: {standing}.',
  nothingChanged: 'Không sửa phiếu nào',
  resolvedBallot: '{slot}, phiếu số {number}: {before} → {after}',
  resolvedSheet: '{slot}, bảng kiểm phiếu: {before} → {after}',
  papersCounted: 'Đếm trên bàn được {papers} phiếu.',
  handedOver: 'Giao lượt nhập: {from} → {to}.',
  otherAct: '{title}.',
  reason: 'Lý do: {reason}.',
  absent: 'không có phiếu',
  ballotPlaces: 'phiếu số {numbers}',
  missedPlace: 'phiếu có thể thiếu giữa phiếu {numbers}',
  columnPlaces: 'cột {columns}',
  vote: '{for} tán thành, {against} không tán thành, {blank} không có ý kiến',
} as const

/** Marks and figures in short. */
export const MARK_WORDS = {
  struck: 'gạch {places}',
  struckNobody: 'không gạch tên ai',
  agree: 'đồng ý {places}',
  disagree: 'không đồng ý {places}',
  noBox: 'không đánh dấu ô nào',
  invalid: 'không hợp lệ ({reason})',
  setAside: 'để riêng ({kind})',
  valid: 'hợp lệ {count}',
  invalidCount: 'không hợp lệ {count} ({reasons})',
  noInvalid: 'không hợp lệ 0',
  votes: 'số phiếu theo STT {places}',
  disagreeVotes: 'không đồng ý theo STT {places}',
} as const

export const SLOT_WORDS: Readonly<Record<Slot, string>> = {
  first: 'Thứ nhất',
  second: 'Thứ hai',
  third: 'Thứ ba',
}

export const SET_ASIDE_WORDS: Readonly<Record<SetAsideKind, string>> = {
  'not-issued': 'nghi không do {board} phát ra',
  marked: 'nghi có đánh dấu, ký tên hoặc viết thêm',
  'outside-name': 'nghi có tên người ngoài danh sách',
  unreadable: 'không đọc được',
}

export const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  typing: 'còn lượt đang nhập',
  differing: 'các lượt khác nhau',
  ruling: 'các lượt khớp nhau, còn phiếu chờ kết luận',
  ready: 'các lượt khớp nhau, tập phiếu được tính',
}

export const MANNER_WORDS: Readonly<Record<Manner, string>> = {
  ballots: 'nhập từng phiếu',
  patterns: 'nhập theo mẫu phiếu',
  'tally-sheet': 'nhập bảng kiểm phiếu',
}

export const COLUMN_WORDS = {
  ballots: 'tổng số phiếu',
  valid: 'phiếu hợp lệ',
  votes: 'số phiếu của STT {place}',
  disagree: 'không đồng ý của STT {place}',
} as const
