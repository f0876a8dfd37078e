import { FIGURES, figures } from './figures.ts'
import { event, IN_EITHER, IN_INSTALLATION } from './kind.ts'
import { fromOne } from './shapes.ts'

const {
  backedUpAt,
  backedUpWith,
  format,
  withMarks,
  name,
  publicKey,
  signedAt,
  continues,
  signedSize,
  signedRoot,
  number,
  replaces,
  sealVersion,
  rightsVersion,
} = FIGURES

const signingKey = figures({ number, publicKey, replaces })

/** The log of the installation is judged by the version from then on. */
const begun = figures({ rightsVersion })

/** Acts on a log itself, and on its signing key. */
export const LOG_EVENTS = {
  'checkpoint.requested': event({
    object: 'audit-log',
    logs: IN_EITHER,
    vi: 'Yêu cầu điểm niêm phong nhật ký',
    en: 'A checkpoint was requested',
    sealed: true,
  }),
  // The log of the installation names every log of a meeting, so that one that is missing is missed.
  'log.begun': event({
    object: 'audit-log',
    logs: IN_INSTALLATION,
    vi: 'Bắt đầu nhật ký của một đại hội (hội nghị)',
    en: 'The log of a meeting was begun',
    after: begun,
    // Earlier versions wrote no figures.
    read: begun.nullable(),
  }),
  'log.accepted': event({
    object: 'audit-log',
    logs: IN_EITHER,
    vi: 'Chấp nhận nhật ký như hiện có',
    en: 'The log was accepted as it is, whether or not it continues what was signed before',
    after: figures({ continues, signedSize, signedRoot }),
    sealed: true,
  }),
  // The log of a meeting that is over stays as it was sealed; the log of the installation has the event in any case.
  'log.restored': event({
    object: 'audit-log',
    logs: IN_EITHER,
    vi: 'Khôi phục dữ liệu từ bản sao lưu; các việc làm sau khi sao lưu không còn',
    en: 'The data were restored from a backup; what was done after the backup is gone',
    after: figures({ backedUpAt, backedUpWith }),
  }),
  'log.exported': event({
    object: 'audit-log',
    logs: IN_EITHER,
    vi: 'Xuất nhật ký',
    en: 'The log was exported as one file',
    after: figures({ format, withMarks }),
    // Exports of earlier versions always had the marks.
    read: figures({ format, withMarks: withMarks.exactOptional() }),
    sealed: true,
  }),
  'witness.added': event({
    object: 'audit-log',
    logs: IN_EITHER,
    vi: 'Ghi chữ ký làm chứng',
    en: 'A second party’s signature over a checkpoint was stored',
    after: figures({ size: fromOne, name, publicKey, signedAt }),
  }),
  'signing-key.made': event({
    object: 'signing-key',
    logs: IN_INSTALLATION,
    vi: 'Tạo khóa ký nhật ký',
    en: 'A key that signs checkpoints was created: at the first start, or because the previous one was lost',
    after: signingKey.extend({
      sealVersion: sealVersion.exactOptional(),
      rightsVersion: rightsVersion.exactOptional(),
    }),
    sealed: true,
    sealedLater: true,
  }),
  'signing-key.rotated': event({
    object: 'signing-key',
    logs: IN_INSTALLATION,
    vi: 'Thay khóa ký nhật ký',
    en: 'The key that signs checkpoints was replaced',
    after: signingKey,
    sealed: true,
  }),
} as const
