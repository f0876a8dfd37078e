import { article, type Bilingual, type Clause } from '../clause.ts'

const item = (number: string): Bilingual => ({ vi: `Mục ${number}`, en: `Item ${number}` })

/** Known clauses of the other instruments. No single item of hd04-2014 and hd04-2024 is relied on. */
export const OTHER_CLAUSES: readonly Clause[] = [
  {
    id: 'dl-2011:d20.k1',
    articles: article(20, 1),
    paraphrase: {
      vi: 'Hội nghị lần thứ nhất của ban chấp hành mới bầu ban thường vụ, rồi bí thư, phó bí thư trong số ủy viên ban thường vụ, bầu ủy ban kiểm tra, rồi chủ nhiệm trong số ủy viên ủy ban kiểm tra.',
      en: "The new committee's first conference elects the standing committee, then secretary and deputies from it, the inspection committee, then its chair from it.",
    },
    evidence: 'text',
  },
  {
    id: 'dl-2011:d24.k4',
    articles: article(24, 4),
    paraphrase: {
      vi: 'Chi bộ dưới 9 đảng viên chính thức bầu bí thư, nếu cần thì một phó bí thư; từ 9 đảng viên chính thức trở lên bầu chi ủy không quá 7 người, rồi bầu bí thư và một phó bí thư trong số chi ủy viên.',
      en: 'A branch with fewer than 9 official members elects a secretary and, if needed, one deputy; with 9 or more a committee of at most 7, then the secretary and one deputy from among it.',
    },
    evidence: 'text',
  },
  {
    id: 'hd01-2016:i13.2',
    articles: item('13.2'),
    paraphrase: {
      vi: 'Đảng viên được giới thiệu sinh hoạt tạm thời nơi khác mà về dự và bầu cử thì tính vào tổng số.',
      en: 'A member sent to temporary activity elsewhere who comes and votes counts in the base.',
    },
    evidence: 'text',
  },
  {
    id: 'qd29-2016:i24',
    articles: item('24'),
    paraphrase: {
      vi: 'Bầu bí thư chi bộ đến lần thứ ba không ai đạt quá một nửa thì cấp ủy cấp trên chỉ định.',
      en: 'If nobody passes half for secretary of a branch after the third round, the superior committee appoints.',
    },
    evidence: 'text',
  },
  {
    id: 'hd03-2020:i3',
    articles: item('3'),
    paraphrase: {
      vi: 'Các tổ chức đảng dùng thống nhất phần mềm kiểm phiếu do Quân ủy Trung ương chỉ đạo xây dựng.',
      en: 'Party bodies use uniformly the counting program directed by the Central Military Commission.',
    },
    evidence: 'text',
  },
  {
    id: 'qd24-2021:i16.1',
    articles: item('16.1'),
    paraphrase: {
      vi: 'Báo cáo kết quả bầu cử lên cấp trên trong 7 ngày làm việc kể từ ngày bế mạc; cấp trên chuẩn y trong 15 ngày làm việc kể từ ngày nhận báo cáo.',
      en: 'The result is reported to the superior within 7 working days of closing and approved within 15 working days of receipt.',
    },
    evidence: 'text',
  },
]
