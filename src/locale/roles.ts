import type { RoleArea } from '../app/access/role-areas.ts'
import type { Role } from '../rules/roles.ts'
import type { Labels } from './labels.ts'

export const ROLE_LABELS: Labels<Role> = {
  presidium: { vi: 'đoàn chủ tịch', en: 'presidium' },
  secretary: { vi: 'đoàn thư ký', en: 'secretariat' },
  'credentials-committee': { vi: 'ban thẩm tra tư cách đại biểu', en: 'credentials committee' },
  'board-head': { vi: 'trưởng ban kiểm phiếu', en: 'head of the counting board' },
  'board-member': { vi: 'ủy viên ban kiểm phiếu', en: 'member of the counting board' },
  observer: { vi: 'người theo dõi việc kiểm phiếu', en: 'observer' },
  auditor: { vi: 'người kiểm tra việc kiểm phiếu', en: 'auditor' },
  'system-administrator': { vi: 'người quản trị hệ thống', en: 'system administrator' },
  'organisation-administrator': { vi: 'người quản trị của tổ chức đảng', en: 'organisation administrator' },
}

/** The purpose of each role, in a sentence or two. */
export const ROLE_LEGEND: Labels<Role> = {
  presidium: {
    vi: 'Điều hành đại hội (hội nghị): lập nội dung bầu, danh sách bầu cử, ghi biểu quyết và quyết định; giao vai trò cho ban kiểm phiếu. Không kiểm phiếu.',
    en: 'Runs the meeting: elections, lists, votes by show of hands and decisions; grants the roles of the counting board. Does not count ballots.',
  },
  secretary: {
    vi: 'Ghi cùng đoàn chủ tịch những việc của đại hội (hội nghị). Không giao vai trò, không kiểm phiếu.',
    en: 'Records the business of the meeting together with the presidium. Grants no roles and does not count ballots.',
  },
  'credentials-committee': {
    vi: 'Ghi số được triệu tập, có mặt và thông tin đảng viên, đại biểu.',
    en: 'Records how many people are summoned and present, and the particulars of members and delegates.',
  },
  'board-head': {
    vi: 'Phụ trách việc kiểm phiếu: phát, thu phiếu, lập tập phiếu, mở lại và giao lại lượt nhập, công bố kết quả. Là trưởng ban kiểm phiếu do đại hội (hội nghị) biểu quyết.',
    en: 'Is responsible for the count: issues and collects ballots, sets up batches, reopens and hands over entries, declares the result. Must be the head of the counting board on which the meeting voted.',
  },
  'board-member': {
    vi: 'Nhập phiếu, chỉ xem và sửa lượt nhập của mình; khi đã kiểm xong thì xem số liệu của lần bầu và xác nhận kết quả. Là ủy viên ban kiểm phiếu do đại hội (hội nghị) biểu quyết.',
    en: 'Types ballots; sees and changes only their own entries. Reads the tally once everything is counted, and confirms the result. Must be a member of the counting board on which the meeting voted.',
  },
  observer: {
    vi: 'Xem danh sách bầu cử, tập phiếu và kết quả đã công bố. Không ghi gì, không thuộc ban kiểm phiếu.',
    en: 'Sees lists, batches and declared results. Records nothing and is not on the board.',
  },
  auditor: {
    vi: 'Xem toàn bộ, kể cả từng phiếu và nhật ký, để kiểm tra. Không ghi gì, không giữ vai trò khác trong đại hội (hội nghị).',
    en: 'Sees everything, including single ballots and the log, in order to check it. Records nothing and holds no other role in the meeting.',
  },
  'system-administrator': {
    vi: 'Quản lý tài khoản và tổ chức đảng của cả hệ thống; giao vai trò, trừ vai trò của ban kiểm phiếu. Không xem, không ghi việc kiểm phiếu.',
    en: 'Administers accounts and organisations of the whole installation; grants roles, except those of the counting board. Neither sees nor records the count.',
  },
  'organisation-administrator': {
    vi: 'Quản lý tài khoản, đại hội (hội nghị) của tổ chức đảng mình và cấp dưới; giao vai trò, trừ vai trò của ban kiểm phiếu. Không xem, không ghi việc kiểm phiếu.',
    en: 'Administers the accounts and congresses of one organisation and of those below it; grants roles, except those of the counting board. Neither sees nor records the count.',
  },
}

/** Titles of the sections of the role table. */
export const ROLE_AREA_LABELS: Labels<RoleArea> = {
  'signing-in': { vi: 'Đăng nhập và tài khoản của mình', en: 'Sign-in and own account' },
  accounts: { vi: 'Tài khoản', en: 'Accounts' },
  keys: { vi: 'Hệ thống khác và khóa truy cập', en: 'Other systems and their keys' },
  devices: { vi: 'Máy nhập phiếu và mã PIN', en: 'Devices and PINs' },
  webhooks: { vi: 'Thông báo cho hệ thống khác', en: 'Webhooks' },
  roles: { vi: 'Vai trò và yêu cầu bảo đảm an toàn', en: 'Roles and safeguards' },
  law: { vi: 'Quy chế bầu cử', en: 'Regulations' },
  organisations: { vi: 'Tổ chức đảng', en: 'Organisations' },
  congresses: { vi: 'Đại hội, hội nghị', en: 'Congresses and conferences' },
  elections: { vi: 'Nội dung bầu, danh sách bầu cử và quyết định', en: 'Elections, lists and decisions' },
  count: { vi: 'Kiểm phiếu và tính lại kết quả', en: 'Counting, and recounting a record' },
  log: { vi: 'Nhật ký: sự kiện, điểm niêm phong và bằng chứng', en: 'The log: events, checkpoints and proofs' },
}
