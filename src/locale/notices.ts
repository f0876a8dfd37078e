import type { NoticeCode } from '../rules/notices.ts'
import type { Bilingual } from './text.ts'

/** Unusual but permitted properties of a meeting, a roll or an election. Forbidden ones are problems. */
export const NOTICE_TEXTS: Readonly<Record<NoticeCode, Bilingual>> = {
  // qd294-2025:i10.4.2
  'level-ended': {
    vi: 'Từ ngày 01/7/2025 không còn tổ chức đảng cấp huyện; đề nghị kiểm tra lại cấp của tổ chức đảng.',
    en: 'Since 1 July 2025 there are no Party organisations at district level; check the level of the organisation.',
  },
  // dl-2011:d24.k3
  'branch-congress-early': {
    vi: 'Đại hội chi bộ họp trước ngày hết nhiệm kỳ hơn sáu tháng; chỉ được họp sớm không quá sáu tháng và phải được đảng ủy cơ sở đồng ý.',
    en: 'The congress of the branch is more than six months before the end of its term; it may be early by six months at most, with the consent of the grassroots committee.',
  },
  'branch-congress-late': {
    vi: 'Đại hội chi bộ họp sau ngày hết nhiệm kỳ hơn sáu tháng; chỉ được họp muộn không quá sáu tháng và phải được đảng ủy cơ sở đồng ý.',
    en: 'The congress of the branch is more than six months after the end of its term; it may be late by six months at most, with the consent of the grassroots committee.',
  },
  'organisation-again': {
    vi: 'Đã có tổ chức đảng khác cùng tên. Nếu ghi nhầm hai lần, đề nghị chỉ dùng một tổ chức để lập đại hội (hội nghị); nếu là hai tổ chức khác nhau, đề nghị ghi tên đầy đủ để phân biệt.',
    en: 'Another organisation of the same name is recorded. If it was recorded twice by mistake, record congresses for one of them only; if they are two, tell them apart by their full names.',
  },
  'meeting-again': {
    vi: 'Đã có đại hội (hội nghị) khác cùng tổ chức, cùng loại, cùng nhiệm kỳ được ghi. Nếu ghi nhầm hai lần, đề nghị đoàn chủ tịch hoặc đoàn thư ký hủy một; đại hội (hội nghị) chưa ghi nội dung gì thì người quản trị cũng hủy được.',
    en: 'Another meeting of the same organisation, kind and term is recorded. If it was recorded twice by mistake, let the presidium or the secretariat cancel one of them; an administrator can cancel one in which nothing is recorded yet.',
  },
  'branch-with-delegates': {
    vi: 'Chi bộ họp đại hội đảng viên, không họp đại hội đại biểu; đề nghị kiểm tra lại loại đại hội hoặc cấp của tổ chức đảng.',
    en: 'A branch holds a congress of its members, not of delegates; check the kind of meeting or the level of the organisation.',
  },
  'upper-level-with-members': {
    vi: 'Tổ chức đảng từ cấp trên cơ sở trở lên thường họp đại hội đại biểu, không triệu tập toàn thể đảng viên; đề nghị kiểm tra lại loại đại hội (hội nghị) hoặc cấp của tổ chức đảng.',
    en: 'Above the grassroots a congress is usually one of delegates, and not all members are summoned; check the kind of meeting or the level of the organisation.',
  },
  'day-outside-term': {
    vi: 'Ngày tổ chức không phù hợp với nhiệm kỳ đã ghi; đề nghị kiểm tra lại ngày tổ chức và nhiệm kỳ.',
    en: 'The day of the meeting does not fit the term; check the day and the term.',
  },
  'day-far-from-recording': {
    vi: 'Ngày tổ chức cách ngày lập hơn một năm; đề nghị kiểm tra lại ngày tổ chức.',
    en: 'The day of the meeting is more than a year away from the day on which it was recorded; check the day.',
  },
  'event-after-recording': {
    vi: 'Ngày xảy ra được ghi muộn hơn ngày nhập vào chương trình; đề nghị kiểm tra lại ngày đó, hoặc đồng hồ của máy.',
    en: 'The day on which it happened is later than the day of the recording; check that day, or the clock of the computer.',
  },
  'event-far-from-meeting': {
    vi: 'Ngày xảy ra cách ngày tổ chức đại hội (hội nghị) hơn một năm; đề nghị kiểm tra lại ngày đó.',
    en: 'The day on which it happened is more than a year from the day of the meeting; check that day.',
  },
  'paper-after-recording': {
    vi: 'Văn bản đề ngày muộn hơn ngày nhập vào chương trình; đề nghị kiểm tra lại ngày của văn bản, hoặc đồng hồ của máy.',
    en: 'The paper is dated later than the day of the recording; check its date, or the clock of the computer.',
  },
  'paper-far-from-meeting': {
    vi: 'Ngày của văn bản cách ngày tổ chức đại hội (hội nghị) hơn một năm; đề nghị kiểm tra lại ngày của văn bản.',
    en: 'The date of the paper is more than a year from the day of the meeting; check the date.',
  },
  'count-after-recording': {
    vi: 'Thời điểm đếm phiếu được ghi muộn hơn ngày nhập vào chương trình; đề nghị kiểm tra lại thời điểm đó, hoặc đồng hồ của máy.',
    en: 'The time of a count of ballots is later than the day of the recording; check the time, or the clock of the computer.',
  },
  'count-far-from-meeting': {
    vi: 'Thời điểm đếm phiếu cách ngày tổ chức đại hội (hội nghị) hơn một tháng; đề nghị kiểm tra lại thời điểm đó, hoặc đồng hồ của máy.',
    en: 'The time of a count of ballots is more than a month from the day of the meeting; check the time, or the clock of the computer.',
  },
  'table-count-before-hall-count': {
    vi: 'Lần đếm lại tại bàn được ghi sớm hơn lần đếm tại hội trường; đề nghị kiểm tra lại hai thời điểm.',
    en: 'The count at the table is earlier than the count in the hall; check both times.',
  },
  'term-of-odd-length': {
    vi: 'Nhiệm kỳ thông thường là năm năm (đối với chi bộ có thể là hai năm rưỡi); đề nghị kiểm tra lại nhiệm kỳ đã ghi.',
    en: 'A term is usually five years, or two and a half for a branch; check the term.',
  },
  // dl-2011:d20.k1
  'office-of-the-first-conference': {
    vi: 'Ở cấp trên chi bộ, chức danh này do hội nghị lần thứ nhất của cấp ủy khóa mới bầu; đề nghị kiểm tra lại trước khi bầu tại đại hội (hội nghị) này.',
    en: 'Above the branch this office is filled at the first conference of the new committee; check before voting at this meeting.',
  },
  // dl-2011:d20.k1
  'office-not-of-this-conference': {
    vi: 'Chức danh này không do hội nghị này bầu: cấp ủy và đại biểu do đại hội bầu, các chức danh của cấp ủy do hội nghị cấp ủy bầu. Đề nghị kiểm tra lại loại hội nghị hoặc chức danh.',
    en: 'This conference does not elect this office: a congress elects the committee and delegates, and a conference of the committee elects its organs. Check the kind of meeting or the office.',
  },
  'office-not-of-a-branch': {
    vi: 'Chi bộ không có ban thường vụ và ủy ban kiểm tra; đề nghị kiểm tra lại cấp của tổ chức đảng hoặc chức danh.',
    en: 'A branch has neither a standing committee nor an inspection committee; check the level of the organisation or the office.',
  },
  // dl-2011:d24.k4
  'office-of-the-members': {
    vi: 'Ở chi bộ, chi ủy, bí thư, phó bí thư do đại hội chi bộ bầu; đề nghị kiểm tra lại loại hội nghị hoặc cấp của tổ chức đảng.',
    en: 'In a branch the congress itself elects the committee, the secretary and the deputy; check the kind of meeting or the level of the organisation.',
  },
  // dl-2011:d20.k1
  'secretary-not-from-standing-committee': {
    vi: 'Ở cấp trên chi bộ, bí thư, phó bí thư được bầu trong số ủy viên ban thường vụ; nội dung bầu này chưa chọn nội dung bầu ban thường vụ làm nguồn nhân sự. Nếu ban thường vụ đã được bầu từ trước hoặc không lập ban thường vụ thì bỏ qua.',
    en: 'Above the branch the secretary and deputies are elected from the standing committee, which this election does not name as the source of its candidates. Ignore this if the standing committee was elected before, or if there is none.',
  },
  // dl-2011:d20.k1
  'chair-not-from-inspection-committee': {
    vi: 'Chủ nhiệm, phó chủ nhiệm ủy ban kiểm tra được bầu trong số ủy viên ủy ban kiểm tra; nội dung bầu này chưa chọn nội dung bầu ủy ban kiểm tra làm nguồn nhân sự. Nếu ủy ban kiểm tra đã được bầu từ trước thì bỏ qua.',
    en: 'The chair and deputy chairs are elected from the inspection committee, which this election does not name as the source of its candidates. Ignore this if the inspection committee was elected before.',
  },
  'seats-exceed-summoned': {
    vi: 'Số lượng cần bầu nhiều hơn số được triệu tập; đề nghị kiểm tra lại số lượng cần bầu và số được triệu tập.',
    en: 'There are more seats than people summoned; check the number of seats and the roll.',
  },
  // qd294-2025:i14.2
  'standing-committee-over-third': {
    vi: 'Số lượng ủy viên ban thường vụ cần bầu vượt quá một phần ba số lượng cấp ủy viên; chỉ được vượt nếu cấp trên có quy định ngoại lệ.',
    en: 'The seats of the standing committee are more than one third of the committee; this needs an exception set from above.',
  },
  'carried-without-seat': {
    vi: 'Có người chuyển từ đại hội sang không còn giữ chức danh mà theo đó họ được bầu ở đây: kết quả tại đại hội đã bị hủy, đang kiểm lại, hoặc người đó không nhận chức danh. Cần xem lại danh sách và kết quả của nội dung bầu này.',
    en: 'Somebody who came over from the congress holds no seat any more by the election that lets them stand here: its result is void or being counted again, or they take no seat. Review the lists and results of this election.',
  },
  'office-again': {
    vi: 'Chức danh này đã được bầu ở một nội dung bầu trước của đại hội (hội nghị); chỉ bầu thêm nếu đại hội (hội nghị) quyết định tăng số lượng hoặc bầu cho đủ số lượng.',
    en: 'An earlier election of this meeting was for the same office; vote again only if the meeting decides on more seats, or on filling those that are left.',
  },
  // dl-2011:d24.k1
  'branch-of-fewer-than-three': {
    vi: 'Số đảng viên chính thức được triệu tập ít hơn ba; chi bộ phải có ít nhất ba đảng viên chính thức.',
    en: 'Fewer than three official members are summoned; at least three official members make a branch.',
  },
  // reading quorum
  'quorum-not-met': {
    vi: 'Số có mặt chưa đủ hai phần ba số được triệu tập; đây là cách hiểu của chương trình, không phải quy định. Đề nghị báo cáo đại hội (hội nghị) trước khi bầu.',
    en: 'Fewer than two thirds of those summoned attend; this is a reading of the program, not a rule of law. Tell the meeting before it votes.',
  },
  'hands-below-half': {
    vi: 'Số đồng ý chưa quá một nửa số có mặt; đề nghị kiểm tra lại kết quả biểu quyết.',
    en: 'No more than half of those attending raised their hands in favour; check the show of hands.',
  },
  'board-below-entries': {
    vi: 'Ban kiểm phiếu có ít người hơn số lượt nhập của mỗi tập phiếu, mà mỗi lượt phải do một người khác nhập. Đề nghị bổ sung thành viên trước khi phát phiếu.',
    en: 'The counting board has fewer people than each batch has entries, and each entry is typed by another person. Add members before ballots are issued.',
  },
  'person-gone-on-list': {
    vi: 'Danh sách có tên người đã ghi là từ trần hoặc bị rút tên theo quyết định của cấp trên: {names}. Đề nghị đưa ra khỏi danh sách; nếu ghi nhầm thì hủy việc ghi đó.',
    en: 'The list names people recorded as dead or as struck by the superior: {names}. Take them off the list, or cancel that record if it is a mistake.',
  },
  // qd190-2024:d14.k1
  'prepared-surplus': {
    vi: 'Số dư do cấp ủy triệu tập chuẩn bị chưa đúng từ 10% đến 15% số lượng cần bầu; đề nghị kiểm tra lại danh sách chuẩn bị.',
    en: 'The convening committee prepares a surplus of 10 to 15% of the seats, and this list has another one; check the prepared names.',
  },
  'appointed-not-official': {
    vi: 'Người được chỉ định chưa phải là đảng viên chính thức của tổ chức đảng này; đề nghị kiểm tra lại người và văn bản của cấp trên.',
    en: 'The person appointed is not an official member of this organisation; check the person and the paper of the superior.',
  },
  // hd06-2025:i16.3
  'appointed-after-half-or-fewer': {
    vi: 'Người được chỉ định có tên trong danh sách bầu và được từ một nửa số phiếu trở xuống; sau 12 tháng mới được xem xét chỉ định vào cấp ủy. Đề nghị báo cấp ủy cấp trên xem lại nếu chức danh này thuộc trường hợp đó.',
    en: 'The person appointed stood in the vote with half or fewer of the votes, and may be appointed to a committee only after twelve months. Ask the superior committee to look at it again if that concerns this office.',
  },
  'appointment-before-meeting': {
    vi: 'Văn bản chỉ định đề ngày trước ngày tổ chức đại hội (hội nghị); đề nghị kiểm tra lại ngày của văn bản.',
    en: 'The paper of the appointment is dated before the day of the meeting; check its date.',
  },
}
