import { entry, type Topic } from './entry.ts'

/** Lists of people and of candidates that are read from a file or a copied table. */
export const LIST_READINGS = {
  'reading-too-large': entry(
    [
      'Tệp danh sách quá lớn',
      'Tệp danh sách lớn hơn 2 MB. Đề nghị bỏ hình ảnh và trang tính không cần, hoặc chép riêng bảng danh sách.',
    ],
    [
      'List file too large',
      'The file is larger than 2 MB. Remove pictures and sheets that are not needed, or copy the table of the list alone.',
    ],
  ),
  'reading-inflates': entry(
    [
      'Tệp Excel giải nén ra quá lớn',
      'Tệp Excel này giải nén ra lớn hơn 20 MB hoặc có quá 40 phần nên không được mở. Đề nghị chép bảng danh sách sang một tệp mới.',
    ],
    [
      'Excel file inflates to too much',
      'This Excel file inflates to more than 20 MB or has more than 40 parts, so it was not opened. Copy the table of the list into a new file.',
    ],
  ),
  'reading-old-excel': entry(
    [
      'Tệp Excel đời cũ (XLS)',
      'Tệp này theo định dạng XLS của Excel đời cũ. Đề nghị mở bằng Excel và lưu lại thành tệp XLSX.',
    ],
    ['Old Excel file (XLS)', 'This file has the old format XLS. Open it in Excel and save it as XLSX.'],
  ),
  'reading-macros': entry(
    [
      'Tệp Excel có macro (XLSM)',
      'Tệp này chứa macro nên không được mở. Đề nghị lưu lại thành tệp XLSX không có macro.',
    ],
    ['Excel file with macros (XLSM)', 'This file has macros, so it was not opened. Save it as XLSX without macros.'],
  ),
  'reading-encrypted': entry(
    ['Tệp có mật khẩu', 'Tệp này đặt mật khẩu nên không đọc được. Đề nghị bỏ mật khẩu rồi gửi lại.'],
    ['File with a password', 'This file has a password and cannot be read. Remove the password and send it again.'],
  ),
  'reading-not-a-workbook': entry(
    [
      'Không phải tệp Excel',
      'Nội dung gửi lên không phải tệp Excel dạng XLSX. Đề nghị chọn đúng tệp XLSX, hoặc gửi danh sách dưới dạng CSV hay bảng đã chép.',
    ],
    [
      'Not an Excel file',
      'The content is not an Excel file (XLSX). Choose an XLSX file, or send the list as CSV or as a copied table.',
    ],
  ),
  'reading-damaged': entry(
    [
      'Tệp danh sách bị hỏng',
      'Không đọc được tệp vì nội dung bị hỏng hoặc không theo định dạng. Đề nghị mở bằng Excel, lưu lại, rồi gửi lại.',
    ],
    [
      'Damaged list file',
      'The file cannot be read, because its content is damaged or not in the format. Open it in Excel, save it and send it again.',
    ],
  ),
  'reading-not-utf8': entry(
    [
      'Tệp không ở bảng mã UTF-8',
      'Văn bản gửi lên không ở bảng mã UTF-8 nên chữ Việt bị sai. Đề nghị lưu lại thành “CSV UTF-8”.',
    ],
    ['File not in UTF-8', 'The text is not in UTF-8, so Vietnamese letters are lost. Save it again as "CSV UTF-8".'],
  ),
  'reading-too-many-rows': entry(
    [
      'Danh sách quá nhiều dòng',
      'Mỗi lần đọc được nhiều nhất {rows} người. Đề nghị chia danh sách, hoặc xóa các dòng trống.',
    ],
    [
      'Too many rows',
      'At most {rows} {rows|person is|people are} read at a time. Split the list, or delete empty rows.',
    ],
  ),
  'reading-too-many-columns': entry(
    ['Danh sách quá nhiều cột', 'Đọc được nhiều nhất {columns} cột. Đề nghị bỏ các cột không cần.'],
    ['Too many columns', 'At most {columns} {columns|column is|columns are} read. Remove columns that are not needed.'],
  ),
  'reading-sheet-missing': entry(
    ['Không có trang tính này', 'Tệp không có trang tính thứ {sheet}. Đề nghị chọn trang tính khác.'],
    ['No such sheet', 'The file has no sheet number {sheet}. Choose another sheet.'],
  ),
  'reading-empty': entry(
    [
      'Danh sách không có người nào',
      'Không thấy người nào trong danh sách. Đề nghị kiểm tra tệp và trang tính đã chọn.',
    ],
    ['Nobody in the list', 'The list names nobody. Check the file and the sheet.'],
  ),
  'reading-without-headings': entry(
    [
      'Không thấy dòng tiêu đề',
      'Không thấy dòng tiêu đề có cột “Họ và tên”. Đề nghị thêm dòng tiêu đề phía trên danh sách.',
    ],
    ['No headings', 'There is no row of headings with a column for the full name. Add headings above the list.'],
  ),
  'reading-column-missing': entry(
    [
      'Danh sách thiếu cột',
      'Danh sách chưa có cột {column|membership:loại đảng viên (chính thức, dự bị)|unit:đơn vị}. Đề nghị thêm cột này, hoặc nêu giá trị chung cho cả danh sách.',
    ],
    [
      'Missing column',
      'The list has no column for {column|membership:the kind of membership (official, probationary)|unit:the unit}. Add the column, or give one value for the whole list.',
    ],
  ),
  'reading-too-long': entry(
    [
      'Không đọc xong danh sách',
      'Đọc danh sách này mất quá nhiều thời gian hoặc bộ nhớ nên đã dừng lại. Đề nghị chép bảng danh sách sang một tệp mới, hoặc chia nhỏ danh sách.',
    ],
    [
      'Reading given up',
      'Reading this list took too much time or memory, so it was stopped. Copy the table of the list into a new file, or split the list.',
    ],
  ),
  'reading-busy': entry(
    ['Đang đọc các tệp khác', 'Máy đang đọc nhiều tệp cùng lúc. Đề nghị gửi lại sau giây lát.'],
    ['Other files are being read', 'Several files are being read at this moment. Send this one again in a moment.'],
  ),
} as const satisfies Topic
