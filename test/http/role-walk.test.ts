import { test } from 'tap'
import type { RoleRule } from '../../src/http/role-table.ts'
import type { Problem } from '../support/client.ts'
import { type TestConnection, withClient } from '../support/database.ts'
import { createRehearsal } from '../support/rehearsal.ts'
import type { Answer } from '../support/service.ts'
import { storedIn } from '../support/stored.ts'
import {
  COMPLAINT,
  DESTRUCTION,
  type Keeping,
  keepingExamplesOn,
  ORDER,
  sealOf,
} from './support/access-examples/keeping.ts'
import { examplesOfRole } from './support/access-examples/roles.ts'
import { type Example, type Examples, examplesOn } from './support/examples.ts'
import { type Described, documentOf, exampleAddress, operationsOf, preconditionHeaders } from './support/operations.ts'
import {
  expectedOf,
  identityOf,
  NAMED_IN_BODY,
  type Outcome,
  subjectOf,
  WALKERS,
  type Walker,
} from './support/role-walk.ts'
import { APPOINTMENT, NAMES, OPINION, openStage, type Stage } from './support/stage.ts'

const RANDOM_ID = '7d9f1c52-7a3b-4c60-8e57-3c1b0a9d4e21'

const codeOf = ({ body }: Answer): string | undefined => (body as Problem | undefined)?.code

const outcomeOf = (answer: Answer, done: boolean): Outcome | string => {
  if (done || answer.status < 400) return 'authorised'
  const code = codeOf(answer) ?? String(answer.status)
  // A key opens no session; its holder may ask, but has nothing to end.
  if (code === 'session-missing') return 'authorised'
  // A caller who may read how a congress ended learns that this one is open.
  if (code === 'closing-unknown') return 'authorised'
  // A caller who may export a log learns that this one holds blind entries.
  if (code === 'log-still-blind') return 'authorised'
  // A caller who may carry people over learns that nobody is elected in this election.
  if (code === 'nobody-to-carry') return 'authorised'
  // A caller who may download the papers for the superior learns that some are missing.
  if (code === 'package-incomplete') return 'authorised'
  // A caller who may cancel a congress learns that something was done in this one.
  if (code === 'congress-begun' || code === 'congress-in-use') return 'authorised'
  // A caller who may end a rehearsal learns that this congress is real.
  if (code === 'congress-not-rehearsal') return 'authorised'
  // Somebody who is signed in may prove a second factor again, and learns that there is none.
  if (code === 'second-factor-missing') return 'authorised'
  // A system may hold the role of a member; only a person confirms a result.
  if (code === 'confirmation-by-machine') return 'authorised'
  // A system may hold the role of a secretary; only a person records a vote.
  if (code === 'sign-in-needed') return 'authorised'
  // A secretary who may record the board learns that this one is counting.
  if (code === 'board-while-counting') return 'authorised'
  return code.endsWith('-unknown') ? 'unknown' : code
}

/** The same request about something that does not exist. */
const aboutNothing = (name: string, { params, body, ...example }: Example): Example => {
  const key = NAMED_IN_BODY[name]
  if (key) return { ...example, ...(params ? { params } : {}), body: { ...(body as object), [key]: RANDOM_ID } }
  return { ...example, params: { ...params, id: RANDOM_ID }, body }
}

/** An answer without the parts that differ from request to request. */
const comparable = ({ status, body }: Answer): unknown => [status, { ...(body as object), instance: null }]

/** Gives a stack of one ballot a second entry that differs; no meeting of one entry can have it, but requests can be sent. */
const addDiffering = (connection: TestConnection, batch: string): Promise<void> =>
  withClient(connection, async (client) => {
    await client.query(
      `insert into batch_entry (batch_id, slot, state, version, manner, entered, removed)
        select batch_id, 'second', state, 1, manner, entered, removed from batch_entry where batch_id = $1`,
      [batch],
    )
    await client.query(
      `insert into ballot (batch_id, slot, number, version, struck, removed, entered_at, entered_by)
        select batch_id, 'second', number, 1, '{}', false, entered_at, entered_by from ballot where batch_id = $1`,
      [batch],
    )
    // The head who sends the requests has typed neither.
    await client.query('delete from entry_typist where batch_id = $1', [batch])
    await client.query("update batch_standing set standing = 'differing' where batch_id = $1", [batch])
  })

