import { z } from 'zod'
import { field, flag, id, instant, prose } from './fields.ts'

export const ClosingIn = z
  .strictObject({
    reason: prose(
      'Why it ends now, where that has to be said; null otherwise.',
      'Đã hoàn thành các nội dung bầu.',
    ).nullable(),
    confirmUnfinished: flag('True to end it although a round has ballots out and no result.', false),
  })
  .meta({ id: 'ClosingIn' })

export const ClosingOut = z
  .strictObject({
    congressId: id('Id of the congress.'),
    reason: field(z.string().nullable(), 'Why it ended then.', null),
    unfinished: flag('A round had ballots out and no result.', false),
    closedAt: instant('When it was closed.'),
    closedBy: id('Id of the account that closed it.'),
  })
  .meta({ id: 'Closing' })
