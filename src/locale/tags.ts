import type { Bilingual } from './text.ts'

/** The tags of the OpenAPI description in their order there, and the subject of each. */
export const TAGS = {
  health: { vi: 'Tình trạng hoạt động của dịch vụ.', en: 'Whether the service runs and can work.' },
  sessions: { vi: 'Đăng nhập, phiên làm việc, đăng xuất.', en: 'Signing in, sessions, signing out.' },
  'own account': {
    vi: 'Tài khoản của chính người gọi: mật khẩu, yếu tố xác thực thứ hai.',
    en: 'The caller’s own account: password and second factor.',
  },
  accounts: {
    vi: 'Tài khoản do người quản trị lập và quản lý.',
    en: 'Accounts that administrators create and manage.',
  },
  keys: {
    vi: 'Tài khoản dịch vụ của hệ thống khác và khóa truy cập.',
    en: 'Service accounts of other systems, and their keys.',
  },
  devices: { vi: 'Máy nhập phiếu và mã PIN của người nhập.', en: 'Devices for typists and their PINs.' },
  'hall screens': {
    vi: 'Màn hình hội trường: địa chỉ để chiếu và kết quả được chiếu.',
    en: 'Screens in the hall: their addresses, and the result that they show.',
  },
  webhooks: { vi: 'Gửi kết quả và quyết định sang hệ thống khác.', en: 'Results and decisions sent to other systems.' },
  roles: { vi: 'Vai trò được giao và yêu cầu bảo đảm an toàn.', en: 'Roles granted, and safety requirements.' },
  regulations: {
    vi: 'Quy chế bầu cử, điều khoản được dẫn và cách hiểu khi không có văn bản.',
    en: 'Rule sets, cited clauses, and the named readings.',
  },
  organisations: { vi: 'Tổ chức đảng.', en: 'Party organisations.' },
  congresses: {
    vi: 'Đại hội, hội nghị: ghi nhận, số được triệu tập và có mặt, kết thúc.',
    en: 'Congresses and conferences: recording, roll, closing.',
  },
  people: { vi: 'Đảng viên, đại biểu của một đại hội, hội nghị.', en: 'The people of a congress or conference.' },
  'counting board': { vi: 'Ban kiểm phiếu do đại hội, hội nghị biểu quyết.', en: 'The counting board.' },
  elections: {
    vi: 'Nội dung bầu, các vòng bầu và việc chuyển đại biểu dự khuyết.',
    en: 'Elections, their rounds, and call-ups of alternates.',
  },
  'candidate lists': {
    vi: 'Danh sách bầu cử và biểu quyết thông qua.',
    en: 'Candidate lists, and the votes that approve them.',
  },
  decisions: {
    vi: 'Quyết định của đại hội, hội nghị sau một vòng bầu.',
    en: 'Decisions of the congress after a round.',
  },
  'custody of ballots': { vi: 'Số phiếu phát ra và thu về.', en: 'Ballots issued and returned.' },
  'ballot batches': { vi: 'Tập phiếu của một vòng bầu.', en: 'Batches of ballots of a round.' },
  entries: { vi: 'Lượt nhập phiếu của một tập.', en: 'Entries: the typing of a batch.' },
  results: { vi: 'Kết quả kiểm phiếu và người trúng cử.', en: 'Tallies and declared results.' },
  papers: {
    vi: 'Văn bản của đại hội, hội nghị: lập, xem và tải về.',
    en: 'Papers of the congress: made, listed, downloaded.',
  },
  'count records': {
    vi: 'Tệp dữ liệu kiểm phiếu: xuất và tính lại.',
    en: 'Count records: export, and counting one again.',
  },
  audit: {
    vi: 'Nhật ký: sự kiện, điểm niêm phong, bằng chứng, xuất tệp.',
    en: 'The log: events, checkpoints, proofs, exports.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>

/** A tag of the OpenAPI description. */
export type Tag = keyof typeof TAGS
