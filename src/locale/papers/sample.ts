/** Texts with which a template is tried before it is used. */
export const SAMPLE_WORDS = {
  organisation: 'Đảng bộ Sở Nội vụ',
  congress: 'Đại hội Đảng bộ Sở Nội vụ',
  title: 'BIÊN BẢN',
  abstract: 'Bản in thử mẫu văn bản',
  text: 'Nội dung in thử; không phải văn bản của đại hội.',
  number: 'Số      -BB/ĐH',
  place: '……………, ngày      tháng      năm',
  office: 'cấp ủy',
  capacity: 'T/M BAN KIỂM PHIẾU',
  position: 'TRƯỞNG BAN',
  label: 'Nội dung',
  recipient: 'Lưu hồ sơ.',
  names: ['Nguyễn Thị Ẩn', 'Trần Văn Dũng', 'Lê Quốc Ước'],
} as const
