/** States of a round, an entry or a batch, and the mode of a batch that received an entry of the other kind. */
export const STATES = {
  listing: { vi: 'đang lập danh sách', en: 'listing' },
  listed: { vi: 'đã thông qua danh sách', en: 'list approved' },
  voting: { vi: 'đang bỏ phiếu', en: 'voting' },
  counting: { vi: 'đang kiểm phiếu', en: 'counting' },
  declared: { vi: 'đã công bố', en: 'declared' },
  annulled: { vi: 'đã bị hủy', en: 'annulled' },
  open: { vi: 'đang nhập', en: 'open' },
  final: { vi: 'đã khóa', en: 'finished' },
  closed: { vi: 'đã đóng', en: 'closed' },
  cancelled: { vi: 'đã hủy', en: 'cancelled' },
  ballots: { vi: 'nhập từng phiếu', en: 'ballot by ballot' },
  'tally-sheet': { vi: 'nhập bảng kiểm phiếu', en: 'tally sheet' },
}
