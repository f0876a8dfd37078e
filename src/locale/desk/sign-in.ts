import type { Bilingual } from '../text.ts'

/** Texts of the sign-in page. */
export const SIGN_IN = {
  title: { vi: 'Đăng nhập', en: 'Sign in' },
  signIn: { vi: 'Đăng nhập', en: 'Sign in' },
  setupFirst: {
    vi: 'Chưa có người quản trị. Đề nghị mở liên kết in ở cửa sổ lệnh đã chạy chương trình. Liên kết quá 24 giờ thì dừng chương trình rồi chạy lại để có liên kết mới.',
    en: 'There is no administrator yet. Open the link printed in the window in which the program was started. If it is older than 24 hours, stop the program and start it again for a new one.',
  },
  byProvider: {
    vi: 'Đăng nhập qua cổng đăng nhập của tổ chức[: {name}]',
    en: 'Sign in through your organisation[: {name}]',
  },
  chooseName: { vi: 'Chọn tên mình rồi nhập mã PIN', en: 'Choose your name, then enter your PIN' },
  device: {
    vi: '{name}. Đồng chí {by} mở máy này đến {time}.',
    en: '{name}. {by} opened this device, until {time}.',
  },
  typing: { vi: 'đang nhập dở tập số {numbers}', en: 'typing batch {numbers}' },
  typists: { vi: 'Người nhập phiếu', en: 'Typists' },
  pinOf: { vi: 'Mã PIN của đồng chí {name}', en: 'PIN of {name}' },
  pinHint: { vi: 'Sáu chữ số trên phiếu cấp mã.', en: 'Six digits, printed on your slip.' },
  chooseFirst: { vi: 'Mã PIN', en: 'PIN' },
  chooseFirstHint: {
    vi: 'Bấm số thứ tự cạnh tên mình, hoặc chọn tên trong danh sách.',
    en: 'Press the number next to your name, or choose your name in the list.',
  },
  pinInput: { vi: 'Mã PIN, sáu chữ số', en: 'PIN, six digits' },
  pinIncomplete: { vi: 'Mã PIN có sáu chữ số. Đề nghị nhập đủ.', en: 'A PIN has six digits. Enter all of them.' },
  forgotten: {
    vi: 'Quên mã PIN: đề nghị trưởng ban cấp mã mới.',
    en: 'If you forgot your PIN, ask the head of the board for a new one.',
  },
  others: { vi: 'Người khác:', en: 'Somebody else:' },
  manual: { vi: 'Hướng dẫn sử dụng', en: 'Manual, in Vietnamese' },
  byPassword: { vi: 'đăng nhập bằng mật khẩu', en: 'sign in with a password' },
  byPin: { vi: 'Quay lại danh sách người nhập phiếu', en: 'Back to the list of typists' },
} as const satisfies Readonly<Record<string, Bilingual>>
