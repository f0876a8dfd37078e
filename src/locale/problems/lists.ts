import { OFFICE_LABELS } from '../labels.ts'
import { choiceOf, oneOf } from '../text.ts'
import { entry, type Topic } from './entry.ts'

const OFFICE = oneOf('office', OFFICE_LABELS)

/** Names on the candidate list and the list as a whole. */
export const LISTS = {
  'name-repeated': entry(
    ['Một họ tên ghi hai lần', 'Họ tên {name} được ghi nhiều lần. Đề nghị bỏ dòng trùng.'],
    ['Name repeated', 'The name {name} appears more than once. Remove the repeated line.'],
  ),
  'candidate-not-official': entry(
    [
      'Người trong danh sách chưa là đảng viên chính thức',
      'Đồng chí {name} đang được ghi là đảng viên dự bị hoặc sinh hoạt tạm thời nên không đưa vào danh sách bầu cử. Đề nghị đưa ra khỏi danh sách hoặc kiểm tra lại thông tin đảng viên.',
    ],
    [
      'Candidate not an official member',
      'Comrade {name} is recorded as a probationary member or in temporary activity, and cannot stand. Take the name off the list, or check the membership recorded.',
    ],
  ),
  'candidate-on-board': entry(
    [
      'Người trong danh sách đang là thành viên ban kiểm phiếu',
      'Đồng chí {name} là thành viên ban kiểm phiếu nên không có tên trong danh sách bầu cử. Đề nghị thay thành viên ban kiểm phiếu trước, hoặc đưa ra khỏi danh sách.',
    ],
    [
      'Candidate is on the counting board',
      'Comrade {name} is on the counting board and cannot stand on a list. Have the board member replaced first, or take the name off the list.',
    ],
  ),
  'candidate-of-working-group': entry(
    [
      'Người trong danh sách thuộc tổ công tác của cấp trên',
      'Đồng chí {name} do cấp trên cử đến kiểm phiếu, không thuộc đại hội (hội nghị) này nên không có tên trong danh sách bầu cử. Đề nghị đưa ra khỏi danh sách hoặc kiểm tra lại thông tin đã ghi.',
    ],
    [
      'Candidate belongs to the working group',
      'Comrade {name} was sent from above to count, does not belong to this meeting and cannot stand. Take the name off the list, or check the entry.',
    ],
  ),
  'candidate-not-eligible': entry(
    [
      'Người trong danh sách không thuộc nguồn nhân sự',
      'Đồng chí {name} không trúng cử hoặc không còn giữ chức danh theo nội dung bầu được chọn làm nguồn nhân sự. Đề nghị chỉ đưa vào danh sách những người đã trúng cử ở nội dung bầu đó.',
    ],
    [
      'Candidate not eligible',
      'Comrade {name} was not elected in the election from which the candidates are taken, or holds no seat by it any more. List only people elected there.',
    ],
  ),
  'candidate-on-other-list': entry(
    [
      'Người trong danh sách đang có tên ở danh sách khác',
      `Đồng chí {name} đang có tên trong danh sách của lần bầu thứ {number} (${OFFICE.vi}), bầu chức danh không thể kiêm, và lần bầu đó chưa công bố kết quả. Đề nghị chờ trưởng ban kiểm phiếu công bố kết quả lần bầu đó, hoặc đưa ra khỏi danh sách.`,
    ],
    [
      'Candidate is on another list',
      `Comrade {name} is on the approved list of round {number} (${OFFICE.en}), nobody holds both offices, and that round is not declared yet. Wait until the head of the board has declared it, or take the name off the list.`,
    ],
  ),
  'candidate-already-elected': entry(
    [
      'Người trong danh sách đã trúng cử',
      `Đồng chí {name} đã trúng cử ${choiceOf('office', OFFICE_LABELS, 'vi')}. Đề nghị đưa ra khỏi danh sách bầu cử.`,
    ],
    [
      'Candidate already elected',
      `Comrade {name} is already elected (${choiceOf('office', OFFICE_LABELS, 'en')}). Take the name off the list.`,
    ],
  ),
  'candidate-outside-round': entry(
    [
      'Người trong danh sách không thuộc lần bầu này',
      'Đồng chí {name} không thuộc danh sách của lần bầu này[; chỉ bầu trong số: {left}]. Đề nghị đưa ra khỏi danh sách.',
    ],
    [
      'Candidate outside this round',
      'Comrade {name} may not stand in this round[, which is open to: {left}]. Take the name off the list.',
    ],
  ),
  // qd190-2024:d14.k3
  'agreement-missing': entry(
    [
      'Chưa ghi kết quả xin ý kiến đối với người ngoài danh sách',
      'Đồng chí {name} được đề cử hoặc ứng cử ngoài danh sách do cấp ủy triệu tập chuẩn bị. Đề nghị ghi số người đồng ý và số người có mặt khi xin ý kiến.',
    ],
    [
      'Agreement to an outside name missing',
      'Comrade {name} was nominated, or is standing, from outside the list of the convening committee. Record how many agreed and how many were attending.',
    ],
  ),
  'agreement-exceeds-attending': entry(
    [
      'Số đồng ý nhiều hơn số có mặt',
      'Kết quả xin ý kiến đối với đồng chí {name} không đúng: số đồng ý nhiều hơn số có mặt khi xin ý kiến, hoặc số có mặt khi xin ý kiến nhiều hơn số có mặt đã ghi. Đề nghị kiểm tra lại các số này.',
    ],
    [
      'More in agreement than attending',
      'The agreement to comrade {name} cannot be right: more people agreed than attended the show of hands, or more attended it than the roll has. Check these numbers.',
    ],
  ),
  // qd190-2024:d14.k3
  'agreement-not-reached': entry(
    [
      'Người ngoài danh sách chưa được trên 30% đồng ý',
      'Đồng chí {name} chưa được trên 30% số có mặt đã ghi đồng ý nên không đưa vào danh sách. Đề nghị đưa ra khỏi danh sách, hoặc kiểm tra lại số liệu xin ý kiến và số có mặt.',
    ],
    [
      'Agreement to an outside name not reached',
      'No more than 30% of those attending by the roll agreed to comrade {name}, so the name is not put to the meeting. Take it off the list, or check the agreement and the roll.',
    ],
  ),
  'withdrawal-not-on-list': entry(
    [
      'Người xin rút không có trong danh sách',
      'Đồng chí {name} xin rút nhưng không có tên trong danh sách bầu cử đã đề nghị. Đề nghị bỏ dòng này hoặc bổ sung đồng chí đó vào danh sách trước.',
    ],
    [
      'Withdrawal of a name not on the list',
      'Comrade {name} withdraws without being on the proposed list. Remove the line, or put the name on the list first.',
    ],
  ),
  'list-empty': entry(
    [
      'Danh sách bầu cử chưa có người',
      'Sau khi trừ những người được rút tên, danh sách không còn người nào. Đề nghị bổ sung người vào danh sách bầu cử.',
    ],
    ['List without names', 'After the withdrawals no name is left on the list. Add names to the list.'],
  ),
  // qd244-2014:d16, qd190-2024:d14.k1
  'list-without-surplus': entry(
    [
      'Danh sách bầu cử chưa có số dư',
      'Danh sách có {candidates} người để bầu {seats} người; danh sách bầu cấp ủy, ban thường vụ phải nhiều hơn số lượng cần bầu. Đề nghị bổ sung người vào danh sách.',
    ],
    [
      'List without surplus',
      'The list has {candidates} {candidates|name|names} for {seats} {seats|seat|seats}; a list for a committee or standing committee must have more names than seats. Add names to the list.',
    ],
  ),
  // qd244-2014:d16, qd190-2024:d14.k1
  'list-surplus-over-limit': entry(
    [
      'Số dư của danh sách vượt quá quy định',
      'Danh sách có {candidates} người để bầu {seats} người; số dư không quá 30% số lượng cần bầu. Đề nghị lấy phiếu xin ý kiến rồi ghi kết quả để rút gọn danh sách.',
    ],
    [
      'Surplus over the limit',
      'The list has {candidates} {candidates|name|names} for {seats} {seats|seat|seats}; the surplus is at most 30% of the seats. Hold an opinion vote and record it, so that it shortens the list.',
    ],
  ),
  'list-shorter-than-tie': entry(
    [
      'Danh sách bầu lại không đủ số dư',
      'Bầu lại do bằng phiếu phải có số người nhiều hơn số lượng cần bầu; danh sách có {candidates} người để bầu {seats} người. Đề nghị giữ đủ những người bằng phiếu.',
    ],
    [
      'Tie revote without surplus',
      'A tie revote needs more names than seats; the list has {candidates} {candidates|name|names} for {seats} {seats|seat|seats}. Keep all the tied names.',
    ],
  ),
  'list-already-approved': entry(
    [
      'Danh sách bầu cử đã được thông qua',
      'Danh sách bầu cử của lần bầu này đã được thông qua nên không thay đổi nữa. Nếu ghi nhầm, chỉ hủy được lần bầu khi chưa phát phiếu.',
    ],
    [
      'List already approved',
      'The list of this round is approved and can no longer change. If that was a mistake, the round can be cancelled while no ballot is handed out.',
    ],
  ),
  'list-not-approved': entry(
    [
      'Danh sách bầu cử chưa được thông qua',
      'Việc này chỉ thực hiện được sau khi đại hội (hội nghị) thông qua danh sách bầu cử của lần bầu. Đoàn chủ tịch hoặc đoàn thư ký ghi kết quả biểu quyết thông qua danh sách trước.',
    ],
    [
      'List not approved yet',
      'This is possible only after the meeting has approved the list of the round. The presidium or the secretariat records the vote on the list first.',
    ],
  ),
} satisfies Topic
