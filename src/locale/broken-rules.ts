import type { BoardProblemCode } from '../rules/board.ts'
import type { CandidacyCode } from '../rules/candidacy.ts'
import type { CongressCancellationProblem, ElectionChangeProblem } from '../rules/corrections.ts'
import type { IssueProblem } from '../rules/custody.ts'
import type { ElectionErrorCode } from '../rules/election.ts'
import type { ListSizeCode } from '../rules/list.ts'
import type { PersonProblem } from '../rules/person.ts'
import type { RehearsalEndProblem } from '../rules/rehearsal.ts'
import type { RollContradiction } from '../rules/roll.ts'
import type { UndoingRefusal } from '../rules/undoing.ts'
import type { Bilingual } from './text.ts'

/** Rules that an act in a replayed log breaks; each text follows a colon, without a full stop. */
type Words<Code extends string> = Readonly<Record<Code, Bilingual>>

/** A person unknown to the log has a sentence of its own. */
export const NAME_RULES: Words<Exclude<CandidacyCode, 'person-of-another-congress'>> = {
  'name-repeated': { vi: 'được ghi nhiều lần', en: 'named more than once' },
  'candidate-not-official': { vi: 'chưa là đảng viên chính thức', en: 'not an official member' },
  'candidate-on-board': { vi: 'đang là thành viên ban kiểm phiếu', en: 'a member of the counting board' },
  'candidate-of-working-group': {
    vi: 'thuộc tổ công tác của cấp trên',
    en: 'a member of the working group sent from above',
  },
  'candidate-not-eligible': {
    vi: 'chưa trúng cử ở nội dung bầu được lấy làm nguồn nhân sự',
    en: 'not elected in the election from which the candidates are taken',
  },
  'candidate-already-elected': {
    vi: 'đã trúng cử ở nội dung bầu này hoặc ở chức danh không thể kiêm nhiệm',
    en: 'already elected to this office, or to one that cannot be held together with it',
  },
  'candidate-on-other-list': {
    vi: 'đang có tên trên phiếu bầu chức danh không thể kiêm nhiệm, chưa công bố kết quả',
    en: 'on the ballot of an undeclared round for an office that cannot be held together with this one',
  },
  'candidate-outside-round': {
    vi: 'không thuộc số người được bầu ở lần bầu này theo quyết định của đại hội, hội nghị',
    en: 'not among the people who may stand in this round under the decision of the congress',
  },
  'agreement-missing': {
    vi: 'ngoài danh sách chuẩn bị mà không ghi kết quả xin ý kiến',
    en: 'from outside the prepared list, without a recorded opinion vote',
  },
  'agreement-exceeds-attending': {
    vi: 'ngoài danh sách chuẩn bị, kết quả xin ý kiến có số người nhiều hơn số có mặt',
    en: 'from outside the prepared list, with an opinion vote of more people than attended',
  },
  'agreement-not-reached': {
    vi: 'ngoài danh sách chuẩn bị mà không được trên 30% số người có mặt đồng ý',
    en: 'from outside the prepared list, with the agreement of no more than 30 % of those attending',
  },
  'withdrawal-not-on-list': {
    vi: 'được ghi là xin rút nhưng không có tên trong danh sách',
    en: 'recorded as withdrawing, but not on the list',
  },
}

export const LIST_RULES: Words<ListSizeCode> = {
  'list-empty': { vi: 'danh sách chưa có người nào', en: 'the list is empty' },
  'list-shorter-than-tie': {
    vi: 'bầu lại giữa những người bằng phiếu phải có số người trong danh sách nhiều hơn số lượng cần bầu',
    en: 'a tie revote needs more names than seats',
  },
  'list-without-surplus': { vi: 'danh sách phải có số dư', en: 'the list needs more names than seats' },
  'list-surplus-over-limit': { vi: 'số dư vượt quá 30%', en: 'the surplus is over 30 % of the seats' },
}

