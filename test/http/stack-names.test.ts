import { test } from 'tap'
import { openStage } from './support/stage.ts'

test('a refusal about a stack of ballots names its number and its label', async (t) => {
  const { stage } = await openStage(t)
  const english = { headers: { 'accept-language': 'en' } }
  const batch = `/v1/ballot-batches/${stage.batches.final}`
  const { number } = await stage.must<{ number: number }>('GET', batch)
  const finished = await stage.refused('POST', `${batch}/entries/first/finalisation`, english)
  t.match(finished, { code: 'entry-final' })
  t.match(finished.detail, new RegExp(`batch ${number}\\b`))
  const resized = `/v1/ballot-batches/${stage.batches.resized}`
  const headers = { 'if-match': await stage.tagOf(resized) }
  await stage.must('PUT', resized, { headers, body: { size: 2, label: 'Tập số 9', reason: 'Đếm lại.' } })
  const incomplete = await stage.refused('POST', `${resized}/entries/first/finalisation`, english)
  t.match(incomplete, { code: 'entry-incomplete' })
  t.match(
    incomplete.detail,
    /^Batch \d+ \(Tập số 9\) holds 2 ballots, and 1 is entered: enter the 1 still missing\. .*the head of the board corrects it/,
  )
})
