import type { Bilingual } from '../text.ts'

/** Texts of the step that shows the rules of a meeting: its instruments, and the readings of the program. */
export const SET_UP_RULES = {
  law: { vi: 'Quy định áp dụng', en: 'Rules of law' },
  readings: { vi: 'Cách hiểu của chương trình, không phải quy định', en: 'Readings of the program, not rules of law' },
  about: {
    vi: 'Ở những điểm quy định chưa rõ hoặc để ngỏ, chương trình hiểu như sau. {count} cách hiểu đều giữ mặc định thì không phải làm gì.',
    en: 'Where the wording is not known or leaves room, the program reads it as follows. With all {count} at their defaults there is nothing to do.',
  },
  aboutChanged: {
    vi: 'Ở những điểm quy định chưa rõ hoặc để ngỏ, chương trình hiểu như sau. {changed} cách hiểu khác mặc định.',
    en: 'Where the wording is not known or leaves room, the program reads it as follows. {changed} {changed|reading differs|readings differ} from the default.',
  },
  inUse: { vi: 'Đang dùng', en: 'In use' },
  usual: { vi: '{value} (mặc định)', en: '{value} (default)' },
  changed: { vi: '{value} (khác mặc định)', en: '{value} (not the default)' },
  other: { vi: 'Cách khác', en: 'Alternative' },
  noOther: { vi: 'không có', en: 'none' },
  frozen: {
    vi: 'Cách hiểu chốt khi ghi đại hội (hội nghị). Muốn dùng cách khác thì phải trước khi thông qua danh sách đầu tiên: đoàn chủ tịch hủy đại hội (hội nghị) này, người quản trị ghi lại và chọn cách hiểu.',
    en: 'Readings are fixed when the meeting is recorded. Another one can be had until the first list is approved: the presidium cancels this meeting, and the administrator records it again and chooses the readings.',
  },
  toMeeting: { vi: 'Đến chỗ hủy đại hội (hội nghị)', en: 'To the cancellation of the meeting' },
} as const satisfies Readonly<Record<string, Bilingual>>