/** Requests about the stack that differs in the congress of the stage. */
const onDiffering = ({ batches }: Stage): Examples => {
  const params = { id: batches.differing }
  const paper = { at: { first: 1, second: 1 }, setAside: 'unreadable' }
  return {
    'GET /v1/ballot-batches/{id}/differences': { params },
    'POST /v1/ballot-batches/{id}/resolutions': {
      params,
      precondition: { tagOf: `/v1/ballot-batches/${batches.differing}/differences` },
      body: { papers: [paper], reason: 'Đối chiếu với phiếu giấy.' },
    },
  }
}

/** Rounds of the stage's congress with lists above the limit of surplus: one to be voted on, one with a tied vote. */
const OPINION_ROUNDS = {
  overLimit: '0192f3a4-0000-7000-8000-0000000a0001',
  asked: '0192f3a4-0000-7000-8000-0000000a0002',
}

const onTheList = ({ bystander, idOf }: Stage): readonly string[] => [...NAMES.map(idOf), bystander]

/** Every office of the stage has an election, so the rounds are copies of one for another office. */
const addOpinions = (connection: TestConnection, stage: Stage): Promise<void> =>
  withClient(connection, async (client) => {
    const asked = onTheList(stage)
    const candidates = asked.map((personId) => ({ personId, origin: 'convening-committee', agreement: null }))
    for (const [index, id] of Object.values(OPINION_ROUNDS).entries()) {
      await client.query(
        'insert into round select (jsonb_populate_record(r, $2::jsonb)).* from round r where id = $1',
        [stage.rounds.listing, JSON.stringify({ id, number: 8 + index, office: 'committee' })],
      )
      await client.query(
        `insert into candidate_list_version (round_id, version, name_order, candidates, withdrawals, recorded_at, recorded_by)
          values ($1, 1, 'regulation', $2, '[]', now(), 'x')`,
        [id, JSON.stringify(candidates)],
      )
    }
    const tally = { valid: 20, invalid: {}, votes: [9, 9, 9], disagree: [11, 11, 11] }
    await client.query(
      `insert into opinion_vote (round_id, version, cancelled, list_version, scope, asked, places, issued, returned, tally,
          outcome, tied, trimmed, recorded_at, recorded_by)
        values ($1, 1, false, 1, 'everybody', $2, 2, 20, 20, $3, 'tied', $2, '[]', now(), 'x')`,
      [OPINION_ROUNDS.asked, JSON.stringify(asked), JSON.stringify(tally)],
    )
  })

/** Rounds of the stage's congress whose seat is referred to the superior; after the second one a person is appointed. */
const REFERRED_ELECTION = '0192f3a4-0000-7000-8000-0000000b0000'
const REFERRED_ROUNDS = {
  open: '0192f3a4-0000-7000-8000-0000000b0001',
  appointed: '0192f3a4-0000-7000-8000-0000000b0002',
}

/** The stage's congress is not a branch's, so the rounds are copies of a declared one, in an election of their own. */
const addReferred = (connection: TestConnection, stage: Stage): Promise<void> =>
  withClient(connection, async (client) => {
    await client.query(
      `insert into election select (jsonb_populate_record(e, $2::jsonb)).* from election e
        where id = (select election_id from round where id = $1)`,
      [stage.rounds.unfilled, JSON.stringify({ id: REFERRED_ELECTION, number: 90, office: 'secretary' })],
    )
    for (const [index, id] of Object.values(REFERRED_ROUNDS).entries()) {
      await client.query(
        'insert into round select (jsonb_populate_record(r, $2::jsonb)).* from round r where id = $1',
        [stage.rounds.unfilled, JSON.stringify({ id, number: 1 + index, election_id: REFERRED_ELECTION })],
      )
      await client.query(
        `insert into decision (id, round_id, version, kind, new_names_allowed, votes_for, votes_against, votes_blank,
            undoings, decided_at, recorded_by)
          values ($1, $1, 1, 'refer-to-superior', false, 22, 0, 0, 0, now(), 'x')`,
        [id],
      )
    }
    await client.query(
      `insert into appointment (round_id, version, cancelled, person_id, paper, undoings, recorded_at, recorded_by)
        values ($1, 1, false, $2, $3, 0, now(), 'x')`,
      [REFERRED_ROUNDS.appointed, stage.bystander, JSON.stringify(APPOINTMENT.paper)],
    )
  })

