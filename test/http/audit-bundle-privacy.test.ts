import { type Test, test } from 'tap'
import type { BundleItem } from '../../src/audit/bundle.ts'
import { INSTALLATION_LOG } from '../../src/events/log-ref.ts'
import { writeAccount } from '../support/accounts.ts'
import { openBrowser } from '../support/browser.ts'
import { only } from '../support/bundle.ts'
import { openCongress } from '../support/congress.ts'
import { EVERYBODY, EVERYBODYS_PASSWORD } from '../support/everyone.ts'
import { plantedSecrets } from '../support/planted-secrets.ts'
import { alwaysSecretIn, hint, searchFor } from '../support/planted-secrets-search.ts'
import { openTestService } from '../support/service.ts'
import { openStage } from './support/stage.ts'

const NAMES = ['Trần Thị Bình', 'Nguyễn Văn Dũng']
const HEAD = 'Đỗ Quang Huy'

test('a bundle contains no secret: no password, token, PIN, key or private key', async (t) => {
  const { service, stage } = await openStage(t)
  const { id, organisationId, must } = stage
  // The figures of a round that is left without a result are for the auditor in person.
  const auditor = openBrowser(service)
  await writeAccount(service, { username: 'kiem.tra.nhat.ky', organisationId })
  await must('POST', `/v1/congresses/${id}/role-grants`, { body: { username: 'kiem.tra.nhat.ky', role: 'auditor' } })
  await auditor.signIn('kiem.tra.nhat.ky', EVERYBODYS_PASSWORD)
  await must('POST', `/v1/congresses/${id}/closing`, { body: { reason: 'Thử.', confirmUnfinished: true } })
  const search = searchFor(plantedSecrets())
  for (const [reader, log] of [
    [auditor, `congresses/${id}`],
    [service, 'installation'],
  ] as const) {
    const { body } = await reader.request<string>('POST', `/v1/${log}/audit-exports`)
    t.match(body, /"type":"end"\}\n$/)
    t.same(search(body).map(hint), [], log)
    t.notOk(alwaysSecretIn(body).length > 0, log)
  }
  const planted = plantedSecrets()
  t.ok(planted.length > 20, 'secrets were planted')
  t.same(search(`{"figure":"${planted.at(-1)!.text}"}`).length, 1, 'and are found where they are')
})

/** Every value inside of one, with the names that lead to it. */
const leaves = (value: unknown, path = ''): [string, unknown][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, inner]) =>
        leaves(inner, Array.isArray(value) ? `${path}[]` : `${path}.${name}`),
      )
    : [[path, value]]

/** Everything that an entry may contain: places in a batch, positions on a list, and findings of the board. */
const TYPED: Readonly<Record<string, 'number' | 'string' | 'object'>> = {
  '.slot': 'string',
  '.entered': 'number',
  '.firstNumber': 'number',
  '.ballots[].commitment': 'string',
}

/** Everything that may be behind the commitment of a ballot. */
const BEHIND: Readonly<Record<string, 'number' | 'string' | 'object'>> = {
  '.struck[]': 'number',
  '.fault': 'string',
  '.doubt.kind': 'string',
  '.doubt.ruling': 'string',
  '.doubt.ruledBy': 'string',
  '.doubt.note': 'object',
}

const exported = async (t: Test) => {
  const service = await openTestService(t)
  const meeting = await openCongress(service, { level: 'grassroots' })
  // Members who vote and are on no list: no data of the count may lead to them.
  const voters = ['Phạm Thị Lan', 'Vũ Văn Tám']
  await meeting.addPeople(...NAMES, ...voters)
  await meeting.vote(await meeting.createElection('delegates', 1), {
    names: NAMES,
    ballots: [
      { strike: [NAMES[1]!], times: 14 },
      { strike: [NAMES[0]!], times: 7 },
      { strike: [], times: 1, fault: { kind: 'marked', ruledBy: HEAD } },
    ],
  })
  const { body } = await service.request<string>('POST', `/v1/congresses/${meeting.id}/audit-exports`)
  const items: BundleItem[] = body
    .slice(0, -1)
    .split('\n')
    .map((line: string) => JSON.parse(line))
  return { meeting, voters: voters.map(meeting.idOf), items }
}

test('no ballot leads to a voter: entries contain positions on the list and their typist', async (t) => {
  const { meeting, voters, items } = await exported(t)
  const typed = only(items, 'event').filter(({ event }) => event.action === 'ballots.entered')
  t.ok(typed.length > 0)
  for (const { event } of typed) {
    t.equal(event.actor.id, EVERYBODY.id, 'the typist, whose work it is')
    t.equal(event.object.type, 'ballot-batch')
    for (const [path, value] of [...leaves(event.before), ...leaves(event.after)]) {
      t.equal(typeof value, TYPED[path], `${path} in what was typed`)
    }
    const behind = only(items, 'openings').find(({ openings }) => openings.sequence === event.sequence)!
    for (const { content, salt } of behind.openings.openings) {
      t.match(salt, /^[0-9a-f]{32}$/)
      for (const [path, value] of leaves(content)) {
        t.equal(typeof value, BEHIND[path], `${path} in what was typed`)
        if (path.endsWith('ruledBy')) t.equal(value, meeting.idOf(HEAD), 'a member of the board')
      }
      for (const voter of voters) t.notMatch(JSON.stringify(content), voter)
    }
    for (const voter of voters) t.notMatch(JSON.stringify(event), voter)
  }
})

test('no record and no result leads to a voter: equal ballots are grouped, without place or time', async (t) => {
  const { meeting, voters, items } = await exported(t)
  const candidates = NAMES.map(meeting.idOf)
  const [record] = only(items, 'record').map((item) => item.record.record as { ballots: { counted: object[] } })
  const counted = record!.ballots.counted
  t.equal(counted.length, 3, 'as many lines as there are different ballots')
  for (const [path, value] of leaves(counted)) {
    t.match(path, /^\[\]\.(?:struck\[\]|fault|times)$/)
    if (path.endsWith('struck[]')) t.ok(candidates.includes(String(value)))
  }
  for (const item of [...only(items, 'record'), ...only(items, 'result')]) {
    for (const voter of voters) t.notMatch(JSON.stringify(item), voter)
  }
})

test('ballots handed out are numbers without names of recipients', async (t) => {
  const { voters, items } = await exported(t)
  const of = (action: string) => only(items, 'event').filter(({ event }) => event.action === action)
  for (const { event } of [...of('ballots.issued'), ...of('ballots.returned'), ...of('roll.recorded')]) {
    for (const voter of voters) t.notMatch(JSON.stringify(event), voter)
  }
  const withVoters = only(items, 'event').filter(({ event }) => voters.some((id) => JSON.stringify(event).includes(id)))
  t.same(
    [...new Set(withVoters.map(({ event }) => event.action))],
    ['person.added'],
    'only that there is such a member',
  )
  t.notMatch(JSON.stringify(items), INSTALLATION_LOG)
})
