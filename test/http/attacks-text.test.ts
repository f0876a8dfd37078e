import { test } from 'tap'
import type { TestService } from '../support/service.ts'
import { storedTexts } from '../support/stored.ts'
import { ATTACK_TEXTS, freeTexts, POLYGLOT, texts } from './support/attack-texts.ts'
import { isObject, main, places, pointerOf, withChange } from './support/bad-bodies.ts'
import { examplesOn } from './support/examples.ts'
import { headerComplaints } from './support/header-checks.ts'
import { answersFile, documentOf, operationsOf, send } from './support/operations.ts'
import { openStage } from './support/stage.ts'
import { openWalker } from './support/walker.ts'

const storedIn = ({ owner }: TestService) => storedTexts(owner.pool)

/** Problems with the answer to a text that an attacker hopes will be interpreted. */
const complaintsAbout = (answer: Awaited<ReturnType<TestService['request']>>): string[] => {
  const { status, headers } = answer
  const type = headers['content-type'] ?? ''
  const expected = status < 400 ? 'application/json' : 'application/problem+json'
  return [
    ...headerComplaints(answer),
    ...(type.startsWith(`${expected};`) ? [] : [`type ${type}`]),
    ...(status < 500 ? [] : [`status ${status}`]),
  ]
}

const replaced = (body: unknown, keys: readonly string[], text: string): unknown =>
  JSON.parse(
    withChange(body, keys, (holder: Record<string, unknown>, key) => {
      holder[key] = text
    }),
  )

const stands = (stored: Readonly<Record<string, string>>, text: string): boolean =>
  Object.values(stored).join('').includes(JSON.stringify(text).slice(1, -1))

test('SQL, HTML and templates in every text field are stored and returned unchanged as text', async (t) => {
  const { service, stage } = await openStage(t)
  const document = documentOf(service.app)
  const byName = new Map(operationsOf(document).map((described) => [described.name, described]))
  const before = await storedIn(service)
  let [fields, stored] = [0, before]
  for (const [name, example] of Object.entries(examplesOn(stage))) {
    const described = byName.get(name)!
    const free = freeTexts(document, described, example.body)
    // The texts on printed slips are tried in the test of their own.
    if (free.length === 0 || answersFile(described)) continue
    fields += free.length
    // Each a little different, because two people of one name are refused.
    const polyglot = `${POLYGLOT}${fields}`
    const filled = free.reduce((changed: unknown, { keys }) => replaced(changed, keys, polyglot), example.body)
    // Beside ballots these texts are names of the meeting too, because they were recorded as names of people before.
    const asksForNames = main(document, described.bodySchema ?? {}).properties?.['confirmNames'] !== undefined
    const body = asksForNames && isObject(filled) ? { ...filled, confirmNames: true } : filled
    const answer = await send(service, described, example, { body })
    t.same(complaintsAbout(answer), [], name)
    if (answer.status >= 400) t.fail(`${name} refuses such texts: ${JSON.stringify(answer.body)}`)
    const now = await storedIn(service)
    const isBack = stands(now, polyglot) || JSON.stringify(answer.body).includes(polyglot)
    t.ok(isBack, `${name}: the text is there, to the letter`)
    stored = now
  }
  t.ok(fields >= 15, `${fields} fields`)
  t.same(Object.keys(stored), Object.keys(before), 'no table is gone')
  const emptied = Object.keys(before).filter((table) => before[table] !== '' && stored[table] === '')
  t.same(emptied, [], 'and none is empty that was not')
  const read = await service.request('GET', `/v1/congresses/${stage.id}/people`)
  t.match(JSON.stringify(read.body), POLYGLOT, 'what was written comes back')
})

test('known attack strings in every field are stored as text or refused, never interpreted', async (t) => {
  const { service, document, writing, walk } = await openWalker(t)
  const tables = Object.keys(await storedIn(service))
  let sent = 0
  const answering = writing.filter((described) => !answersFile(described))
  const complaints = await walk(answering, async (described, { address, headers, body }) => {
    const found: string[] = []
    for (const { keys } of texts(document, described, body)) {
      for (const [what, text] of Object.entries(ATTACK_TEXTS)) {
        sent += 1
        // A different text in each field, none the beginning of another, or the text tried as a password would be found
        // in a field that is not secret.
        const spoiled = withChange(body, keys, (holder: Record<string, unknown>, key) => {
          holder[key] = `${text} ${String(sent).padStart(5, '0')}`
        })
        const answer = await service.request(described.method, address, { headers, body: spoiled })
        found.push(...complaintsAbout(answer).map((it) => `${described.name}: ${pointerOf(keys)}: ${what}: ${it}`))
      }
    }
    return found
  })
  t.same(complaints, [])
  t.ok(sent > 500, `${sent} texts`)
  t.same(Object.keys(await storedIn(service)), tables, 'no table is gone')
})

test('the same strings as keys of objects that take any key', async (t) => {
  const { service, document, writing, walk } = await openWalker(t)
  let sent = 0
  const complaints = await walk(writing, async (described, { address, headers, body }) => {
    const found: string[] = []
    const objects = places(document, described.bodySchema ?? {}, body).filter(({ value }) => isObject(value))
    for (const { keys, schema } of objects) {
      const added = Object.values(ATTACK_TEXTS).map((text) => [text, 1] as const)
      // If any key is allowed, each one is checked; otherwise all of them are refused together.
      const isMap = typeof main(document, schema).additionalProperties === 'object'
      for (const some of isMap ? added.map((one) => [one]) : [added]) {
        sent += some.length
        const spoiled = withChange(body, keys, (holder: Record<string, object>, key) => {
          holder[key] = { ...holder[key], ...Object.fromEntries(some) }
        })
        const answer = await service.request(described.method, address, { headers, body: spoiled })
        found.push(...complaintsAbout(answer).map((it) => `${described.name}: ${pointerOf(keys)}: ${it}`))
      }
    }
    return found
  })
  t.same(complaints, [])
  t.ok(sent > 500, `${sent} keys`)
})

test('the same strings in addresses, queries and headers', async (t) => {
  const { service, stage } = await openWalker(t)
  for (const [what, text] of Object.entries(ATTACK_TEXTS)) {
    const encoded = encodeURIComponent(text.toWellFormed())
    const addresses = [
      `/v1/rounds/${encoded}`,
      `/v1/regulations/${encoded}`,
      `/v1/regulations/qd244-2014/clauses/${encoded}`,
      `/v1/congresses?after=${encoded}`,
      `/v1/congresses?${encoded}=1`,
      `/v1/congresses/${stage.id}/audit-events?after=${encoded}`,
    ]
    for (const address of addresses) {
      const answer = await service.request('GET', address)
      t.same(complaintsAbout(answer), [], `${what} in ${address}`)
      t.ok(answer.status >= 400, `${what} in ${address} leads nowhere`)
    }
    if (!/^[\t\x20-\x7e]+$/.test(text)) continue
    for (const name of ['accept-language', 'if-match', 'idempotency-key', 'user-agent', 'origin', 'cookie', 'accept']) {
      const answer = await service.request('GET', '/v1/congresses', { headers: { [name]: text } })
      t.same(complaintsAbout(answer), [], `${what} in ${name}`)
      t.notOk(JSON.stringify(answer.headers).includes(text), `${what} in ${name} is not said again`)
    }
  }
})
