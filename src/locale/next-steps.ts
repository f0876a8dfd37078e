import type { NextStepCode } from '../rules/next-steps.ts'
import type { Labels } from './labels.ts'

/** The act that is missing next, in a sentence. */
export const NEXT_STEP_TEXTS: Labels<NextStepCode> = {
  'grant-again': {
    vi: 'Cách đăng nhập bị người khác thay đổi nên vai trò tạm dừng: {names}. Đoàn chủ tịch gặp trực tiếp đồng chí ấy tại hội trường rồi giao lại vai trò.',
    en: 'Somebody else changed how these people sign in, so their roles are suspended: {names}. The presidium sees them in the hall, and then grants the roles again.',
  },
  'await-grant': {
    vi: 'Cách đăng nhập bị người khác thay đổi nên vai trò tạm dừng: {names}. Người quản trị giao lại vai trò sau khi đã gặp trực tiếp.',
    en: 'Somebody else changed how these people sign in, so their roles are suspended: {names}. An administrator sees them, and then grants the roles again.',
  },
  'record-roll': {
    vi: 'Chưa ghi số được triệu tập, số có mặt.',
    en: 'The roll is not recorded: who is summoned and present.',
  },
  'record-board': { vi: 'Chưa ghi ban kiểm phiếu.', en: 'The counting board is not recorded.' },
  'create-election': { vi: 'Chưa có nội dung bầu nào.', en: 'No election is created.' },
  'await-election': {
    vi: 'Chờ bầu xong {office} để lập danh sách từ những người trúng cử.',
    en: 'Waits for the election of the {office}: the list is taken from the people elected in it.',
  },
  'open-round': { vi: 'Chưa mở lần bầu thứ nhất.', en: 'The first round is not open.' },
  'propose-list': { vi: 'Chưa có danh sách bầu cử.', en: 'No list is proposed.' },
  'change-list': {
    vi: 'Số người trong danh sách bầu cử chưa đúng quy định về số dư; cần bổ sung hoặc lập lại danh sách.',
    en: 'The number of names on the list breaks the rule on the surplus; the list needs a change.',
  },
  'hold-opinion-vote': {
    vi: 'Số dư của danh sách bầu cử vượt quá 30%; chưa xin ý kiến để rút gọn danh sách.',
    en: 'The surplus of the list is above 30 %; no opinion vote that trims it is recorded.',
  },
  'settle-opinion-tie': {
    vi: 'Có người bằng phiếu khi xin ý kiến; chưa ghi đại hội (hội nghị) quyết định giữ ai trong danh sách.',
    en: 'People are tied in the opinion vote; the decision of the meeting on who stays on the list is not recorded.',
  },
  'approve-list': { vi: 'Danh sách bầu cử chưa được thông qua.', en: 'The list is not approved.' },
  'issue-ballots': { vi: 'Chưa ghi số phiếu phát ra.', en: 'The ballots issued are not recorded.' },
  'record-return': { vi: 'Chưa ghi số phiếu thu về.', en: 'The ballots returned are not recorded.' },
  'set-up-stacks': {
    vi: 'Còn phiếu thu về chưa được lập thành tập.',
    en: 'Ballots returned are in no batch yet.',
  },
  'finish-stacks': {
    vi: 'Đang nhập phiếu[: còn {open} trong {total} tập chưa xong].',
    en: 'Ballots are being entered[: {open} of {total} {total|batch|batches} {open|is|are} not finished].',
  },
  'settle-differences': {
    vi: 'Các lượt nhập chưa khớp nhau[ ở {differing} tập]; trưởng ban kiểm phiếu đối chiếu với phiếu giấy.',
    en: 'The entries differ[ in {differing} {differing|batch|batches}]; the head of the counting board compares them with the paper ballots.',
  },
  'give-rulings': {
    vi: 'Còn phiếu chờ ban kiểm phiếu xem xét, kết luận[ ở {ruling} tập].',
    en: 'Ballots wait for a ruling of the counting board[ in {ruling} {ruling|batch|batches}].',
  },
  'confirm-result': {
    vi: 'Kết quả kiểm phiếu chưa đủ thành viên ban kiểm phiếu xác nhận[: còn thiếu {missing}].',
    en: 'Not enough members of the counting board have confirmed the result[: {missing} missing].',
  },
  'declare-result': { vi: 'Chưa công bố kết quả kiểm phiếu.', en: 'The result is not declared.' },
  'record-decision': {
    vi: 'Chưa ghi quyết định của đại hội (hội nghị) sau lần bầu này.',
    en: 'The decision of the meeting after this round is not recorded.',
  },
  'open-next-round': { vi: 'Chưa mở lần bầu tiếp theo.', en: 'The next round is not open.' },
  'record-appointment': {
    vi: 'Chưa ghi việc cấp ủy cấp trên chỉ định; đoàn chủ tịch hoặc đoàn thư ký ghi khi có văn bản.',
    en: 'The appointment by the superior committee is not recorded; the presidium or the secretariat records it once the paper is there.',
  },
  'seal-ballots': {
    vi: 'Chưa ghi việc niêm phong phiếu bầu của lần bầu này; trưởng ban kiểm phiếu, đoàn chủ tịch hoặc đoàn thư ký ghi sau khi ban kiểm phiếu niêm phong.',
    en: 'The ballots of this round are in no sealed package; the head of the counting board, the presidium or the secretariat records the seal once the board has set it.',
  },
  'close-meeting': {
    vi: 'Các nội dung bầu đã xong; chưa kết thúc đại hội (hội nghị).',
    en: 'Every election has ended; the meeting is not closed.',
  },
}