export const ROLL_RULES: Words<RollContradiction['code']> = {
  'attending-exceeds-summoned': {
    vi: 'số có mặt nhiều hơn số được triệu tập',
    en: 'more people attend than were summoned',
  },
  'roll-does-not-add-up': {
    vi: 'số có mặt cộng với số được trừ nhiều hơn số được triệu tập',
    en: 'the people attending and the people taken out of the base together exceed the people summoned',
  },
  'exclusion-not-of-this-meeting': {
    vi: 'có lý do trừ không áp dụng cho loại đại hội, hội nghị này',
    en: 'people are taken out of the base for a reason that does not apply to this kind of meeting',
  },
}

export const PERSON_RULES: Words<PersonProblem> = {
  'person-on-approved-list': {
    vi: 'họ tên đã in trong danh sách được thông qua',
    en: 'the name is printed on an approved list',
  },
  'name-of-another-person': {
    vi: 'họ tên mới khác quá nhiều so với họ tên trong danh sách được thông qua',
    en: 'the new name differs too much from the name on the approved list',
  },
  'person-on-board-not-official': {
    vi: 'thành viên ban kiểm phiếu phải là đảng viên chính thức',
    en: 'a member of the counting board must be an official member',
  },
  'working-group-within-meeting': {
    vi: 'người của tổ công tác có tên trong danh sách bầu cử hoặc trong ban kiểm phiếu do đại hội bầu',
    en: 'a person sent from above is on a candidate list, or on a board that the meeting elected',
  },
  'person-indistinguishable': {
    vi: 'trùng họ tên với người khác, năm sinh và đơn vị không phân biệt được hai người trên phiếu',
    en: 'another person has the same name, and year of birth and unit cannot tell the two apart on the ballot',
  },
}

export const BOARD_RULES: Words<BoardProblemCode> = {
  'board-needs-one-head': { vi: 'phải có đúng một trưởng ban', en: 'a board needs exactly one head' },
  'board-member-twice': { vi: 'có người được ghi nhiều lần', en: 'a person is named more than once' },
  'board-member-not-official': {
    vi: 'có người chưa là đảng viên chính thức',
    en: 'a member of the board is not an official member',
  },
  'board-member-on-list': {
    vi: 'có người đang có tên trong danh sách bầu cử',
    en: 'a member of the board is on a candidate list',
  },
  'board-member-of-working-group': {
    vi: 'có người thuộc tổ công tác của cấp trên trong ban kiểm phiếu do đại hội bầu',
    en: 'a member of the board that the meeting elected was sent from above',
  },
  'board-vote-missing': {
    vi: 'ban kiểm phiếu của đại hội không có kết quả biểu quyết',
    en: 'the meeting did not vote on its board',
  },
  'board-vote-and-paper': {
    vi: 'vừa có biểu quyết vừa có văn bản của cấp trên',
    en: 'the board has both a vote of the meeting and a paper of the superior',
  },
  'board-paper-incomplete': {
    vi: 'tổ công tác thiếu số, ngày hoặc cơ quan ban hành văn bản',
    en: 'the working group lacks number, date or issuer of its paper',
  },
  'board-paper-after-meeting': {
    vi: 'văn bản cử tổ công tác có ngày sau ngày đại hội, hội nghị',
    en: 'the paper of the working group is dated after the meeting',
  },
}

