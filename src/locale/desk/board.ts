import type { Bilingual } from '../text.ts'

/** Texts of the step that records the counting board. */
export const BOARD = {
  members: { vi: 'Thành viên ban kiểm phiếu', en: 'Members of the counting board' },
  nobody: {
    vi: 'Chưa chọn ai. Tìm hoặc dán họ tên ở bên cạnh.',
    en: 'Nobody is chosen. Search or paste names beside.',
  },
  chooseHead: { vi: 'Chọn trưởng ban kiểm phiếu.', en: 'Choose the head of the board.' },
  remove: { vi: 'Bỏ', en: 'Remove' },
  change: {
    vi: 'Ban kiểm phiếu đã ghi, bản {version}. Ai không còn trong ban thì mất vai trò kiểm phiếu ngay.',
    en: 'The board is recorded, version {version}. People who leave it lose their role at once.',
  },
  changesRoles: { vi: 'Ghi ban kiểm phiếu này thì:', en: 'Recording this board changes roles:' },
  loses: {
    vi: 'Đồng chí {name} mất ngay vai trò {role} (tài khoản {username}).',
    en: '{name} loses the role {role} at once (account {username}).',
  },
  gets: {
    vi: 'Đồng chí {name} nhận vai trò {role} khi đoàn chủ tịch giao cho tài khoản của đồng chí đó.',
    en: '{name} gets the role {role} once the presidium grants it to their account.',
  },
  endedRoles: {
    vi: 'Ban kiểm phiếu mới đã ghi. Các vai trò sau đã hết:',
    en: 'The new board is recorded. These roles have ended:',
  },
  ended: {
    vi: 'Đồng chí {name}: {role} (tài khoản {username}).',
    en: '{name}: {role} (account {username}).',
  },
  isSent: {
    vi: 'Cấp trên trực tiếp cử tổ công tác đến kiểm phiếu, vì đại hội (hội nghị) không lập được ban kiểm phiếu',
    en: 'The direct superior sent a working group to count, because the meeting cannot form a board',
  },
  noVote: {
    vi: 'Đại hội (hội nghị) không biểu quyết tổ công tác: ghi văn bản của cấp trên.',
    en: 'The meeting does not vote on a working group: record the paper of the superior.',
  },
  dayHint: { vi: 'ví dụ 28/7/2025; không muộn hơn ngày họp', en: 'for example 28/7/2025; no later than the meeting' },
  sentToo: {
    vi: 'Người cấp trên cử đến chưa có tên thì gõ họ tên, nhấn Enter rồi ghi. Người có tên trong danh sách bầu cử không kiểm phiếu.',
    en: 'For a person who was sent and is not recorded, type the name, press Enter and record it. People on a candidate list cannot count.',
  },
  reason: { vi: 'Lý do thay đổi', en: 'Reason for the change' },
  addFrom: { vi: 'Thêm thành viên', en: 'Add members' },
  officialOnly: {
    vi: 'Chỉ hiện đảng viên chính thức; người có tên trong danh sách bầu cử không kiểm phiếu.',
    en: 'Official members only; people on a candidate list cannot count.',
  },
  cannotCount: {
    vi: 'Không phải đảng viên chính thức dự đại hội nên không tham gia ban kiểm phiếu được.',
    en: 'Not an official member of the meeting, so the person cannot count.',
  },
  stale: {
    vi: 'Có người khác vừa ghi ban kiểm phiếu, nên chưa ghi gì từ trang này.',
    en: 'Somebody else has just recorded the board, so nothing was recorded from this page.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>
