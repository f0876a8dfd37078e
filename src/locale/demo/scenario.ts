import type { Bilingual } from '../text.ts'

/** Mistakes in a scenario that its schema cannot express: parts of sentences, without a full stop. */
export const SCENARIO_PROBLEMS = {
  nameRepeated: {
    vi: '“{name}” đã có ở trên; kịch bản gọi người bằng họ tên nên mỗi họ tên chỉ ghi một lần',
    en: '“{name}” appears twice; a scenario identifies people by name, so each name may appear once',
  },
  nameUnknown: { vi: '“{name}” không có trong danh sách people', en: '“{name}” is not in the list of people' },
  ballotsOrSheet: {
    vi: 'mỗi tập phiếu phải có đúng một trong hai: ballots (từng phiếu) hoặc sheet (bảng kiểm phiếu)',
    en: 'a batch needs exactly one of ballots (one by one) and sheet (a tally sheet)',
  },
  electionMissing: {
    vi: 'chưa có nội dung bầu {office} nào ở phía trước',
    en: 'no earlier election of {office}',
  },
} as const satisfies Record<string, Bilingual>
