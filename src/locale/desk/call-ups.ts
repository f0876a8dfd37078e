import type { Bilingual } from '../text.ts'

/** Texts about alternates who are called to the seats of delegates. */
export const CALL_UPS = {
  way: { vi: 'Gọi đại biểu dự khuyết thay', en: 'Call an alternate' },
  title: { vi: 'Đại biểu dự khuyết', en: 'Alternates' },
  nobodyLeft: { vi: 'Không còn đại biểu dự khuyết để gọi thay', en: 'No alternate is left to be called' },
  nextIs: { vi: 'Đại biểu dự khuyết được gọi tiếp theo: {name}', en: 'The next alternate: {name}' },
  orderOpen: {
    vi: '{count} đại biểu dự khuyết ngang nhau: cấp trên quyết định gọi ai trước',
    en: '{count} {count|alternate is|alternates are} level: the superior decides who is called first',
  },
  orderOpenHint: {
    vi: 'Số phiếu và tuổi Đảng chưa xác định được thứ tự. Chỉ gọi được khi có văn bản của cấp trên; biết ngày vào Đảng thì ghi vào thông tin của đại biểu trước.',
    en: 'Votes and Party age leave the order open. A paper of the superior is needed; if a day of admission is known, record it with the person first.',
  },
  clauses: { vi: 'Căn cứ', en: 'Grounds' },
  left: { vi: 'Đại biểu dự khuyết chưa được gọi', en: 'Alternates who are not called yet' },
  name: { vi: 'Họ và tên', en: 'Full name' },
  votes: { vi: 'Số phiếu', en: 'Votes' },
  since: { vi: 'Ngày vào Đảng', en: 'Party member since' },
  unknown: { vi: 'chưa rõ', en: 'unknown' },
  order: { vi: 'Thứ tự', en: 'Order' },
  next: { vi: 'được gọi tiếp theo', en: 'next' },
  maybeNext: { vi: 'chưa rõ thứ tự', en: 'order open' },
  later: { vi: 'gọi sau', en: 'later' },
  record: { vi: 'Ghi việc gọi thay', en: 'Record the call-up' },
  droppedOut: { vi: 'Đại biểu thôi tham gia', en: 'Delegate who drops out' },
  calledUp: { vi: 'Đại biểu dự khuyết được gọi', en: 'Alternate who is called' },
  ground: { vi: 'Vì sao', en: 'Ground' },
  cannotAttend: { vi: 'không dự được đại hội cấp trên', en: 'cannot attend the upper congress' },
  leftTheUnit: { vi: 'chuyển khỏi đảng bộ', en: 'has left the unit' },
  suspendedOrProsecuted: {
    vi: 'bị đình chỉ sinh hoạt, khởi tố, truy tố hoặc tạm giam',
    en: 'is suspended, prosecuted or in detention',
  },
  deceased: { vi: 'từ trần', en: 'has died' },
  never: { vi: 'Không gọi thay trong các trường hợp sau', en: 'No alternate is called in these cases' },
  unfilled: { vi: 'chỗ mà đại hội cấp dưới bầu thiếu', en: 'a seat that the lower congress left unfilled' },
  convening: {
    vi: 'cấp ủy viên cấp triệu tập đại hội vắng mặt',
    en: 'an absent member of the convening committee',
  },
  rejected: { vi: 'đại biểu bị bác tư cách', en: 'a delegate whose credentials were rejected' },
  day: { vi: 'Ngày văn bản, ví dụ 05/8/2017', en: 'Day of the paper, for example 5/8/2017 for 5 August' },
  reason: { vi: 'Lý do', en: 'Reason' },
  reasonIs: { vi: 'lý do: {reason}', en: 'reason: {reason}' },
  recorded: { vi: 'Các lần gọi thay đã ghi', en: 'Recorded call-ups' },
  takes: { vi: '{calledUp} được gọi thay {droppedOut}', en: '{calledUp} in the seat of {droppedOut}' },
  fell: {
    vi: 'hết hiệu lực cùng với kết quả lần bầu',
    en: 'fell with the result of its round',
  },
  whoRecords: {
    vi: 'Đoàn chủ tịch hoặc đoàn thư ký ghi việc gọi thay, cả sau khi kết thúc.',
    en: 'The presidium or the secretariat records call-ups, also after the closing.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>
