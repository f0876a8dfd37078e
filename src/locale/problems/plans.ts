import { entry, type Topic } from './entry.ts'

/** Several people, or several acts, in one request. */
export const PLANS = {
  'plan-ref-repeated': entry(
    [
      'Ký hiệu dùng hai lần',
      'Ký hiệu {ref} đặt cho hai mục của kế hoạch. Đề nghị đặt cho mỗi người, mỗi nội dung bầu một ký hiệu riêng.',
    ],
    ['Ref used twice', 'Two parts of the plan are called {ref}. Give each person and each election a ref of its own.'],
  ),
  'plan-ref-missing': entry(
    [
      'Ký hiệu không có trong kế hoạch',
      'Kế hoạch không có mục nào mang ký hiệu {ref}, hoặc nội dung bầu đó ghi sau. Đề nghị sửa ký hiệu, hoặc bổ sung mục còn thiếu lên trước.',
    ],
    [
      'Ref not in the plan',
      'No part of the plan is called {ref}, or that election comes later. Correct the ref, or add the missing part before it.',
    ],
  ),
  'name-in-wrong-font': entry(
    [
      'Họ và tên bị sai chữ',
      'Họ và tên “{name}” bị sai chữ, thường do phông chữ cũ (TCVN3, VNI) hoặc sai bảng mã. Đề nghị gõ lại họ và tên bằng Unicode.',
    ],
    [
      'Name with wrong letters',
      'The full name "{name}" has wrong letters, usually from an old font (TCVN3, VNI) or a wrong encoding. Type it again in Unicode.',
    ],
  ),
  'person-row-repeated': entry(
    [
      'Một người ghi ở hai dòng',
      'Họ và tên[ {name}], năm sinh và đơn vị công tác ở dòng này không phân biệt được với dòng {row}. Đề nghị bỏ dòng trùng; nếu là hai người thì ghi năm sinh của cả hai, hoặc ghi thêm đơn vị công tác để phân biệt.',
    ],
    [
      'One person in two rows',
      'The full name[, {name}], year of birth and unit of this row cannot be told apart from row {row}. Remove the repeated row; if they are two people, write the year of birth of both, or complete the unit.',
    ],
  ),
  'people-not-recorded': entry(
    [
      'Chưa ghi người nào trong danh sách gửi lên',
      'Số dòng chưa ghi được: {rows}. Đề nghị sửa các dòng nêu dưới đây rồi gửi lại cả danh sách; chưa có người nào trong danh sách này được ghi.',
    ],
    [
      'Nobody of the list was recorded',
      'Rows that cannot be recorded: {rows}. Correct the rows named below and send the whole list again; nobody of this list has been recorded.',
    ],
  ),
  'carried-from-elsewhere': entry(
    [
      'Nội dung bầu của tổ chức đảng khác',
      'Nội dung bầu này thuộc đại hội (hội nghị) của tổ chức đảng khác. Chỉ chuyển được những người trúng cử tại đại hội (hội nghị) của cùng tổ chức đảng; những người khác đề nghị ghi vào danh sách.',
    ],
    [
      'Election of another organisation',
      'The election belongs to a meeting of another organisation. People come over only from a meeting of the same organisation; record the others in the list of people.',
    ],
  ),
  'nobody-to-carry': entry(
    [
      'Không còn ai để chuyển sang',
      'Nội dung bầu này chưa có ai trúng cử, hoặc những người trúng cử đều đã được chuyển sang. Đề nghị công bố kết quả của nội dung bầu đó, hoặc xem lại danh sách của đại hội (hội nghị) này.',
    ],
    [
      'Nobody left to come over',
      'Nobody has been elected in this election yet, or all of them have come over already. Declare its result, or see the people of this meeting.',
    ],
  ),
} as const satisfies Topic
