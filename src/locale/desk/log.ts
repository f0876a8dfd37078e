import type { Bilingual } from '../text.ts'

/** Texts of the log. */
export const LOG = {
  title: { vi: 'Nhật ký', en: 'Log' },
  summary: {
    vi: '{events} sự kiện, {points} điểm niêm phong, {declared} lần bầu đã công bố',
    en: '{events} {events|event|events}, {points} {points|checkpoint|checkpoints}, {declared} declared {declared|round|rounds}',
  },
  verify: { vi: 'Kiểm chứng và so giá trị gốc', en: 'Verify and compare the root' },
  export: { vi: 'Xuất nhật ký', en: 'Export the log' },
  withoutMarks: { vi: 'Tệp không kèm nội dung từng phiếu', en: 'A file without the marks of ballots' },
  withoutMarksHint: {
    vi: 'Tệp đầy đủ có nội dung của từng phiếu, dùng để kiểm lại các phiếu; chỉ giao cho người được xem phiếu. Tệp không kèm nội dung phiếu dùng để gửi cho người khác: vẫn kiểm chứng được chuỗi sự kiện, chữ ký và kết quả theo các số tổng, nhưng không kiểm lại được từng phiếu.',
    en: 'The full file has every ballot and serves to count them again; give it only to people who may see ballots. A file without the marks is for others: chain, signatures and the results by their sums can still be verified, but the ballots cannot be counted again.',
  },
  exportWithout: { vi: 'Xuất tệp không kèm nội dung phiếu', en: 'Export without the marks' },
  exporting: { vi: 'Đang xuất nhật ký', en: 'Exporting the log' },
  exportingHint: {
    vi: 'Máy chủ đang ghi nhật ký vào tệp. Đề nghị không đóng trang này cho đến khi tệp được lưu.',
    en: 'The service is writing the log to a file. Keep this page open until the file is saved.',
  },
  exported: {
    vi: 'Đã xuất nhật ký vào tệp {file}. Việc xuất cũng là một sự kiện và là dòng cuối của tệp.',
    en: 'The log was exported to the file {file}. The export is an event itself, the last one in the file.',
  },
  filters: { vi: 'Lọc sự kiện', en: 'Filter events' },
  from: { vi: 'Từ', en: 'From' },
  to: { vi: 'Đến trước', en: 'Before' },
  hourHint: {
    vi: 'giờ:phút, ví dụ 18:30; ngày khác thì ghi cả ngày, ví dụ 18:30 05/8/2017',
    en: 'hours:minutes, such as 18:30; on another day with the day, such as 18:30 5/8/2017',
  },
  wrongHour: {
    vi: 'Đề nghị ghi giờ và phút, ví dụ 18:30 hoặc 18:30 05/8/2017.',
    en: 'Write hours and minutes, such as 18:30 or 18:30 5/8/2017.',
  },
  subject: { vi: 'Nội dung', en: 'Subject' },
  everything: { vi: 'tất cả', en: 'all' },
  meetingOnly: { vi: 'khung của đại hội, hội nghị', en: 'the frame of the meeting' },
  people: { vi: 'đảng viên, đại biểu', en: 'members and delegates' },
  roles: { vi: 'giao vai trò', en: 'granting of roles' },
  sessions: { vi: 'đăng nhập', en: 'sign-ins' },
  devices: { vi: 'máy và mã PIN', en: 'laptops and PINs' },
  papers: { vi: 'giấy tờ', en: 'papers' },
  logItself: { vi: 'nhật ký và điểm niêm phong', en: 'the log and its checkpoints' },
  chosenObject: { vi: 'đối tượng đang chọn', en: 'the chosen object' },
  person: { vi: 'Người', en: 'Person' },
  find: { vi: 'Tìm sự kiện số', en: 'Find event' },
  order: { vi: 'Thứ tự', en: 'Order' },
  oldest: { vi: 'cũ trước', en: 'oldest first' },
  newest: { vi: 'mới trước', en: 'newest first' },
  clear: { vi: 'Bỏ lọc', en: 'Remove the filters' },
  shown: { vi: '{count} sự kiện trên trang này', en: '{count} {count|event|events} on this page' },
  more: { vi: '{count} sự kiện trên trang này, còn nữa', en: '{count} {count|event|events} on this page, more follow' },
  none: {
    vi: 'Không có sự kiện nào theo các điều kiện lọc này. Đề nghị bỏ bớt điều kiện.',
    en: 'No event meets these conditions. Remove some of them.',
  },
  previousPage: { vi: 'Trang trước', en: 'Previous page' },
  nextPage: { vi: 'Trang tiếp theo', en: 'Next page' },
  table: { vi: 'Sự kiện', en: 'Events' },
  number: { vi: 'TT', en: 'No.' },
  hour: { vi: 'Giờ', en: 'Time' },
  actor: { vi: 'Người thực hiện', en: 'Actor' },
  act: { vi: 'Việc', en: 'Act' },
  detail: { vi: 'Chi tiết', en: 'Detail' },
  seals: { vi: 'niêm phong', en: 'sealed' },
  withheld: { vi: 'chưa mở: lần bầu chưa có kết quả', en: 'withheld: the round has no result yet' },
  keysMove: { vi: 'sự kiện trước, sau', en: 'previous, next event' },
  keysFind: { vi: 'tìm', en: 'find' },
  keysOpen: { vi: 'bằng chứng của sự kiện này', en: 'proof of this event' },
  batch: { vi: 'tập số {number}, {round}', en: 'batch {number}, {round}' },
  round: { vi: '{office}, lần {number}', en: '{office}, round {number}' },
} as const satisfies Readonly<Record<string, Bilingual>>

