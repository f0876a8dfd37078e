import { test } from 'tap'
import { openCongress } from '../support/congress.ts'
import { openTestService } from '../support/service.ts'
import { countStatements } from '../support/statements.ts'
import { eventsOf } from './support/audit-log.ts'
import { type Example, examplesOn } from './support/examples.ts'
import { type Described, type Document, documentOf, operationsOf, resolved, send } from './support/operations.ts'
import { NAMES, openStage } from './support/stage.ts'

// Free texts that are kept beside ballots name nobody of the meeting, unless it is confirmed.

/** A candidate of the stage, as somebody types the name. */
const TEXT = 'Phiếu có chữ ký của trần thị  bình.'
const FOUND = 'Trần Thị Bình'
const BOARD_HEAD = 'Đỗ Quang Huy'

/** Addresses whose free texts are about ballots, stacks of them, or their entries. */
const BESIDE_BALLOTS =
  /^(?:POST|PUT) \/v1\/(?:ballot-batches\/|rounds\/\{id\}\/(?:ballot-batches|ballot-batch-additions|entry-hand-overs|ballot-issue|ballot-return)$)/

/** The free texts of a body, set to one text; the single field of each row, too. */
const withText = (name: string, body: object, fields: readonly string[]): object => {
  if (name.endsWith('/ballot-batch-additions')) {
    const { batches } = body as { readonly batches: readonly object[] }
    return { ...body, batches: batches.map((batch) => ({ ...batch, label: TEXT })) }
  }
  return { ...body, ...Object.fromEntries(fields.map((field) => [field, TEXT])) }
}

const propertiesOf = (document: Document, { operation }: Described): readonly string[] => {
  const schema = operation.requestBody?.content['application/json']?.schema
  return schema ? Object.keys(resolved(document, schema).properties ?? {}) : []
}

const TEXT_FIELDS = ['label', 'note', 'reason']

test('every free text beside ballots is refused with a name of the meeting, stored nowhere, and kept if that is confirmed', async (t) => {
  const { service, stage } = await openStage(t)
  const document = documentOf(service.app)
  const byName = new Map(operationsOf(document).map((described) => [described.name, described]))
  const tried: string[] = []
  for (const [name, example] of Object.entries(examplesOn(stage))) {
    const described = byName.get(name)!
    const fields = propertiesOf(document, described)
    const texts = fields.filter((field) => TEXT_FIELDS.includes(field))
    const hasTexts = texts.length > 0 || name.endsWith('/ballot-batch-additions')
    if (BESIDE_BALLOTS.test(name)) t.equal(fields.includes('confirmNames'), hasTexts || name.endsWith('/ballots'), name)
    if (!BESIDE_BALLOTS.test(name) || !hasTexts) {
      await send(service, described, example)
      continue
    }
    tried.push(name)
    const body = withText(name, example.body as object, texts)
    const asked: Example = { ...example, body }
    const events = await eventsOf(service, async () => {
      const refused = await send(service, described, asked)
      t.match(refused, { status: 422, body: { code: 'text-names-person' } }, name)
      const { errors = [] } = refused.body as { errors?: readonly { pointer: string; detail: string }[] }
      t.ok(errors.length > 0)
      for (const { pointer, detail } of errors) {
        t.match(pointer, /\/(?:label|note|reason)$/)
        t.match(detail, FOUND)
      }
    })
    t.same(events, [], `${name} leaves nothing`)
    const kept = await send(service, described, { ...asked, body: { ...body, confirmNames: true } })
    t.ok(kept.status < 300, `${name}: ${kept.status}`)
  }
  t.ok(tried.length >= 12, tried.join(', '))
})

test('the note of a doubtful ballot names nobody, at its place among the ballots; ballots without a note read no names', async (t) => {
  const counted = countStatements(t)
  const service = await openTestService(t)
  const congress = await openCongress(service, { level: 'grassroots' })
  const { id } = await congress.playRound(await congress.createElection('delegates', 1), { names: NAMES, returned: 4 })
  const body = { mode: 'ballots', size: 4 }
  const batch = await congress.must<{ id: string }>('POST', `/v1/rounds/${id}/ballot-batches`, { body })
  const path = `/v1/ballot-batches/${batch.id}/entries/first`
  const struck = [congress.idOf(NAMES[0]!)]
  const doubtful = (note: string | null) => ({
    struck,
    doubt: { kind: 'marked', ruling: 'invalid', ruledBy: congress.idOf(BOARD_HEAD), note },
  })
  const enter = (from: number, ballots: readonly object[], more: object = {}) =>
    service.request<object>('POST', `${path}/ballots`, { body: { from, ballots, ...more } })
  const named = [{ struck }, doubtful('Phiếu có ký tên.'), doubtful(TEXT)]
  t.match(await enter(1, named), {
    status: 422,
    body: { code: 'text-names-person', errors: [{ pointer: '/ballots/2/doubt/note' }] },
  })
  t.match(await congress.must('GET', path), { entered: 0 })
  const confirmed = await enter(1, named, { confirmNames: true })
  t.match(confirmed, { status: 201, body: { entered: 3 } })
  const statements = await counted(() => enter(4, [{ struck }]))
  t.equal(statements.filter((text) => /from "person"/.test(text)).length, 0)
  const correction = { ...doubtful(TEXT), reason: 'Nhập nhầm.' }
  const headers = { 'if-match': '"1"' }
  t.match(await congress.refused('PUT', `${path}/ballots/1`, { headers, body: correction }), {
    status: 422,
    code: 'text-names-person',
  })
  t.match(await congress.must('PUT', `${path}/ballots/1`, { headers, body: { ...correction, confirmNames: true } }), {
    version: 2,
    doubt: { note: TEXT },
  })
})
