/** Words of the slips with which people sign in for the first time. */
export const SIGN_IN_WORDS = {
  document: 'Phiếu đăng nhập',
  name: 'Họ và tên',
  address: 'Địa chỉ đăng nhập',
  until: 'Có hiệu lực đến {time} ngày {day}',
  account: {
    title: 'PHIẾU ĐĂNG NHẬP',
    account: 'Tên đăng nhập',
    secret: 'Mật khẩu tạm',
    how: [
      'Mở địa chỉ trên bằng trình duyệt, nhập tên đăng nhập và mật khẩu tạm (cả dấu gạch nối), rồi tự đặt mật khẩu mới.',
      'Không đưa phiếu cho người khác. Phải hủy phiếu ngay sau khi đăng nhập.',
    ],
  },
  pin: {
    title: 'PHIẾU CẤP MÃ PIN',
    account: 'Máy',
    secret: 'Mã PIN',
    how: [
      'Trên máy có tên ghi trên phiếu, chọn tên mình rồi nhập mã PIN; mã chỉ dùng được trên máy này. Ghi nhớ mã PIN để đăng nhập lại.',
      'Không đưa phiếu cho người khác. Phải hủy phiếu ngay sau khi đăng nhập.',
    ],
  },
} as const