/** Texts about one event. */
export const EVENT = {
  number: { vi: 'Sự kiện số {number}', en: 'Event {number}' },
  sentence: {
    vi: 'Lúc {time} ngày {day}, {role} {name}: {act}[ ({object})][: {detail}].',
    en: 'At {time} on {day}, {name} ({role}): {act}[ ({object})][: {detail}].',
  },
  changes: { vi: 'Trước và sau', en: 'Before and after' },
  figure: { vi: 'Số liệu', en: 'Figure' },
  before: { vi: 'Trước đó', en: 'Before' },
  after: { vi: 'Sau đó', en: 'After' },
  recorded: { vi: 'Đã ghi', en: 'Recorded' },
  nothingYet: { vi: 'chưa có', en: 'none yet' },
  empty: { vi: 'không có', en: 'none' },
  yes: { vi: 'có', en: 'yes' },
  no: { vi: 'không', en: 'no' },
  vote: {
    vi: '{for} tán thành, {against} không tán thành, {blank} ý kiến khác',
    en: '{for} for, {against} against, {blank} neither',
  },
  head: { vi: '{name} (trưởng ban)', en: '{name} (head)' },
  whole: { vi: 'xem đủ', en: 'show all' },
  reason: { vi: 'Lý do', en: 'Reason' },
  citations: { vi: 'Căn cứ', en: 'Grounds' },
  withheld: {
    vi: 'Số liệu của sự kiện này chưa mở cho ai, vì lần bầu chưa có kết quả. Giá trị băm ở dưới đã cố định nội dung; sau khi công bố, số liệu hiện ra ở đây.',
    en: 'Nobody may see the figures of this event yet, because the round has no result. The hash below has fixed them already; after the declaration they appear here.',
  },
  onlyObject: { vi: 'Chỉ xem sự kiện của đối tượng này', en: 'Only events on this object' },
  onlyPerson: { vi: 'Chỉ xem việc của người này', en: 'Only acts of this person' },
  reading: { vi: 'Trang đọc của lần bầu', en: 'Reading page of the round' },
  full: { vi: 'Nguyên văn', en: 'In full' },
  fullWithheld: {
    vi: 'Chưa đủ nguyên văn: số liệu, lý do và mã yêu cầu chưa mở.',
    en: 'Not the whole text: figures, reason and request id are withheld.',
  },
  proof: { vi: 'Bằng chứng', en: 'Proof' },
  readProof: { vi: 'Xem bằng chứng', en: 'Show the proof' },
  readingProof: { vi: 'Đang lấy bằng chứng', en: 'Fetching the proof' },
  proofOf: { vi: 'Giá trị gốc của {size} sự kiện:', en: 'Root of {size} {size|event|events}:' },
  proofWhole: {
    vi: 'Bằng chứng đúng: sự kiện như ghi ở đây thuộc nhật ký có giá trị gốc này. Máy này đã tính lại cả {steps} bước.',
    en: 'The proof is right: the event as shown here is in the log with this root. This laptop recomputed {steps} {steps|step|steps}.',
  },
  proofPath: {
    vi: 'Bằng chứng đúng: giá trị băm của sự kiện thuộc nhật ký có giá trị gốc này, tính lại qua {steps} bước. Nguyên văn chưa mở nên chưa tính lại được giá trị băm.',
    en: 'The proof is right: the hash of the event is in the log with this root, recomputed in {steps} {steps|step|steps}. The text is withheld, so its hash is not recomputed yet.',
  },
  proofDiffers: {
    vi: 'Nguyên văn của sự kiện không cho ra giá trị băm mà máy chủ ghi. Đề nghị không dùng nhật ký này làm căn cứ, giữ nguyên máy và báo cáo cấp trên.',
    en: 'The text of the event does not give the hash that the service states. Do not rely on this log, keep the laptop as it is and report to the superior.',
  },
  proofBroken: {
    vi: 'Các bước không dẫn đến giá trị gốc này. Đề nghị không dùng nhật ký này làm căn cứ, giữ nguyên máy và báo cáo cấp trên.',
    en: 'The steps do not lead to this root. Do not rely on this log, keep the laptop as it is and report to the superior.',
  },
  proofOnlyRoot: {
    vi: 'Giá trị gốc phải trùng với giá trị gốc in trên biên bản đã ký.',
    en: 'The root has to equal the one printed on the signed minutes.',
  },
  toVerify: { vi: 'So giá trị gốc với biên bản', en: 'Compare the root with the minutes' },
  leaf: { vi: 'Giá trị băm của sự kiện', en: 'Hash of the event' },
  step: { vi: 'bước {number}', en: 'step {number}' },
  steps: { vi: 'Các bước', en: 'Steps' },
  root: { vi: 'Giá trị gốc', en: 'Root' },
} as const satisfies Readonly<Record<string, Bilingual>>

