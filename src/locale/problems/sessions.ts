import { entry, type Topic } from './entry.ts'

/** Sessions, and attempts to sign in. */
export const SESSIONS = {
  'sign-in-failed': entry(
    [
      'Đăng nhập không thành công',
      'Tên đăng nhập, mật khẩu hoặc mã xác nhận không đúng. Đề nghị kiểm tra lại rồi nhập lại, hoặc đề nghị người quản trị giúp đỡ.',
    ],
    [
      'Sign-in failed',
      'The user name, the password or the code is wrong. Check them and try again, or ask the administrator for help.',
    ],
  ),
  'sign-in-delayed': entry(
    [
      'Chưa được đăng nhập lại ngay',
      'Có nhiều lần đăng nhập không thành công nên phải chờ {seconds} giây rồi mới được nhập lại. Nếu cần làm việc ngay, đề nghị người quản trị mở khóa.',
    ],
    [
      'Wait before signing in again',
      'After several failed attempts you have to wait {seconds} {seconds|second|seconds}. If it is urgent, ask the administrator to unlock the account.',
    ],
  ),
  'second-factor-code-required': entry(
    [
      'Cần nhập mã xác nhận',
      'Tài khoản này đăng nhập kèm mã xác nhận. Đề nghị nhập mã gồm 6 chữ số đang hiện trên điện thoại.',
    ],
    ['Code needed', 'This account needs a code to sign in. Enter the six digits that your device shows now.'],
  ),
  'setup-link-invalid': entry(
    [
      'Liên kết không dùng được',
      'Liên kết lập người quản trị không đúng, đã dùng hoặc đã hết hạn. Nếu đã có người quản trị thì đề nghị đăng nhập bằng tài khoản đó; nếu chưa có thì dùng liên kết hiện ở lần khởi động gần nhất, hoặc khởi động lại chương trình để có liên kết mới.',
    ],
    [
      'Link not valid',
      'The link for the first administrator is wrong, was used or has expired. If there is an administrator, sign in as that administrator; otherwise use the link printed at the last start, or restart the service for a new one.',
    ],
  ),
  'setup-already-done': entry(
    [
      'Đã có người quản trị',
      'Người quản trị đã được lập nên liên kết này không còn dùng được. Đề nghị đăng nhập bằng tài khoản quản trị.',
    ],
    [
      'Administrator already exists',
      'An administrator already exists, so the link is no longer valid. Sign in as that administrator.',
    ],
  ),
  'session-missing': entry(
    [
      'Không có phiên làm việc',
      'Khóa truy cập không mở phiên làm việc nên không có gì để đăng xuất. Đề nghị người quản trị thu hồi khóa nếu không dùng nữa.',
    ],
    [
      'No session',
      'A key opens no session, so it cannot sign out. If the key is no longer needed, ask the administrator to revoke it.',
    ],
  ),
} satisfies Topic
