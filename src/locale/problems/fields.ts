import { entry, type Topic } from './entry.ts'

/** Problems of one field of a request. Shown beside the field, so they are short. */
export const FIELDS = {
  'field-missing': entry(
    ['Thiếu trường bắt buộc', 'Thiếu trường bắt buộc.'],
    ['Required field missing', 'A required field is missing.'],
  ),
  'field-unknown': entry(
    ['Trường không có trong mẫu', 'Trường này không có trong mẫu; đề nghị bỏ trường này.'],
    ['Unknown field', 'This field is not part of the form; remove it.'],
  ),
  'field-type': entry(
    [
      'Kiểu giá trị không đúng',
      'Giá trị không đúng kiểu[: phải là {expected|int:số nguyên|number:số|string:chữ|boolean:đúng hoặc sai|array:danh sách|object:nhóm thông tin|record:nhóm thông tin|null:để trống}].',
    ],
    [
      'Value of the wrong type',
      'The value has the wrong type[: it must be {expected|int:a whole number|number:a number|string:a text|boolean:true or false|array:a list|object:a group of fields|record:a group of fields|null:empty}].',
    ],
  ),
  'field-choice': entry(
    ['Giá trị không thuộc các lựa chọn', 'Giá trị không thuộc các lựa chọn[: {choices}].'],
    ['Value not among the choices', 'The value is not one of the choices[: {choices}].'],
  ),
  'field-too-small': entry(
    ['Giá trị quá nhỏ', 'Giá trị quá nhỏ[: phải là số nguyên từ {minimum} trở lên].'],
    ['Value too small', 'The value is too small[: it must be a whole number of {minimum} or more].'],
  ),
  'field-too-large': entry(
    ['Giá trị quá lớn', 'Giá trị quá lớn[: phải là số nguyên không quá {maximum}].'],
    ['Value too large', 'The value is too large[: it must be a whole number of at most {maximum}].'],
  ),
  'field-empty': entry(
    ['Chưa có nội dung', 'Chưa có nội dung; đề nghị ghi nội dung, không chỉ khoảng trắng.'],
    ['Empty', 'There is no content; write something other than spaces.'],
  ),
  'field-too-short': entry(
    ['Nội dung quá ngắn', 'Nội dung quá ngắn[: cần ít nhất {characters} ký tự][: cần ít nhất {items} mục].'],
    [
      'Too short',
      'The content is too short[: at least {characters} {characters|character|characters}][: at least {items} {items|item|items}].',
    ],
  ),
  'field-too-long': entry(
    ['Nội dung quá dài', 'Nội dung quá dài[: không quá {characters} ký tự][: không quá {items} mục].'],
    [
      'Too long',
      'The content is too long[: at most {characters} {characters|character|characters}][: at most {items} {items|item|items}].',
    ],
  ),
  'field-format': entry(
    ['Giá trị không đúng dạng', 'Giá trị không đúng dạng; đề nghị xem ví dụ của trường này.'],
    ['Value in the wrong form', 'The value has the wrong form; see the example of this field.'],
  ),
  'field-invalid': entry(
    ['Giá trị không hợp lệ', 'Giá trị không hợp lệ; đề nghị kiểm tra lại.'],
    ['Value not valid', 'The value is not valid; check it.'],
  ),
} satisfies Topic
