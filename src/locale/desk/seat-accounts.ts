import type { Bilingual } from '../text.ts'

/** Texts of the step that gives accounts of the counting board their roles. */
export const SEAT_ACCOUNTS = {
  hint: {
    vi: 'Ghi tên đăng nhập trên phiếu cấp tài khoản của từng người. Ai chưa có tài khoản thì để trống, giao sau.',
    en: 'Enter the user name from the slip of each person. Leave it empty for people without an account, and grant their role later.',
  },
  head: { vi: 'Trưởng ban kiểm phiếu: {name}', en: 'Head of the counting board: {name}' },
  member: { vi: 'Ủy viên ban kiểm phiếu: {name}', en: 'Member of the counting board: {name}' },
  complete: {
    vi: 'Mọi người trong ban kiểm phiếu đã có tài khoản với vai trò của mình.',
    en: 'Everybody on the counting board has an account with their role.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>
