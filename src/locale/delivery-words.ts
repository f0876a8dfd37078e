import type { AttemptOutcome, WebhookEvent } from '../app/webhooks/model.ts'
import type { Labels } from './labels.ts'

/** Why an attempt to deliver a message did not succeed, within a sentence. */
export const ATTEMPT_LABELS: Labels<AttemptOutcome> = {
  delivered: { vi: 'đã gửi được', en: 'delivered' },
  gone: { vi: 'nơi nhận báo không nhận nữa', en: 'the receiver takes no more messages' },
  refused: { vi: 'nơi nhận trả lời lỗi[ {status}]', en: 'the receiver answered with an error[ {status}]' },
  timeout: { vi: 'nơi nhận không trả lời kịp', en: 'the receiver did not answer in time' },
  'name-unknown': { vi: 'không tìm thấy tên máy trong địa chỉ', en: 'the name in the address is unknown' },
  'address-not-allowed': { vi: 'địa chỉ không được phép', en: 'the address is not allowed' },
  unreachable: { vi: 'không nối được tới nơi nhận', en: 'there was no connection to the receiver' },
  'certificate-invalid': {
    vi: 'chứng thư của nơi nhận không hợp lệ',
    en: 'the certificate of the receiver is invalid',
  },
  'secret-unreadable': { vi: 'máy chủ không mở được khóa ký', en: 'the server cannot read the signing secret' },
}

/** The events that other systems can receive. */
export const SENT_EVENT_LABELS: Labels<WebhookEvent> = {
  'result.declared': { vi: 'Công bố kết quả', en: 'A declared result' },
  'decision.recorded': { vi: 'Quyết định của đại hội (hội nghị)', en: 'A decision of the meeting' },
  'seat.refused': { vi: 'Có người không nhận chức danh', en: 'Somebody takes no seat' },
  'seat.refusal-cancelled': { vi: 'Hủy nội dung ghi nhầm về người không nhận chức danh', en: 'A refusal cancelled' },
  'appointment.recorded': { vi: 'Cấp ủy cấp trên chỉ định', en: 'An appointment by the superior' },
  'appointment.cancelled': { vi: 'Hủy nội dung ghi nhầm về việc chỉ định', en: 'An appointment cancelled' },
  'round.reopened': { vi: 'Mở lại lần bầu để kiểm phiếu lại', en: 'A round reopened to be counted again' },
  'round.annulled': { vi: 'Hủy lần bầu', en: 'An annulled round' },
}
