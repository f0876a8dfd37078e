import { test } from 'tap'
import { openCongress, type TestCongress } from '../support/congress.ts'
import { openTestService } from '../support/service.ts'

const NAMES = ['Trần Thị Bình', 'Nguyễn Văn Dũng', 'Lê Kim Chi']
const STALE = { status: 412, body: { code: 'version-stale' } }

const proposed = async (congress: TestCongress, office: 'committee' | 'delegates'): Promise<string> => {
  const { id } = await congress.openRound(await congress.createElection(office, 2))
  await congress.proposeList(id, NAMES)
  return id
}

/** An act with a tag that was read elsewhere. */
const withTag =
  ({ call }: TestCongress, body: object) =>
  (path: string, tag: string) =>
    call('POST', path, { headers: { 'if-match': tag }, body })

test('the tag of a list approves no other list, of the same meeting or of another one', async (t) => {
  const service = await openTestService(t)
  const [congress, other] = [await openCongress(service), await openCongress(service, { name: 'Đại hội khác' })]
  const one = await proposed(congress, 'committee')
  const others = [await proposed(congress, 'delegates'), await proposed(other, 'committee')]
  const tag = await congress.tagOf(`/v1/rounds/${one}/candidate-list`)
  const approve = withTag(congress, { approved: true, vote: { for: 22, against: 0, blank: 0 } })
  for (const round of others) t.match(await approve(`/v1/rounds/${round}/candidate-list/approval`, tag), STALE)
  t.equal((await approve(`/v1/rounds/${one}/candidate-list/approval`, tag)).status, 201)
})

test('the tag of a tally declares no other round that was counted in the same steps', async (t) => {
  const service = await openTestService(t)
  const congress = await openCongress(service)
  const votes = { [NAMES[0]!]: 20, [NAMES[1]!]: 15, [NAMES[2]!]: 9 }
  const counted = async (office: 'committee' | 'delegates'): Promise<string> => {
    const id = await proposed(congress, office)
    await congress.startCount(id, { returned: 22 })
    await congress.enterSheet(id, { valid: 22, votes })
    await congress.confirm(id)
    return id
  }
  const [one, other] = [await counted('committee'), await counted('delegates')]
  const tag = await congress.tagOf(`/v1/rounds/${one}/tally`)
  const [, stamp] = /^"([\d-]+)\./.exec(tag)!
  t.ok((await congress.tagOf(`/v1/rounds/${other}/tally`)).startsWith(`"${stamp}.`), 'the same steps')
  const declare = withTag(congress, {})
  t.match(await declare(`/v1/rounds/${other}/result`, tag), { status: 412 })
  t.equal((await declare(`/v1/rounds/${one}/result`, tag)).status, 201)
})

test('a tag that is made from a version means the thing in the address', async (t) => {
  const congress = await openCongress(await openTestService(t))
  const one = await proposed(congress, 'committee')
  const approve = withTag(congress, { approved: true, vote: { for: 22, against: 0, blank: 0 } })
  const path = `/v1/rounds/${one}/candidate-list/approval`
  t.match(await approve(path, '"2"'), STALE)
  t.equal((await approve(path, '"1"')).status, 201)
})
