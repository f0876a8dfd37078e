import type { Bilingual } from '../text.ts'

/** Texts for the owner of an account whose way of signing in somebody else has changed. */
export const SIGN_IN_NOTICES = {
  told: {
    vi: 'Lúc {time}, {by} thay đổi cách đăng nhập của tài khoản này: {changes}. Nếu đồng chí không đề nghị việc đó, báo ngay đoàn chủ tịch.',
    en: 'At {time}, {by} changed how this account signs in: {changes}. If you did not ask for it, tell the presidium at once.',
  },
  suspended: {
    vi: 'Vai trò {role} ở {name} đang tạm dừng vì thay đổi ấy. {grantedBy} giao lại thì đồng chí làm tiếp được; không mất gì đã ghi.',
    en: 'Suspended because of that: {role}, {name}. You can go on once it is granted again by {grantedBy}; nothing recorded is lost.',
  },
  presidium: { vi: 'Đoàn chủ tịch', en: 'the presidium' },
  administrator: { vi: 'Người quản trị', en: 'the administrator' },
} as const satisfies Readonly<Record<string, Bilingual>>
