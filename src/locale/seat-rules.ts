import type { CallUpRefusal } from '../rules/call-up.ts'
import type { SeatReturnProblem } from '../rules/seat-return.ts'
import type { SeatRefusalProblem } from '../rules/seats.ts'
import type { Bilingual } from './text.ts'

/** Why an alternate cannot have been called up like this; each text follows a colon, without a full stop. */
export const CALL_UP_RULES: Readonly<Record<CallUpRefusal, Bilingual>> = {
  'call-up-for-unfilled-seat': {
    vi: 'đại hội cấp dưới bầu thiếu đại biểu',
    en: 'the lower congress left the seat unfilled',
  },
  'call-up-for-convening-member': {
    vi: 'cấp ủy viên cấp triệu tập vắng mặt',
    en: 'the seat is that of an absent member of the convening committee',
  },
  'call-up-for-rejected-delegate': {
    vi: 'đại biểu bị bác tư cách',
    en: 'the credentials of the delegate were rejected',
  },
  'not-an-elected-delegate': { vi: 'người thôi không phải là đại biểu', en: 'the person who drops out is no delegate' },
  'delegate-already-replaced': { vi: 'đại biểu đã được thay', en: 'the delegate was replaced before' },
  'not-an-alternate': { vi: 'người thay không phải là đại biểu dự khuyết', en: 'the person called up is no alternate' },
  'alternate-already-called-up': {
    vi: 'đại biểu dự khuyết đã là đại biểu chính thức',
    en: 'the alternate has taken a seat of a delegate before',
  },
  'alternate-not-next': { vi: 'chưa đến lượt đại biểu dự khuyết này', en: 'another alternate is next in order' },
  'call-up-order-open': {
    vi: 'bằng phiếu, chưa rõ tuổi Đảng và không có văn bản của cấp trên',
    en: 'votes and Party age leave the order open, and no paper of the superior settles it',
  },
}

/** Why a person cannot have been recorded as taking no seat, or seated again. */
export const SEAT_RULES: Readonly<Record<SeatRefusalProblem | SeatReturnProblem, Bilingual>> = {
  'list-not-approved': { vi: 'chưa thông qua danh sách bầu cử', en: 'the list is not approved' },
  'round-cancelled': { vi: 'lần bầu đã hủy', en: 'the round is cancelled' },
  'round-annulled': { vi: 'lần bầu đã bị hủy', en: 'the round is annulled' },
  'seat-relied-on': { vi: 'người này còn trong lần bầu khác', en: 'the person is in a vote among the elected' },
  'seat-in-call-up': { vi: 'đã gọi đại biểu dự khuyết thay', en: 'a call-up names the person' },
  'seat-refusal-followed': { vi: 'đã mở lần bầu tiếp theo', en: 'the next round is open' },
  'person-not-on-ballot': { vi: 'không có tên trong danh sách của lần bầu', en: 'the person is not on the ballot' },
  'seat-already-refused': { vi: 'đã ghi trước đó', en: 'it was recorded before' },
  'seat-not-offered': { vi: 'người này chưa trúng cử', en: 'the person is not elected' },
  'seat-refusal-undecided': {
    vi: 'không có biểu quyết của đại hội, cũng không có văn bản của cấp trên',
    en: 'there is neither a show of hands nor a paper of the superior',
  },
  'seat-refusal-cancelled': { vi: 'nội dung đã hủy trước đó', en: 'the refusal was cancelled before' },
  'seat-person-elsewhere': {
    vi: 'người này còn trong lần bầu của chức danh không kiêm được',
    en: 'the person is in a vote on an office that cannot be held beside it',
  },
  'seat-refilled': { vi: 'chỗ đã bầu người khác', en: 'another election fills the seat' },
  'seat-called-past': { vi: 'đã gọi đại biểu dự khuyết đứng sau', en: 'a later alternate was called up' },
  'seat-refusal-decided': { vi: 'đại hội đã quyết định về chỗ còn trống', en: 'a decision rests on the open seat' },
}
