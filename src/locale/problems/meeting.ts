import { OFFICE_LABELS, ORGANISATION_LEVEL_LABELS } from '../labels.ts'
import { choiceOf, oneOf } from '../text.ts'
import { entry, type Topic } from './entry.ts'

const OFFICE = oneOf('office', OFFICE_LABELS)

/** Congress, its end, roll, people and counting board. */
export const MEETING = {
  'congress-closed': entry(
    [
      'Đại hội, hội nghị đã kết thúc',
      'Đại hội (hội nghị) này đã được đoàn chủ tịch ghi kết thúc, hoặc đã hủy vì ghi nhầm, nên không ghi thêm được nữa. Vẫn xem, xuất và xác minh được nhật ký.',
    ],
    [
      'Congress is closed',
      'The presidium has closed this meeting, or it was cancelled as recorded by mistake, so nothing more is recorded in it. Its log can still be read, exported and verified.',
    ],
  ),
  'rounds-unfinished': entry(
    [
      'Còn lần bầu chưa có kết quả',
      'Còn {rounds} lần bầu đã phát phiếu mà chưa công bố kết quả. Đề nghị chờ ban kiểm phiếu kiểm phiếu xong và công bố; nếu đại hội (hội nghị) kết thúc khi chưa xong thì xác nhận và ghi rõ lý do.',
    ],
    [
      'Rounds without a result',
      'Number of rounds with issued ballots but without a declared result: {rounds}. Wait for the counting board to finish and declare; if the meeting ends without that, confirm and give the reason.',
    ],
  ),
  'organisation-level-too-high': entry(
    [
      'Cấp của tổ chức đảng cao hơn cấp trên',
      `Tổ chức cấp trên là ${choiceOf('superior', ORGANISATION_LEVEL_LABELS, 'vi')}, không thể có tổ chức trực thuộc là ${choiceOf('level', ORGANISATION_LEVEL_LABELS, 'vi')}. Đề nghị chọn lại cấp hoặc tổ chức cấp trên.`,
    ],
    [
      'Level above the superior',
      `The level of the organisation (${choiceOf('level', ORGANISATION_LEVEL_LABELS, 'en')}) is higher than that of its superior (${choiceOf('superior', ORGANISATION_LEVEL_LABELS, 'en')}). Choose another level or another superior.`,
    ],
  ),
  'term-backwards': entry(
    ['Nhiệm kỳ không đúng', 'Năm cuối của nhiệm kỳ sớm hơn năm đầu. Đề nghị ghi lại nhiệm kỳ, ví dụ 2025 - 2030.'],
    [
      'Term runs backwards',
      'The last year of the term is before the first. Correct the term, for example 2025 to 2030.',
    ],
  ),
  'days-out-of-order': entry(
    [
      'Thứ tự các ngày không đúng',
      'Ngày bế mạc không thể sớm hơn ngày tổ chức, và ngày cấp trên nhận báo cáo không thể sớm hơn ngày bế mạc. Đề nghị kiểm tra lại các ngày đã ghi.',
    ],
    [
      'Days are out of order',
      'A meeting cannot close before the day on which it is held, and its report cannot be received before it closes. Check the days.',
    ],
  ),
  'no-regulation-in-force': entry(
    [
      'Chưa có quy chế cho ngày này',
      'Chương trình không có quy chế bầu cử áp dụng vào ngày tổ chức đã ghi. Đề nghị kiểm tra lại ngày; chương trình áp dụng cho đại hội, hội nghị từ ngày 09/6/2014.',
    ],
    [
      'No regulation for this day',
      'The service knows no election regulation for the day of the meeting. Check the day; meetings from 9 June 2014 can be counted.',
    ],
  ),
  'instrument-not-in-force': entry(
    [
      'Văn bản không có hiệu lực vào ngày này',
      'Văn bản {instrument} có hiệu lực từ ngày {from}[ đến ngày {to}], không áp dụng cho ngày tổ chức {heldOn}. Đề nghị kiểm tra lại ngày, hoặc để chương trình chọn văn bản có hiệu lực vào ngày đó.',
    ],
    [
      'Instrument not in force',
      'The instrument {instrument} is in force from {from}[ to {to}] and does not apply to the day of the meeting, {heldOn}. Check the day, or let the service choose the instrument in force on it.',
    ],
  ),
  'attending-exceeds-summoned': entry(
    [
      'Số có mặt nhiều hơn số được triệu tập',
      'Số có mặt không thể nhiều hơn số được triệu tập. Đề nghị đối chiếu với báo cáo thẩm tra tư cách đại biểu hoặc danh sách đảng viên rồi ghi lại.',
    ],
    [
      'More attending than summoned',
      'More people are attending than were summoned. Compare with the credentials report or the list of members and record again.',
    ],
  ),
  'roll-does-not-add-up': entry(
    [
      'Số có mặt và số được trừ không khớp',
      'Số có mặt cộng với số được trừ nhiều hơn số được triệu tập, tức là có người được tính hai lần. Người đã có mặt và tham gia bầu cử thì không ghi vào số được trừ; đề nghị rà soát lại.',
    ],
    [
      'Attending and excluded do not add up',
      'The numbers attending and excluded are together larger than the number summoned, so someone is counted twice. Do not exclude people who came and take part, and check again.',
    ],
  ),
  'exclusion-not-of-this-meeting': entry(
    [
      'Lý do trừ không áp dụng cho đại hội này',
      'Lý do trừ khỏi tổng số tính tỷ lệ này không áp dụng cho loại đại hội, hội nghị đã ghi. Đề nghị bỏ mục này hoặc chọn lý do của đúng loại đại hội, hội nghị.',
    ],
    [
      'Exclusion of another kind of meeting',
      'This reason for leaving the base of the majority does not belong to this kind of meeting. Remove it, or choose a reason of this kind of meeting.',
    ],
  ),
  'person-of-another-congress': entry(
    [
      'Người không thuộc đại hội này',
      'Người được chọn chưa được ghi trong đại hội (hội nghị) này. Đề nghị chọn lại, hoặc ghi người đó vào đại hội (hội nghị) trước.',
    ],
    [
      'Person not of this congress',
      'The chosen person is not recorded in this meeting. Choose again, or record the person in this meeting first.',
    ],
  ),
  'person-indistinguishable': entry(
    [
      'Trùng họ tên, chưa phân biệt được',
      'Đã có người trùng họ và tên[ {name}], thông tin trên phiếu chưa phân biệt được hai người. Đề nghị ghi thêm hoặc sửa năm sinh của cả hai, hoặc đơn vị công tác, để phân biệt.',
    ],
    [
      'Two people with the same name',
      'Another person has the same full name[, {name}], and paper could not tell the two apart. Correct or complete the birth years of both, or the unit.',
    ],
  ),
  'person-on-approved-list': entry(
    [
      'Họ tên đã ở trong danh sách được thông qua',
      'Đồng chí {name} có tên trong danh sách bầu cử đã được thông qua nên phiếu bầu giữ họ tên như đã in. Đề nghị chỉ đính chính chữ viết của họ tên hoặc năm sinh, có ghi lý do, hoặc chỉ bổ sung ngày vào Đảng.',
    ],
    [
      'Name on an approved list',
      'Comrade {name} is on an approved candidate list, and the ballot keeps the name as printed. Correct only the spelling of the name or the year of birth, with a reason, or only add an unknown date of admission.',
    ],
  ),
  'name-of-another-person': entry(
    [
      'Họ tên của người khác',
      'Họ tên mới khác quá nhiều so với họ tên trong danh sách bầu cử đã được thông qua; đính chính chỉ sửa chữ viết, không thay người. Đề nghị kiểm tra họ tên {name}; nếu là người khác thì ghi người đó riêng và đề nghị đại hội quyết định về danh sách.',
    ],
    [
      'Name of another person',
      'The new name differs too much from the name on the approved list; a correction concerns the spelling and does not replace the person. Check the name {name}; if it is another person, record that person and let the congress decide on the list.',
    ],
  ),
  'person-on-board-not-official': entry(
    [
      'Thành viên ban kiểm phiếu phải là đảng viên chính thức',
      'Đồng chí {name} đang là thành viên ban kiểm phiếu nên chỉ có thể ghi là đảng viên chính thức. Đề nghị ghi lại ban kiểm phiếu trước, hoặc kiểm tra lại thông tin.',
    ],
    [
      'Board member must stay official',
      'Comrade {name} is on the counting board and so can only be recorded as an official member. Record the board again first, or check the entry.',
    ],
  ),
  'board-needs-one-head': entry(
    [
      'Ban kiểm phiếu phải có một trưởng ban',
      'Ban kiểm phiếu có đúng một trưởng ban. Đề nghị ghi trưởng ban theo kết quả biểu quyết.',
    ],
    ['Board needs one head', 'A counting board has exactly one head. Mark the head whom the meeting elected.'],
  ),
  'board-member-twice': entry(
    [
      'Một người ghi hai lần trong ban kiểm phiếu',
      'Đồng chí {name} được ghi nhiều lần trong ban kiểm phiếu. Đề nghị bỏ dòng trùng.',
    ],
    [
      'Board member named twice',
      'Comrade {name} is named more than once on the counting board. Remove the repeated line.',
    ],
  ),
  'board-member-not-official': entry(
    [
      'Ban kiểm phiếu có người chưa là đảng viên chính thức',
      'Thành viên ban kiểm phiếu phải là đảng viên chính thức hoặc đại biểu; đồng chí {name} chưa được ghi như vậy. Đề nghị thay người hoặc kiểm tra lại thông tin đảng viên.',
    ],
    [
      'Board member not official',
      'Members of the counting board are official members or delegates, and comrade {name} is not recorded as one. Replace the person, or check the membership recorded.',
    ],
  ),
  'board-member-on-list': entry(
    [
      'Thành viên ban kiểm phiếu có tên trong danh sách bầu cử',
      `Đồng chí {name} có tên trong danh sách bầu cử của lần bầu thứ {number} (${OFFICE.vi}) nên không tham gia ban kiểm phiếu. Đề nghị trình đại hội (hội nghị) thay thành viên này.`,
    ],
    [
      'Board member is on a list',
      `Comrade {name} is on the list of round {number} (${OFFICE.en}) and so may not be on the counting board. Ask the meeting to replace this member.`,
    ],
  ),
  'board-member-of-working-group': entry(
    [
      'Ban kiểm phiếu của đại hội có người thuộc tổ công tác',
      'Đồng chí {name} do cấp trên cử đến kiểm phiếu, không tham gia ban kiểm phiếu do đại hội (hội nghị) bầu. Đề nghị thay người này, hoặc ghi tổ công tác của cấp trên với số và ngày văn bản.',
    ],
    [
      'Member of the working group on an elected board',
      'Comrade {name} was sent from above and does not sit on a board that the meeting elected. Replace this member, or record the working group of the superior with its paper.',
    ],
  ),
  'board-vote-missing': entry(
    [
      'Chưa ghi biểu quyết về ban kiểm phiếu',
      'Ban kiểm phiếu của đại hội (hội nghị) phải được biểu quyết thông qua. Đề nghị ghi kết quả biểu quyết.',
    ],
    ['Vote on the board missing', 'The meeting votes on its counting board. Record the show of hands.'],
  ),
  'board-vote-and-paper': entry(
    [
      'Vừa có biểu quyết vừa có văn bản của cấp trên',
      'Ban kiểm phiếu do đại hội (hội nghị) biểu quyết, hoặc do cấp trên cử bằng văn bản, không đồng thời cả hai. Đề nghị bỏ phần không đúng.',
    ],
    [
      'Vote and paper at once',
      'Either the meeting votes on the board, or the superior sends it by a paper, not both. Leave out the one that does not apply.',
    ],
  ),
  'board-paper-incomplete': entry(
    [
      'Văn bản cử tổ công tác chưa đủ thông tin',
      'Tổ công tác do cấp trên trực tiếp cử phải có số, ngày và cơ quan ban hành văn bản. Đề nghị ghi đủ ba thông tin này.',
    ],
    [
      'Paper of the working group incomplete',
      'A working group of the direct superior needs number, date and issuer of its paper. Record all three.',
    ],
  ),
  'board-paper-after-meeting': entry(
    [
      'Văn bản cử tổ công tác có ngày sau ngày đại hội',
      'Văn bản cử tổ công tác không thể có ngày sau ngày đại hội (hội nghị). Đề nghị kiểm tra lại ngày văn bản.',
    ],
    [
      'Paper dated after the meeting',
      'The paper that sends a working group cannot be dated later than the meeting. Check the date of the paper.',
    ],
  ),
  'working-group-within-meeting': entry(
    [
      'Người này thuộc đại hội, không thuộc tổ công tác',
      'Đồng chí {name} có tên trong danh sách bầu cử hoặc trong ban kiểm phiếu do đại hội (hội nghị) bầu nên không thể ghi là người của tổ công tác. Đề nghị kiểm tra lại thông tin.',
    ],
    [
      'Person belongs to the meeting',
      'Comrade {name} is on a candidate list, or on a board that the meeting elected, and so cannot be recorded as sent from above. Check the entry.',
    ],
  ),
} satisfies Topic
