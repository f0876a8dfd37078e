import { z } from 'zod'
import { count, EXAMPLE_ID, field, flag, id, instant, version } from './fields.ts'

const screen = {
  id: id('Id of the address.'),
  openedAt: instant('When it was opened.'),
  openedBy: id('Account that opened it.'),
  closedAt: instant('When it was closed; null if it is open.').nullable(),
  expiresAt: instant('When it ends by itself: 72 hours after its opening, or 12 hours after the end of the meeting.'),
  end: field(z.enum(['closed', 'expired']).nullable(), 'How it ended; null while it is open.', null),
}

export const OpenHallScreenIn = z
  .strictObject({
    address: field(
      z.string().regex(/^https?:\/\/[\x21-\x7e]{1,100}$/),
      'The address at which browsers in the hall reach the service, without a path. The answer then has a QR code.',
      'https://kiem-phieu.vi-du.vn',
    ).optional(),
  })
  .nullish()
  .meta({ description: 'No body, or the address for a QR code.', examples: [{}] })

const qrCode = z.strictObject({
  side: count('Modules of one side, with the white margin.', 45, 1),
  path: field(z.string(), 'The dark modules as the path of an SVG picture with one unit for a module.', 'M4 4h7v1h-7z'),
})

export const HallScreenOut = z.strictObject(screen).meta({ id: 'HallScreen' })

export const OpenedHallScreenOut = z
  .strictObject({
    ...screen,
    token: field(
      z.string(),
      'The secret of the address `/hall#TOKEN`. Shown here and never again; browsers never send what follows the #.',
      'mFQ0aXo3YzJ2bVh0cVJ1N2JZb1A5S2xXZ0hkRTRzTjA',
    ),
    qr: field(qrCode.nullable(), 'The address of the screen as a QR code; null if the body gave no address.', null),
  })
  .meta({ id: 'OpenedHallScreen' })

export const ShowResultIn = z
  .strictObject({ version: version('Version of the declared result that the caller has seen.') })
  .meta({ id: 'ShowResult' })

const shown = z.strictObject({
  roundId: id('The round whose result is shown.'),
  version: version('Version of the result.'),
})

export const ShownResultOut = z
  .strictObject({
    version: version(),
    result: field(shown.nullable(), 'The result that is shown; null if none is.', {
      roundId: EXAMPLE_ID,
      version: 1,
    }),
    recordedAt: instant('When it was shown or hidden.'),
    recordedBy: id('Account that showed or hid it.'),
  })
  .meta({ id: 'ShownResult' })

export const HallScreensOut = z
  .strictObject({
    items: field(z.array(HallScreenOut), 'The addresses in the order of opening, also closed ones.', []),
    shown: field(shown.nullable(), 'The result that the screens are to show; null if none.', null),
    holds: flag(
      'Whether that result still holds. One that does not is off the screens, and comes back by no act but showing.',
      false,
    ),
  })
  .meta({ id: 'HallScreens' })

const text = (description: string, example: string) => field(z.string(), description, example)
const lines = (description: string, example: string[]) => field(z.array(z.string()), description, example)
const thousandths = (description: string, example: number) => count(description, example)

const row = z.strictObject({
  position: count('Number on the ballot.', 2, 1),
  name: text('Name as on the ballot.', 'Lê Thị Kim Chi'),
  votes: text('Votes in digits.', '71'),
  note: text('What follows for this person, in words.', 'trúng cử'),
  brief: text('The same in as few words as possible.', 'trúng cử'),
  isElected: flag('Whether the result gives this person a seat.', true),
  reaches: flag('Whether the votes reach the line; true if the higher votes win.', true),
  bar: thousandths('Length of the bar in thousandths of the longest possible one.', 910),
})

const result = z.strictObject({
  title: text('The outcome in words.', 'Kết quả bầu cấp ủy, lần 1: trúng cử 7/7'),
  needed: text('Votes that elect, in words.', 'Quá một nửa của 78: 40 phiếu'),
  threshold: field(
    z
      .strictObject({ at: thousandths('Its place in thousandths.', 512), label: text('Its name.', '40 phiếu') })
      .nullable(),
    'The line of the votes that elect; null if the higher votes win.',
    { at: 512, label: '40 phiếu' },
  ),
  settled: lines('Lines about alternates that are settled from an earlier round.', []),
  reading: field(
    z
      .strictObject({
        title: text('Says that it is a reading and no law.', 'Theo cách hiểu của chương trình, không phải quy định'),
        lines: lines('A sentence for each reading on which the result rests.', [
          'Tính cả 2 ủy viên vắng mặt có lý do.',
        ]),
      })
      .nullable(),
    'The readings on which the result rests; null if it rests on none.',
    null,
  ),
  rows: field(z.array(row), 'The elected first, then by votes.', []),
  foot: text('Ballots in words.', 'Phát ra 76 · thu về 76 · hợp lệ 74 · không hợp lệ 2'),
})

export const HallViewOut = z
  .strictObject({
    rehearsal: flag('Whether it is a rehearsal and not a real vote.', false),
    meeting: text('Name of the congress or conference.', 'Đại hội Đảng bộ cơ sở Sở Xây dựng'),
    term: text('Its term.', 'Nhiệm kỳ 2020–2025'),
    lead: text('What happens now.', 'Đang bỏ phiếu').nullable(),
    title: text('What is voted.', 'Bầu cấp ủy, lần 1'),
    fact: text('Seats and names.', 'Bầu 7 người trong danh sách 9 người').nullable(),
    how: lines('How to mark a ballot.', ['Gạch ngang cả họ và tên của từng người mà đồng chí không bầu.']),
    steps: field(
      z.array(
        z.strictObject({
          label: text('A part of the work of the board.', 'Nhập phiếu'),
          state: field(z.enum(['past', 'now', 'next']), 'Whether it is done, running or to come.', 'now'),
        }),
      ),
      'The parts of the count, without any figure; empty if nothing is counted.',
      [],
    ),
    notice: text('Says that a result that was shown does not hold any more.', '').nullable(),
    foot: text('What follows.', 'Kết quả được chiếu sau khi ban kiểm phiếu công bố.').nullable(),
    result: field(result.nullable(), 'The result that the head of the board shows; null if none.', null),
  })
  .meta({ id: 'HallView' })

export const HallMessages = field(
  z.string(),
  'Live messages `event: hall` with the whole view as one line of JSON, the first one at once and another after each change. A line that begins with a colon is a heartbeat. When the address is closed or expires, the last message is `event: end` with the reason, `closed` or `expired`. The stream ends after an hour, too.',
  'id: 1\nevent: hall\ndata: {"meeting":"Đại hội Đảng bộ cơ sở Sở Xây dựng","title":"Bầu cấp ủy, lần 1"}\n\n',
)
