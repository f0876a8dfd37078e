import type { Bilingual } from '../text.ts'

/** Texts of what one person did in a meeting without a second, for those who audit it. */
export const ONE_PERSON = {
  title: { vi: 'Việc chỉ một người làm', en: 'Done by one person' },
  role: {
    vi: '{role} của {name}: một người tự giao, không có người thứ hai',
    en: '{role} of {name}: granted by one person, without a second',
  },
  round: {
    vi: 'Bầu {office}, lần {number}: kết quả không có xác nhận của người chưa tham gia nhập phiếu',
    en: '{office}, round {number}: nobody without a hand in the entries confirmed the result',
  },
} as const satisfies Readonly<Record<string, Bilingual>>
