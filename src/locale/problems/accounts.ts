import { entry, type Topic } from './entry.ts'

/** Accounts and their credentials. */
export const ACCOUNTS = {
  'password-too-short': entry(
    [
      'Mật khẩu quá ngắn',
      'Mật khẩu phải có ít nhất {least} ký tự. Đề nghị chọn mật khẩu dài hơn, có thể là một câu có dấu và dấu cách.',
    ],
    [
      'Password too short',
      'A password needs at least {least} {least|character|characters}. Choose a longer one; a sentence with spaces will do.',
    ],
  ),
  'password-too-long': entry(
    ['Mật khẩu quá dài', 'Mật khẩu không được quá {most} ký tự. Đề nghị chọn mật khẩu ngắn hơn.'],
    ['Password too long', 'A password has at most {most} {most|character|characters}. Choose a shorter one.'],
  ),
  'password-too-common': entry(
    [
      'Mật khẩu dễ đoán',
      'Mật khẩu này thuộc loại thường dùng, lặp lại, theo thứ tự, hoặc lấy từ tên gọi. Đề nghị chọn mật khẩu khác.',
    ],
    [
      'Password easy to guess',
      'This password is common, repeats itself, is a sequence, or is made from a name. Choose another one.',
    ],
  ),
  'password-unchanged': entry(
    ['Mật khẩu mới trùng mật khẩu cũ', 'Mật khẩu mới giống mật khẩu hiện tại. Đề nghị chọn mật khẩu khác.'],
    ['Password unchanged', 'The new password is the same as the current one. Choose another one.'],
  ),
  'password-wrong': entry(
    [
      'Mật khẩu hiện tại không đúng',
      'Mật khẩu hiện tại không đúng, nên chưa thay đổi gì. Đề nghị kiểm tra bộ gõ, phím Caps Lock rồi nhập lại.',
    ],
    [
      'Current password is wrong',
      'The current password is wrong, so nothing was changed. Check the keyboard and Caps Lock, then type it again.',
    ],
  ),
  'password-not-used': entry(
    [
      'Tài khoản không dùng mật khẩu',
      'Tài khoản này không có mật khẩu để xác nhận. Đề nghị người quản trị thực hiện thay.',
    ],
    [
      'Account without a password',
      'This account has no password to confirm the act with. Ask an administrator to do this.',
    ],
  ),
  'username-taken': entry(
    ['Tên đăng nhập đã có người dùng', 'Tên đăng nhập này đã thuộc một tài khoản khác. Đề nghị chọn tên khác.'],
    ['User name taken', 'This user name belongs to another account. Choose another one.'],
  ),
  'openid-subject-taken': entry(
    [
      'Danh tính bên ngoài đã được liên kết',
      'Danh tính này đã liên kết với một tài khoản khác. Đề nghị kiểm tra lại, hoặc bỏ liên kết cũ trước.',
    ],
    [
      'External identity already linked',
      'This identity is linked to another account. Check it, or remove the old link first.',
    ],
  ),
  'own-account': entry(
    [
      'Không tự thực hiện với tài khoản của mình',
      'Việc này phải do người quản trị khác thực hiện. Đề nghị đổi mật khẩu hoặc bước xác nhận thứ hai tại phần tài khoản của mình.',
    ],
    [
      'Not for one’s own account',
      'Another administrator has to do this. Change your own password or second factor in your own account.',
    ],
  ),
  'last-system-administrator': entry(
    [
      'Chỉ còn một người quản trị hệ thống',
      'Đây là người quản trị hệ thống cuối cùng còn hoạt động. Đề nghị giao vai trò này cho người khác trước.',
    ],
    [
      'Last system administrator',
      'This is the last active system administrator. Grant the role to somebody else first.',
    ],
  ),
  'account-disabled': entry(
    ['Tài khoản đang bị khóa', 'Tài khoản này đang bị khóa. Đề nghị mở lại tài khoản trước khi thực hiện.'],
    ['Account disabled', 'This account is disabled. Enable it again before doing this.'],
  ),
  'account-of-service': entry(
    [
      'Tài khoản của hệ thống khác',
      'Tài khoản này thuộc một hệ thống khác, chỉ dùng khóa truy cập. Đề nghị cấp hoặc thay khóa truy cập.',
    ],
    ['Service account', 'This account belongs to another system and uses keys only. Issue or rotate a key instead.'],
  ),
  'code-wrong': entry(
    [
      'Mã xác nhận không đúng',
      'Mã xác nhận không đúng hoặc đã dùng. Đề nghị chờ mã mới trên điện thoại, kiểm tra giờ của máy rồi nhập lại.',
    ],
    [
      'Code is wrong',
      'The code is wrong or has been used. Wait for the next one, check the clock of your device and type it again.',
    ],
  ),
  'second-factor-in-use': entry(
    [
      'Đã dùng bước xác nhận thứ hai',
      'Tài khoản này đã có bước xác nhận thứ hai. Đề nghị bỏ bước đó trước khi thiết lập lại.',
    ],
    [
      'Second factor already in use',
      'This account already has a second factor. Remove it before setting up a new one.',
    ],
  ),
  'second-factor-missing': entry(
    [
      'Chưa có bước xác nhận thứ hai',
      'Tài khoản này chưa thiết lập bước xác nhận thứ hai. Đề nghị thiết lập rồi thực hiện lại.',
    ],
    ['No second factor', 'This account has no second factor yet. Set one up, then try again.'],
  ),
} satisfies Topic
