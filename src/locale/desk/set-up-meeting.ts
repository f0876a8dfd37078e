import type { Bilingual } from '../text.ts'

/** Texts of the step that shows the meeting, and corrects it. */
export const SET_UP_MEETING = {
  facts: { vi: 'Đã ghi', en: 'Recorded' },
  organisation: { vi: 'Tổ chức đảng', en: 'Organisation' },
  previousTermEnd: { vi: 'Nhiệm kỳ trước hết ngày', en: 'End of the term before' },
  regulation: { vi: 'Quy chế bầu cử', en: 'Election regulation' },
  implementing: { vi: 'Quy định thi hành Điều lệ', en: 'Rules implementing the Statutes' },
  noImplementing: { vi: 'không ghi', en: 'not recorded' },
  base: { vi: 'Tổng số tính tỷ lệ', en: 'Base of the majority' },
  entries: { vi: 'Số lượt nhập phiếu', en: 'Entries of each batch' },
  correct: { vi: 'Sửa tên, loại, nhiệm kỳ hoặc ngày họp', en: 'Correct the name, kind, term or day' },
  correctHint: {
    vi: 'Đổi ngày họp thì quy chế theo ngày mới. Đã có nội dung bầu thì không đổi được loại và ngày làm thay đổi quy chế.',
    en: 'Another day brings the regulation of that day. Once there are elections, the kind and the regulation stay.',
  },
  reason: { vi: 'Lý do sửa', en: 'Reason for the correction' },
  record: { vi: 'Ghi nội dung đã sửa', en: 'Record the correction' },
  corrected: { vi: 'Đã ghi. Nội dung mới ở trên.', en: 'Recorded. The page shows it.' },
  stale: {
    vi: 'Có người khác vừa sửa đại hội (hội nghị) này, nên chưa ghi gì từ trang này. Đây là nội dung mới.',
    en: 'Somebody else has just changed this meeting, so nothing was recorded from this page. This is the new state.',
  },
  others: {
    vi: 'Điều khác ghi nhầm thì hủy và ghi lại',
    en: 'Cancel a meeting with other mistakes, and record it again',
  },
  cancel: { vi: 'Hủy đại hội (hội nghị) ghi nhầm', en: 'Cancel a meeting recorded by mistake' },
  byAdministrator: {
    vi: 'Tên tổ chức đảng: người quản trị của tổ chức đảng sửa.',
    en: 'The name of the organisation is corrected by its administrator.',
  },
  frozen: {
    vi: 'Loại tổ chức, cấp trên, tên gọi của ban kiểm phiếu, số lượt nhập phiếu, cách hiểu: chốt khi ghi. Nếu ghi nhầm và chưa thông qua danh sách nào, hãy hủy đại hội (hội nghị) này rồi người quản trị ghi lại. Đại hội (hội nghị) đã hủy vẫn xem lại được.',
    en: 'The kind of organisation, its superior, the name of the board and the number of entries are fixed when they are recorded, and so are the readings. If one is wrong and no list is approved yet, cancel this meeting, and the administrator records it again. A cancelled meeting stays readable.',
  },
  closed: {
    vi: 'Đại hội (hội nghị) đã kết thúc, nên không sửa được nữa.',
    en: 'The meeting is closed and can no longer be corrected.',
  },
  byOthers: {
    vi: 'Đoàn chủ tịch hoặc đoàn thư ký sửa.',
    en: 'The presidium or the secretariat corrects it.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>
