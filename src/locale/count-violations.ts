import type { COUNT_VIOLATIONS } from '../verification/violation.ts'
import { APPOINTMENT_RULES } from './appointment-rules.ts'
import {
  BOARD_RULES,
  CHANGE_RULES,
  ELECTION_RULES,
  ISSUE_RULES,
  LIST_RULES,
  NAME_RULES,
  PERSON_RULES,
  ROLL_RULES,
  UNDOING_RULES,
} from './broken-rules.ts'
import { CONFIRMATION_RULES } from './confirmation-rules.ts'
import { ENTRIES } from './entry-violations.ts'
import { KEEPING_RULES } from './keeping-rules.ts'
import { DECISION_KIND_LABELS } from './labels.ts'
import { OPINION_RULES } from './opinion-rules.ts'
import { CALL_UP_RULES, SEAT_RULES } from './seat-rules.ts'
import { STATES } from './state-words.ts'
import { type Bilingual, oneOf } from './text.ts'

const OBJECTS = {
  person: { vi: 'đảng viên', en: 'person' },
  election: { vi: 'nội dung bầu', en: 'election' },
  round: { vi: 'lần bầu', en: 'round' },
  'ballot-batch': { vi: 'tập phiếu', en: 'batch' },
  entry: { vi: 'lượt nhập', en: 'entry' },
  complaint: { vi: 'khiếu nại', en: 'complaint' },
}

const DECISION = oneOf('kind', DECISION_KIND_LABELS)
const STATE = oneOf('state', STATES)
const OBJECT = oneOf('type', OBJECTS)
const LIST_RULE = oneOf('rule', LIST_RULES)
const NAME_RULE = oneOf('rule', NAME_RULES)
const ROLL_RULE = oneOf('rule', ROLL_RULES)
const PERSON_RULE = oneOf('rule', PERSON_RULES)
const BOARD_RULE = oneOf('rule', BOARD_RULES)
const ELECTION_RULE = oneOf('rule', ELECTION_RULES)
const CALL_UP_RULE = oneOf('rule', CALL_UP_RULES)
const CONFIRMATION_RULE = oneOf('rule', CONFIRMATION_RULES)
const UNDOING_RULE = oneOf('rule', UNDOING_RULES)
const CHANGE_RULE = oneOf('rule', CHANGE_RULES)
const OPINION_RULE = oneOf('rule', OPINION_RULES)
const APPOINTMENT_RULE = oneOf('rule', APPOINTMENT_RULES)
const KEEPING_RULE = oneOf('rule', KEEPING_RULES)
const SEAT_RULE = oneOf('rule', SEAT_RULES)
const ISSUE_RULE = oneOf('rule', ISSUE_RULES)

