import type { Bilingual } from './text.ts'

/** The changes that somebody else can make to how an account signs in. */
export const SIGN_IN_CHANGE_LABELS = {
  'password-reset': { vi: 'đặt lại mật khẩu', en: 'password reset' },
  'second-factor-reset': { vi: 'bỏ bước xác nhận thứ hai', en: 'second factor removed' },
  linked: { vi: 'liên kết với cổng đăng nhập', en: 'linked to the provider' },
  unlinked: { vi: 'bỏ liên kết với cổng đăng nhập', en: 'link to the provider removed' },
  disabled: { vi: 'khóa tài khoản', en: 'account disabled' },
  enabled: { vi: 'mở lại tài khoản', en: 'account enabled again' },
  unlocked: { vi: 'bỏ thời gian chờ khi sai mật khẩu', en: 'delay after wrong passwords ended' },
  'key-created': { vi: 'cấp khóa truy cập', en: 'key created' },
} as const satisfies Readonly<Record<string, Bilingual>>
