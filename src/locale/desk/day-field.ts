import type { Bilingual } from '../text.ts'

/** The fault of a field that holds no day. */
export const DAY_FIELD = {
  wrong: {
    vi: 'Đề nghị ghi ngày, tháng, năm, ví dụ 05/8/2017.',
    en: 'Write day, month and year, for example 5/8/2017 for 5 August.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>
