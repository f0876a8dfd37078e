import { OFFICE_LABELS } from '../labels.ts'
import { oneOf } from '../text.ts'
import { entry, type Topic } from './entry.ts'

const OFFICES = oneOf('office', OFFICE_LABELS)

const PACKAGED = oneOf('names', {
  'congress-report': { vi: 'báo cáo kết quả đại hội', en: 'report on the congress' },
  submission: { vi: 'tờ trình đề nghị chuẩn y', en: 'request for approval' },
  'particulars-list': { vi: 'danh sách trích ngang', en: 'list with particulars' },
  minutes: { vi: 'biên bản kiểm phiếu', en: 'minutes of the count' },
})

/** Papers of the congress. */
export const PAPERS = {
  'paper-unknown': entry(
    [
      'Không tìm thấy văn bản',
      'Văn bản này chưa được lập. Đề nghị chọn lại trong danh sách văn bản, hoặc lập văn bản.',
    ],
    ['Paper not found', 'This paper has not been made. Choose it again from the list of papers, or make it.'],
  ),
  'paper-facts-changed': entry(
    [
      'Số liệu vừa thay đổi',
      'Số liệu của văn bản đã thay đổi trong khi in nên văn bản chưa được lập. Đề nghị lập lại.',
    ],
    [
      'The facts have just changed',
      'The facts of the paper changed while it was printed, so nothing was made. Make it again.',
    ],
  ),
  'elections-not-ended': entry(
    [
      'Còn nội dung bầu chưa kết thúc',
      `Báo cáo, tờ trình và hồ sơ gửi cấp trên chỉ lập được khi mọi nội dung bầu đã kết thúc; còn lại: ${OFFICES.vi}. Đề nghị bầu xong, ghi quyết định của đại hội, hoặc hủy nội dung bầu lập nhầm.`,
    ],
    [
      'Elections have not ended',
      `The papers for the superior are made once every election has ended; still open: ${OFFICES.en}. Finish the vote, record the decision of the congress, or cancel an election that was created by mistake.`,
    ],
  ),
  'package-incomplete': entry(
    [
      'Hồ sơ gửi cấp trên còn thiếu văn bản',
      `Hồ sơ chưa có bản PDF của: ${PACKAGED.vi} (văn bản số {places} trong hồ sơ). Đề nghị lập các bản PDF còn thiếu rồi tải lại hồ sơ.`,
    ],
    [
      'Papers for the superior are missing',
      `There is no PDF yet of: ${PACKAGED.en}[ ({places|number|numbers} {places} of the package)]. Make the PDF files that are missing, then download the package again.`,
    ],
  ),
  'package-outdated': entry(
    [
      'Hồ sơ gửi cấp trên có văn bản không còn đúng',
      `Số liệu đã thay đổi sau khi lập: ${PACKAGED.vi} (văn bản số {places} trong hồ sơ). Đề nghị lập lại các văn bản này rồi tải lại hồ sơ.`,
    ],
    [
      'Papers for the superior are outdated',
      `The facts have changed since these were made: ${PACKAGED.en}[ ({places|number|numbers} {places} of the package)]. Make these papers again, then download the package.`,
    ],
  ),
  'paper-not-of-this-meeting': entry(
    [
      'Văn bản không thuộc loại đại hội này',
      'Báo cáo tình hình đảng viên chỉ lập ở đại hội, hội nghị đảng viên; báo cáo thẩm tra tư cách chỉ lập ở đại hội đại biểu. Đề nghị chọn loại văn bản kia, nếu có.',
    ],
    [
      'Not a paper of this kind of meeting',
      'The report on attendance belongs to a meeting of members, the report on credentials to a congress of delegates. Choose the other one if there is one.',
    ],
  ),
  'composition-exceeds-people': entry(
    [
      'Số liệu cơ cấu lớn hơn tổng số',
      'Có số liệu cơ cấu lớn hơn tổng số {people} người của báo cáo. Đề nghị kiểm tra lại số liệu cơ cấu và danh sách triệu tập.',
    ],
    [
      'Part of the composition exceeds the people',
      'A part of the composition is larger than the {people} people of the report. Check the composition and the roll.',
    ],
  ),
  'composition-does-not-add-up': entry(
    [
      'Số liệu cơ cấu không khớp tổng số',
      'Cộng các phần của cơ cấu không bằng tổng số {people} người của báo cáo. Đề nghị kiểm tra lại từng phần, hoặc bỏ trống để điền tay.',
    ],
    [
      'The composition does not add up',
      'The parts of the composition do not add up to the {people} people of the report. Check each part, or leave it out to be filled in by hand.',
    ],
  ),
  'ages-disagree': entry(
    [
      'Số người theo độ tuổi không khớp với tuổi thấp nhất, cao nhất',
      'Số người dưới 40 tuổi hoặc trên 70 tuổi không thể có với tuổi thấp nhất và tuổi cao nhất đã ghi[ (tổng số {people} người)]. Đề nghị kiểm tra lại các số này, hoặc bỏ trống để điền tay.',
    ],
    [
      'Numbers by age contradict the youngest and the oldest',
      'The number of people below 40 or above 70 is impossible with the youngest and the oldest age[ ({people} people in all)]. Check these figures, or leave them out to be filled in by hand.',
    ],
  ),
  'absent-exceeded': entry(
    [
      'Số vắng mặt không có lý do lớn hơn số vắng mặt',
      'Số vắng mặt không có lý do lớn hơn số vắng mặt còn lại của danh sách triệu tập là {people}. Đề nghị kiểm tra lại số này hoặc danh sách triệu tập.',
    ],
    [
      'More people absent without a reason than absent',
      'By the roll only {people} more people are absent than those in its groups. Check the number of people absent without a reason, or the roll.',
    ],
  ),
  'ages-out-of-order': entry(
    [
      'Các số tuổi không theo thứ tự',
      'Tuổi thấp nhất không được lớn hơn tuổi cao nhất, tuổi bình quân phải nằm giữa hai tuổi đó. Đề nghị kiểm tra lại các số tuổi.',
    ],
    ['Ages out of order', 'The youngest age is at most the oldest, and the average lies between them. Check the ages.'],
  ),
  'paper-issued-before-meeting': entry(
    [
      'Ngày ban hành trước ngày họp',
      'Ngày ban hành {issuedOn} sớm hơn ngày họp {heldOn}. Đề nghị ghi từ ngày họp trở đi, hoặc để trống để viết tay.',
    ],
    [
      'Date of issue before the meeting',
      'The date of issue, {issuedOn}, is before the meeting, {heldOn}. Give a date from then on, or null to write it by hand.',
    ],
  ),
  'nobody-to-approve': entry(
    [
      'Không có chức danh cần chuẩn y',
      'Chưa có người trúng cử cấp ủy hoặc chức danh do cấp trên chuẩn y (không kể đại biểu dự đại hội cấp trên). Đề nghị lập báo cáo kết quả.',
    ],
    [
      'No office to be approved',
      'Nobody is elected to a committee or an office that the superior approves; delegates to the upper congress are not approved. Make the report instead.',
    ],
  ),
  'paper-format-not-made': entry(
    [
      'Văn bản này không có định dạng đã chọn',
      'Loại văn bản này không lập được theo định dạng đã chọn. Đề nghị chọn định dạng PDF.',
    ],
    ['No such format of this paper', 'This kind of paper is not made in the chosen format. Choose PDF.'],
  ),
  'ballot-names-do-not-fit': entry(
    [
      'Danh sách dài hơn khổ phiếu bầu',
      'Danh sách có {names} người, khổ phiếu đã chọn in được nhiều nhất {most} người. Đề nghị chọn khổ A4; nếu đã chọn khổ A4, đề nghị in danh sách bầu cử dạng tệp Word rồi trình bày phiếu bầu trên khổ giấy lớn hơn.',
    ],
    [
      'The list is longer than the ballot',
      'The list has {names} names, and the chosen size of ballot holds at most {most}. Choose A4; if A4 was chosen, make the candidate list as a Word file and lay the ballot out on larger paper.',
    ],
  ),
  'ballot-name-too-long': entry(
    [
      'Họ tên dài hơn dòng trên phiếu bầu',
      'Trên khổ phiếu đã chọn, họ tên {name} chỉ in vừa một dòng với cỡ chữ nhỏ hơn {least}. Đề nghị chọn khổ A4; nếu đã chọn khổ A4 hoặc không chọn khổ giấy, đề nghị in danh sách bầu cử dạng tệp Word rồi trình bày phiếu bầu trên khổ giấy lớn hơn.',
    ],
    [
      'A name is longer than its line on the ballot',
      'On the chosen size of ballot, {name} fits into one line only in type below size {least}. Choose A4; if A4 or no size was chosen, make the candidate list as a Word file and lay the ballot out on larger paper.',
    ],
  ),
  'paper-not-in-parts': entry(
    [
      'Lần bầu này chỉ có một biên bản',
      'Chỉ lần bầu đại biểu có lấy cả đại biểu dự khuyết mới có hai biên bản riêng. Đề nghị lập biên bản không chọn phần.',
    ],
    [
      'The vote has one paper',
      'Only a vote on delegates that also fills the seats of alternates has a paper for each. Make the paper without choosing a part.',
    ],
  ),
  'paper-text-not-printable': entry(
    [
      'Có chữ không in được',
      'Phông chữ không có ký tự trong nội dung “{text}”. Đề nghị đính chính họ tên hoặc nội dung đó rồi lập lại văn bản.',
    ],
    [
      'A text cannot be printed',
      'The font has no letter for the text "{text}". Correct that name or text, and make the paper again.',
    ],
  ),
  'template-faulty': entry(
    [
      'Mẫu văn bản có lỗi',
      'Mẫu {template} có lỗi ở dòng {line}: {message}. Đề nghị người quản trị máy sửa hoặc bỏ mẫu đó trong thư mục dữ liệu rồi khởi động lại dịch vụ.',
    ],
    [
      'The template has an error',
      'The template {template} has an error at line {line}: {message}. The administrator of the machine corrects or removes that template in the data folder, and starts the service again.',
    ],
  ),
  'paper-not-readable': entry(
    [
      'Không đọc được tệp',
      'Tệp không phải là tệp PDF đọc được, hoặc lớn hơn 5 MB. Đề nghị chọn đúng tệp PDF của văn bản.',
    ],
    [
      'The file cannot be read',
      'The file is not a PDF that can be read, or is larger than 5 MB. Choose the PDF file of the paper.',
    ],
  ),
} as const satisfies Topic
