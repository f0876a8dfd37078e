import type { Bilingual } from '../clause.ts'

/** Paraphrases of rules that several instruments contain, so that the same rule reads the same in each. */
export const REPEATED = {
  thirdRound: {
    vi: 'Bầu bí thư chi bộ đến lần thứ ba không ai đạt quá một nửa thì cấp ủy cấp trên chỉ định.',
    en: 'If nobody passes half for secretary of a branch after the third round, the superior committee appoints.',
  },
  comesAndVotes: {
    vi: 'Đảng viên được giới thiệu sinh hoạt tạm thời nơi khác và đảng viên được miễn công tác, sinh hoạt đều phải được thông báo và triệu tập; người về dự và bầu cử thì tính vào tổng số.',
    en: 'Members sent to temporary activity elsewhere and exempt members must be notified and summoned; those who come and vote count in the base.',
  },
  report: {
    vi: 'Trong 7 ngày làm việc kể từ ngày bế mạc phải báo cáo kết quả bầu cử lên cấp trên, kèm biên bản từng cuộc bầu cử, danh sách trích ngang và sơ yếu lý lịch của từng người.',
    en: 'The result is reported to the superior within 7 working days of closing, with the minutes of each election, the list with particulars and the CV of each person.',
  },
  approval: {
    vi: 'Nếu không có khiếu nại, cấp trên chuẩn y trong 15 ngày làm việc kể từ ngày nhận báo cáo.',
    en: 'If there is no complaint, the superior approves within 15 working days of receipt.',
  },
  superiorRefuses: {
    vi: 'Cấp trên có quyền hủy kết quả và yêu cầu bầu lại, hoặc không chuẩn y một số người trúng cử.',
    en: 'The superior may annul the result and order a new vote, or refuse some of the persons elected.',
  },
} as const satisfies Record<string, Bilingual>
