import type { Bilingual } from '../text.ts'

/** Texts of the safety requirements that the presidium sets for a meeting. */
export const SAFEGUARDS = {
  title: { vi: 'Yêu cầu mã xác nhận', en: 'Codes that the meeting asks for' },
  head: {
    vi: 'Trưởng ban kiểm phiếu đăng nhập kèm mã trên điện thoại',
    en: 'The head of the counting board signs in with a code of the phone',
  },
  again: {
    vi: 'Nhập lại mã trước khi công bố kết quả, kết thúc, giao vai trò và xuất dữ liệu',
    en: 'A code again before a result is declared, the meeting is closed, a role is granted or data are exported',
  },
  hint: {
    vi: 'Mỗi đồng chí làm những việc ấy phải bật bước xác nhận thứ hai ở trang tài khoản trước.',
    en: 'Everybody who does these things first sets the second factor up on the page of the own account.',
  },
  reason: { vi: 'Lý do thay đổi', en: 'Reason of the change' },
  save: { vi: 'Ghi yêu cầu', en: 'Record it' },
  saved: { vi: 'Đã ghi yêu cầu mã xác nhận.', en: 'The requirements are recorded.' },
} as const satisfies Readonly<Record<string, Bilingual>>
