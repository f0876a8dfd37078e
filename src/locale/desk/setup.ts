import type { Bilingual } from '../text.ts'

/** Texts of the page of the first administrator. */
export const SETUP = {
  title: { vi: 'Lập tài khoản quản trị hệ thống', en: 'Create the administrator account' },
  intro: {
    vi: 'Liên kết này chỉ dùng được một lần. Người quản trị hệ thống lập tài khoản cho những người khác và không có quyền kiểm phiếu.',
    en: 'This link works once. The system administrator creates the other accounts and has no right to count.',
  },
  noToken: {
    vi: 'Liên kết này thiếu mã. Đề nghị mở đúng liên kết do chương trình in ra khi khởi động.',
    en: 'The code is missing from this link. Open the link exactly as the service printed it when it started.',
  },
  usernameHint: {
    vi: 'chữ thường không dấu, chữ số, dấu chấm',
    en: 'lower-case letters without accents, digits, dots',
  },
  displayName: { vi: 'Họ và tên', en: 'Full name' },
  make: { vi: 'Lập tài khoản', en: 'Create the account' },
} as const satisfies Readonly<Record<string, Bilingual>>
