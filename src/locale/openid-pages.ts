import type { Language } from './text.ts'

/** Pages for a browser that comes back from the provider. */
export const OPENID_PAGES: Readonly<
  Record<Language, { readonly title: string; readonly detail: string; readonly onward: string; readonly back: string }>
> = {
  vi: {
    title: 'Đã đăng nhập',
    detail: 'Trang làm việc sẽ tự mở.',
    onward: 'Mở trang làm việc',
    back: 'Về trang đăng nhập',
  },
  en: {
    title: 'Signed in',
    detail: 'The main page opens in a moment.',
    onward: 'Open the main page',
    back: 'Back to the sign-in page',
  },
}
