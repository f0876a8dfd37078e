import type { EventDocument } from '../../../src/audit/event.ts'
import { openCongress, type TestCongress } from '../../support/congress.ts'
import { eventsOfCongress } from '../../support/replayed.ts'
import type { TestService } from '../../support/service.ts'

const BINH = 'Trần Thị Bình'
const CUONG = 'Lê Quang Cường'
const DUNG = 'Nguyễn Văn Dũng'
const HA = 'Phạm Thu Hà'
const SON = 'Hoàng Minh Sơn'

const correct = async ({ must, tagOf }: TestCongress, path: string, body: object): Promise<void> => {
  await must('PUT', path, { headers: { 'if-match': await tagOf(path) }, body: { ...body, reason: 'Ghi nhầm.' } })
}

const prepareList = async (congress: TestCongress, roundId: string): Promise<void> => {
  const list = `/v1/rounds/${roundId}/candidate-list`
  await congress.proposeList(roundId, [BINH, CUONG, DUNG, HA])
  const candidates = [BINH, CUONG, DUNG, HA].map((name) => ({
    personId: congress.idOf(name),
    origin: 'convening-committee',
  }))
  const withdrawals = [{ personId: congress.idOf(HA), accepted: true }]
  const headers = { 'if-match': await congress.tagOf(list) }
  await congress.must('PUT', list, { headers, body: { candidates, withdrawals } })
  await congress.must('POST', `${list}/approval`, {
    headers: { 'if-match': await congress.tagOf(list) },
    body: { approved: false, vote: { for: 1, against: 21, blank: 0 } },
  })
  await congress.approveList(roundId)
}

/** The board accepts a ballot that was set aside, and then gives a better reason for it. */
const ruleOn = async (congress: TestCongress, batch: string, ballot: number): Promise<void> => {
  const path = `${batch}/rulings/${ballot}`
  const ruling = {
    ruling: 'valid',
    present: [congress.idOf('Đỗ Quang Huy')],
    vote: { for: 1, against: 0, blank: 0 },
    note: 'Vết mực in.',
  }
  await congress.must('PUT', path, { headers: { 'if-none-match': '*' }, body: ruling })
  await correct(congress, path, { ...ruling, note: 'Vết mực in ở mép phiếu.' })
}

/**
 * Ten ballots in two goes, one of them ruled on and one set aside; one corrected twice, on either side of a reopening. The
 * papers are counted twice, first one too few.
 */
const typeBallots = async (congress: TestCongress, batch: string): Promise<void> => {
  const entry = `${batch}/entries/first`
  const struck = (...names: readonly string[]) => ({ struck: names.map(congress.idOf) })
  const doubt = { kind: 'marked', ruling: 'invalid', ruledBy: congress.idOf('Đỗ Quang Huy'), note: 'Có ký tên.' }
  await congress.must('POST', `${entry}/ballots`, {
    body: { from: 1, ballots: [CUONG, CUONG, CUONG, DUNG, DUNG, DUNG].map((name) => struck(name)) },
  })
  await congress.must('POST', `${entry}/ballots`, {
    body: {
      from: 7,
      ballots: [struck(BINH), struck(BINH), { ...struck(DUNG), setAside: 'marked' }, { ...struck(CUONG, DUNG), doubt }],
    },
  })
  await correct(congress, `${entry}/ballots/8`, struck(BINH, DUNG))
  for (const papers of [9, 10]) await congress.must('POST', `${entry}/paper-count`, { body: { papers } })
  await congress.must('POST', `${entry}/finalisation`)
  await congress.must('POST', `${entry}/reopening`, { body: { reason: 'Nhập nhầm.' } })
  await correct(congress, `${entry}/ballots/8`, struck(CUONG))
  await congress.must('POST', `${entry}/finalisation`)
  await ruleOn(congress, batch, 9)
}

const enterSheet = async (congress: TestCongress, batch: string): Promise<void> => {
  const path = `${batch}/entries/first/tally-sheet`
  const sheet = (binh: number) => ({
    valid: 12,
    invalid: {},
    names: [
      { personId: congress.idOf(BINH), votes: binh },
      { personId: congress.idOf(CUONG), votes: 7 },
      { personId: congress.idOf(DUNG), votes: 7 },
    ],
  })
  await congress.must('PUT', path, { headers: { 'if-none-match': '*' }, body: sheet(1) })
  await correct(congress, path, sheet(10))
  await congress.must('POST', `${batch}/entries/first/finalisation`)
}

