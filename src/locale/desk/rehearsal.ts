import type { Bilingual } from '../text.ts'

/** Texts of the end of a rehearsal, and of the page after it. */
export const REHEARSAL_END = {
  hint: {
    vi: 'Mọi việc đang mở trong cuộc tập dượt được đóng lại; máy nhập phiếu và màn hình hội trường thôi dùng; vai trò của mọi người trong đó, kể cả của đồng chí, được thu hồi. Cuộc tập dượt rời khỏi mọi danh sách và không mở lại được.',
    en: 'All that is open in the rehearsal is closed, its laptops and hall screens end, and the roles of everybody in it are revoked, your own too. It leaves every list and cannot be opened again.',
  },
  kept: {
    vi: 'Nhật ký của cuộc tập dượt không bị xóa, vì nhật ký chỉ ghi thêm.',
    en: 'The log of the rehearsal is not deleted, because a log is only added to.',
  },
  agreed: {
    vi: 'Tôi đã xem xong cuộc tập dượt và không cần dùng tiếp.',
    en: 'I have seen what I wanted of the rehearsal and do not need it any more.',
  },
  end: { vi: 'Kết thúc và bỏ', en: 'End and throw away' },
  over: { vi: 'Cuộc tập dượt đã kết thúc', en: 'The rehearsal is over' },
  next: {
    vi: 'Tiếp theo: người quản trị ghi đại hội (hội nghị) thật nếu chưa có, giao vai trò, rồi đoàn chủ tịch hoặc đoàn thư ký chuẩn bị. Giấy ghi “TẬP DƯỢT” thì hủy, không dùng khi bầu thật.',
    en: 'Next: an administrator records the real meeting unless it is there, and grants the roles; then the presidium or the secretariat prepares it. Destroy papers with the mark of a rehearsal; none is used in a real vote.',
  },
  home: { vi: 'Về trang đầu', en: 'To the first page' },
} as const satisfies Readonly<Record<string, Bilingual>>
