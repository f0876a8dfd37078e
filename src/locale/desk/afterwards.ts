import type { Bilingual } from '../text.ts'

/** Texts of the page about the work that is left after a meeting. */
export const AFTERWARDS = {
  way: { vi: 'Khiếu nại và các việc sau đại hội, hội nghị', en: 'Complaints, and what follows the meeting' },
  title: { vi: 'Các việc sau đại hội, hội nghị', en: 'After the meeting' },
  openComplaints: {
    vi: 'Còn {count} khiếu nại chưa có kết quả giải quyết',
    en: '{count} {count|complaint has|complaints have} no outcome',
  },
  papersLeft: {
    vi: 'Còn {count} văn bản gửi cấp trên chưa xong',
    en: '{count} {count|paper|papers} for the superior {count|is|are} not ready',
  },
  nothingOpen: {
    vi: 'Sau đại hội, hội nghị: không còn việc nào chờ giải quyết',
    en: 'After the meeting: nothing waits to be settled',
  },
} as const satisfies Readonly<Record<string, Bilingual>>

/** Texts about complaints. */
export const COMPLAINTS = {
  title: { vi: 'Khiếu nại', en: 'Complaints' },
  none: { vi: 'Chưa ghi khiếu nại nào.', en: 'No complaint is recorded.' },
  whoRecords: {
    vi: 'Đoàn chủ tịch hoặc đoàn thư ký ghi khiếu nại.',
    en: 'The presidium or the secretariat records complaints.',
  },
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

/** Texts about the days by which something is due after a meeting. */
export const DEADLINES = {
  title: { vi: 'Thời hạn', en: 'Deadlines' },
  report: { vi: 'Báo cáo kết quả lên cấp trên', en: 'Report of the result to the superior' },
  complaint: {
    vi: 'Khiếu nại gửi ủy ban kiểm tra cấp trên',
    en: "Complaints to the superior's inspection committee",
  },
  approval: {
    vi: 'Cấp trên chuẩn y, nếu không có khiếu nại',
    en: 'Approval by the superior if there is no complaint',
  },
  due: { vi: 'Chậm nhất ngày', en: 'Due on' },
  afterClosing: {
    vi: '{count} ngày làm việc sau khi bế mạc',
    en: '{count} working {count|day|days} after the closing',
  },
  afterReceipt: {
    vi: '{count} ngày làm việc sau khi cấp trên nhận báo cáo',
    en: '{count} working {count|day|days} after the superior received the report',
  },
  noComplaintClause: {
    vi: 'Quy chế áp dụng cho đại hội, hội nghị này không có điều khoản về thời hạn khiếu nại mà chương trình biết.',
    en: 'The program knows no clause on a deadline for complaints in the regulation of this meeting.',
  },
  notReceived: {
    vi: 'Ghi ngày cấp trên nhận báo cáo ở dưới để tính.',
    en: 'Name the day on which the superior received the report below.',
  },
  reading: {
    vi: 'Cách hiểu của chương trình, không phải quy định:',
    en: 'A reading of the program, not a rule of law:',
  },
  noClause: {
    vi: 'vào ngày đại hội, hội nghị chưa biết điều khoản nào về thời hạn này; số ngày lấy theo quy định ban hành sau.',
    en: 'no clause about this deadline is known for the day of the meeting; the number of days is that of later rules.',
  },
  workingDays: {
    vi: 'ngày làm việc là từ thứ Hai đến thứ Sáu, trừ ngày nghỉ lễ ghi dưới đây. Thiếu một ngày nghỉ lễ thì thời hạn tính ra sớm hơn, không bao giờ muộn hơn.',
    en: 'working days are Monday to Friday without the public holidays named below. If one is missing, a deadline is too early, never too late.',
  },
  closedOn: { vi: 'Ngày bế mạc, ví dụ 15/8/2025', en: 'Day of the closing, for example 15/8/2025 for 15 August' },
  receivedOn: { vi: 'Ngày cấp trên nhận báo cáo', en: 'Day on which the superior received the report' },
  receivedHint: { vi: 'Để trống nếu chưa nhận.', en: 'Leave it empty if it has not.' },
  holidays: { vi: 'Ngày nghỉ lễ, cách nhau bằng dấu phẩy', en: 'Public holidays, with commas between them' },
  holidaysHint: {
    vi: 'Ví dụ 01/9/2025, 02/9/2025. Các ngày này chỉ dùng để tính, không được ghi lại.',
    en: 'For example 1/9/2025, 2/9/2025. They are used for this computation and not recorded.',
  },
  compute: { vi: 'Tính thời hạn', en: 'Compute the deadlines' },
  wrongDay: {
    vi: 'Đề nghị ghi ngày, tháng, năm, ví dụ 15/8/2025, hoặc để trống.',
    en: 'Write day, month and year, for example 15/8/2025 for 15 August, or leave it empty.',
  },
  wrongDays: {
    vi: 'Đề nghị ghi mỗi ngày gồm ngày, tháng, năm, cách nhau bằng dấu phẩy, ví dụ 01/9/2025, 02/9/2025.',
    en: 'Write each day as day, month and year, with commas between them, for example 1/9/2025, 2/9/2025.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>

/** Texts about the papers that go up to the superior. */
export const UPWARD = {
  title: { vi: 'Hồ sơ gửi cấp trên', en: 'Papers for the superior' },
  progress: {
    vi: 'Đã có {made}, phải lập lại {outdated}, chưa lập {missing} văn bản.',
    en: '{made} made, {outdated} to be made again, {missing} missing.',
  },
  noResult: { vi: 'Chưa có kết quả bầu cử nào được công bố.', en: 'No result is declared yet.' },
  electionsOpen: {
    vi: 'Chưa bầu xong: {offices}. Bầu xong thì mới lập được văn bản chung của đại hội, hội nghị.',
    en: 'Not ended yet: {offices}. The papers of the meeting are made after that.',
  },
  part: { vi: '{paper}, phần {part}', en: '{paper}, {part}' },
  made: { vi: 'đã có', en: 'made' },
  noPdf: { vi: 'đã lập, chưa có bản PDF', en: 'made, but not as PDF' },
  outdated: { vi: 'số liệu đã thay đổi, phải lập lại', en: 'its facts have changed, make it again' },
  missing: { vi: 'chưa lập', en: 'missing' },
  open: { vi: 'Mở', en: 'Open' },
  make: { vi: 'Đến nơi lập', en: 'Go and make it' },
  save: { vi: 'Tải cả hồ sơ', en: 'Save all of them' },
  saving: { vi: 'Đang gom hồ sơ', en: 'Gathering the papers' },
  otherPaper: { vi: 'giấy tờ khác của đại hội, hội nghị', en: 'another paper of the meeting' },
} as const satisfies Readonly<Record<string, Bilingual>>
