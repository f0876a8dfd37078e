import type { Bilingual } from '../text.ts'

/** Texts of the page of one's own account. */
export const ACCOUNT = {
  home: { vi: 'Trang đầu', en: 'First page' },
  title: { vi: 'Tài khoản của tôi', en: 'My account' },
  mustChange: {
    vi: 'Mật khẩu hiện tại do người khác đặt. Đề nghị đặt mật khẩu mới trước khi tiếp tục.',
    en: 'The current password was set by another person. Choose a new one before you continue.',
  },
  receipts: { vi: 'Biên nhận các việc đã ghi, trên máy này', en: 'Receipts of recorded acts, on this laptop' },
  signedInAs: { vi: 'Đang đăng nhập:', en: 'Signed in:' },
  roles: { vi: 'Vai trò', en: 'Roles' },
  noRoles: {
    vi: 'Chưa được giao vai trò nào. Đoàn chủ tịch giao vai trò của ban kiểm phiếu, người quản trị giao các vai trò khác.',
    en: 'No role has been granted yet. The presidium grants the roles of the counting board, administrators the others.',
  },
  role: { vi: 'Vai trò', en: 'Role' },
  where: { vi: 'Ở đại hội, hội nghị hoặc tổ chức đảng', en: 'Congress or organisation' },
  everywhere: { vi: 'toàn hệ thống', en: 'the whole installation' },
  changePassword: { vi: 'Đổi mật khẩu', en: 'Change the password' },
  current: { vi: 'Mật khẩu hiện tại', en: 'Current password' },
  new: { vi: 'Mật khẩu mới', en: 'New password' },
  changed: {
    vi: 'Đã đổi mật khẩu. Các phiên làm việc khác đã kết thúc.',
    en: 'The password has been changed. All other sessions have ended.',
  },
  sessions: { vi: 'Phiên làm việc', en: 'Sessions' },
  since: { vi: 'Từ lúc', en: 'Since' },
  address: { vi: 'Địa chỉ', en: 'Address' },
  thisOne: { vi: 'phiên này', en: 'this one' },
  signOutEverywhere: { vi: 'Đăng xuất khỏi mọi máy', en: 'Sign out everywhere' },
  secondFactor: { vi: 'Xác nhận bước thứ hai', en: 'Second factor' },
  secondFactorOn: {
    vi: 'Đang bật: mỗi lần đăng nhập cần mã trên điện thoại.',
    en: 'On: each sign-in requires a code from your phone.',
  },
  secondFactorOff: { vi: 'Chưa bật.', en: 'Off.' },
  prepare: { vi: 'Bật xác nhận bước thứ hai', en: 'Set up the second factor' },
  secretIntro: {
    vi: 'Nhập khóa này vào ứng dụng tạo mã xác nhận trên điện thoại (loại TOTP), rồi nhập mã do ứng dụng hiển thị. Khóa chỉ hiển thị một lần.',
    en: 'Enter this key in the authenticator app on your phone (TOTP), then enter the code that the app shows. The key is shown only once.',
  },
  openApp: { vi: 'Mở ứng dụng trên máy này', en: 'Open the app on this device' },
  confirm: { vi: 'Xác nhận', en: 'Confirm' },
  remove: { vi: 'Tắt xác nhận bước thứ hai', en: 'Turn off the second factor' },
  done: { vi: 'Đã ghi nhận.', en: 'Done.' },
  docs: { vi: 'Các chức năng khác:', en: 'All other functions:' },
} as const satisfies Readonly<Record<string, Bilingual>>
