import type { Bilingual } from './text.ts'

/** What the service says about the link for the first administrator. */
export const SETUP_WORDS = {
  link: {
    vi: 'Liên kết lập người quản trị (dùng một lần, trong {hours} giờ; không đưa cho người khác)',
    en: 'link for the first administrator (once, within {hours} hours; show it to nobody)',
  },
} as const satisfies Record<string, Bilingual>
