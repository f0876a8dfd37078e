import { test } from 'tap'
import { readJournal } from '../../../src/app/papers/read-journal.ts'
import { entryJournal } from '../../../src/documents/view/entry-journal.ts'
import { paperText } from '../../../src/documents/view/paper-text.ts'
import type { RoundId } from '../../../src/kernel/brand.ts'
import { sourceOf } from '../../support/bundle.ts'
import { openCongress } from '../../support/congress.ts'
import { openTestService } from '../../support/service.ts'

const NAMES = ['Trần Thị Bình', 'Lê Quang Cường', 'Nguyễn Văn Dũng']

test('the journal is refused until the result is declared, and then shows what the log says about each stack', async (t) => {
  const service = await openTestService(t)
  const meeting = await openCongress(service)
  const { uow, scope } = sourceOf(t, service.connection)
  const round = await meeting.playRound(await meeting.createElection('committee', 2), {
    names: NAMES,
    ballots: [
      { strike: [NAMES[0]!], times: 15 },
      { strike: [NAMES[1]!, NAMES[2]!], times: 7 },
    ],
  })
  const read = () => uow.read(scope, (reads) => readJournal(reads, round.id as RoundId))
  t.match(await read(), { ok: false, error: { code: 'result-not-declared' } })
  await meeting.declare(round.id)
  const found = await read()
  if (!found.ok) throw new Error(found.error.code)
  const [stack] = found.value.stacks
  t.same(
    stack?.events.map(({ action }) => action),
    ['batch.created', 'ballots.entered', 'entry.finalised'],
  )
  t.match(stack, { number: 1, size: 22, cancelled: false, content: { manner: 'ballots' } })
  const text = paperText(entryJournal(found.value), found.value.meeting.heldOn)
  t.match(text, /Nhập phiếu số 1–22\./)
  t.match(text, /\| gạch 1 \| 1–15 \| 15 \|\n\| gạch 2, 3 \| 16–22 \| 7 \|/)
  await meeting.undo(round.id, 'reopenings')
  t.match(await read(), { ok: false, error: { code: 'result-not-declared' } }, 'the entries are blind again')
  await meeting.declare(round.id)
  const again = await read()
  t.match(again, { ok: true, value: { reopenings: [{ number: 1, by: 'presidium', paper: null }] } })
})

test('the journal of a round that is not there is refused', async (t) => {
  const { uow, scope } = sourceOf(t, (await openTestService(t)).connection)
  const unknown = '0192f3a4-0000-7000-8000-0000000fffff' as RoundId
  const found = await uow.read(scope, (reads) => readJournal(reads, unknown))
  t.match(found, { ok: false, error: { code: 'round-unknown' } })
})
