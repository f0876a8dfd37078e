import { z } from 'zod'
import { BACKUP_PROBLEMS, BACKUP_STATES } from '../../app/overview/last-backup.ts'
import { choice, field, flag } from './fields.ts'

export const LastBackupOut = z
  .strictObject({
    state: choice(
      BACKUP_STATES,
      'off: no folder is configured; none: nothing was backed up yet; otherwise the newest attempt.',
      'made',
    ),
    madeAt: field(
      z.iso.datetime().nullable(),
      'When the newest backup in the folder was begun; null if there is none.',
      '2017-08-05T02:15:00.000Z',
    ),
    problem: field(
      z.enum(BACKUP_PROBLEMS).nullable(),
      'folder-missing: the folder is not there, such as a stick that was taken out; not-written: no space or no permission; not-allowed: the account of the database may not read everything. Null unless the newest attempt failed.',
      null,
    ),
    encrypted: flag('Whether backups are encrypted with a passphrase.', true),
    onSameDisk: flag('Whether they are on the disk of the data, so that one loss takes both.', false),
  })
  .meta({ id: 'LastBackup' })
