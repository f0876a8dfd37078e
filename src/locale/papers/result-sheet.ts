import type { CallUpGround } from '../../rules/call-up.ts'
import type { SeatRefusalGround } from '../../rules/seats.ts'
import type { Readings } from '../../rules/types.ts'

/** Words of the consolidated results of a meeting. */
export const RESULT_SHEET_WORDS = {
  title: 'BẢNG TỔNG HỢP KẾT QUẢ BẦU CỬ',
  percent: {
    'majority-base': 'Tỷ lệ phần trăm tính trên tổng số tính tỷ lệ của lần bầu.',
    summoned:
      'Tỷ lệ phần trăm tính trên tổng số được triệu tập theo cách hiểu của chương trình, không phải quy định; tỷ lệ này không dùng để xét trúng cử.',
  } satisfies Readonly<Record<Readings['percentBase'], string>>,
  summary: 'Tổng hợp',
  election: '{number}. Bầu {office}',
  cancelledElection: 'Nội dung bầu này đã hủy trước khi bỏ phiếu. Lý do: {reason}.',
  notVoted: 'Chưa có lần bầu nào.',
  round: 'Lần bầu thứ {number}, {kind}',
  ofAlternates: '{round} (đại biểu dự khuyết)',
  counted:
    '{round}: số lượng cần bầu {seats}[, dự khuyết {alternates}]; phát ra {issued} phiếu, thu về {returned} phiếu, hợp lệ {valid} phiếu, không hợp lệ {invalid} phiếu[; được triệu tập {summoned}]; tổng số tính tỷ lệ {base}[; trúng cử khi được ít nhất {needed} phiếu]. Kết quả: {outcome}.',
  annulled: '{round}: bị hủy theo quyết định của {body}[ ({paper})]. Lý do: {reason}.',
  cancelledRound: '{round}: đã hủy trước khi bỏ phiếu.',
  underWay: '{round}: {state}.',
  settled:
    'Đại biểu dự khuyết lấy theo kết quả lần bầu thứ {round}: {elected}[; bằng phiếu ở vị trí dự khuyết cuối, chưa quyết định: {tied}].',
  corrected: '{name} (được đính chính là {now})',
  settledNobody: 'không có',
  settledName: '{name} ({votes} phiếu)',
  verdicts: {
    none: 'không có kết quả',
    undecided: 'dự khuyết chưa quyết định',
    'tied-alternate': 'bằng phiếu (dự khuyết)',
    settledHere: 'trúng cử đại biểu dự khuyết ({votes} phiếu, lần bầu thứ {round})',
    settledLater: 'trúng cử đại biểu dự khuyết (sau lần bầu thứ {round})',
  },
  notSeated: 'Đồng chí {name} không giữ vị trí được bầu ({ground}); số phiếu vẫn được tính.',
  decided: 'Quyết định sau lần bầu: {decision}.',
  appointed: 'Cấp ủy cấp trên chỉ định đồng chí {name} ({paper}).',
  calledUp: 'Đồng chí {calledUp} (dự khuyết) được triệu tập thay đồng chí {droppedOut}: {ground}.',
  paper: '{number}, ngày {date}, {issuer}',
  closing: 'Bảng này gồm {elections} nội dung bầu, {rounds} lần bầu[, không kể {undone} lần bầu bị hủy].',
  columns: {
    position: 'TT',
    office: 'Nội dung bầu',
    seats: 'Số lượng',
    filled: 'Đã bầu',
    rounds: 'Số lần bầu',
    state: 'Tình trạng',
    name: 'Họ và tên',
    votes: 'Số phiếu',
    percent: 'Tỷ lệ %',
    verdict: 'Kết quả',
  },
  full: 'đủ số lượng',
  missing: 'còn thiếu {count}',
  missingAlternates: 'dự khuyết còn thiếu {count}',
  cancelled: 'đã hủy',
  filled: '{elected}[, không giữ vị trí {lost}][, được chỉ định {appointed}][ (dự khuyết {alternates})]',
  alternatesFilled: '{elected} (dự khuyết {alternates})',
} as const

/** Why a person takes no seat, within a sentence. */
export const SEAT_GROUND_WORDS: Readonly<Record<SeatRefusalGround, string>> = {
  declined: 'không nhận',
  withdrew: 'xin rút',
  died: 'từ trần',
  struck: 'cấp ủy cấp trên đưa ra khỏi danh sách',
}

export const CALL_UP_GROUND_WORDS: Readonly<Record<CallUpGround, string>> = {
  'cannot-attend': 'không thể dự đại hội',
  'left-the-unit': 'đã chuyển khỏi đơn vị',
  'suspended-or-prosecuted': 'bị đình chỉ sinh hoạt hoặc bị khởi tố, truy tố, tạm giam',
  deceased: 'từ trần',
}
