import type { Bilingual } from '../text.ts'

/** Texts about how far a long act is. */
export const PROGRESS = {
  received: {
    vi: 'Đã nhận {megabytes} MB[; nhật ký có {size} sự kiện].',
    en: '{megabytes} MB received[; the log has {size} {size|event|events}].',
  },
  recorded: {
    vi: 'Đã ghi {done} trong {count} người.',
    en: '{done} of {count} {count|person|people} recorded.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>
