import { type AuditKind, kind } from './kind.ts'

/** Who signed in, what was granted, and what was taken away. */
export const ACCESS_KINDS = {
  // sessions
  'session.opened': kind('session', 'Đăng nhập', 'Somebody signed in', [
    'accountId',
    'via',
    'secondFactor',
    'deviceId',
    'expiresAt',
    'turnedAway',
  ]),
  'session.failed': kind(
    'account',
    'Đăng nhập không thành công',
    'An attempt to sign in failed; with the nil UUID where it leads to no account',
    ['reason', 'failures', 'turnedAway'],
  ),
  'session.refused': kind(
    'session',
    'Kết thúc phiên vì được dùng từ máy khác',
    'A session was shown from elsewhere, and ended by that',
    ['accountId', 'reason'],
  ),
  'session.ended': kind('session', 'Kết thúc phiên làm việc', 'A session was ended', ['accountId', 'because']),
  'session.ended-everywhere': kind(
    'account',
    'Kết thúc mọi phiên làm việc của tài khoản',
    'All sessions of an account were ended',
    ['because', 'ended'],
  ),
  'account.locked-out': kind(
    'account',
    'Tạm khóa đăng nhập vì sai nhiều lần',
    'After many failures the next attempt from an address has to wait for a minute or more; with the nil UUID where the name leads to no account',
    ['failures', 'seconds'],
  ),
  'account.unlocked': kind('account', 'Mở khóa đăng nhập', 'Failed attempts to sign in to an account were forgotten', [
    'forgotten',
  ]),
  'setup-link.made': kind(
    'setup-link',
    'Tạo liên kết lập người quản trị',
    'A one-time link for the first administrator was made at a start',
    ['expiresAt', 'despiteAdministrators'],
  ),
  // accounts
  'account.created': kind('account', 'Lập tài khoản', 'An account was made', [
    'username',
    'displayName',
    'organisationId',
    'openId',
  ]),
  'account.changed': kind(
    'account',
    'Đính chính, khóa hoặc mở lại tài khoản',
    'An account was corrected, disabled or enabled again',
    ['displayName', 'state', 'openId', 'sessionsEnded'],
  ),
  'password.changed': kind('account', 'Đổi mật khẩu', 'Somebody changed their password', ['sessionsEnded']),
  'password.reset': kind('account', 'Cấp lại mật khẩu tạm thời', 'An administrator set a temporary password', [
    'expiresAt',
    'sessionsEnded',
  ]),
  'second-factor.prepared': kind(
    'account',
    'Chuẩn bị bước xác nhận thứ hai',
    'A second factor was prepared; it counts only when it has been confirmed',
    [],
  ),
  'second-factor.confirmed': kind('account', 'Bật bước xác nhận thứ hai', 'A second factor was confirmed', []),
  'second-factor.removed': kind('account', 'Bỏ bước xác nhận thứ hai', 'Somebody removed their second factor', [
    'sessionsEnded',
  ]),
  'second-factor.reset': kind(
    'account',
    'Người quản trị bỏ bước xác nhận thứ hai',
    'An administrator removed a second factor',
    ['sessionsEnded'],
  ),
  // roles granted
  'role.granted': kind('role-grant', 'Giao vai trò', 'A role was granted', [
    'role',
    'accountId',
    'username',
    'organisationId',
    'personId',
  ]),
  'role.revoked': kind('role-grant', 'Thôi giao vai trò', 'A role was revoked', [
    'role',
    'accountId',
    'username',
    'organisationId',
    'personId',
  ]),
  'safeguards.recorded': kind(
    'congress',
    'Ghi yêu cầu bảo đảm an toàn của đại hội, hội nghị',
    'What a congress asks of its people for safety was recorded',
    ['version', 'headSecondFactor'],
  ),
  'entry.handed-over': kind('ballot-batch', 'Giao lượt nhập cho người khác', 'An entry was handed over', [
    'slot',
    'typist',
  ]),
  // keys
  'key.created': kind('key', 'Cấp khóa truy cập', 'A key was made for another system', [
    'accountId',
    'name',
    'roles',
    'congressIds',
    'expiresAt',
  ]),
  'key.rotated': kind('key', 'Thay khóa truy cập', 'A key was replaced by a new one', ['expiresAt', 'replacedBy']),
  'key.revoked': kind('key', 'Thu hồi khóa truy cập', 'A key was revoked', ['revokedAt']),
  'key.refused': kind(
    'key',
    'Từ chối khóa truy cập',
    'Somebody was refused with a key, for the first time in a minute',
    ['accountId', 'because'],
  ),
  // devices
  'device.opened': kind('device', 'Mở máy để nhập phiếu', 'A laptop was opened for the typists', ['name', 'expiresAt']),
  'device.closed': kind('device', 'Đóng máy nhập phiếu', 'A laptop was closed, with all sessions on it', [
    'closedAt',
    'sessionsEnded',
  ]),
  'pin.issued': kind('device', 'Cấp mã PIN cho người nhập phiếu', 'A PIN was issued to a typist', [
    'accountId',
    'sessionsEnded',
  ]),
  'pin.refused': kind('device', 'Từ chối đăng nhập bằng mã PIN', 'A sign-in by PIN was refused', [
    'accountId',
    'because',
    'failures',
  ]),
  'pin.locked': kind('device', 'Khóa mã PIN do nhập sai', 'A PIN was locked after wrong attempts in a row', [
    'accountId',
    'failures',
  ]),
  // openid
  'openid.refused': kind(
    'account',
    'Từ chối đăng nhập qua cổng đăng nhập của tổ chức',
    'A sign-in by the organisation’s provider was refused, for the first time in a minute',
    ['reason'],
  ),
} as const satisfies Record<string, AuditKind>
