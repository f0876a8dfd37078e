import { z } from 'zod'
import { field, flag, id, instant, prose } from './fields.ts'

export const ClosingIn = z
  .strictObject({
    reason: prose(
      'Reason for the closing, if one is needed; null otherwise.',
      'Đã hoàn thành các nội dung bầu.',
    ).nullable(),
    confirmUnfinished: flag('True to close the congress although a round has ballots out and no result.', false),
  })
  .meta({ id: 'ClosingIn' })

export const ClosingOut = z
  .strictObject({
    congressId: id('Id of the congress.'),
    reason: field(z.string().nullable(), 'Reason for the closing.', null),
    unfinished: flag('Whether a round had ballots out and no result.', false),
    cancelled: flag('Whether the congress was recorded by mistake and cancelled.', false),
    closedAt: instant('When it was closed.'),
    closedBy: id('Id of the account that closed it.'),
  })
  .meta({ id: 'Closing' })
