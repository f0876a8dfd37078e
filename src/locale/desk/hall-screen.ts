import type { Bilingual } from '../text.ts'

/** Texts of the page about the screens in the hall, and of the act that shows a result there. */
export const HALL_SCREEN = {
  none: { vi: 'Chưa mở màn hình hội trường', en: 'No hall screen is open' },
  open: {
    vi: '{count} địa chỉ màn hình hội trường đang mở',
    en: '{count} hall {count|screen|screens} open',
  },
  notShown: { vi: 'Chưa đọc được danh sách màn hình', en: 'The hall screens could not be read' },

  openTitle: { vi: 'Mở địa chỉ cho máy chiếu', en: 'Open an address for the projector' },
  openHow: {
    vi: 'Địa chỉ mở được mà không cần đăng nhập, chỉ xem: đang bầu gì, ban kiểm phiếu đang làm đến việc nào, và kết quả đã công bố sau khi trưởng ban kiểm phiếu cho hiện.',
    en: 'The address needs no sign-in and shows only this: the vote, the work that the board is at, and a declared result once the head of the board shows it.',
  },
  lives: {
    vi: 'Mỗi địa chỉ dùng được 72 giờ, nhưng không quá 12 giờ sau khi đại hội (hội nghị) kết thúc.',
    en: 'Each address works for 72 hours, but no longer than 12 hours after the end of the meeting.',
  },
  openIt: { vi: 'Mở địa chỉ mới', en: 'Open a new address' },

  whoOpens: {
    vi: 'Đoàn chủ tịch hoặc trưởng ban kiểm phiếu mở địa chỉ cho máy chiếu.',
    en: 'The presidium or the head of the counting board opens an address for the projector.',
  },

  fresh: { vi: 'Địa chỉ vừa mở', en: 'The new address' },
  once: {
    vi: 'Chỉ hiện một lần này. Ai có địa chỉ thì xem được màn hình, không làm được gì khác.',
    en: 'Shown this once. It lets people see the screen and do nothing else.',
  },
  lost: {
    vi: 'Địa chỉ chỉ hiện lần này, chưa mở, chưa chép và chưa in. Rời trang là mất, phải mở địa chỉ khác.',
    en: 'The address is shown only now and was not opened, copied or printed. Leaving loses it, and another one has to be opened.',
  },
  address: { vi: 'Địa chỉ màn hình hội trường', en: 'Address of the hall screen' },
  dark: { vi: 'Mở cửa sổ nền tối', en: 'Open a dark window' },
  light: { vi: 'Mở cửa sổ nền sáng', en: 'Open a light window' },
  code: { vi: 'Mã QR của địa chỉ', en: 'QR code of the address' },
  until: { vi: 'Dùng được đến {moment}', en: 'Works until {moment}' },
  print: { vi: 'In phiếu địa chỉ', en: 'Print a slip' },
  copy: { vi: 'Chép địa chỉ', en: 'Copy the address' },
  copied: { vi: 'Đã chép địa chỉ.', en: 'The address is copied.' },
  notCopied: {
    vi: 'Chưa chép được. Địa chỉ đã được chọn sẵn, nhấn Ctrl+C để chép.',
    en: 'Not copied. The address is selected; press Ctrl+C.',
  },
  projector: {
    vi: 'Kéo cửa sổ sang màn hình của máy chiếu rồi nhấn F11. Máy chiếu kém tối thì dùng nền sáng.',
    en: 'Move the window to the projector, then press F11. With a weak projector use the light one.',
  },

  addresses: { vi: 'Các địa chỉ đang mở', en: 'Open addresses' },
  since: { vi: 'Mở lúc {time}', en: 'Opened at {time}' },
  close: { vi: 'Đóng địa chỉ', en: 'Close the address' },
  closeOf: { vi: 'Đóng địa chỉ mở lúc {time}', en: 'Close the address opened at {time}' },
  closing: {
    vi: 'Màn hình đang dùng địa chỉ này sẽ thôi chiếu ngay, và địa chỉ không mở lại được.',
    en: 'Screens at this address go off at once, and it cannot be opened again.',
  },
  leave: { vi: 'Thôi', en: 'Leave it' },

  result: { vi: 'Kết quả trên màn hình', en: 'The result on the screens' },
  nothing: {
    vi: 'Chưa hiện kết quả nào. Trưởng ban kiểm phiếu cho hiện ở trang của kết quả đã công bố.',
    en: 'No result is shown. The head of the board shows one on the page of the declared result.',
  },
  isShown: { vi: 'Kết quả đang hiện trên màn hình hội trường', en: 'The hall screens show a result' },
  hereShown: { vi: 'Đang hiện trên màn hình hội trường', en: 'Shown on the hall screens' },
  withdrawn: {
    vi: 'Kết quả đã hiện không còn hiệu lực nên màn hình thôi chiếu. Muốn chiếu kết quả mới thì phải cho hiện lại.',
    en: 'The result that was shown does not hold any more and is off the screens. A new one is shown by a new act.',
  },
  toResult: { vi: 'Xem kết quả', en: 'See the result' },
  show: { vi: 'Hiện kết quả cho hội trường', en: 'Show the result to the hall' },
  hide: { vi: 'Ẩn khỏi màn hình hội trường', en: 'Take it off the hall screens' },
  toScreens: { vi: 'mở, đóng màn hình hội trường', en: 'open and close hall screens' },
  way: { vi: 'Màn hình hội trường', en: 'Hall screens' },
} as const satisfies Readonly<Record<string, Bilingual>>
