import { type Bilingual, type FillParams, fill, type Language } from '../text.ts'
import { ENDING_WORDS } from './ending.ts'

/** The texts of the demo's report, except the labels of offices, reasons and outcomes. */
const WORDS = {
  step: { vi: 'Bước {number}', en: 'Step {number}' },
  intro: {
    vi: 'Mô phỏng trọn vẹn một đại hội trên dịch vụ kiểm phiếu. Mọi việc dưới đây đều thực hiện qua giao diện HTTP của dịch vụ; họ tên là giả định, số liệu lấy từ tệp kịch bản.',
    en: 'A simulation of a whole congress on the counting service. Every step below went through its HTTP API; the names are invented, the figures come from the scenario file.',
  },
  starting: {
    vi: 'Đang khởi động dịch vụ với cơ sở dữ liệu tạm …',
    en: 'Starting the service with a temporary database …',
  },
  started: { vi: 'Dịch vụ đang chạy tại {address}.', en: 'The service is running at {address}.' },
  // opening
  meeting: { vi: 'Tổ chức đảng và đại hội', en: 'Organisation and congress' },
  organisation: { vi: 'Tổ chức đảng', en: 'Organisation' },
  level: { vi: 'Cấp', en: 'Level' },
  congress: { vi: 'Đại hội: {name}', en: 'Congress: {name}' },
  kind: { vi: 'Loại: {kind}; nhiệm kỳ {from}–{to}; ngày {day}.', en: 'Kind: {kind}; term {from}–{to}; held on {day}.' },
  regulation: {
    vi: 'Kiểm phiếu theo: {regulation} (quy chế có hiệu lực vào ngày đại hội).',
    en: 'Counted under: {regulation} (in force on the day of the congress).',
  },
  implementing: {
    vi: 'Quy định thi hành Điều lệ Đảng có hiệu lực vào ngày đó: {implementing}.',
    en: 'Implementing rules of the Statutes in force on that day: {implementing}.',
  },
  roll: { vi: 'Số được triệu tập, tổng số tính tỷ lệ', en: 'People summoned, and the base of the majority' },
  summoned: { vi: 'Được triệu tập', en: 'Summoned' },
  excluded: { vi: 'Trừ: {reason}', en: 'Less: {reason}' },
  base: { vi: 'Tổng số tính tỷ lệ', en: 'Base of the majority' },
  attending: { vi: 'Có mặt khi bỏ phiếu', en: 'Attending at the vote' },
  needed: { vi: 'Số phiếu cần đạt (quá một nửa của {base})', en: 'Votes needed (more than half of {base})' },
  stays: {
    vi: 'Người vắng mặt không thuộc trường hợp được trừ vẫn tính vào tổng số: {absent} người. Được đúng một nửa thì chưa trúng cử.',
    en: 'People absent without an accepted reason stay in the base: {absent}. Exactly half is not enough to be elected.',
  },
  basis: { vi: 'Căn cứ: {article} ({evidence}).', en: 'Basis: {article} ({evidence}).' },
  accounts: { vi: 'Tài khoản và vai trò', en: 'Accounts and roles' },
  account: { vi: 'Tài khoản', en: 'Account' },
  role: { vi: 'Vai trò', en: 'Role' },
  administrator: { vi: 'Quản trị hệ thống', en: 'Administrator' },
  presidium: { vi: 'Chủ tọa đại hội', en: 'Chair of the congress' },
  secretary: { vi: 'Thư ký đại hội', en: 'Secretary of the congress' },
  auditor: { vi: 'Cán bộ kiểm tra', en: 'Auditor' },
  accountsRule: {
    vi: 'Mỗi việc dưới đây do đúng người có vai trò đó thực hiện; ủy viên chỉ xem và sửa lượt nhập của mình, người quản trị không có quyền kiểm phiếu.',
    en: 'The holder of each role does its part below; members see and change only their own entries, and the administrator has no part in the count.',
  },
  number: { vi: 'TT', en: 'No.' },
  name: { vi: 'Họ và tên', en: 'Full name' },
  born: { vi: 'Năm sinh', en: 'Born' },
  since: { vi: 'Vào Đảng', en: 'Party since' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  duty: { vi: 'Nhiệm vụ', en: 'Duty' },
  vote: {
    vi: 'Biểu quyết giơ tay: {for} tán thành, {against} không tán thành, {blank} ý kiến khác.',
    en: 'Show of hands: {for} in favour, {against} against, {blank} neither.',
  },
  sentBy: {
    vi: 'Tổ công tác do cấp trên cử: văn bản số {number} ngày {day} của {issuer}.',
    en: 'Working group sent from above: paper {number} of {day}, issued by {issuer}.',
  },
  boardRule: {
    vi: 'Từ đây, thành viên ban kiểm phiếu không thể có tên trong danh sách bầu cử nào.',
    en: 'From now on no member of the board may stand on a list.',
  },
  // list
  election: { vi: 'Bầu {office}, lần {number} ({kind})', en: 'Election: {office}, round {number} ({kind})' },
  list: { vi: 'Danh sách bầu cử', en: 'Candidate list' },
  seats: {
    vi: 'Số lượng cần bầu: {seats}. Danh sách: {names} người. Mẫu phiếu: {form}.',
    en: 'To elect: {seats}. On the list: {names}. Form: {form}.',
  },
  eligible: {
    vi: 'Chỉ những người vừa trúng cử {office} được đưa vào danh sách.',
    en: 'Only people just elected to the {office} may stand.',
  },
  tried: { vi: 'Thử đưa danh sách: {names}.', en: 'Trying this list: {names}.' },
  triedEarly: {
    vi: 'Thử công bố kết quả khi còn tập phiếu chưa nhập xong.',
    en: 'Trying to declare the result while a batch is unfinished.',
  },
  refused: { vi: '=> Dịch vụ từ chối ({code}): {detail}', en: '=> The service refuses ({code}): {detail}' },
  listReady: {
    vi: 'Danh sách lấy từ lần bầu trước; dịch vụ đã lập sẵn.',
    en: 'The list follows from the previous round; the service has prepared it.',
  },
  approved: { vi: 'Đại hội thông qua danh sách.', en: 'The congress approves the list.' },
  // ballots
  custody: { vi: 'Phát phiếu, thu phiếu', en: 'Ballots issued and returned' },
  printed: { vi: 'Phiếu in, đóng dấu', en: 'Printed and sealed' },
  issued: { vi: 'Phát ra', en: 'Issued' },
  replaced: {
    vi: 'Đổi phiếu hỏng (không tính vào số phát ra)',
    en: 'Spoiled and replaced (not included in those issued)',
  },
  returned: { vi: 'Thu về', en: 'Returned' },
  entry: { vi: 'Nhập phiếu', en: 'Entering the ballots' },
  stack: {
    vi: '{label}: {mode}, {size} phiếu; người nhập: {name}',
    en: '{label}: {mode}, {size} {size|ballot|ballots}; typed by {name}',
  },
  ballots: { vi: 'Số phiếu', en: 'Ballots' },
  paper: { vi: 'Trên phiếu', en: 'On the paper' },
  counted: { vi: 'Được tính', en: 'Counts as' },
  struck: { vi: 'gạch {names}', en: 'struck: {names}' },
  nothingStruck: { vi: 'không gạch ai', en: 'no name struck' },
  agree: { vi: 'đồng ý: {names}', en: 'agree: {names}' },
  disagree: { vi: 'không đồng ý: {names}', en: 'disagree: {names}' },
  nothingMarked: { vi: 'bỏ trống cả hai ô', en: 'no box marked' },
  valid: { vi: 'hợp lệ', en: 'valid' },
  invalid: { vi: 'không hợp lệ: {reason}', en: 'invalid: {reason}' },
  sheetInvalid: { vi: 'Không hợp lệ: {reason}', en: 'Invalid: {reason}' },
  doubt: {
    vi: 'Phiếu có nghi vấn: {note} {board} kết luận: {ruling} ({name}).',
    en: 'Doubtful ballot: {note} {board} concluded: {ruling} ({name}).',
  },
  entered: {
    vi: 'Đã nhập {entered}/{size} phiếu, khóa lượt nhập.',
    en: 'Entered {entered} of {size}; entry finished.',
  },
  enteredAgain: {
    vi: 'Nhập độc lập lần nữa: {name} đã nhập {entered}/{size} phiếu mà không xem lượt trước.',
    en: 'Entered again by {name}, who does not see the entry before: {entered} of {size}.',
  },
  waits: { vi: 'chờ ban kiểm phiếu kết luận', en: 'waits for a ruling of the board' },
  differ: {
    vi: 'Các lượt nhập lệch nhau ở {count} phiếu; trưởng ban kiểm phiếu lấy phiếu giấy ra đối chiếu.',
    en: 'The entries differ in {count} {count|ballot|ballots}; the head of the board looks at the papers.',
  },
  paperSays: { vi: 'phiếu giấy số {number}: {paper}', en: 'paper {number}: {paper}' },
  byPaper: { vi: 'Đối chiếu với phiếu giấy.', en: 'Compared with the paper ballot.' },
  settled: {
    vi: 'Đã sửa theo phiếu giấy; các lượt nhập khớp nhau, bản nhập trước vẫn lưu trong nhật ký.',
    en: 'Corrected by the papers; the entries agree, and the log keeps what was typed before.',
  },
  annulment: { vi: 'Hủy kết quả lần bầu', en: 'The vote is annulled' },
  annulled: {
    vi: 'Chủ tọa quyết định hủy kết quả và bầu lại: {reason}',
    en: 'The presidium annuls the vote, which is held again: {reason}',
  },
  votes: { vi: 'Số phiếu bầu', en: 'Votes' },
  against: { vi: 'Không đồng ý', en: 'Disagree' },
  ...ENDING_WORDS,
} as const satisfies Record<string, Bilingual>

export type WordKey = keyof typeof WORDS

/** A text of the report with its figures. */
export const say = (key: WordKey, language: Language, params: FillParams = {}): string => {
  const words: Bilingual = WORDS[key]
  return fill(words[language], params)
}
