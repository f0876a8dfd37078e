import type { Bilingual } from '../text.ts'

/** Texts of the code that is asked for in place, before an act that cannot be taken back. */
export const CODE_AGAIN = {
  title: { vi: '{name}: nhập mã xác nhận để làm tiếp', en: '{name}: enter a code to go on' },
  why: {
    vi: 'Cuộc họp này yêu cầu mã xác nhận trước khi công bố kết quả, kết thúc, giao vai trò và xuất dữ liệu. Một mã dùng được trong 5 phút.',
    en: 'This meeting asks for a code before a result is declared, the meeting is closed, a role is granted or data are exported. One code serves for 5 minutes.',
  },
  code: { vi: 'Mã gồm 6 chữ số trên điện thoại', en: 'Six digits on your phone' },
  goOn: { vi: 'Làm tiếp', en: 'Go on' },
  back: { vi: 'Thôi, chưa làm', en: 'Not now' },
  provider: {
    vi: 'Tài khoản này đăng nhập qua cổng của tổ chức. Đăng nhập lại ở đó rồi làm lại việc này trong 5 phút.',
    en: 'This account signs in at the provider of the organisation. Sign in there again, then do this within 5 minutes.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>
