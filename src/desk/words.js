/** Every text of these pages: Vietnamese, then English. */
const WORDS = {
  otherLanguage: ['English', 'Tiếng Việt'],
  noAnswer: [
    'Chương trình không trả lời. Đề nghị kiểm tra xem chương trình có đang chạy không, rồi thử lại.',
    'The service is not responding. Check that it is running, and try again.',
  ],
  setupTitle: ['Lập tài khoản quản trị hệ thống', 'Create the administrator account'],
  setupIntro: [
    'Liên kết này chỉ dùng được một lần. Người quản trị hệ thống lập tài khoản cho những người khác và không có quyền kiểm phiếu.',
    'This link works once. The system administrator creates the other accounts and has no right to count.',
  ],
  setupNoToken: [
    'Liên kết này thiếu mã. Đề nghị mở đúng liên kết do chương trình in ra khi khởi động.',
    'The code is missing from this link. Open the link exactly as the service printed it when it started.',
  ],
  username: ['Tên đăng nhập', 'User name'],
  usernameHint: ['chữ thường không dấu, chữ số, dấu chấm', 'lower-case letters without accents, digits, dots'],
  displayName: ['Họ và tên', 'Full name'],
  password: ['Mật khẩu', 'Password'],
  passwordHint: [
    'ít nhất 12 ký tự; nên dùng một câu mình dễ nhớ mà người khác khó đoán',
    'at least 12 characters; a sentence that is easy for you to remember and hard for others to guess',
  ],
  repeat: ['Nhập lại mật khẩu', 'Repeat the password'],
  notTheSame: ['Mật khẩu nhập lại không khớp. Đề nghị nhập lại.', 'The passwords do not match. Enter them again.'],
  make: ['Lập tài khoản', 'Create the account'],
  signInTitle: ['Đăng nhập', 'Sign in'],
  signIn: ['Đăng nhập', 'Sign in'],
  code: ['Mã xác nhận', 'Code'],
  codeHint: ['sáu chữ số trên điện thoại', 'six digits from your phone'],
  deviceTitle: ['Máy đã mở cho: ', 'Device opened for: '],
  deviceIntro: ['Chọn tên mình rồi nhập mã PIN.', 'Choose your name, then enter your PIN.'],
  pin: ['Mã PIN', 'PIN'],
  byProvider: ['Đăng nhập qua cổng đăng nhập của tổ chức', 'Sign in through your organisation'],
  back: ['Quay lại', 'Back'],
  byPassword: ['Đăng nhập bằng mật khẩu', 'Sign in with a password'],
  accountTitle: ['Tài khoản của tôi', 'My account'],
  mustChange: [
    'Mật khẩu hiện tại do người khác đặt. Đề nghị đặt mật khẩu mới trước khi tiếp tục.',
    'The current password was set by another person. Choose a new one before you continue.',
  ],
  signedInAs: ['Đang đăng nhập: ', 'Signed in: '],
  roles: ['Vai trò', 'Roles'],
  noRoles: ['Chưa được giao vai trò nào.', 'No role has been granted yet.'],
  role: ['Vai trò', 'Role'],
  where: ['Ở đại hội, hội nghị hoặc tổ chức đảng', 'Congress or organisation'],
  everywhere: ['toàn hệ thống', 'the whole installation'],
  changePassword: ['Đổi mật khẩu', 'Change the password'],
  currentPassword: ['Mật khẩu hiện tại', 'Current password'],
  newPassword: ['Mật khẩu mới', 'New password'],
  changed: [
    'Đã đổi mật khẩu. Các phiên làm việc khác đã kết thúc.',
    'The password has been changed. All other sessions have ended.',
  ],
  sessions: ['Phiên làm việc', 'Sessions'],
  since: ['Từ lúc', 'Since'],
  address: ['Địa chỉ', 'Address'],
  thisOne: ['phiên này', 'this one'],
  signOut: ['Đăng xuất', 'Sign out'],
  signOutEverywhere: ['Đăng xuất khỏi mọi máy', 'Sign out everywhere'],
  secondFactor: ['Xác nhận bước thứ hai', 'Second factor'],
  secondFactorOn: [
    'Đang bật: mỗi lần đăng nhập cần mã trên điện thoại.',
    'On: each sign-in requires a code from your phone.',
  ],
  secondFactorOff: ['Chưa bật.', 'Off.'],
  prepare: ['Bật xác nhận bước thứ hai', 'Set up the second factor'],
  secretIntro: [
    'Nhập khóa này vào ứng dụng tạo mã xác nhận trên điện thoại (loại TOTP), rồi nhập mã do ứng dụng hiển thị. Khóa chỉ hiển thị một lần.',
    'Enter this key in the authenticator app on your phone (TOTP), then enter the code that the app shows. The key is shown only once.',
  ],
  confirm: ['Xác nhận', 'Confirm'],
  remove: ['Tắt xác nhận bước thứ hai', 'Turn off the second factor'],
  done: ['Đã ghi nhận.', 'Done.'],
  docs: ['Các chức năng khác: ', 'All other functions: '],
}

/** The labels of the roles in `src/locale/roles.ts`, with a capital letter; a test compares them. */
export const ROLES = {
  presidium: ['Đoàn chủ tịch', 'Presidium'],
  secretary: ['Đoàn thư ký', 'Secretariat'],
  'credentials-committee': ['Ban thẩm tra tư cách đại biểu', 'Credentials committee'],
  'board-head': ['Trưởng ban kiểm phiếu', 'Head of the counting board'],
  'board-member': ['Ủy viên ban kiểm phiếu', 'Member of the counting board'],
  observer: ['Người theo dõi việc kiểm phiếu', 'Observer'],
  auditor: ['Người kiểm tra việc kiểm phiếu', 'Auditor'],
  'organisation-administrator': ['Người quản trị của tổ chức đảng', 'Organisation administrator'],
  'system-administrator': ['Người quản trị hệ thống', 'System administrator'],
}

const KEPT_AS = 'kiem-phieu-language'

export const language = () => (localStorage.getItem(KEPT_AS) === 'en' ? 'en' : 'vi')
export const otherLanguage = () => (language() === 'en' ? 'vi' : 'en')
export const setLanguage = (chosen) => localStorage.setItem(KEPT_AS, chosen)

const inLanguage = ([vi, en]) => (language() === 'en' ? en : vi)

export const say = (key) => inLanguage(WORDS[key])
export const roleName = (role) => inLanguage(ROLES[role] ?? [role, role])
