import type { Bilingual } from '../text.ts'

/** Texts of the sign-in that is asked for over a page. */
export const OVER_PAGE = {
  pin: { vi: '{name}: nhập mã PIN để nhập tiếp', en: '{name}: enter your PIN to go on' },
  password: { vi: '{name}: nhập mật khẩu để làm tiếp', en: '{name}: enter your password to go on' },
  idle: {
    vi: 'Phiên làm việc đã hết sau {minutes} phút không gõ phím.',
    en: 'The session ended after {minutes} {minutes|minute|minutes} without a key.',
  },
  paused: { vi: 'Đang tạm dừng. Không ai xem được trang này.', en: 'Paused. Nobody can see the page.' },
  ended: { vi: 'Phiên làm việc đã hết.', en: 'The session has ended.' },
  other: {
    vi: 'Người khác đã đăng nhập ở một cửa sổ khác của máy này.',
    en: 'Somebody else has signed in in another window of this laptop.',
  },
  goOn: { vi: 'Làm tiếp', en: 'Go on' },
  nothingLost: { vi: 'Không mất gì.', en: 'Nothing is lost.' },
  allSent: { vi: 'Mọi phiếu đã gửi về máy chủ.', en: 'Every ballot is on the server.' },
  kept: {
    vi: '{count} phiếu chưa gửi vẫn nằm trên máy này.',
    en: '{count} unsent {count|ballot is|ballots are} still on this laptop.',
  },
  keptLine: {
    vi: 'Phiếu {number} gõ dở vẫn nằm trên máy này.',
    en: 'The half-typed ballot {number} is still on this laptop.',
  },
  keptLineAnd: {
    vi: 'Phiếu {number} gõ dở và {count} phiếu chưa gửi vẫn nằm trên máy này.',
    en: 'The half-typed ballot {number} and {count} unsent {count|ballot|ballots} are still on this laptop.',
  },
  keptSheet: {
    vi: 'Các số đã gõ vào bảng kiểm phiếu vẫn nằm trên máy này.',
    en: 'The figures of the tally sheet are still on this laptop.',
  },
  keptForm: { vi: 'Những gì đã điền trên trang vẫn còn.', en: 'Everything filled in on the page is still there.' },
  otherTypist: { vi: 'Người khác nhập phiếu trên máy này', en: 'Somebody else types on this laptop' },
  somebodyElse: { vi: 'Người khác dùng máy này', en: 'Somebody else uses this laptop' },
  parked: {
    vi: 'Phiếu của đồng chí {name} vẫn được giữ riêng và gửi về máy chủ sau.',
    en: 'The ballots of {name} are kept apart and sent to the server later.',
  },
  pause: { vi: 'Tạm dừng', en: 'Pause' },
} as const satisfies Readonly<Record<string, Bilingual>>
