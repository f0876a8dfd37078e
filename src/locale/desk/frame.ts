import type { Bilingual } from '../text.ts'

export const NEEDS_JAVASCRIPT: Bilingual = {
  vi: 'Trang này cần JavaScript.',
  en: 'This page needs JavaScript.',
}

/** The name of each language in itself. */
export const LANGUAGE_NAMES: Bilingual = { vi: 'Tiếng Việt', en: 'English' }

/** Texts of every page of the desk. */
export const FRAME = {
  noAnswer: {
    vi: 'Chương trình không trả lời. Đề nghị kiểm tra xem chương trình có đang chạy không, rồi thử lại.',
    en: 'The service is not responding. Check that it is running, and try again.',
  },
  sessionOver: {
    vi: 'Phiên làm việc đã hết nên việc vừa rồi chưa làm được. Đăng nhập lại rồi, đề nghị nhấn lại nút đó.',
    en: 'The session had ended, so the last act was not done. After the sign-in, press the same button again.',
  },
  away: { vi: 'Chương trình không trả lời', en: 'The service is not responding' },
  awaySince: { vi: 'Không có trả lời từ {time}', en: 'No answer since {time}' },
  term: { vi: 'nhiệm kỳ {from}–{to}', en: 'term {from} to {to}' },
  rehearsal: { vi: 'TẬP DƯỢT', en: 'REHEARSAL' },
  notReal: { vi: '– không phải cuộc bầu thật', en: 'not a real vote' },
  moment: { vi: '{time} ngày {day}', en: '{time} on {day}' },
  loading: { vi: 'Đang tải', en: 'Loading' },
  signOut: { vi: 'Đăng xuất', en: 'Sign out' },
  account: { vi: 'Tài khoản của tôi', en: 'My account' },
  signInChanged: { vi: 'Cách đăng nhập đã thay đổi', en: 'Sign-in was changed' },
  stacks: { vi: 'Tập phiếu', en: 'Batches' },
  overview: { vi: 'Toàn cảnh', en: 'Overview' },
  broken: { vi: 'Không hiện được trang này', en: 'This page cannot be shown' },
  brokenHint: {
    vi: 'Chương trình gặp lỗi. Không mất gì: phiếu đã nhận vẫn nằm trên máy này hoặc trên máy chủ. Đề nghị tải lại trang; nếu vẫn không được thì mở trang khác và báo người phụ trách máy.',
    en: 'The program has a fault. Nothing is lost: ballots that were taken are on this laptop or on the server. Reload the page; if that does not help, open another page and tell whoever looks after the laptops.',
  },
  newVersion: { vi: 'Chương trình đã có bản mới', en: 'There is a new version of the program' },
  newVersionHint: {
    vi: 'Đề nghị tải lại trang. Không mất gì đã ghi; phiếu chưa gửi vẫn nằm trên máy này.',
    en: 'Reload the page. Nothing recorded is lost; unsent ballots stay on this laptop.',
  },
  loadAgain: { vi: 'Tải lại trang', en: 'Reload the page' },
  tryAgain: { vi: 'Thử lại', en: 'Try again' },
} as const satisfies Readonly<Record<string, Bilingual>>
