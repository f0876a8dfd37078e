import type { Bilingual } from '../text.ts'

/** Texts of the table of accounts, for their administrators. */
export const ACCOUNTS = {
  way: { vi: 'Tài khoản đã lập', en: 'Existing accounts' },
  some: { vi: '{count} tài khoản', en: '{count} {count|account|accounts}' },
  first: { vi: '{count} tài khoản mới nhất', en: 'The {count} newest {count|account|accounts}' },
  waiting: {
    vi: '{count} tài khoản, {waiting} chưa đổi mật khẩu tạm',
    en: '{count} {count|account|accounts}, {waiting} with a temporary password',
  },
  none: { vi: 'Không có tài khoản nào tên như vậy', en: 'No account has that name' },
  hidden: { vi: 'Không đọc được danh sách tài khoản', en: 'The accounts cannot be read' },
  search: { vi: 'Họ tên hoặc tên đăng nhập', en: 'Full name or user name' },
  find: { vi: 'Tìm', en: 'Find' },
  more: { vi: 'Xem thêm tài khoản', en: 'Show more accounts' },
  fullName: { vi: 'Họ và tên', en: 'Full name' },
  username: { vi: 'Tên đăng nhập', en: 'User name' },
  state: { vi: 'Tình trạng', en: 'State' },
  roles: { vi: 'Vai trò', en: 'Roles' },
  active: { vi: 'đang dùng', en: 'in use' },
  disabled: { vi: 'ngừng dùng', en: 'disabled' },
  temporary: { vi: 'mật khẩu tạm, chưa đổi; dùng đến {time}', en: 'temporary password, valid until {time}' },
  noPassword: { vi: 'đăng nhập qua hệ thống khác', en: 'signs in through another system' },
  service: { vi: 'hệ thống khác, dùng khóa', en: 'another system, with keys' },
  factor: { vi: 'có xác thực bằng điện thoại', en: 'with a code from a phone' },
  noRole: { vi: 'chưa có vai trò', en: 'no role' },
  noNewRole: {
    vi: 'chưa có vai trò trong {meetings} đại hội (hội nghị) và {organisations} tổ chức đảng mới nhất',
    en: 'no role in the {meetings} newest {meetings|meeting|meetings} and {organisations} newest {organisations|organisation|organisations}',
  },
  open: { vi: 'Xử lý', en: 'Change' },
  close: { vi: 'Thôi', en: 'Close' },
  actsOn: { vi: 'Việc với tài khoản {name}', en: 'Changes of the account of {name}' },
  reset: { vi: 'Đặt lại mật khẩu', en: 'Reset the password' },
  resetHint: {
    vi: 'Có mật khẩu tạm mới trên phiếu mới; mật khẩu cũ và mọi phiên đăng nhập hết hiệu lực.',
    en: 'Makes a new temporary password with its slip. The old password and all sessions end.',
  },
  unlock: { vi: 'Bỏ thời gian chờ', en: 'Let them sign in now' },
  unlockHint: {
    vi: 'Sai mật khẩu nhiều lần thì phải chờ; bỏ thời gian chờ để đăng nhập được ngay.',
    en: 'After several wrong passwords a person has to wait. This ends the waiting.',
  },
  unlocked: { vi: 'Đăng nhập được ngay.', en: 'They can sign in now.' },
  factorOff: { vi: 'Bỏ xác thực bằng điện thoại', en: 'Remove the second factor' },
  factorHint: {
    vi: 'Cho người mất điện thoại; mọi phiên đăng nhập kết thúc.',
    en: 'For somebody who has lost the phone. All sessions end.',
  },
  factorGone: { vi: 'Đã bỏ xác thực bằng điện thoại.', en: 'The second factor is removed.' },
  signOut: { vi: 'Kết thúc mọi phiên đăng nhập', en: 'End all sessions' },
  signOutHint: {
    vi: 'Người đó bị đăng xuất trên mọi máy và có thể đăng nhập lại.',
    en: 'Signs the person out everywhere. They can sign in again.',
  },
  signedOut: { vi: 'Đã kết thúc {count} phiên đăng nhập.', en: '{count} {count|session|sessions} ended.' },
  reason: { vi: 'Lý do', en: 'Reason' },
  disable: { vi: 'Ngừng dùng tài khoản', en: 'Disable the account' },
  disableHint: {
    vi: 'Không đăng nhập được nữa, khóa và mã PIN không dùng được; vai trò và nhật ký còn nguyên.',
    en: 'Nobody can sign in with it, and its keys and PINs end. Its roles and the log stay.',
  },
  enable: { vi: 'Cho dùng lại tài khoản', en: 'Enable the account' },
  enableHint: { vi: 'Đăng nhập được như trước.', en: 'They can sign in as before.' },
  stale: {
    vi: 'Người khác vừa sửa tài khoản này. Trang đã hiện tình trạng mới; đề nghị xem lại rồi bấm lại.',
    en: 'Somebody else has just changed this account. The page shows its new state; look at it and press again.',
  },
  fresh: { vi: 'Mật khẩu tạm mới', en: 'New temporary passwords' },
  printed: { vi: 'Đã in xong, ẩn mật khẩu', en: 'Printed; hide the passwords' },
} as const satisfies Readonly<Record<string, Bilingual>>

/** The question before something that is shown only once is left behind. */
export const LEAVING = {
  passwords: {
    vi: 'Mật khẩu tạm chưa in. Rời trang là mất, phải đặt lại từng người.',
    en: 'The temporary passwords are not printed. Leaving loses them, and each would have to be reset.',
  },
  stay: { vi: 'Ở lại trang', en: 'Stay on this page' },
  leave: { vi: 'Rời trang', en: 'Leave the page' },
} as const satisfies Readonly<Record<string, Bilingual>>
