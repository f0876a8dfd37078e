import type { Bilingual } from '../text.ts'

/** Texts of the decision of the meeting after a round. */
export const DECISION = {
  title: { vi: 'Quyết định sau lần bầu', en: 'Decision after a round' },
  toDecide: {
    vi: 'Quyết định sau lần {number} bầu {office}: {outcome}',
    en: 'The meeting decides after round {number}, {office}: {outcome}',
  },
  notDeclared: {
    vi: 'Chưa công bố kết quả lần {number} bầu {office}',
    en: 'The result of round {number} is not declared: {office}',
  },
  notDeclaredHint: {
    vi: 'Đại hội (hội nghị) quyết định sau khi ban kiểm phiếu công bố kết quả.',
    en: 'The meeting decides once the counting board has declared the result.',
  },
  nothing: {
    vi: 'Lần {number} bầu {office}: {outcome}, không phải quyết định gì thêm',
    en: 'Round {number}, {office}: {outcome}; nothing is left to decide',
  },
  decided: { vi: 'Đã quyết định: {decision}', en: 'Decided: {decision}' },
  waitsForAppointment: {
    vi: 'Chờ ghi việc cấp ủy cấp trên chỉ định {office}',
    en: 'The appointment by the superior is to be recorded: {office}',
  },
  appointed: { vi: 'Cấp ủy cấp trên đã chỉ định {name}', en: 'Appointed by the superior: {name}' },
  ask: { vi: 'Đã biểu quyết thế nào?', en: 'What has the meeting decided?' },
  askHint: {
    vi: 'Chương trình không chọn thay; chỉ ghi việc đã biểu quyết.',
    en: 'The program does not choose for the meeting; it records the vote that was taken.',
  },
  open: { vi: 'Các quyết định có thể chọn', en: 'Decisions that are open' },
  noClause: {
    vi: 'Chưa tìm thấy điều khoản nào quy định việc này; đại hội (hội nghị) tự quyết định.',
    en: 'No clause on this is known; the meeting decides by itself.',
  },
  clauseIn: { vi: 'Căn cứ: {article}, {instrument} ({evidence})', en: 'By {article}, {instrument} ({evidence})' },
  readingIs: {
    vi: 'Cách hiểu của chương trình, không phải quy định:',
    en: 'A reading of the program, not a rule of law:',
  },
  notOpen: { vi: 'Không chọn được sau lần bầu này', en: 'Not open after this round' },
  notThirdRound: {
    vi: 'chỉ khi bầu bí thư chi bộ ba lần mà không có ai trúng cử',
    en: 'only after three rounds that elect no branch secretary',
  },
  nobodyTied: {
    vi: 'không có người bằng phiếu ở vị trí cuối',
    en: 'nobody is tied at the last seats',
  },
  hasResult: {
    vi: 'lần bầu này có kết quả, không phải bầu lại từ đầu',
    en: 'the round has a result, so the vote is not repeated',
  },
  superiorAppoints: {
    vi: 'theo điều khoản nêu trên, sau ba lần bầu thì báo cáo cấp trên chỉ định',
    en: 'by the clause above, the superior appoints after three rounds',
  },
  tieFirst: { vi: 'còn người bằng phiếu, phải bầu lại trước', en: 'people are tied; they are voted on again first' },
  voteIsVoid: {
    vi: 'lần bầu này không có kết quả, nên không xác định ai trúng cử, ai bằng phiếu',
    en: 'the round has no result, so nobody is elected or tied by it',
  },
  roundIsOwed: {
    vi: 'điều khoản nêu trên không cho việc này sau lần bầu thứ nhất',
    en: 'the clause above does not allow this after the first round',
  },
  newNames: { vi: 'Danh sách lần bầu tiếp', en: 'The list of the further round' },
  noNewNames: {
    vi: 'chỉ gồm người còn lại trong danh sách, không giới thiệu thêm',
    en: 'only names left on the list; no new ones',
  },
  withNewNames: { vi: 'được giới thiệu thêm người', en: 'new names may be added' },
  note: { vi: 'Ghi chú cho biên bản (không bắt buộc)', en: 'Note for the minutes (optional)' },
  reason: { vi: 'Lý do sửa', en: 'Reason for the correction' },
  record: { vi: 'Ghi quyết định', en: 'Record the decision' },
  correct: { vi: 'Sửa quyết định đã ghi', en: 'Correct the decision' },
  keep: { vi: 'Giữ như đã ghi', en: 'Keep it as it is' },
  changed: {
    vi: 'Có người khác vừa ghi quyết định. Đề nghị xem nội dung mới dưới đây; chưa ghi gì từ trang này.',
    en: 'Somebody else has just recorded the decision. See its new content below; nothing was recorded from this page.',
  },
  resultChanged: {
    vi: 'Kết quả vừa được công bố lại. Đề nghị xem kết quả mới; chưa ghi gì từ trang này.',
    en: 'The result has just been declared again. See the new one; nothing was recorded from this page.',
  },
  appointmentChanged: {
    vi: 'Có người khác vừa ghi hoặc sửa việc chỉ định. Đề nghị xem nội dung mới dưới đây; chưa ghi gì từ trang này.',
    en: 'Somebody else has just recorded or corrected the appointment. See it below; nothing was recorded from this page.',
  },
  presidium: {
    vi: 'Đoàn chủ tịch hoặc đoàn thư ký ghi quyết định của đại hội (hội nghị).',
    en: 'The presidium or the secretariat records the decision of the meeting.',
  },
  recordedAt: { vi: 'Ghi lúc {time}', en: 'Recorded at {time}' },
  earlier: { vi: 'Các lần ghi trước, không còn hiệu lực', en: 'Earlier versions, no longer in force' },
  followed: {
    vi: 'Lần bầu tiếp theo đã mở, nên quyết định này không sửa được nữa.',
    en: 'The next round is open, so this decision can no longer be corrected.',
  },
  result: { vi: 'Kết quả lần bầu', en: 'The result of the round' },
  seats: { vi: 'Số lượng cần bầu', en: 'Seats' },
  elected: { vi: 'Trúng cử', en: 'Elected' },
  tied: { vi: 'Bằng phiếu', en: 'Tied' },
  seatsLeft: { vi: 'Còn thiếu', en: 'Seats left' },
  whole: { vi: 'Xem toàn bộ kết quả', en: 'See the whole result' },
  appointment: { vi: 'Ghi việc cấp ủy cấp trên chỉ định', en: 'Record the appointment by the superior' },
  appointmentHint: {
    vi: 'Ghi theo văn bản của cấp trên. Không ai bầu việc này, nên người được chỉ định không ghi là trúng cử.',
    en: 'As in the paper of the superior. Nobody voted for it, so the person is not among the elected.',
  },
  person: { vi: 'Người được chỉ định', en: 'Person appointed' },
  paperNumber: { vi: 'Số văn bản', en: 'Number of the paper' },
  paperDate: { vi: 'Ngày văn bản', en: 'Date of the paper' },
  paperIssuer: { vi: 'Cơ quan ban hành', en: 'Body that issued it' },
  recordAppointment: { vi: 'Ghi việc chỉ định', en: 'Record the appointment' },
  correctAppointment: { vi: 'Sửa việc chỉ định đã ghi', en: 'Correct the appointment' },
  cancelAppointment: { vi: 'Hủy việc chỉ định đã ghi', en: 'Cancel the appointment' },
  paper: { vi: 'Văn bản {number} ngày {date}, {issuer}', en: 'Paper {number} of {date}, {issuer}' },
} as const satisfies Readonly<Record<string, Bilingual>>

/** Texts of a vote by show of hands. */
export const HAND_VOTE = {
  title: { vi: 'Biểu quyết giơ tay', en: 'Show of hands' },
  attending: { vi: 'có mặt {count}', en: '{count} attending' },
  emptyIsNone: {
    vi: 'hai ô sau để trống là 0',
    en: 'the last two may stay empty for 0',
  },
  for: { vi: 'Đồng ý', en: 'In favour' },
  against: { vi: 'Không đồng ý', en: 'Against' },
  blank: { vi: 'Không có ý kiến', en: 'Abstaining' },
  figures: {
    vi: '{for} đồng ý, {against} không đồng ý, {blank} không có ý kiến',
    en: '{for} in favour, {against} against, {blank} abstaining',
  },
} as const satisfies Readonly<Record<string, Bilingual>>