/** A warning is not a broken rule. */
export const ELECTION_RULES: Words<ElectionErrorCode> = {
  'roll-missing': {
    vi: 'chưa ghi số đảng viên chính thức của chi bộ được triệu tập',
    en: 'the number of official members of the branch summoned is not recorded',
  },
  'branch-too-small-for-committee': {
    vi: 'chi bộ có dưới 9 đảng viên chính thức không bầu chi ủy',
    en: 'a branch with fewer than 9 official members elects no committee',
  },
  'branch-committee-too-large': {
    vi: 'chi ủy có không quá 7 ủy viên',
    en: 'the committee of a branch has at most 7 members',
  },
  'secretary-not-from-committee': {
    vi: 'bí thư, phó bí thư chi bộ phải được bầu trong số chi ủy viên',
    en: 'the secretary and the deputy secretary of a branch must be elected from among its committee',
  },
  'branch-one-deputy': { vi: 'chi bộ chỉ bầu một phó bí thư', en: 'a branch elects only one deputy secretary' },
  'alternates-of-other-office': {
    vi: 'chỉ nội dung bầu đại biểu mới có đại biểu dự khuyết',
    en: 'only a vote on delegates fills alternate seats',
  },
  'alternates-not-counted': {
    vi: 'đại hội này lập trước khi chương trình tính đại biểu dự khuyết từ cùng lần bầu',
    en: 'the meeting was recorded before alternates were taken from the vote on delegates',
  },
  'one-seat-office': { vi: 'chức danh này chỉ bầu một người', en: 'this office has exactly one seat' },
}

/** An act after the closing has a sentence of its own. */
export const UNDOING_RULES: Words<Exclude<UndoingRefusal, 'congress-closed'> | UndoingRest> = {
  'undoing-paper-missing': {
    vi: 'quyết định của cấp trên không có văn bản',
    en: 'the decision of the superior has no paper',
  },
  'round-has-dependents': { vi: 'có lần bầu khác dựa vào lần bầu này', en: 'other rounds rest on it' },
  'round-has-call-ups': {
    vi: 'số lần gọi đại biểu dự khuyết bị hủy theo không khớp',
    en: 'the call-ups that fall with it are others',
  },
  'round-has-appointment': {
    vi: 'nội dung cấp trên chỉ định bị hủy theo không khớp',
    en: 'the appointment by the superior that falls with it is another one',
  },
  'ballots-destroyed': { vi: 'phiếu bầu đã tiêu hủy', en: 'the ballots are destroyed' },
}

/** Rules on what rests on a round. */
type UndoingRest = 'round-has-dependents' | 'round-has-call-ups' | 'round-has-appointment' | 'ballots-destroyed'

export const CHANGE_RULES: Words<
  (ElectionChangeProblem | CongressCancellationProblem)['code'] | RehearsalEndProblem | 'congress-relied-on'
> = {
  'congress-relied-on': {
    vi: 'đã có nội dung bầu theo loại và văn bản áp dụng trước đó',
    en: 'an election rests on its earlier kind or instruments',
  },
  'congress-not-rehearsal': {
    vi: 'đây là đại hội (hội nghị) thật, không phải tập dượt',
    en: 'it is real and no rehearsal',
  },
  'congress-closed': { vi: 'đã kết thúc', en: 'it is closed' },
  'rehearsal-over': { vi: 'cuộc tập dượt đã kết thúc và bỏ', en: 'the rehearsal is over' },
  'congress-begun': { vi: 'đã thông qua danh sách bầu cử', en: 'a list is approved in it' },
  'congress-in-use': {
    vi: 'người quản trị hủy khi đã có nội dung được ghi',
    en: 'an administrator cancels it after something was recorded in it',
  },
  'election-cancelled': { vi: 'nội dung bầu đã hủy', en: 'the election is cancelled' },
  'election-begun': { vi: 'đã thông qua danh sách bầu cử', en: 'a list of the election is approved' },
  'election-relied-on': {
    vi: 'nội dung bầu khác lấy người từ nội dung bầu này',
    en: 'another election takes its candidates from this one',
  },
}

export const ISSUE_RULES: Words<IssueProblem> = {
  'board-missing': { vi: 'chưa có ban kiểm phiếu', en: 'no counting board is recorded' },
  'issued-exceed-printed': {
    vi: 'số phiếu phát ra và đổi lại nhiều hơn số phiếu đã in',
    en: 'more ballots were issued and replaced than printed',
  },
}
