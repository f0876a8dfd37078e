import type { Bilingual } from '../text.ts'

/** Texts on pages that were left open while their meeting was closed. */
export const CLOSED = {
  isClosed: {
    vi: 'Đại hội (hội nghị) đã kết thúc lúc {time}, nên trang này chỉ còn để xem. Việc còn làm được thì có ở toàn cảnh.',
    en: 'The meeting was closed at {time}, so this page can only be read. The overview has what can still be done.',
  },
  toOverview: { vi: 'Xem toàn cảnh', en: 'See the overview' },
} as const satisfies Readonly<Record<string, Bilingual>>
