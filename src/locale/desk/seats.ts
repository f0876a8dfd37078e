import type { Bilingual } from '../text.ts'

/** Texts about people on an approved list who take no seat. */
export const SEATS = {
  title: { vi: 'Người không nhận chức danh', en: 'People who take no seat' },
  nobody: {
    vi: 'Bầu {office}, lần {number}: chưa ghi ai không nhận chức danh',
    en: 'Nobody is recorded as taking no seat: {office}, round {number}',
  },
  some: {
    vi: 'Bầu {office}, lần {number}: {count} người không nhận chức danh',
    en: '{count} {count|person takes|people take} no seat: {office}, round {number}',
  },
  noClause: {
    vi: 'Chưa tìm thấy điều khoản nào quy định việc này sau khi đã thông qua danh sách bầu cử.',
    en: 'No clause on this is known once the list is approved.',
  },
  readingIs: {
    vi: 'Cách hiểu của chương trình, không phải quy định:',
    en: 'A reading of the program, not a rule of law:',
  },
  reading: {
    vi: 'phiếu bầu cho người đó vẫn tính, kết quả đã công bố không đổi, chỗ của người đó để trống và không ai được lấy lên thay; đại hội (hội nghị) quyết định bầu tiếp hay không.',
    en: 'the votes for the person stay counted, the declared result stays as it is, the seat stays open and nobody moves up; the meeting decides whether to vote again.',
  },
  record: { vi: 'Ghi người không nhận chức danh', en: 'Record a person who takes no seat' },
  recordHere: { vi: 'Ghi việc này', en: 'Record it' },
  person: { vi: 'Người không nhận chức danh', en: 'Person who takes no seat' },
  ground: { vi: 'Vì sao', en: 'Ground' },
  day: { vi: 'Ngày xảy ra, ví dụ 05/8/2017', en: 'Day on which it happened, for example 5/8/2017 for 5 August' },
  by: { vi: 'Ai quyết định', en: 'Who decided' },
  byMeeting: { vi: 'đại hội (hội nghị) biểu quyết', en: 'the meeting, by a show of hands' },
  bySuperior: { vi: 'cấp trên, bằng văn bản', en: 'the superior, by a paper' },
  reason: { vi: 'Lý do', en: 'Reason' },
  reasonIs: { vi: 'lý do: {reason}', en: 'reason: {reason}' },
  on: { vi: '{ground}, ngày {day}', en: '{ground} on {day}' },
  cancelled: {
    vi: 'đã hủy vì ghi nhầm, lúc {time}: {reason}',
    en: 'cancelled, recorded by mistake, at {time}: {reason}',
  },
  decisionFell: {
    vi: 'quyết định sau lần bầu hết hiệu lực cùng với nội dung này',
    en: 'the decision after the round fell with it',
  },
  cancel: { vi: 'Hủy nội dung ghi nhầm', en: 'Cancel what was recorded by mistake' },
  cancelReason: { vi: 'Lý do hủy', en: 'Reason for the cancellation' },
  cancelHint: {
    vi: 'Người này lại nhận chức danh; nội dung đã ghi vẫn xem lại được.',
    en: 'The person takes the seat again; what was recorded stays readable.',
  },
  withDecision: {
    vi: 'Nếu quyết định sau lần bầu dựa vào chỗ còn trống này',
    en: 'If the decision after the round rests on this open seat',
  },
  keepDecision: { vi: 'giữ quyết định, không hủy gì', en: 'keep the decision and cancel nothing' },
  dropDecision: { vi: 'hủy cả quyết định', en: 'cancel the decision as well' },
  keep: { vi: 'Giữ như đã ghi', en: 'Keep it as it is' },
  giveUp: { vi: 'Quay lại', en: 'Go back' },
  notApproved: {
    vi: 'Danh sách bầu cử chưa được thông qua. Người xin rút trước khi thông qua thì ghi ngay trong danh sách.',
    en: 'The list is not approved. A withdrawal before the approval is recorded in the list itself.',
  },
  roundGone: {
    vi: 'Lần bầu này đã hủy, nên không ghi gì thêm.',
    en: 'This round is cancelled or annulled; nothing more is recorded in it.',
  },
  followed: {
    vi: 'Lần bầu tiếp theo đã mở với số lượng cần bầu tính theo những nội dung này, nên không ghi, không hủy được nữa.',
    en: 'The next round is open, and its seats follow from this; nothing is recorded or cancelled here any more.',
  },
  closed: {
    vi: 'Đại hội (hội nghị) đã kết thúc, nên không ghi, không hủy được nữa.',
    en: 'The meeting is closed; nothing is recorded or cancelled here any more.',
  },
  whoRecords: {
    vi: 'Đoàn chủ tịch hoặc đoàn thư ký ghi việc này.',
    en: 'The presidium or the secretariat records this.',
  },
  toResult: { vi: 'Xem kết quả lần bầu', en: 'See the result of the round' },
  toList: { vi: 'Xem danh sách bầu cử', en: 'See the list' },
} as const satisfies Readonly<Record<string, Bilingual>>
