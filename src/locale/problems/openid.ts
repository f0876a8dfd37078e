import { entry, type Topic } from './entry.ts'

/** Sign-in at the organisation’s own provider. */
export const OPENID = {
  'openid-not-configured': entry(
    [
      'Chưa có cổng đăng nhập của tổ chức',
      'Máy này chưa được cấu hình để đăng nhập qua cổng đăng nhập của tổ chức. Đề nghị đăng nhập bằng tên đăng nhập và mật khẩu.',
    ],
    [
      'No provider configured',
      'Sign-in through a provider of the organisation is not configured. Sign in with user name and password.',
    ],
  ),
  'openid-unavailable': entry(
    [
      'Cổng đăng nhập của tổ chức không trả lời',
      'Chưa liên lạc được với cổng đăng nhập của tổ chức. Đề nghị thực hiện lại sau ít phút, hoặc đăng nhập bằng tên đăng nhập và mật khẩu.',
    ],
    [
      'Provider does not respond',
      'The provider of the organisation cannot be reached. Try again in a few minutes, or sign in with user name and password.',
    ],
  ),
  'openid-flow-over': entry(
    [
      'Lần đăng nhập này không còn hiệu lực',
      'Lần đăng nhập này đã dùng, đã quá mười phút, hoặc không bắt đầu từ trình duyệt này. Đề nghị đăng nhập lại từ đầu.',
    ],
    [
      'Sign-in expired',
      'This sign-in was already used, took longer than ten minutes, or was not begun in this browser. Begin again.',
    ],
  ),
  'openid-refused': entry(
    [
      'Cổng đăng nhập của tổ chức chưa xác nhận',
      'Cổng đăng nhập của tổ chức chưa xác nhận được người đăng nhập. Đề nghị đăng nhập lại, và báo người quản trị nếu vẫn chưa được.',
    ],
    [
      'Not confirmed by the provider',
      'The provider of the organisation did not confirm your identity. Begin again, and tell the administrator if that does not help.',
    ],
  ),
  'openid-not-linked': entry(
    [
      'Không có tài khoản tương ứng',
      'Người đăng nhập tại cổng đăng nhập của tổ chức không có tài khoản đang dùng ở đây. Đề nghị người quản trị kiểm tra tài khoản và liên kết của đồng chí.',
    ],
    [
      'No account for this person',
      'You signed in at the provider, but no active account here is linked to you. Ask the administrator to check your account and its link.',
    ],
  ),
  'openid-without-second-factor': entry(
    [
      'Cần bước xác nhận thứ hai',
      'Tài khoản này có bước xác nhận thứ hai, mà cổng đăng nhập của tổ chức chỉ xác nhận một bước. Đề nghị quay lại trang đăng nhập, đăng nhập bằng tên đăng nhập, mật khẩu và mã trên điện thoại.',
    ],
    [
      'The provider confirmed one step only',
      'This account has a second factor, and the provider of the organisation confirmed only one. Go back and sign in with user name, password and the code of the phone.',
    ],
  ),
} satisfies Topic
