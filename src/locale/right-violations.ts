import type { AdministrationRule } from '../verification/acts/administration-acts.ts'
import type { HandOverRule } from '../verification/acts/entry-acts.ts'
import type { GrantRule } from '../verification/acts/role-acts.ts'
import type { RIGHT_VIOLATIONS } from '../verification/violation.ts'
import { type Bilingual, oneOf } from './text.ts'

/** Rules about roles; each text follows a colon, without a full stop. */
const GRANT_RULES: Readonly<Record<GrantRule | AdministrationRule, Bilingual>> = {
  'auditor-apart': {
    vi: 'người kiểm tra không giữ vai trò khác trong đại hội, hội nghị',
    en: 'an auditor holds no other role in the congress',
  },
  'observer-off-board': {
    vi: 'người theo dõi không thuộc ban kiểm phiếu',
    en: 'an observer is not on the counting board',
  },
  'board-off-meeting': {
    vi: 'đoàn chủ tịch, đoàn thư ký không thuộc ban kiểm phiếu',
    en: 'presidium and secretariat are not on the counting board',
  },
  'board-role-taken': {
    vi: 'mỗi người trong ban kiểm phiếu chỉ có một vai trò, bằng một tài khoản',
    en: 'each person on the board holds one role, through one account',
  },
  'role-already-held': { vi: 'tài khoản đang giữ vai trò này', en: 'the account already holds the role' },
  'grant-person-unwanted': {
    vi: 'vai trò không thuộc ban kiểm phiếu thì không gắn với thành viên nào',
    en: 'a role outside the board names no person on it',
  },
  'grant-person-missing': {
    vi: 'vai trò của ban kiểm phiếu phải gắn với một thành viên',
    en: 'a role of the board needs a person on it',
  },
  'board-missing': { vi: 'chưa ghi ban kiểm phiếu', en: 'no counting board is recorded' },
  'person-not-on-board': {
    vi: 'người này không thuộc ban kiểm phiếu đã ghi',
    en: 'the person is not on the recorded board',
  },
  'person-in-other-board-role': {
    vi: 'ban kiểm phiếu đã ghi người này ở cương vị khác (trưởng ban hoặc ủy viên)',
    en: 'the recorded board has the person in the other role, as head or as member',
  },
  'person-typed-before': {
    vi: 'người này đã nhập phiếu bằng tài khoản khác',
    en: 'the person has typed ballots under another account',
  },
  'role-not-of-congress': {
    vi: 'đây không phải vai trò trong một đại hội, hội nghị',
    en: 'this is no role in a congress',
  },
  'granter-not-allowed': {
    vi: 'vai trò của người giao không được giao vai trò này',
    en: 'the role of the granter may not grant it',
  },
  'grant-repeated': { vi: 'mã của lần giao đã được dùng', en: 'the id of the grant is used already' },
  'rehearsal-over': {
    vi: 'cuộc tập dượt đã kết thúc, chỉ còn được giao vai trò kiểm tra',
    en: 'the rehearsal is over, and only an auditor may come in',
  },
  'proposal-not-open': {
    vi: 'rút một đề nghị không có hoặc không còn chờ',
    en: 'a proposal is withdrawn that was never made or does not wait any more',
  },
  'grant-not-in-force': {
    vi: 'không có lần giao nào như vậy đang có hiệu lực',
    en: 'no such grant is in force',
  },
  'grant-differs': {
    vi: 'vai trò, tài khoản hoặc thành viên khác với lúc giao',
    en: 'role, account or person differ from those of the grant',
  },
  'second-person-missing': {
    vi: 'vai trò của ban kiểm phiếu do một người giao, không có người thứ hai trong đoàn chủ tịch đề nghị',
    en: 'one person granted a role of the board that another of the presidium had not proposed',
  },
  'grant-by-another': {
    vi: 'người giao đã thay đổi cách đăng nhập của chính tài khoản ấy',
    en: 'the granter had changed how that account signs in',
  },
  'role-not-of-installation': {
    vi: 'đây không phải vai trò quản trị ở nơi ấy (hệ thống, hoặc một tổ chức đảng)',
    en: 'this is no role of an administrator at that place (the system, or an organisation)',
  },
  'granter-not-above': {
    vi: 'người giao không quản trị tổ chức đảng cấp trên của tổ chức ấy',
    en: 'the granter does not administer the organisation above that one',
  },
  'set-up-without-link': {
    vi: 'không có liên kết lập người quản trị nào còn hiệu lực',
    en: 'no link for the first administrator was valid',
  },
  'grantee-not-there': {
    vi: 'tài khoản không có, đang bị khóa, hoặc không thuộc nơi ấy hay cấp trên của nơi ấy',
    en: 'the account is unknown, disabled, or belongs neither there nor above',
  },
  'revoker-not-allowed': {
    vi: 'vai trò của người thôi giao không được thôi giao vai trò này',
    en: 'the role of the one who revokes may not revoke it',
  },
}

const HAND_OVER_RULES: Readonly<Record<HandOverRule, Bilingual>> = {
  'hand-over-off-board': {
    vi: 'người nhận không giữ vai trò nào của ban kiểm phiếu',
    en: 'the receiver holds no role of the counting board',
  },
  'hand-over-to-head': {
    vi: 'trưởng ban chỉ nhận khi không còn ủy viên nào nhập được',
    en: 'the head takes an entry over only if no member could',
  },
}

const GRANT_RULE = oneOf('rule', GRANT_RULES)
const HAND_OVER_RULE = oneOf('rule', HAND_OVER_RULES)

/** Violations in who acted, found by replaying the roles. */
export const RIGHTS: Readonly<Record<(typeof RIGHT_VIOLATIONS)[number], Bilingual>> = {
  'actor-malformed': {
    vi: 'Người thao tác, địa chỉ máy hoặc mã yêu cầu không có dạng mà hệ thống ghi: xem {pointer}.',
    en: 'Actor, address or request id do not have the form that the service writes: see {pointer}.',
  },
  'act-not-of-role': {
    vi: 'Vai trò {role} không được làm việc loại {action}.',
    en: 'The role {role} may not do an act of kind {action}.',
  },
  'role-not-held': {
    vi: 'Tài khoản {account} không giữ vai trò {role} vào lúc đó: nhật ký không ghi việc giao, hoặc đã ghi việc thôi giao.',
    en: 'The account {account} does not hold the role {role} then: the log has no grant of it, or has its revocation.',
  },
  'role-off-board': {
    vi: 'Người có mã {personId} hành động ở vai trò {role}, trái với ban kiểm phiếu đã ghi.',
    en: 'In the role {role} the person {personId} does not act as the recorded counting board says.',
  },
  'administrator-holds-role': {
    vi: 'Người quản trị hành động trong khi giữ vai trò {role} của đại hội, hội nghị.',
    en: 'An administrator acts while holding the role {role} in the congress.',
  },
  'grant-not-allowed': {
    vi: `Không thể giao hoặc thôi giao vai trò như vậy: ${GRANT_RULE.vi}.`,
    en: `The role cannot have been granted or revoked like this: ${GRANT_RULE.en}.`,
  },
  'hand-over-not-allowed': {
    vi: `Không thể giao lại lượt nhập như vậy: ${HAND_OVER_RULE.vi}.`,
    en: `The entry cannot have been handed over like this: ${HAND_OVER_RULE.en}.`,
  },
  'confirmation-of-another': {
    vi: 'Kết quả được xác nhận thay cho người có mã {personId}, không phải người mà vai trò của tài khoản gắn với.',
    en: 'The result is confirmed for the person {personId}, who is not the one for whom the account holds its role.',
  },
}