/** Requests about the appointments in the congress of the stage. */
const onAppointments = ({ bystander }: Stage): Examples => ({
  'PUT /v1/rounds/{id}/appointment': {
    params: { id: REFERRED_ROUNDS.open },
    precondition: 'none',
    body: { ...APPOINTMENT, personId: bystander },
  },
  'POST /v1/rounds/{id}/appointment/cancellation': {
    params: { id: REFERRED_ROUNDS.appointed },
    precondition: { tagOf: `/v1/rounds/${REFERRED_ROUNDS.appointed}/appointments` },
    body: { reason: 'Ghi nhầm chi bộ.' },
  },
})

/** Rounds of the stage's congress with a sealed package, and a complaint about the first of them. */
const KEPT: Keeping['rounds'] = {
  open: '0192f3a4-0000-7000-8000-0000000c0001',
  order: '0192f3a4-0000-7000-8000-0000000c0002',
  cancelOrder: '0192f3a4-0000-7000-8000-0000000c0003',
  destroy: '0192f3a4-0000-7000-8000-0000000c0004',
  cancelDestruction: '0192f3a4-0000-7000-8000-0000000c0005',
}

/** Copies of a declared round, in the election of the referred ones. */
const addKept = (connection: TestConnection, stage: Stage): Promise<void> =>
  withClient(connection, async (client) => {
    const ordered = [KEPT.cancelOrder, KEPT.destroy, KEPT.cancelDestruction]
    for (const [index, id] of Object.values(KEPT).entries()) {
      await client.query(
        'insert into round select (jsonb_populate_record(r, $2::jsonb)).* from round r where id = $1',
        [stage.rounds.unfilled, JSON.stringify({ id, number: 3 + index, election_id: REFERRED_ELECTION })],
      )
      await client.query(
        `insert into ballot_package (round_id, version, sealing, destruction_order, destruction, recorded_at, recorded_by)
          values ($1, 1, $2, $3, $4, now(), 'x')`,
        [
          id,
          JSON.stringify(sealOf(stage.idOf('Đỗ Quang Huy'))),
          ordered.includes(id) ? JSON.stringify(ORDER.paper) : null,
          id === KEPT.cancelDestruction ? JSON.stringify({ ...DESTRUCTION, note: null }) : null,
        ],
      )
    }
    await client.query(
      `insert into signed_scan
          (congress_id, round_id, place_id, number, format, digest, size, file, recorded_at, recorded_by)
        select $1, round_id, coalesce(round_id, $1), 1, 'pdf', repeat('0', 64), 3, '\\x255044', now(), 'x'
          from unnest($2::uuid[]) as round_id`,
      [stage.id, [KEPT.open, null]],
    )
    await client.query(
      `insert into complaint (congress_id, number, version, round_id, complainant, received_on, text, recorded_at, recorded_by)
        values ($1, 1, 1, $2, $3, $4, $5, now(), 'x')`,
      [stage.id, KEPT.open, COMPLAINT.complainant, COMPLAINT.receivedOn, COMPLAINT.text],
    )
  })

/** Requests about the opinion votes in the congress of the stage. */
const onOpinions = (stage: Stage): Examples => ({
  'PUT /v1/rounds/{id}/opinion-vote': {
    params: { id: OPINION_ROUNDS.overLimit },
    precondition: 'none',
    body: { ...OPINION, names: onTheList(stage).map((personId) => ({ personId, votes: 9, disagree: 11 })) },
  },
  'POST /v1/rounds/{id}/opinion-vote/cancellation': {
    params: { id: OPINION_ROUNDS.asked },
    precondition: { tagOf: `/v1/rounds/${OPINION_ROUNDS.asked}/opinion-votes` },
    body: { reason: 'Lấy lại phiếu xin ý kiến.' },
  },
})

/** The examples that somebody in this role would send, about accounts other than the actor of the stage. */
const examplesFor = (stage: Stage, { role }: Walker, sheet: string): Examples => {
  const ofOrganisation = { params: { id: stage.prepared['quen-mat-khau']! }, body: {} }
  return {
    ...examplesOn(stage),
    'POST /v1/congresses/{id}/carried-people': {
      params: { id: stage.id },
      body: { electionId: stage.freshElection },
    },
    // The walkers act in the congress of the stage alone.
    'POST /v1/elections/{id}/listed-rounds': {
      params: { id: stage.freshElection },
      body: { candidates: [{ personId: stage.bystander, origin: 'nominated' }] },
    },
    ...onDiffering(stage),
    ...onOpinions(stage),
    ...onAppointments(stage),
    ...keepingExamplesOn({ congressId: stage.id, rounds: KEPT }),
    'POST /v1/accounts/{id}/sign-out': ofOrganisation,
    'POST /v1/accounts/{id}/unlock': ofOrganisation,
    'POST /v1/congresses/{id}/closing': {
      params: { id: stage.id },
      body: { reason: null, confirmUnfinished: true },
    },
    // It is real, which is found out after the role.
    'POST /v1/congresses/{id}/rehearsal-end': { params: { id: stage.id }, body: {} },
    'POST /v1/congresses/{id}/cancellation': { params: { id: stage.id }, body: { reason: 'Ghi nhầm hai lần.' } },
    'GET /v1/congresses/{id}/closing': { params: { id: stage.id } },
    'POST /v1/congresses/{id}/audit-exports': { params: { id: stage.id } },
    'GET /v1/ballot-batches/{id}/entries/{slot}/tally-sheet': { params: { id: sheet, slot: 'first' } },
    ...(role && examplesOfRole(stage)[role]),
  }
}

