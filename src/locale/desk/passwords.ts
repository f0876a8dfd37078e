import type { Bilingual } from '../text.ts'

/** Texts about names of accounts and their passwords. */
export const PASSWORDS = {
  username: { vi: 'Tên đăng nhập', en: 'User name' },
  password: { vi: 'Mật khẩu', en: 'Password' },
  hint: {
    vi: 'ít nhất 12 ký tự; nên dùng một câu mình dễ nhớ mà người khác khó đoán',
    en: 'at least 12 characters; a sentence that is easy for you to remember and hard for others to guess',
  },
  repeat: { vi: 'Nhập lại mật khẩu', en: 'Repeat the password' },
  notTheSame: {
    vi: 'Mật khẩu nhập lại không khớp. Đề nghị nhập lại.',
    en: 'The passwords do not match. Enter them again.',
  },
  code: { vi: 'Mã xác nhận', en: 'Code' },
  codeHint: { vi: 'sáu chữ số trên điện thoại', en: 'six digits from your phone' },
} as const satisfies Readonly<Record<string, Bilingual>>
