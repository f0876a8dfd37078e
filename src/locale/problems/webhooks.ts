import { entry, type Topic } from './entry.ts'

/** Addresses to which webhooks are sent. */
export const WEBHOOKS = {
  'webhook-unknown': entry(
    [
      'Không tìm thấy địa chỉ nhận thông báo',
      'Địa chỉ nhận thông báo này chưa được lập. Đề nghị chọn lại trong danh sách của đại hội (hội nghị).',
    ],
    ['Webhook not found', 'There is no such webhook. Choose again from the webhooks of the congress.'],
  ),
  'webhook-delivery-unknown': entry(
    [
      'Không tìm thấy lượt gửi thông báo',
      'Lượt gửi này không có. Đề nghị chọn lại trong danh sách các lượt gửi của địa chỉ nhận thông báo.',
    ],
    ['Delivery not found', 'There is no such delivery. Choose again from the deliveries of the webhook.'],
  ),
  'webhook-address-unreadable': entry(
    [
      'Địa chỉ nhận thông báo không hợp lệ',
      'Địa chỉ phải có dạng https://máy-chủ/đường-dẫn, không kèm tên đăng nhập, mật khẩu hoặc phần sau dấu #.',
    ],
    [
      'Invalid address of the webhook',
      'The address must look like https://host/path, without user name, password or a part after #.',
    ],
  ),
  'webhook-not-https': entry(
    [
      'Địa chỉ nhận thông báo phải dùng https',
      'Thông báo chỉ được gửi qua https. Địa chỉ http chỉ dùng được trong mạng nội bộ mà người quản trị máy chủ đã cho phép.',
    ],
    [
      'Webhook needs https',
      'Messages are sent by https only. An http address is allowed only in a private network that the operator of the server has allowed.',
    ],
  ),
  'webhook-port-not-allowed': entry(
    [
      'Cổng của địa chỉ nhận thông báo không được phép',
      'Cổng phải là 443, 80 hoặc từ 1024 trở lên. Đề nghị chọn cổng khác.',
    ],
    ['Port of the webhook not allowed', 'The port must be 443, 80, or 1024 and above. Choose another port.'],
  ),
  'webhook-address-not-allowed': entry(
    [
      'Địa chỉ nhận thông báo thuộc mạng nội bộ',
      'Không gửi thông báo đến chính máy chủ này hoặc mạng nội bộ. Đề nghị dùng địa chỉ khác, hoặc nhờ người quản trị máy chủ cho phép mạng đó.',
    ],
    [
      'Webhook leads into a private network',
      'Messages are never sent to this machine itself or, without permission, into private networks. Use another address, or ask the operator of the server to allow that network.',
    ],
  ),
  'webhooks-too-many': entry(
    [
      'Đã có quá nhiều địa chỉ nhận thông báo',
      'Mỗi đại hội (hội nghị) có nhiều nhất {most} địa chỉ đang dùng. Đề nghị thu hồi địa chỉ không còn cần.',
    ],
    [
      'Too many webhooks',
      'A meeting has at most {most} {most|webhook|webhooks} at a time. Revoke one that is no longer needed.',
    ],
  ),
  'webhook-revoked': entry(
    [
      'Địa chỉ nhận thông báo đã bị thu hồi',
      'Địa chỉ này đã bị thu hồi, không gửi thông báo đến đó nữa. Đề nghị lập địa chỉ mới.',
    ],
    ['Webhook was revoked', 'This webhook was revoked and receives no more messages. Create a new one.'],
  ),
  'webhook-delivery-pending': entry(
    [
      'Thông báo đang được gửi',
      'Thông báo này chưa gửi xong và sẽ được tự động gửi lại. Đề nghị chờ kết quả trước khi yêu cầu gửi lại.',
    ],
    [
      'Delivery in progress',
      'This message is still being sent and will be retried automatically. Wait for the outcome before sending it again.',
    ],
  ),
} satisfies Topic
