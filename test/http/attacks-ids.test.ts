import { type Test, test } from 'tap'
import type { Identity } from '../../src/app/access/identity.ts'
import type { AccountId, CongressId, OrganisationId } from '../../src/kernel/brand.ts'
import type { DatabaseHandle } from '../../src/storage/connection.ts'
import { openCongress } from '../support/congress.ts'
import { everybodyIn, identifyEverybody } from '../support/everyone.ts'
import { plant } from '../support/planted-secrets.ts'
import type { Answer } from '../support/service.ts'
import { countStatements } from '../support/statements.ts'
import { storedIn } from '../support/stored.ts'
import { places, pointerOf, withChange } from './support/bad-bodies.ts'
import { examplesOn } from './support/examples.ts'
import { addressOf, documentOf, exampleAddress, operationsOf, preconditionHeaders } from './support/operations.ts'
import { openStage } from './support/stage.ts'

const UNKNOWN_ID = '0192f3a4-5b6c-7d8e-9f01-23456789abcd'
const NEIGHBOUR = plant('token-of-somebody-in-another-congress', 'a token of a test')
const LOCAL = plant('token-of-somebody-on-the-stage', 'a token of a test')
/** About no congress and no organisation. */
const COMMON = /^\/v1\/(?:regulations|instruments|readings)/

/** No account that the stage knows. */
const INSIDER = '0192f3a4-0000-7000-8000-00000000e1e1' as AccountId

/** Somebody with every role in some congresses and their organisation, and no role elsewhere. */
const insider = (congressIds: readonly string[], organisationId: string): Identity => {
  const everything = everybodyIn(congressIds as CongressId[], [organisationId as OrganisationId])
  return {
    ...everything,
    accountId: INSIDER,
    roles: everything.roles.filter(({ role }) => role !== 'system-administrator'),
    scope: { ...everything.scope, accountId: INSIDER, installation: false },
  }
}

/** A stage with somebody who has every role on it, and a neighbour who has every role in one other congress. */
const setUp = async (t: Test) => {
  let owner: DatabaseHandle | undefined
  const known = new Map<string | null, Identity>()
  const { service, stage } = await openStage(t, {
    identify: async (shown) => {
      const identity = known.get(shown.bearer)
      return identity ? { identity } : identifyEverybody(owner!.pool)(shown)
    },
  })
  owner = service.owner
  const other = await openCongress(service, { level: 'grassroots' })
  known.set(NEIGHBOUR, insider([other.id], other.organisationId))
  known.set(LOCAL, insider([stage.id, stage.freshCongress], stage.organisationId))
  const document = documentOf(service.app)
  return { service, stage, other, document, operations: operationsOf(document), examples: examplesOn(stage) }
}

/** The content of an answer, without its own id, date and lengths that depend on them. */
const told = ({ status, headers, body }: Answer): string => {
  const { date: _, ...others } = headers
  return JSON.stringify([status, others, body]).replaceAll(/urn:uuid:[0-9a-f-]{36}/g, '')
}

test('an id of a foreign congress is answered like an unknown one: same text, same work in the database', async (t) => {
  const { service, operations, examples } = await setUp(t)
  const before = await storedIn(service.connection)
  const counted = countStatements(t)
  let compared = 0
  for (const { name, method, path } of operations) {
    const { [name]: example = {} } = examples
    const { params = {} } = example
    if (!('id' in params) || COMMON.test(path)) continue
    const headers = await preconditionHeaders(service, example)
    const ask = async (id: string) => {
      let answer: Answer | undefined
      const address = exampleAddress(path, { ...example, params: { ...params, id } })
      const statements = await counted(async () => {
        answer = await service.request(method, address, { headers, token: NEIGHBOUR, body: example.body })
      })
      return { answer: answer!, statements }
    }
    // One request before the measurement, so that nothing is prepared for the first time.
    await ask(UNKNOWN_ID)
    const [foreign, unknown] = [await ask(params['id']!), await ask(UNKNOWN_ID)]
    compared += 1
    t.ok(foreign.answer.status === 404 || foreign.answer.status === 403, `${name}: ${foreign.answer.status}`)
    t.equal(told(foreign.answer), told(unknown.answer), `${name}: the same answer`)
    t.same(foreign.statements, unknown.statements, `${name}: the same work`)
    t.ok(foreign.statements.length > 0, `${name}: some work`)
  }
  t.ok(compared > 35, `${compared} operations`)
  t.same(await storedIn(service.connection), before, 'nothing was stored')
})

test('an id of a foreign congress in a body is answered like an unknown one, after the same work', async (t) => {
  const { service, stage, other, document, operations, examples } = await setUp(t)
  const foreign: Readonly<Record<string, string>> = {
    personId: stage.elsewhere.personId,
    ruledBy: stage.elsewhere.personId,
    eligibleFrom: stage.elsewhere.electionId,
    organisationId: other.organisationId,
    superiorId: other.organisationId,
    congressId: other.id,
  }
  const before = await storedIn(service.connection)
  const counted = countStatements(t)
  let compared = 0
  for (const { name, method, path, bodySchema } of operations) {
    const { [name]: example = {} } = examples
    const headers = await preconditionHeaders(service, example)
    for (const { keys } of places(document, bodySchema ?? {}, example.body)) {
      const id = foreign[keys.at(-1) ?? '']
      if (id === undefined || COMMON.test(path)) continue
      const ask = async (value: string) => {
        let answer: Answer | undefined
        const body = withChange(example.body, keys, (holder: Record<string, unknown>, key) => {
          holder[key] = value
        })
        const statements = await counted(async () => {
          answer = await service.request(method, addressOf(path, example.params), { token: LOCAL, headers, body })
        })
        return { answer: answer!, statements, told: told(answer!).replaceAll(value, '') }
      }
      await ask(UNKNOWN_ID)
      const [known, unknown] = [await ask(id), await ask(UNKNOWN_ID)]
      const what = `${name} ${pointerOf(keys)}`
      compared += 1
      t.ok(known.answer.status >= 400 && known.answer.status < 500, `${what}: ${known.answer.status}`)
      t.equal(known.told, unknown.told, `${what}: the same answer`)
      t.same(known.statements, unknown.statements, `${what}: the same work`)
    }
  }
  t.ok(compared >= 5, `${compared} ids`)
  t.same(await storedIn(service.connection), before, 'nothing was stored')
})

test('no list shows data of a foreign congress', async (t) => {
  const { service, stage, operations } = await setUp(t)
  const ids = [stage.id, stage.freshCongress, stage.organisationId, stage.freshElection, stage.bystander]
  for (const { name, method, path } of operations.filter(({ method }) => method === 'GET')) {
    if (path.includes('{') || !path.startsWith('/v1/')) continue
    const answer = await service.request(method, path, { token: NEIGHBOUR })
    const text = JSON.stringify(answer.body)
    t.notOk(
      ids.some((id) => text.includes(id)),
      `${name} ${answer.status}`,
    )
  }
})
