import type { Bilingual } from './text.ts'

/** Why a row of a list is refused, and the remedy. */
export const READING_ROWS = {
  'row-name-missing': {
    vi: 'Dòng này chưa có họ và tên. Đề nghị bổ sung, hoặc bỏ dòng khỏi danh sách.',
    en: 'This row has no full name. Add it, or remove the row from the list.',
  },
  'row-name-unprintable': {
    vi: 'Họ và tên có ký tự không in được, hoặc dài quá {most} ký tự. Đề nghị gõ lại họ và tên.',
    en: 'The full name has characters that cannot be printed, or more than {most} {most|character|characters}. Type it again.',
  },
  'row-name-wrong-font': {
    vi: 'Họ và tên “{name}” bị sai chữ, thường do phông chữ cũ (TCVN3, VNI) hoặc sai bảng mã. Đề nghị chuyển danh sách sang Unicode, hoặc gõ lại họ và tên.',
    en: 'The full name "{name}" has wrong letters, usually from an old font (TCVN3, VNI) or a wrong encoding. Convert the list to Unicode, or type the name again.',
  },
  'row-name-no-letters': {
    vi: '“{text}” không phải là họ và tên. Đề nghị ghi họ và tên, hoặc bỏ dòng khỏi danh sách.',
    en: '"{text}" is no full name. Write the full name, or remove the row from the list.',
  },
  'row-name-beside': {
    vi: 'Bên cạnh họ và tên “{name}” còn có “{text}” ở một cột khác, không rõ có thuộc họ tên không. Đề nghị ghi tiêu đề cho cột đó, hoặc ghi đủ họ và tên vào một cột.',
    en: 'Beside the name "{name}" another column has "{text}", and it is not clear whether it belongs to the name. Write a heading above that column, or write the full name into one column.',
  },
  'row-cell-broken': {
    vi: 'Ô ở cột “{heading}” không có giá trị: “{text}” là lỗi, hoặc là công thức chưa được tính. Đề nghị mở tệp bằng Excel, sửa ô này, lưu lại, rồi gửi lại.',
    en: 'The cell in the column "{heading}" has no value: "{text}" is an error, or a formula that was not computed. Open the file in Excel, mend the cell, save the file and send it again.',
  },
  'row-birth-unclear': {
    vi: 'Không đọc được năm sinh từ “{text}”. Đề nghị ghi đủ bốn chữ số của năm, ví dụ 06/8/1975 hoặc 1975.',
    en: 'No year of birth can be read from "{text}". Write all four digits of the year, for example 06/8/1975 or 1975.',
  },
  'row-birth-future': {
    vi: 'Năm sinh {year} chưa tới. Đề nghị kiểm tra lại năm sinh, hoặc ngày trên máy.',
    en: 'The year of birth {year} is still to come. Check it, or the date of the computer.',
  },
  'row-date-future': {
    vi: 'Ngày vào Đảng {date} chưa tới. Đề nghị kiểm tra lại ngày này, hoặc ngày trên máy.',
    en: 'The day of admission to the Party, {date}, is still to come. Check it, or the date of the computer.',
  },
  'row-date-unclear': {
    vi: 'Không đọc được ngày vào Đảng từ “{text}”. Đề nghị ghi theo thứ tự ngày, tháng, năm, ví dụ 19/5/1998.',
    en: 'No day of admission to the Party can be read from "{text}". Write day, month and year in this order, for example 19/5/1998.',
  },
  'row-date-incomplete': {
    vi: 'Ngày vào Đảng “{text}” chưa đủ ngày, tháng, năm. Đề nghị ghi đủ, hoặc để trống nếu chưa rõ.',
    en: 'The day of admission to the Party, "{text}", lacks the day or the month. Complete it, or leave it empty if it is not known.',
  },
  'row-membership-missing': {
    vi: 'Dòng này chưa ghi là đảng viên chính thức hay dự bị. Đề nghị bổ sung.',
    en: 'This row does not say whether the member is official or probationary. Add it.',
  },
  'row-membership-unclear': {
    vi: 'Không rõ “{text}” là loại đảng viên nào. Đề nghị ghi chính thức, dự bị hoặc sinh hoạt tạm thời.',
    en: 'It is not clear which kind of member "{text}" means. Write official, probationary or temporary.',
  },
  'row-membership-both': {
    vi: 'Dòng này đánh dấu cả cột chính thức và cột dự bị. Đề nghị chỉ giữ một dấu.',
    en: 'This row is marked both as official and as probationary. Keep one mark.',
  },
  'row-unit-missing': {
    vi: 'Dòng này chưa ghi đơn vị. Đề nghị bổ sung, hoặc nêu đơn vị chung cho cả danh sách.',
    en: 'This row has no unit. Add it, or give one unit for the whole list.',
  },
  'row-unit-unprintable': {
    vi: 'Tên đơn vị có ký tự không in được, hoặc dài quá {most} ký tự. Đề nghị gõ lại tên đơn vị.',
    en: 'The unit has characters that cannot be printed, or more than {most} {most|character|characters}. Type it again.',
  },
  'row-unit-wrong-font': {
    vi: 'Tên đơn vị “{text}” bị sai chữ, thường do phông chữ cũ (TCVN3, VNI) hoặc sai bảng mã. Đề nghị chuyển danh sách sang Unicode, hoặc gõ lại tên đơn vị.',
    en: 'The unit "{text}" has wrong letters, usually from an old font (TCVN3, VNI) or a wrong encoding. Convert the list to Unicode, or type the unit again.',
  },
  'row-person-repeated': {
    vi: 'Họ và tên {name}, năm sinh và đơn vị ở dòng này không phân biệt được với dòng {row}. Đề nghị bỏ dòng trùng; nếu là hai người thì ghi năm sinh của cả hai, hoặc ghi rõ thêm đơn vị để phân biệt.',
    en: 'The full name, {name}, year of birth and unit of this row cannot be told apart from row {row}. Remove the repeated row; if they are two people, write the year of birth of both, or complete the unit.',
  },
  'row-person-recorded': {
    vi: 'Đã ghi một người có họ và tên {name} mà năm sinh và đơn vị không phân biệt được với dòng này. Đề nghị bỏ dòng này; nếu là người khác thì ghi năm sinh của cả hai, hoặc ghi rõ thêm đơn vị để phân biệt.',
    en: 'A person of the full name {name} is recorded already, and year of birth and unit cannot tell this row apart. Remove this row; if it is another person, write the year of birth of both, or complete the unit.',
  },
  'row-person-unknown': {
    vi: 'Chưa ghi người nào có họ và tên {name} với năm sinh này. Đề nghị kiểm tra họ tên, năm sinh, hoặc ghi người này vào đại hội trước.',
    en: 'Nobody with the name {name} and this year of birth is recorded. Check name and year, or record the person first.',
  },
  'row-person-unclear': {
    vi: 'Có {people} người họ và tên {name}. Đề nghị ghi thêm năm sinh và đơn vị đúng như đã ghi trong đại hội.',
    en: 'There are {people} people with the name {name}. Add year of birth and unit as they are recorded at the meeting.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>

/** Properties of a row that is read, at which somebody should look before the person is recorded. */
export const READING_DOUBTS = {
  'row-name-old-font': {
    vi: 'Họ và tên “{name}” có thể viết bằng phông chữ cũ. Đề nghị đối chiếu với danh sách gốc trước khi ghi.',
    en: 'The full name "{name}" may be written in an old font. Compare it with the list before it is recorded.',
  },
  'row-name-signs': {
    vi: 'Họ và tên “{name}” có chữ số hoặc dấu mà họ tên thường không có, và sẽ được in nguyên như vậy. Đề nghị kiểm tra trước khi ghi.',
    en: 'The full name "{name}" has digits or signs that names usually do not have, and is printed as it is. Check it before it is recorded.',
  },
  'row-name-title': {
    vi: 'Họ và tên “{name}” bắt đầu bằng cách xưng hô hoặc học vị. Đề nghị chỉ giữ họ và tên.',
    en: 'The full name "{name}" begins with a form of address or a degree. Keep only the name.',
  },
  'row-name-joined': {
    vi: 'Họ và tên “{name}” được ghép từ hai ô, vì cột bên phải họ và tên không có tiêu đề. Đề nghị kiểm tra trước khi ghi.',
    en: 'The full name "{name}" was joined from two cells, because the column at the right of the name has no heading. Check it before it is recorded.',
  },
  'row-birth-missing': {
    vi: 'Các dòng khác có năm sinh, dòng này thì chưa. Có thể ghi mà không có năm sinh; đề nghị bổ sung nếu biết.',
    en: 'Other rows have a year of birth, this one has none. The person can be recorded without it; add it if it is known.',
  },
  'row-hidden': {
    vi: 'Dòng này đang bị ẩn trong tệp Excel nhưng vẫn được đọc. Đề nghị kiểm tra trước khi ghi.',
    en: 'This row is hidden in the Excel file and was read. Check it before it is used.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>

export type RowDoubtCode = keyof typeof READING_DOUBTS

export type RowFaultCode = keyof typeof READING_ROWS