/** Texts about the checkpoints of the log. */
export const POINTS = {
  title: { vi: 'Điểm niêm phong', en: 'Checkpoints' },
  none: {
    vi: 'Chưa có điểm niêm phong nào. Điểm đầu tiên được lập khi công bố kết quả, kết thúc hoặc xuất nhật ký.',
    en: 'There is no checkpoint yet. The first one is taken when a result is declared, at the closing or at an export.',
  },
  size: { vi: 'Sự kiện', en: 'Events' },
  root: { vi: 'Giá trị gốc', en: 'Root' },
  takenAt: { vi: 'Lúc', en: 'Taken at' },
  cause: { vi: 'Vì việc', en: 'Because of' },
  paper: { vi: 'In trên', en: 'Printed on' },
  noPaper: { vi: 'chưa in', en: 'not printed' },
} as const satisfies Readonly<Record<string, Bilingual>>

/** Texts about a log that does not continue what was sealed. */
export const ACCEPTANCE = {
  title: { vi: 'Khi nhật ký không nối tiếp phần đã niêm phong', en: 'When the log does not continue what was sealed' },
  hint: {
    vi: 'Chỉ dùng khi chương trình từ chối niêm phong vì dữ liệu đã được khôi phục từ bản cũ. Việc chấp nhận và lý do được ghi vào nhật ký; người kiểm tra sẽ thấy.',
    en: 'Only for when the program refuses to seal because the data was restored from an older copy. The acceptance and its reason are written in the log, where the auditor sees them.',
  },
  ask: { vi: 'Chấp nhận nhật ký như hiện có', en: 'Accept the log as it is' },
  reason: { vi: 'Lý do', en: 'Reason' },
  accept: { vi: 'Chấp nhận và ghi lý do', en: 'Accept, with this reason' },
  keep: { vi: 'Không chấp nhận', en: 'Do not accept' },
  done: { vi: 'Đã ghi việc chấp nhận vào nhật ký.', en: 'The acceptance was written in the log.' },
} as const satisfies Readonly<Record<string, Bilingual>>