/** Violations in the counts themselves, found by replaying the entries. */
export const COUNTS: Readonly<Record<(typeof COUNT_VIOLATIONS)[number], Bilingual>> = {
  'figures-malformed': {
    vi: 'Các số liệu của sự kiện không đúng định dạng của loại {action}[ tại {pointer}].',
    en: 'The figures of the event do not have the shape of kind {action}[: see {pointer}].',
  },
  'congress-missing': {
    vi: 'Sự kiện loại {action} đứng trước việc lập đại hội, hội nghị.',
    en: 'An event of kind {action} comes before the event that recorded the congress.',
  },
  'congress-repeated': {
    vi: 'Đại hội, hội nghị được lập lần thứ hai trong cùng một nhật ký.',
    en: 'The congress is recorded a second time in the same log.',
  },
  'congress-differs': {
    vi: 'Sự kiện nói về đại hội, hội nghị khác: {id}.',
    en: 'The event is about another congress: {id}.',
  },
  'act-after-closing': {
    vi: 'Việc loại {action} được ghi sau khi đại hội, hội nghị đã kết thúc.',
    en: 'An act of kind {action} was recorded after the congress had been closed.',
  },
  'act-after-result': {
    vi: 'Việc loại {action} được ghi sau khi kết quả của lần bầu đã công bố ở sự kiện số {declared}.',
    en: 'An act of kind {action} was recorded after the result of the round had been declared at event {declared}.',
  },
  'act-out-of-order': {
    vi: `Việc loại {action} không thể diễn ra ở trạng thái ${STATE.vi}.`,
    en: `An act of kind {action} is not possible in this state: ${STATE.en}.`,
  },
  'object-unknown': {
    vi: `Sự kiện nói về ${OBJECT.vi} {id}, nhưng nhật ký chưa từng ghi đối tượng này.`,
    en: `The event is about ${OBJECT.en} {id}, which the log never recorded.`,
  },
  'object-repeated': {
    vi: `Sự kiện lập lần thứ hai ${OBJECT.vi} {id}.`,
    en: `The ${OBJECT.en} {id} is created a second time.`,
  },
  'before-differs': {
    vi: 'Số liệu trước khi thay đổi không phải là số liệu đang có hiệu lực theo nhật ký[: khác tại {pointer}].',
    en: 'The figures before the change are not those in force according to the log[: see {pointer}].',
  },
  'sums-do-not-follow': {
    vi: 'Số tổng ghi trong sự kiện không phải là tổng của các phiếu, bảng kiểm phiếu đã nhập[: khác tại {pointer}].',
    en: 'The sums in the event are not those of the ballots and sheets that were entered[: see {pointer}].',
  },
  'version-gap': {
    vi: 'Phiên bản phải mang số {expected} nhưng ghi số {found}: có một lần đính chính bị giấu hoặc thêm vào.',
    en: 'The version should have number {expected} but has {found}: a correction was hidden or added.',
  },
  'number-gap': {
    vi: 'Số thứ tự phải là {expected} nhưng ghi là {found}.',
    en: 'The number should be {expected} but is {found}.',
  },
  'roll-unknown': {
    vi: 'Lần bầu gắn với phiên bản {rollVersion} của số liệu triệu tập, có mặt, nhưng nhật ký chưa ghi phiên bản này.',
    en: 'The round is bound to version {rollVersion} of the roll, which the log has not recorded.',
  },
  'instrument-not-in-force': {
    vi: 'Văn bản {instrument} không có hiệu lực vào ngày tổ chức {heldOn}.',
    en: 'The instrument {instrument} is not in force on the day of the meeting, {heldOn}.',
  },
  'roll-contradictory': {
    vi: `Số liệu triệu tập, có mặt mâu thuẫn: ${ROLL_RULE.vi}.`,
    en: `The roll contradicts itself: ${ROLL_RULE.en}.`,
  },
  'term-backwards': {
    vi: 'Nhiệm kỳ kết thúc trước khi bắt đầu.',
    en: 'The term ends before it begins.',
  },
  'person-not-allowed': {
    vi: `Thông tin đảng viên không được ghi như vậy: ${PERSON_RULE.vi}.`,
    en: `The person cannot be recorded like this: ${PERSON_RULE.en}.`,
  },
  'board-not-allowed': {
    vi: `Ban kiểm phiếu không đúng quy định: ${BOARD_RULE.vi}[ (người có mã {personId})].`,
    en: `The counting board breaks the rules: ${BOARD_RULE.en}[ (person {personId})].`,
  },
  'election-not-allowed': {
    vi: `Nội dung bầu với {seats} người được bầu không đúng quy định: ${ELECTION_RULE.vi}.`,
    en: `The election for {seats} {seats|seat|seats} breaks the rules: ${ELECTION_RULE.en}.`,
  },
  'issue-not-allowed': {
    vi: `Việc phát phiếu không đúng quy định: ${ISSUE_RULE.vi}.`,
    en: `Ballots cannot have been issued like this: ${ISSUE_RULE.en}.`,
  },
  'hands-exceed-attending': {
    vi: 'Biểu quyết giơ tay đếm được {hands} người, nhiều hơn số có mặt là {attending}.',
    en: 'The show of hands counts {hands} {hands|hand|hands}, more than the {attending} {attending|person|people} attending.',
  },
  'reason-missing': {
    vi: 'Việc đính chính được ghi mà không nêu lý do.',
    en: 'The correction is recorded without a reason.',
  },
  'round-does-not-follow': {
    vi: 'Lần bầu được mở không đúng với kết quả của lần bầu trước và quyết định của đại hội[: khác tại {pointer}].',
    en: 'The round does not follow from the previous round and the decision of the congress[: see {pointer}].',
  },
  'list-does-not-follow': {
    vi: 'Danh sách in trên phiếu khác với danh sách đã trình và thông tin đảng viên đã ghi[: khác tại {pointer}].',
    en: 'The names on the ballot differ from the submitted list and the recorded people[: see {pointer}].',
  },
  'list-not-in-order': {
    vi: 'Danh sách không xếp theo thứ tự họ tên đã chọn cho đại hội, hội nghị[: khác tại {pointer}].',
    en: 'The list is not in the order of names that the congress chose[: see {pointer}].',
  },
  'list-size': {
    vi: `Danh sách {found} người để bầu {seats} người không thể được thông qua: ${LIST_RULE.vi}.`,
    en: `A list of {found} {found|name|names} for {seats} {seats|seat|seats} cannot be approved: ${LIST_RULE.en}.`,
  },
  'opinion-not-allowed': {
    vi: `Phiếu xin ý kiến không thể được ghi như vậy: ${OPINION_RULE.vi}.`,
    en: `The opinion vote cannot have been recorded like this: ${OPINION_RULE.en}.`,
  },
  'opinion-does-not-follow': {
    vi: 'Kết quả phiếu xin ý kiến không khớp với số phiếu và danh sách[ tại {pointer}].',
    en: 'The outcome of the opinion vote does not follow from its ballots and the list[ at {pointer}].',
  },
  'name-not-allowed': {
    vi: `Người có mã {personId} không được có tên trong danh sách của lần bầu này: ${NAME_RULE.vi}.`,
    en: `The person {personId} may not be on the list of this round: ${NAME_RULE.en}.`,
  },
  ...ENTRIES,
  'result-repeated': {
    vi: 'Kết quả của lần bầu được công bố lần thứ hai; lần đầu ở sự kiện số {declared}.',
    en: 'The result of the round is declared a second time; the first was event {declared}.',
  },
  'result-does-not-follow': {
    vi: 'Kết quả công bố không phải là kết quả tính lại từ các phiếu đã nhập[: khác tại {pointer}, tính lại là {expected}, công bố là {found}].',
    en: 'The declared result does not follow from the entries[: at {pointer} the replay gives {expected}, but {found} was declared].',
  },
  'confirmation-not-allowed': {
    vi: `Việc xác nhận kết quả không đúng: ${CONFIRMATION_RULE.vi}.`,
    en: `The result cannot have been confirmed like this: ${CONFIRMATION_RULE.en}.`,
  },
  'confirmations-missing': {
    vi: 'Kết quả được công bố khi mới có {confirmed} thành viên khác của ban kiểm phiếu xác nhận, trong khi cần {needed}.',
    en: 'The result was declared with {confirmed} {confirmed|confirmation|confirmations} by other members of the counting board; it needs {needed}.',
  },
  'confirmation-from-outside-missing': {
    vi: 'Trưởng ban công bố đã tham gia nhập phiếu của lần bầu này, mà không ai trong ban kiểm phiếu chưa tham gia nhập xác nhận, dù có {outsiders} người như vậy.',
    en: 'The head who declared the result had a hand in its entries, and nobody without one confirmed it, although {outsiders} such {outsiders|person|people} had a role of the board.',
  },
  'decision-not-open': {
    vi: `Quyết định ${DECISION.vi} không thuộc những việc đại hội có thể quyết định sau lần bầu này.`,
    en: `The congress could not take this decision after this round: ${DECISION.en}.`,
  },
  'decision-repeated': {
    vi: 'Đại hội đã quyết định về lần bầu này ở sự kiện trước đó.',
    en: 'The congress had already decided on this round.',
  },
  'call-up-not-allowed': {
    vi: `Việc gọi đại biểu dự khuyết thay không đúng quy định: ${CALL_UP_RULE.vi}.`,
    en: `The alternate cannot have been called up: ${CALL_UP_RULE.en}.`,
  },
  'undoing-not-allowed': {
    vi: `Không thể mở lại hoặc hủy lần bầu như đã ghi: ${UNDOING_RULE.vi}.`,
    en: `The round cannot have been reopened or annulled like this: ${UNDOING_RULE.en}.`,
  },
  'change-not-allowed': {
    vi: `Việc đính chính hoặc hủy không thể thực hiện: ${CHANGE_RULE.vi}.`,
    en: `The correction or cancellation was not possible: ${CHANGE_RULE.en}.`,
  },
  'seat-refusal-not-allowed': {
    vi: `Không thể ghi người này không nhận chức danh: ${SEAT_RULE.vi}.`,
    en: `It cannot have been recorded that this person takes no seat: ${SEAT_RULE.en}.`,
  },
  'seat-return-not-allowed': {
    vi: `Không thể hủy nội dung đã ghi về người không nhận chức danh: ${SEAT_RULE.vi}.`,
    en: `The refusal of a seat cannot have been cancelled: ${SEAT_RULE.en}.`,
  },
  'appointment-not-allowed': {
    vi: `Không thể ghi việc cấp ủy cấp trên chỉ định như vậy: ${APPOINTMENT_RULE.vi}.`,
    en: `The appointment by the superior cannot have been recorded like this: ${APPOINTMENT_RULE.en}.`,
  },
  'keeping-not-allowed': {
    vi: `Việc niêm phong, lưu giữ phiếu bầu hoặc khiếu nại không thể ghi như vậy: ${KEEPING_RULE.vi}.`,
    en: `The keeping of the ballots or a complaint cannot have been recorded like this: ${KEEPING_RULE.en}.`,
  },
  'package-does-not-follow': {
    vi: 'Nội dung của gói phiếu bầu không khớp với việc được ghi[: khác tại {pointer}].',
    en: 'The recorded package does not follow from the act and the version before it[: see {pointer}].',
  },
  'citations-do-not-follow': {
    vi: 'Sự kiện viện dẫn sai điều khoản[: phải là {expected}].',
    en: 'The event cites the wrong clauses[: they should be {expected}].',
  },
  'closing-does-not-follow': {
    vi: 'Sự kiện kết thúc đại hội, hội nghị ghi sai việc có hay không có lần bầu còn dở dang.',
    en: 'The closing of the congress does not state correctly whether a round was left unfinished.',
  },
}
