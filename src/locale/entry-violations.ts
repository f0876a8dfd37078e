import type { Bilingual } from './text.ts'

/** Violations in the stacks and entries of a round, up to its result. */
export const ENTRIES = {
  'batch-too-large': {
    vi: 'Số phiếu là {found}, vượt quá số tối đa có thể có là {allowed}.',
    en: 'There {found|is|are} {found} {found|ballot|ballots}, but at most {allowed} {allowed|is|are} possible.',
  },
  'entry-of-another': {
    vi: 'Người thực hiện không phải là người nhập của lượt nhập này.',
    en: 'The actor is not the typist of the entry.',
  },
  'hand-over-to-same': {
    vi: 'Lượt nhập được giao lại cho chính người đang nhập.',
    en: 'The entry is handed over to its own typist.',
  },
  'hand-in-two-entries': {
    vi: 'Một người nhập hai lượt của cùng một tập phiếu, nên hai lượt không độc lập với nhau.',
    en: 'One account has a hand in two entries of a batch, so that they are not independent of each other.',
  },
  'entry-incomplete': {
    vi: 'Lượt nhập được khóa khi có {entered} trên {size} phiếu, khi người nhập báo số phiếu trên bàn khác với tập, hoặc khi bảng kiểm phiếu chưa khớp.',
    en: 'The entry was finished with {entered} of {size} {size|ballot|ballots}, with another number of papers told by its typist, or with a tally sheet that does not add up.',
  },
  'ballots-not-continuous': {
    vi: 'Phiếu nhập tiếp theo phải mang số {expected} nhưng ghi số {found}: có phiếu đã nhập bị giấu, thêm hoặc đổi chỗ.',
    en: 'The next ballot should have number {expected} but has {found}: entered ballots were hidden, added or moved.',
  },
  'ballot-unknown': {
    vi: 'Phiếu số {number} được đính chính nhưng chưa từng được nhập.',
    en: 'Ballot {number} is corrected but was never entered.',
  },
  'marks-not-of-the-list': {
    vi: 'Dấu trên phiếu hoặc số liệu của bảng không ứng với danh sách và mẫu phiếu của lần bầu[ tại {pointer}].',
    en: 'Marks or figures do not fit the list and the form of the ballot[: see {pointer}].',
  },
  'ruling-not-by-board': {
    vi: 'Phiếu có nghi vấn được kết luận bởi người {personId}, không thuộc ban kiểm phiếu.',
    en: 'The person {personId}, who ruled on a doubtful ballot, was never on the counting board.',
  },
  'ruling-without-note': {
    vi: 'Phiếu có nghi vấn được kết luận là hợp lệ mà không ghi lý do[ tại {pointer}].',
    en: 'A doubtful ballot was ruled valid without a reason[: see {pointer}].',
  },
  'ruling-contradictory': {
    vi: 'Kết luận về phiếu có nghi vấn không phù hợp với số thành viên có mặt hoặc với kết quả biểu quyết.',
    en: 'A ruling on a doubtful ballot contradicts the members present or their votes.',
  },
  'ballot-not-set-aside': {
    vi: 'Ban kiểm phiếu kết luận về phiếu số {number} nhưng phiếu này không được để riêng.',
    en: 'The board ruled on ballot {number}, which was not set aside.',
  },
  'doubt-typed-wrongly': {
    vi: 'Phiếu có nghi vấn được nhập không theo quy trình của đại hội, hội nghị: kết luận ghi ngay khi nhập, hoặc để riêng khi chưa được phép[ tại {pointer}].',
    en: 'A doubtful ballot was not typed as the procedure of the meeting says: with a ruling, or set aside before it was possible[: see {pointer}].',
  },
  'entries-open': {
    vi: 'Kết quả được công bố khi còn {open} lượt nhập chưa khóa.',
    en: 'The result was declared while {open} {open|entry was|entries were} still open.',
  },
  'standing-does-not-follow': {
    vi: 'Tình trạng của tập phiếu sau khi khóa lượt nhập hoặc sau kết luận của ban kiểm phiếu không đúng với nội dung các lượt nhập.',
    en: 'The standing of the batch does not follow from its entries.',
  },
  'differences-do-not-follow': {
    vi: 'Danh sách phiếu phải xem lại khi mở lại lượt nhập không đúng với chỗ khác nhau giữa các lượt nhập.',
    en: 'The ballots to look at again after the reopening do not follow from the differences between the entries.',
  },
  'batches-not-ready': {
    vi: 'Kết quả được công bố khi các lượt nhập của tập phiếu số {batches} còn khác nhau hoặc còn phiếu có nghi vấn chưa kết luận.',
    en: 'The result was declared although entries of {batches|batch|batches} {batches} differ, or ballots in {batches|it|them} wait for a ruling.',
  },
  'count-not-balanced': {
    vi: 'Kết quả được công bố khi số liệu nhập chưa khớp ({code}).',
    en: 'The result was declared although the entries did not add up ({code}).',
  },
} as const satisfies Readonly<Record<string, Bilingual>>
