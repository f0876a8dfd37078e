import type { Client } from '../../support/client.ts'
import type { SignOff } from '../../support/rounds.ts'
import type { Answer } from '../../support/service.ts'
import type { Act } from './hall-case.ts'
import type { HallMeeting } from './hall-meeting.ts'

type Of<Name extends Act['do']> = Extract<Act, { readonly do: Name }>

const FIRST = { 'if-none-match': '*' }

/** The entries of every stack, each by another member of the board. */
const SLOTS = ['first', 'second'] as const

/** The precondition of a change: the version that is stored, or that there is none. */
const preconditionAt = async ({ call }: Client, path: string): Promise<Record<string, string>> => {
  const { etag } = (await call('GET', path)).headers
  return etag === undefined ? FIRST : { 'if-match': etag }
}

const at = ({ saved }: HallMeeting, round: string, rest: string): string => {
  const id = saved.get(round)
  if (id === undefined) throw new Error(`the case has no round ${round}`)
  return `/v1/rounds/${id}/${rest}`
}

/** Creates an election or a round, and keeps its id if the case names it. */
const create = async (meeting: HallMeeting, path: string, body: object, name?: string): Promise<Answer> => {
  const answer = await meeting.by('secretary').call<{ id?: string }>('POST', path, { body })
  if (name !== undefined && answer.body.id !== undefined) meeting.saved.set(name, answer.body.id)
  return answer
}

const propose = async (meeting: HallMeeting, { round, names, outside = {} }: Of<'list'>): Promise<Answer> => {
  const path = at(meeting, round, 'candidate-list')
  const candidates = []
  for (const name of names) {
    candidates.push({ personId: await meeting.person(name), origin: 'convening-committee', ...outside[name] })
  }
  const secretary = meeting.by('secretary')
  return secretary.call('PUT', path, { headers: await preconditionAt(secretary, path), body: { candidates } })
}

const approve = async (meeting: HallMeeting, { round, vote = meeting.allInFavour }: Of<'approve'>): Promise<Answer> => {
  const path = at(meeting, round, 'candidate-list')
  const secretary = meeting.by('secretary')
  const headers = await preconditionAt(secretary, path)
  return secretary.call('POST', `${path}/approval`, { headers, body: { approved: true, vote } })
}

/** Enters the tally sheet of a new stack in each of its entries; returns the answer to the last act or to a refused one. */
const enterSheet = async (meeting: HallMeeting, sheet: Of<'sheet'>): Promise<Answer> => {
  const { round, valid, invalid = {}, votes, disagree, leaveOpen = false } = sheet
  const { size = Object.values(invalid).reduce((sum, times) => sum + times, valid) } = sheet
  const batch = { mode: 'tally-sheet', size }
  const { id } = await meeting
    .by('head')
    .must<{ id: string }>('POST', at(meeting, round, 'ballot-batches'), { body: batch })
  const names = []
  for (const [name, count] of Object.entries(votes)) {
    const against = disagree ? { disagree: disagree[name] } : {}
    names.push({ personId: await meeting.person(name), votes: count, ...against })
  }
  let answer: Answer | undefined
  for (const [index, slot] of SLOTS.entries()) {
    const entry = `/v1/ballot-batches/${id}/entries/${slot}`
    const { call } = meeting.by(meeting.typists[index]!)
    answer = await call('PUT', `${entry}/tally-sheet`, { headers: FIRST, body: { valid, invalid, names } })
    if (answer.status >= 400 || leaveOpen) return answer
    answer = await call('POST', `${entry}/finalisation`)
    if (answer.status >= 400) return answer
  }
  return answer!
}

/** As many members as the result needs confirm it, each from their own account; a result that cannot be declared has none. */
const confirm = async (meeting: HallMeeting, round: string): Promise<void> => {
  const path = at(meeting, round, 'confirmations')
  const { body } = await meeting.by('head').call<Partial<SignOff>>('GET', path)
  const { digest = null, missing = 0 } = body
  if (digest === null) return
  for (const who of meeting.typists.filter((one) => one !== 'head').slice(0, missing)) {
    await meeting.by(who).must('POST', path, { body: { digest } })
  }
}

const declare = async (meeting: HallMeeting, { round, confirmNoResult = false }: Of<'declare'>): Promise<Answer> => {
  const head = meeting.by('head')
  await confirm(meeting, round)
  const headers = await preconditionAt(head, at(meeting, round, 'tally'))
  return head.call('POST', at(meeting, round, 'result'), { headers, body: { confirmNoResult } })
}

const changeBoard = async (
  meeting: HallMeeting,
  { names, vote = meeting.allInFavour }: Of<'board'>,
): Promise<Answer> => {
  const members = []
  for (const [index, name] of names.entries()) members.push({ personId: await meeting.person(name), head: index === 0 })
  const presidium = meeting.by('presidium')
  const path = `${meeting.path}/counting-board`
  const headers = await preconditionAt(presidium, path)
  return presidium.call('PUT', path, { headers, body: { members, vote, reason: 'Thay ủy viên.' } })
}

/** An account of an organisation above gets a role here. */
const grantFromAbove = async (meeting: HallMeeting, act: Of<'grantFromAbove'>): Promise<Answer> => {
  const username = await meeting.account(`cap.tren.${act.by}`, meeting.organisations.get(act.level)!)
  const person = act.person === undefined ? {} : { personId: await meeting.person(act.person) }
  const body = { username, role: act.role, ...person }
  return meeting.by(act.by).call('POST', `${meeting.path}/role-grants`, { body })
}

/** Does an act as the person whose duty it is; returns the answer whatever its status. */
export const playAct = (meeting: HallMeeting, act: Act): Promise<Answer> => {
  const { by, path, saved, allInFavour: vote } = meeting
  switch (act.do) {
    case 'election':
      return create(meeting, `${path}/elections`, { office: act.office, seats: act.seats }, act.as)
    case 'round':
      return create(meeting, `/v1/elections/${saved.get(act.of)}/rounds`, {}, act.as)
    case 'list':
      return propose(meeting, act)
    case 'approve':
      return approve(meeting, act)
    case 'issue': {
      const body = { printed: act.issued + 5, issued: act.issued }
      return by('head').call('PUT', at(meeting, act.round, 'ballot-issue'), { headers: FIRST, body })
    }
    case 'back': {
      const body = { returned: act.returned, sealsIntact: act.sealsIntact ?? true, note: act.note ?? null }
      return by('head').call('PUT', at(meeting, act.round, 'ballot-return'), { headers: FIRST, body })
    }
    case 'sheet':
      return enterSheet(meeting, act)
    case 'declare':
      return declare(meeting, act)
    case 'decide': {
      const named = act.newNamesAllowed === undefined ? {} : { newNamesAllowed: act.newNamesAllowed }
      const body = { kind: act.kind, vote, ...named }
      return by('presidium').call('POST', at(meeting, act.round, 'decisions'), { body })
    }
    case 'board':
      return changeBoard(meeting, act)
    case 'grantFromAbove':
      return grantFromAbove(meeting, act)
    case 'recount':
      return by('auditor').call('POST', '/v1/recounts', { body: act.record })
    case 'congress': {
      const { organisationId } = meeting
      const defaults = { kind: 'members-congress', name: 'Đại hội thử', term: { from: 2017, to: 2020 } }
      const body = { ...defaults, organisationId, heldOn: '2017-08-05', ...act.fields }
      return by('admin').call('POST', '/v1/congresses', { body })
    }
  }
}
