import { type Bilingual, type FillParams, fillBoth } from './text.ts'

/** Why a file gives no JSON value: a part of a sentence, without a full stop. */
const FILE_PROBLEMS = {
  missing: { vi: 'không có tệp này', en: 'there is no such file' },
  folder: { vi: 'đây là thư mục, không phải tệp', en: 'this is a directory, not a file' },
  forbidden: {
    vi: 'không được phép đọc tệp này',
    en: 'this file may not be read (permission denied)',
  },
  circle: { vi: 'liên kết tượng trưng của tệp tạo thành vòng lặp', en: 'its symbolic links form a loop' },
  'name-too-long': { vi: 'tên tệp quá dài', en: 'the name is too long' },
  'too-many-open': { vi: 'đang mở quá nhiều tệp', en: 'too many files are open' },
  unreadable: { vi: 'không đọc được tệp ({cause})', en: 'the file cannot be read ({cause})' },
  'too-large': { vi: 'tệp lớn hơn {limit} byte', en: 'the file is larger than {limit} {limit|byte|bytes}' },
  'not-utf8': { vi: 'nội dung không phải văn bản UTF-8', en: 'this is not text in UTF-8' },
  empty: { vi: 'tệp rỗng', en: 'the file is empty' },
  'not-json': { vi: 'nội dung không phải JSON: {detail}', en: 'this is not JSON: {detail}' },
  'key-repeated': {
    vi: 'khóa này xuất hiện hai lần trong cùng một đối tượng',
    en: 'this key appears twice in one object',
  },
  'too-deep': {
    vi: 'các đối tượng và danh sách lồng nhau quá {depth} cấp',
    en: 'objects and lists are nested more than {depth} {depth|level|levels} deep',
  },
  'keys-too-many': { vi: 'đối tượng này có hơn {keys} khóa', en: 'this object has more than {keys} {keys|key|keys}' },
  'key-too-long': {
    vi: 'một khóa của đối tượng này dài hơn {keyCharacters} ký tự',
    en: 'a key of this object is longer than {keyCharacters} {keyCharacters|character|characters}',
  },
} satisfies Record<string, Bilingual>

export type FileProblemCode = keyof typeof FILE_PROBLEMS

/** The reason in each language. */
export const fileProblemInWords = (code: FileProblemCode, params: FillParams = {}): Bilingual =>
  fillBoth(FILE_PROBLEMS[code], params)
