import type { Bilingual } from '../text.ts'

/** Texts of the page about the work that is left after a meeting. */
export const AFTERWARDS = {
  way: { vi: 'Khiếu nại và các việc sau đại hội, hội nghị', en: 'Complaints, and what follows the meeting' },
  openComplaints: {
    vi: 'Còn {count} khiếu nại chưa có kết quả giải quyết',
    en: '{count} {count|complaint has|complaints have} no outcome',
  },
  nothingOpen: {
    vi: 'Sau đại hội, hội nghị: không có khiếu nại đang chờ',
    en: 'After the meeting: no complaint waits for its outcome',
  },
} as const satisfies Readonly<Record<string, Bilingual>>

/** Texts about complaints. */
export const COMPLAINTS = {
  title: { vi: 'Khiếu nại', en: 'Complaints' },
  none: { vi: 'Chưa ghi khiếu nại nào.', en: 'No complaint is recorded.' },
  keeps: {
    vi: 'Khi khiếu nại chưa có kết quả giải quyết, không được tiêu hủy phiếu bầu có liên quan.',
    en: 'As long as a complaint has no outcome, the ballots that it is about are not destroyed.',
  },
  record: { vi: 'Ghi khiếu nại', en: 'Record a complaint' },
  number: { vi: 'Khiếu nại {number}', en: 'Complaint {number}' },
  received: { vi: 'Nhận ngày {day}', en: 'Received on {day}' },
  wholeMeeting: { vi: 'về cả đại hội, hội nghị', en: 'about the whole meeting' },
  aboutRound: { vi: 'về {round}', en: 'about: {round}' },
  from: { vi: 'Người khiếu nại: {name}', en: 'Complainant: {name}' },
  waiting: { vi: 'chưa có kết quả giải quyết', en: 'no outcome yet' },
  upheld: { vi: 'khiếu nại đúng', en: 'upheld' },
  rejected: { vi: 'khiếu nại không đúng', en: 'rejected' },
  withdrawn: { vi: 'người khiếu nại đã rút', en: 'withdrawn by the complainant' },
  mistake: { vi: 'ghi nhầm, không có khiếu nại này', en: 'recorded by mistake, never made' },
  decided: { vi: 'ngày {day}[, {by}]', en: 'on {day}[ by {by}]' },
  recordOutcome: { vi: 'Ghi kết quả giải quyết', en: 'Record the outcome' },
  correctOutcome: { vi: 'Đính chính kết quả giải quyết', en: 'Correct the outcome' },
  correct: { vi: 'Đính chính khiếu nại', en: 'Correct the complaint' },
  ofNumber: { vi: '{act} (khiếu nại {number})', en: '{act} (complaint {number})' },
  giveUp: { vi: 'Thôi', en: 'Do not' },
  about: { vi: 'Khiếu nại về', en: 'What it is about' },
  wholeMeetingOption: { vi: 'cả đại hội, hội nghị', en: 'the whole meeting' },
  complainant: { vi: 'Người khiếu nại', en: 'Complainant' },
  receivedOn: { vi: 'Ngày nhận, ví dụ 14/8/2017', en: 'Day of receipt, for example 14/8/2017 for 14 August' },
  text: { vi: 'Nội dung khiếu nại', en: 'Content of the complaint' },
  outcome: { vi: 'Kết quả giải quyết', en: 'Outcome' },
  noOutcome: { vi: 'chưa có kết quả, đã ghi nhầm', en: 'none, it was recorded by mistake' },
  decidedOn: { vi: 'Ngày kết luận, ví dụ 20/9/2017', en: 'Day of the decision, for example 20/9/2017' },
  by: { vi: 'Cơ quan kết luận', en: 'Body that decided' },
  byHint: { vi: 'Để trống nếu không cơ quan nào phải kết luận.', en: 'Leave it empty if nobody had to decide.' },
  note: { vi: 'Ghi chú (không bắt buộc)', en: 'Note (optional)' },
  reason: { vi: 'Lý do ghi', en: 'Reason for recording it' },
  outcomeThere: { vi: 'Đã có kết quả giải quyết.', en: 'The outcome is known.' },
  wrongDay: {
    vi: 'Đề nghị ghi ngày, tháng, năm, ví dụ 14/8/2017.',
    en: 'Write day, month and year, for example 14/8/2017 for 14 August.',
  },
  changed: {
    vi: 'Người khác vừa ghi thêm vào khiếu nại này nên chưa ghi phần của đồng chí. Bản mới nhất ở dưới đây; đề nghị xem rồi ghi lại.',
    en: 'Somebody else has just changed this complaint, so yours was not recorded. The newest version is below; read it and record again.',
  },
  versions: { vi: '{count} lần ghi', en: '{count} {count|version|versions}' },
  version: { vi: 'Lần ghi {version}, {at}', en: 'Version {version}, {at}' },
  why: { vi: 'Lý do: {reason}', en: 'Reason: {reason}' },
} as const satisfies Readonly<Record<string, Bilingual>>
