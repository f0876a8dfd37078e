import type { Block, Paper, Table } from '../../../src/documents/view/paper.ts'

/** Letters of the Vietnamese alphabet with all tones: 67 vowels and đ, small, without those of ASCII. */
const MARKED = 'àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ'
/** The 134 marked letters and the twelve vowels without marks, small and capital. */
export const VIETNAMESE_LETTERS = `${MARKED}${MARKED.toLocaleUpperCase('vi')}aeiouyAEIOUY`

/** Names that could break a renderer. */
export const HARD_NAMES = [
  'Nguyễn Văn Dũng & <b>Đậm</b> "Trích" \'Dẫn\'',
  '=HYPERLINK("http://example.org";"Bấm vào đây")',
  '+84 912',
  '-Trần Thị Ấn',
  '@Lê Văn Ước',
  '#panic() *đậm* $x$ _gạch_ \\ ]]> {{y}}',
  `${'Nguyễn Phước Thị '.repeat(3)}Hoàng Anh`.padEnd(60, 'h'),
  VIETNAMESE_LETTERS.slice(0, 73),
  VIETNAMESE_LETTERS.slice(73),
]

/** A table with so many people, of whom the first have hard names. */
export const peopleTable = (people: number): Table => ({
  block: 'table',
  columns: [
    { title: 'TT', align: 'center', width: { mm: 12 } },
    { title: 'Họ và tên', align: 'left', width: { share: 3 } },
    { title: 'Số phiếu', align: 'right', width: { mm: 25 } },
    { title: 'Tỷ lệ %', align: 'right', width: { share: 1 } },
  ],
  rows: [
    ...Array.from({ length: people }, (_, index) => [
      index + 1,
      HARD_NAMES[index] ?? `Nguyễn Thị Ước ${index + 1}`,
      1587 - index,
      `${Math.floor(((1587 - index) * 100) / 1600)},00`,
    ]),
    ['', 'Tổng cộng', 0, ''],
  ],
  bold: [people],
})

const BLOCKS: readonly Block[] = [
  { block: 'basis', text: 'Căn cứ Quy chế bầu cử trong Đảng ban hành kèm theo Quyết định số 244-QĐ/TW;' },
  { block: 'heading', text: '1. Ban kiểm phiếu' },
  {
    block: 'fields',
    fields: [
      { label: 'Trưởng ban', value: 'Trần Thị Ấn' },
      { label: 'Ủy viên', value: 'Lê Văn Ước' },
    ],
  },
  { block: 'heading', text: '2. Kết quả kiểm phiếu: [mẫu]' },
  { block: 'paragraph', text: 'Ban kiểm phiếu đã tiến hành kiểm phiếu theo đúng quy định; kết quả như sau:' },
]

/** A paper with every block. */
export const samplePaper = (people = 12): Paper => ({
  kind: 'minutes',
  letterhead: {
    superior: 'Đảng bộ Sở Tài chính',
    issuer: ['Chi bộ Phòng Kế hoạch', 'Đại hội nhiệm kỳ 2025 - 2030'],
    number: 'Số 01-BB/ĐH',
    placeAndDate: 'Hà Nội, ngày 05 tháng 8 năm 2025',
  },
  title: 'BIÊN BẢN',
  abstract: ['kiểm phiếu bầu chi ủy', 'nhiệm kỳ 2025 - 2030'],
  blocks: [
    ...BLOCKS,
    peopleTable(people),
    { block: 'list', items: ['Phiếu không hợp lệ: 03 phiếu', 'Phiếu trắng: 01 phiếu'] },
    { block: 'page-break' },
    { block: 'heading', text: 'Phụ lục' },
    {
      block: 'table',
      columns: [
        { title: 'Tập phiếu', align: 'left', width: { share: 1 } },
        { title: 'Số phiếu', align: 'right', width: { share: 1 } },
      ],
      rows: [
        ['Tập 1', 50],
        ['Tập 2', 1200],
      ],
    },
    { block: 'note', text: 'Đây là cách hiểu của chương trình, không phải quy định.' },
  ],
  closing: 'Biên bản kết thúc hồi 10 giờ 30 phút cùng ngày, đã đọc cho mọi người cùng nghe và nhất trí ký tên.',
  signatures: {
    left: { capacity: 'T/M BAN KIỂM PHIẾU', position: 'TRƯỞNG BAN', name: 'Trần Thị Ấn' },
    right: { capacity: 'T/M ĐOÀN CHỦ TỊCH', position: 'CHỦ TỊCH', name: null },
  },
  annexes: [
    {
      title: 'PHỤ LỤC',
      abstract: ['cách hiểu đã áp dụng'],
      blocks: [{ block: 'paragraph', text: 'Không có.' }, peopleTable(2)],
    },
  ],
  recipients: ['- Đảng ủy cấp trên,', '- Lưu Chi bộ.'],
  slip: {
    paperId: '0192f3a4-5b6c-7d8e-9f01-23456789abcd',
    digest: '0123456789abcdef'.repeat(4),
    later: null,
    checkpoint: { root: 'fedcba9876543210'.repeat(4), size: 12345 },
  },
})
