import { type Clause, item } from '../clause.ts'
import { REPEATED } from './paraphrases.ts'

/** Clauses of 294-QĐ/TW of 2025, in the order of its items; the whole text was read. */
export const CLAUSES_294: readonly Clause[] = [
  {
    id: 'qd294-2025:i9.3.1',
    articles: item('9.3.1'),
    paraphrase: {
      vi: 'Đại hội đại biểu: quá một nửa số đại biểu chính thức được triệu tập, trừ cấp ủy viên cấp triệu tập vắng mặt suốt đại hội và đại biểu chính thức vắng mặt suốt đại hội không có đại biểu dự khuyết thay thế.',
      en: "Delegates' congress: more than half of the official delegates summoned, less members of the convening committee absent throughout and delegates absent throughout with no alternate in their place.",
    },
    evidence: 'text',
    points: [
      {
        paraphrase: {
          vi: 'Biểu quyết nghị quyết: chỉ tính đại biểu có đủ tư cách, không tính đại biểu bị bác tư cách.',
          en: 'For resolutions only delegates with valid credentials count, not those whose credentials were rejected.',
        },
        evidence: 'text',
      },
    ],
  },
  {
    id: 'qd294-2025:i9.3.2',
    articles: item('9.3.2'),
    paraphrase: {
      vi: 'Đại hội đảng viên, hội nghị đảng viên: quá một nửa số đảng viên chính thức được triệu tập, trừ người được giới thiệu sinh hoạt tạm thời nơi khác và người được miễn công tác, sinh hoạt mà không có mặt; người bị đình chỉ sinh hoạt; người bị khởi tố, truy tố, tạm giam; người vắng mặt suốt đại hội, hội nghị có lý do chính đáng được cấp ủy triệu tập đồng ý.',
      en: "Members' congress and members' conference: more than half of the official members summoned, less those sent to temporary activity elsewhere and those exempt from work and activity who are not present, those suspended, those prosecuted or in detention, and those absent throughout with a good reason accepted by the convening committee.",
    },
    evidence: 'text',
  },
  {
    id: 'qd294-2025:i9.3.3',
    articles: item('9.3.3'),
    paraphrase: {
      vi: 'Nghị quyết của hội nghị ban chấp hành, ban thường vụ, ủy ban kiểm tra: quá một nửa số ủy viên đương nhiệm, trừ người tạm thời chuyển sinh hoạt đi nơi khác không có mặt, người bị đình chỉ sinh hoạt và người bị khởi tố, truy tố, tạm giam.',
      en: 'Resolutions of a conference of the committee, the standing committee or the inspection committee: more than half of the sitting members, less those temporarily transferred and not present, those suspended and those prosecuted or in detention.',
    },
    evidence: 'text',
    points: [
      {
        paraphrase: {
          vi: 'Ủy viên vắng mặt có lý do vẫn tính vào tổng số.',
          en: 'A member who is excused stays in the base.',
        },
        evidence: 'text',
      },
    ],
  },
  {
    id: 'qd294-2025:i10.4.2',
    articles: item('10.4.2'),
    paraphrase: {
      vi: 'Từ ngày 01/7/2025 không còn cấp ủy cấp huyện và không còn đảng bộ khối ở cấp cơ sở.',
      en: 'Since 1 July 2025 there are no district committees and no đảng bộ khối at grassroots level.',
    },
    evidence: 'text',
  },
  {
    id: 'qd294-2025:i11.3.2',
    articles: item('11.3.2'),
    paraphrase: {
      vi: 'Nêu lại tổng số tính tỷ lệ của đại hội đại biểu như tại mục 9.3.1.',
      en: "States the base at a delegates' congress again, as in item 9.3.1.",
    },
    evidence: 'text',
  },
  {
    id: 'qd294-2025:i11.4.1',
    articles: item('11.4.1'),
    paraphrase: {
      vi: 'Bầu đại biểu chính thức và đại biểu dự khuyết trong một danh sách chung; xác định người trúng cử đại biểu chính thức trước.',
      en: 'Delegates and alternates are elected from one common list; those elected delegate are settled first.',
    },
    evidence: 'text',
    points: [
      {
        paraphrase: {
          vi: 'Đã đủ đại biểu chính thức mà còn người đạt quá một nửa thì lấy đại biểu dự khuyết trong số đó theo số phiếu từ cao xuống thấp, không bầu lần nữa.',
          en: 'If all delegates are elected and more people passed half, the alternates are taken from those by votes, high to low, without another vote.',
        },
        evidence: 'text',
      },
      {
        paraphrase: {
          vi: 'Còn thiếu đại biểu dự khuyết thì đại hội quyết định có bầu tiếp hay không, trong danh sách cũ hay có bổ sung người mới.',
          en: 'If too few alternates are elected, the congress decides whether to vote again, among the names of the list or new ones.',
        },
        evidence: 'text',
      },
    ],
  },
  {
    id: 'qd294-2025:i11.4.2',
    articles: item('11.4.2'),
    paraphrase: {
      vi: 'Đại biểu dự khuyết thay đại biểu chính thức theo thứ tự số phiếu từ cao xuống thấp; bằng phiếu thì lấy người có tuổi Đảng cao hơn.',
      en: "An alternate is called to a delegate's seat in order of votes; equal votes: the longer Party age.",
    },
    evidence: 'text',
  },
  {
    id: 'qd294-2025:i11.4.4',
    articles: item('11.4.4'),
    paraphrase: {
      vi: 'Không lấy đại biểu dự khuyết thay vào số đại biểu mà đại hội cấp dưới bầu thiếu, thay cấp ủy viên cấp triệu tập vắng mặt, thay đại biểu bị bác tư cách.',
      en: 'An alternate never takes a seat that the lower congress left unfilled, that of an absent member of the convening committee, or that of a rejected delegate.',
    },
    evidence: 'text',
    points: [
      {
        paraphrase: {
          vi: 'Nêu lại tổng số tính tỷ lệ của đại hội đại biểu như tại mục 9.3.1.',
          en: "States the base at a delegates' congress again, as in item 9.3.1.",
        },
        evidence: 'text',
      },
    ],
  },
  {
    id: 'qd294-2025:i12.2.1',
    articles: item('12.2.1'),
    paraphrase: {
      vi: 'Đại hội đảng viên không có ban thẩm tra tư cách đại biểu; cấp ủy triệu tập báo cáo tình hình đảng viên dự đại hội.',
      en: "A members' congress has no credentials committee: the convening committee reports on attendance instead.",
    },
    evidence: 'text',
  },
  {
    id: 'qd294-2025:i12.4.1',
    articles: item('12.4.1'),
    paraphrase: {
      vi: 'Đại hội không lập được ban kiểm phiếu (chi bộ ít đảng viên, mọi người đều có tên trong danh sách bầu cử) thì cấp ủy cấp trên trực tiếp cử tổ công tác đến kiểm phiếu.',
      en: 'If the congress cannot form a counting board (a small branch whose members are all on the list), the direct superior sends a working group to count.',
    },
    evidence: 'text',
  },
  {
    id: 'qd294-2025:i12.4.2',
    articles: item('12.4.2'),
    paraphrase: {
      vi: 'Ngoài ban kiểm phiếu, không ai được có mặt ở nơi ban kiểm phiếu làm việc; cán bộ kỹ thuật giúp việc chịu sự giám sát của ban.',
      en: 'Nobody else may be where the board works; technicians work under its supervision.',
    },
    evidence: 'text',
  },
  {
    id: 'qd294-2025:i14.2',
    articles: item('14.2'),
    paraphrase: {
      vi: 'Số lượng ủy viên ban thường vụ không quá một phần ba số lượng cấp ủy viên; trường hợp ngoại lệ do cấp trên quy định.',
      en: 'The standing committee has at most one third of the members of the committee, with exceptions set from above.',
    },
    evidence: 'text',
  },
  {
    id: 'qd294-2025:i15.2',
    articles: item('15.2'),
    paraphrase: {
      vi: 'Cấp ủy khóa mới làm việc ngay; bí thư được ký văn bản với chức danh bí thư ngay, phó bí thư chỉ ký sau khi được chuẩn y.',
      en: 'The new committee works at once; the secretary signs as such at once, deputies only after approval.',
    },
    evidence: 'text',
  },
  {
    id: 'qd294-2025:i16.1',
    articles: item('16.1'),
    paraphrase: REPEATED.report,
    evidence: 'text',
    points: [
      { paraphrase: REPEATED.approval, evidence: 'text' },
      { paraphrase: REPEATED.superiorRefuses, evidence: 'text' },
    ],
  },
  { id: 'qd294-2025:i23.3', articles: item('23.3'), paraphrase: REPEATED.thirdRound, evidence: 'text' },
]