/** A sheet to read: on the stage none is entered before some act does it. */
const enterSheet = (stage: Stage): Promise<string> =>
  stage.enterSheet(stage.rounds.counting, { valid: 1, votes: { [NAMES[0]!]: 1, [NAMES[1]!]: 0 } })

test('every operation as every role, in its own and in a foreign congress', async (t) => {
  const rehearsal = createRehearsal()
  let known: Stage | undefined
  const { service, stage } = await openStage(t, {
    aroundWork: rehearsal.around,
    standIn: async ({ bearer }) => {
      const walker = WALKERS.find(({ token }) => token === bearer)
      return walker ? identityOf(walker, known!) : null
    },
  })
  known = stage
  const sheet = await enterSheet(stage)
  await addDiffering(service.connection, stage.batches.differing)
  await addOpinions(service.connection, stage)
  await addReferred(service.connection, stage)
  await addKept(service.connection, stage)
  const operations = operationsOf(documentOf(service.app)).filter(({ path }) => path.startsWith('/v1/'))
  const ruleOf = ({ operation }: Described): RoleRule => operation['x-roles'] ?? []

  // Every act is rolled back, so the state that a precondition names is the same for all walkers.
  const preconditions = new Map<string, Promise<Record<string, string>>>()
  const headersOf = (example: Example): Promise<Record<string, string>> => {
    const key = JSON.stringify([example.precondition ?? null, example.headers ?? null])
    const headers = preconditions.get(key) ?? preconditionHeaders(service, example)
    preconditions.set(key, headers)
    return headers
  }

  const send = async (described: Described, example: Example, token: string | null) => {
    const headers = await headersOf(example)
    const address = exampleAddress(described.path, example)
    const sent = { headers, token, body: example.body }
    return rehearsal.of(() => service.request(described.method, address, sent))
  }

  await t.test('every operation has its example', async (t) => {
    t.same(
      operations.map(({ name }) => name).filter((name) => !(name in examplesOn(stage))),
      [],
    )
  })

  const before = await storedIn(service.connection)

  await t.test('without a token', async (t) => {
    for (const described of operations) {
      const example = examplesOn(stage)[described.name] ?? {}
      const { answer } = await send(described, example, null)
      const isOpen = ruleOf(described) === 'anyone'
      t.equal(codeOf(answer) === 'unauthenticated', !isOpen, described.name)
    }
  })

  for (const walker of WALKERS) {
    await t.test(walker.token, async (t) => {
      const examples = examplesFor(stage, walker, sheet)
      const wrong: string[] = []
      for (const described of operations) {
        const { name } = described
        const rule = ruleOf(described)
        const subject = subjectOf(described)
        // A thing without a place is the same for somebody from elsewhere.
        if (rule === 'anyone' || (walker.isForeign && subject === null)) continue
        // Slips belong to nothing, so a head of any counting board prints them.
        if (walker.isBusyElsewhere && name === 'POST /v1/sign-in-slips') continue
        const example = examples[name] ?? {}
        const { answer, done } = await send(described, example, walker.token)
        const [expected, found] = [expectedOf(rule, subject, walker), outcomeOf(answer, done)]
        if (found !== expected) wrong.push(`${name}: ${found} instead of ${expected} (${answer.status})`)
        if (expected !== 'unknown') continue
        const nothing = await send(described, aboutNothing(name, example), walker.token)
        t.same(comparable(answer), comparable(nothing.answer), `${name} is as unknown as what does not exist`)
      }
      t.same(wrong, [])
    })
  }

  t.same(await storedIn(service.connection), before, 'nothing was stored by any of this')
})
