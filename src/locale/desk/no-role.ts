import type { Bilingual } from '../text.ts'

/** Texts of the page for somebody without a role in a meeting. */
export const NO_ROLE = {
  choose: { vi: 'Chọn đại hội, hội nghị', en: 'Choose a meeting' },
  noRole: { vi: 'Đồng chí không có vai trò trong cuộc họp này', en: 'You have no role in this meeting' },
  noRoles: { vi: 'Đồng chí không có vai trò trong cuộc họp nào', en: 'You have no role in any meeting' },
  noRoleHint: {
    vi: 'Vai trò chưa được giao hoặc đã được thu hồi, hoặc địa chỉ này thuộc cuộc họp khác. Nếu cần làm tiếp, đề nghị đoàn chủ tịch hoặc người quản trị giao vai trò; không mất gì đã ghi.',
    en: 'The role is not granted yet or has been revoked, or the address is of another meeting. Ask the presidium or the administrator to grant it if you have to go on; nothing recorded is lost.',
  },
  suspended: {
    vi: 'Vai trò của đồng chí đang tạm dừng vì người khác vừa thay đổi cách đăng nhập của tài khoản. Đề nghị đoàn chủ tịch (đối với ban kiểm phiếu) hoặc người quản trị (đối với vai trò khác) giao lại; không mất gì đã ghi.',
    en: 'Your role is suspended because somebody else has changed how your account signs in. Ask the presidium (for the counting board) or the administrator (for other roles) to grant it again; nothing recorded is lost.',
  },
  why: { vi: 'Xem ai thay đổi và lúc nào', en: 'See who changed it, and when' },
} as const satisfies Readonly<Record<string, Bilingual>>
