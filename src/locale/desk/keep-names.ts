import type { Bilingual } from '../text.ts'

/** The choice that follows the refusal of a text with a name of the meeting. */
export const KEEP_NAMES = {
  keep: {
    vi: 'Giữ nguyên tên này trong nội dung: đây không phải tên người bầu của lá phiếu nào',
    en: 'Keep this name in the text: it is not that of the voter of any ballot',
  },
} as const satisfies Record<string, Bilingual>