const countFirstRound = async (congress: TestCongress, roundId: string): Promise<void> => {
  const batches = `/v1/rounds/${roundId}/ballot-batches`
  const batchOf = async (mode: string, size: number): Promise<string> =>
    `/v1/ballot-batches/${(await congress.must<{ id: string }>('POST', batches, { body: { mode, size } })).id}`
  const byMistake = await batchOf('ballots', 2)
  await congress.must('POST', `${byMistake}/entries/first/ballots`, { body: { from: 1, ballots: [{ struck: [] }] } })
  await congress.must('POST', `${byMistake}/cancellation`, {
    headers: { 'if-match': await congress.tagOf(byMistake) },
    body: { reason: 'Lập nhầm.' },
  })
  const typed = await batchOf('ballots', 9)
  await correct(congress, typed, { size: 10, label: 'Tập 1' })
  await typeBallots(congress, typed)
  await enterSheet(congress, await batchOf('tally-sheet', 12))
}

/** The events of a congress in which everything happens that can happen to a count. */
export const playCongress = async (service: TestService): Promise<EventDocument[]> => {
  const congress = await openCongress(service, { level: 'grassroots' })
  const { id, must } = congress
  await correct(congress, `/v1/congresses/${id}/roll`, { summoned: 24, attending: 22, exclusions: { exempt: 2 } })
  await congress.addPeople(BINH, CUONG, DUNG)
  await congress.addPerson(HA, { birthYear: null })
  const person = { fullName: BINH, birthYear: 1976, partySince: '1998-05-19', membership: 'official', unit: 'Văn thư' }
  const path = `/v1/people/${congress.idOf(BINH)}`
  await must('PUT', path, { headers: { 'if-match': await congress.tagOf(path) }, body: person })
  const election = await congress.createElection('delegates', 2)
  const first = await congress.openRound(election)
  await prepareList(congress, first.id)
  await congress.handOut(first.id, 22)
  await correct(congress, `/v1/rounds/${first.id}/ballot-issue`, { printed: 25, issued: 22, replaced: 1 })
  await congress.openBox(first.id, 21)
  await correct(congress, `/v1/rounds/${first.id}/ballot-return`, { returned: 22, sealsIntact: true })
  await countFirstRound(congress, first.id)
  const { tied } = await congress.declare(first.id)
  if (tied.length !== 2) throw new Error('the first round was to end in a tie')
  await congress.decide(first.id, 'tie-revote')
  await congress.vote(election, {
    ballots: [
      { strike: [CUONG], times: 12 },
      { strike: [DUNG], times: 10 },
    ],
  })
  const alternate = await congress.createElection('alternate-delegates', 3)
  await congress.vote(alternate, {
    names: [HA, CUONG, SON],
    ballots: [
      { agree: [HA, CUONG, SON], disagree: [], times: 15 },
      { agree: [HA], disagree: [CUONG, SON], times: 1 },
      { agree: [], disagree: [HA, CUONG, SON], times: 6 },
    ],
  })
  const committee = await congress.createElection('committee', 1)
  const { round } = await congress.vote(committee, { names: [BINH, SON], ballots: [{ strike: [SON], times: 22 }] })
  await congress.undo(round.id, 'reopenings')
  await congress.declare(round.id)
  const paper = { number: '5-QĐ/ĐU', date: '2017-08-05', issuer: 'Đảng ủy cấp trên' }
  await congress.undo(round.id, 'annulment', { by: 'superior', paper })
  await must('POST', `/v1/congresses/${id}/closing`, { body: { reason: null, confirmUnfinished: false } })
  const replace = (droppedOut: string, calledUp: string, paper: object | null) =>
    must('POST', `/v1/elections/${election}/call-ups`, {
      body: {
        droppedOut: congress.idOf(droppedOut),
        calledUp: congress.idOf(calledUp),
        ground: 'cannot-attend',
        reason: 'Ốm nặng.',
        paper,
      },
    })
  await replace(DUNG, HA, null)
  // Cường and Sơn have equal votes, and no date of admission.
  await replace(BINH, CUONG, { number: '12-CV/ĐU', date: '2017-09-01', issuer: 'Đảng ủy cấp trên' })
  return eventsOfCongress(service, id)
}
