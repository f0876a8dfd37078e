import type { Bilingual } from '../text.ts'

/** Mistakes in a scenario that its schema cannot express: parts of sentences, without a full stop. */
export const SCENARIO_PROBLEMS = {
  unreadable: { vi: 'không đọc được ({reason})', en: '{reason}' },
  nameRepeated: {
    vi: '“{name}” đã có ở trên; kịch bản gọi người bằng họ tên nên mỗi họ tên chỉ ghi một lần',
    en: '“{name}” is listed above already; a scenario calls people by name, so each name occurs once',
  },
  nameUnknown: { vi: '“{name}” không có trong danh sách people', en: '“{name}” is not among the people' },
  ballotsOrSheet: {
    vi: 'mỗi tập phiếu phải có đúng một trong hai: ballots (từng phiếu) hoặc sheet (bảng kiểm phiếu)',
    en: 'a stack has exactly one of ballots (one by one) and sheet (a tally sheet)',
  },
  electionMissing: {
    vi: 'chưa có nội dung bầu {office} nào ở phía trước',
    en: 'no election of {office} comes before this one',
  },
} as const satisfies Record<string, Bilingual>
