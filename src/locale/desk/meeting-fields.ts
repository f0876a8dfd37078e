import type { Bilingual } from '../text.ts'

/** Fields of a meeting, on the form that records it and on the page that shows and corrects it. */
export const MEETING_FIELDS = {
  level: { vi: 'Loại tổ chức', en: 'Kind of organisation' },
  superior: { vi: 'Cấp trên trực tiếp', en: 'Superior organisation' },
  kind: { vi: 'Loại đại hội, hội nghị', en: 'Kind of meeting' },
  name: { vi: 'Tên đại hội (hội nghị)', en: 'Name of the meeting' },
  term: { vi: 'Nhiệm kỳ', en: 'Term' },
  termHint: { vi: 'năm đầu và năm cuối, ví dụ 2025-2030', en: 'first and last year, such as 2025-2030' },
  termWrong: {
    vi: 'Đề nghị ghi năm đầu và năm cuối của nhiệm kỳ, ví dụ 2025-2030.',
    en: 'Enter the first and the last year of the term, such as 2025-2030.',
  },
  day: { vi: 'Ngày họp', en: 'Day of the meeting' },
  boardTitle: { vi: 'Tên gọi của ban kiểm phiếu', en: 'Name of the counting board' },
  inForce: { vi: 'Có hiệu lực từ ngày {from}[ đến hết ngày {to}].', en: 'In force from {from}[ to {to}].' },
} as const satisfies Readonly<Record<string, Bilingual>>
