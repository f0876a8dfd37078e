import { type AuditKind, kind, sealed } from './kind.ts'

/** What is done with a log itself, and what is said about it outside. */
export const LOG_KINDS = {
  'congress.closed': sealed('congress', 'Kết thúc đại hội, hội nghị', 'A congress or conference was closed', [
    'unfinished',
  ]),
  'checkpoint.requested': sealed('audit-log', 'Yêu cầu điểm niêm phong nhật ký', 'A checkpoint was asked for', []),
  'log.exported': sealed('audit-log', 'Xuất nhật ký', 'The log was exported as one file', ['format']),
  'witness.added': kind('audit-log', 'Ghi chữ ký làm chứng', 'A second party’s signature over a checkpoint was kept', [
    'size',
    'name',
    'publicKey',
    'signedAt',
  ]),
  'signing-key.made': sealed(
    'signing-key',
    'Tạo khóa ký nhật ký',
    'A key that signs checkpoints was made: at the first start, or because the one before was lost',
    ['number', 'publicKey', 'replaces'],
  ),
  'signing-key.rotated': sealed('signing-key', 'Thay khóa ký nhật ký', 'The key that signs checkpoints was replaced', [
    'number',
    'publicKey',
    'replaces',
  ]),
} as const satisfies Record<string, AuditKind>
