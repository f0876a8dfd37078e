import { type Test, test } from 'tap'
import { EMPTY_FRONTIER, grow } from '../../src/audit/merkle.ts'
import { foundLines, logsOf, verifyAll, verifyStored } from '../../src/cli/verify-database.ts'
import { logIdOf, logWithId } from '../../src/events/log-ref.ts'
import type { AccountId } from '../../src/kernel/brand.ts'
import { toHex } from '../../src/kernel/bytes.ts'
import { nodeCrypto } from '../../src/platform/node-crypto.ts'
import { openDatabase, SIGN_IN_ROLE } from '../../src/storage/connection.ts'
import { createUnitOfWork } from '../../src/storage/unit-of-work.ts'
import { NO_ANCHORS } from '../../src/verification/anchors.ts'
import { alterIn } from '../support/alter-log.ts'
import { playCongress } from '../support/counted-congress.ts'
import { withClient } from '../support/database.ts'
import { enterEverybody } from '../support/everybody-in-log.ts'
import { EVERYBODYS_SESSION } from '../support/everyone.ts'
import { testFollowers } from '../support/log-signer.ts'
import { enterForLong } from '../support/sealed-scope.ts'
import type { TestService } from '../support/service.ts'

const AT = '2017-08-06T01:00:00.000Z'

/** Verifies as the command does: in the role of the service, log by log. */
const verifier = (t: Test, service: TestService) => {
  const handle = openDatabase(service.connection, () => {}, SIGN_IN_ROLE)
  t.teardown(handle.close)
  const uow = createUnitOfWork(handle, testFollowers)
  return { uow, verify: (log: string) => verifyStored(uow, logIdOf(logWithId(log)), NO_ANCHORS, AT) }
}

/** An attack by the owner of the tables: disable the triggers, change something, enable them again. */
const tamper = async (service: TestService, table: string, statement: string): Promise<number> =>
  (await alterIn(service, [table], [statement]))[0]!

test('every log of a live store is verified, that of the installation first', async (t) => {
  const { service, congress } = await playCongress(t)
  await enterEverybody(service)
  const { uow, verify } = verifier(t, service)
  const logs: string[] = []
  for await (const log of logsOf(uow)) logs.push(log)
  t.same(logs, ['00000000-0000-0000-0000-000000000000', congress.id])
  for (const log of logs) {
    const found = await verify(log)
    t.match(found, { stored: null, verification: { verdict: 'verified', violations: [] } }, log)
    t.match(foundLines(found!).join('\n'), /CONSISTENT WITH ITSELF/)
  }
  t.equal((await verify(congress.id))?.verification.rounds, 2)
})

interface Attack {
  readonly table: string
  readonly statement: string
  readonly found: object
}

/** The event by which the first round was declared, in the log of the congress. */
const DECLARED = `(select sequence from audit_event where action = 'result.declared' order by sequence limit 1)`

const attacks = (log: string, declared: number): Readonly<Record<string, Attack>> => {
  const at = (code: string, sequence: number) => ({ verification: { violations: [{ code, sequence }] } })
  return {
    'a changed figure, the hash beside it left as it was': {
      table: 'audit_event',
      statement: `update audit_event set after = replace(after::text, '"valid":21', '"valid":22')::json
        where log_id = '${log}' and sequence = ${declared}`,
      found: at('result-does-not-follow', declared),
    },
    'a changed hash beside an event that is as it was': {
      table: 'audit_event',
      statement: `update audit_event set leaf = sha256(leaf) where log_id = '${log}' and sequence = ${declared}`,
      found: { stored: { kind: 'leaf', sequence: declared }, verification: { verdict: 'verified' } },
    },
    'a changed address': {
      table: 'audit_event',
      statement: `update audit_event set address = '192.0.2.1' where log_id = '${log}' and sequence = 3`,
      found: at('event-changed', 3),
    },
    'an event removed': {
      table: 'audit_event',
      statement: `delete from audit_event where log_id = '${log}' and sequence = 5`,
      found: at('sequence-gap', 5),
    },
    'a checkpoint removed': {
      table: 'audit_checkpoint',
      statement: `delete from audit_checkpoint where log_id = '${log}' and size = ${declared}`,
      found: at('checkpoint-missing', declared),
    },
    'a checkpoint with another root': {
      table: 'audit_checkpoint',
      statement: `update audit_checkpoint set note = replace(note, split_part(note, E'\\n', 3), encode(sha256('x'), 'base64'))
        where log_id = '${log}' and size = ${declared}`,
      found: { verification: { verdict: 'violated', violations: [{ sequence: declared }] } },
    },
    'an event that is not counted': {
      table: 'audit_log',
      statement: `update audit_log set last_sequence = last_sequence - 1 where log_id = '${log}'`,
      found: { stored: { kind: 'length' } },
    },
    'the whole log forgotten': {
      table: 'audit_log',
      statement: `delete from audit_log where log_id = '${log}'`,
      found: { stored: { kind: 'length', sequence: 1 } },
    },
    'the hash that the next event would name': {
      table: 'audit_log',
      statement: `update audit_log set last_leaf = sha256(last_leaf) where log_id = '${log}'`,
      found: { stored: { kind: 'frontier' }, verification: { verdict: 'verified' } },
    },
    'a name in a table, the log left as it was': {
      table: 'person',
      statement: `update person set full_name = full_name || ' Anh' where id = (select id from person order by id limit 1)`,
      found: { stored: null, rows: { count: 1, first: [{ table: 'person', column: 'full_name' }] } },
    },
    'what the next event would go on from': {
      table: 'audit_log',
      statement: `update audit_log set frontier = array(select sha256(f) from unnest(frontier) f) where log_id = '${log}'`,
      found: { stored: { kind: 'frontier' }, verification: { verdict: 'verified' } },
    },
  }
}

test('changes by the owner of the tables are found', async (t) => {
  const { service, congress } = await playCongress(t)
  const declared = await withClient(service.connection, async (client) => {
    const { rows } = await client.query<{ sequence: string }>(`select ${DECLARED} as sequence`)
    return Number(rows[0]!.sequence)
  })
  const { uow } = verifier(t, service)
  for (const [name, { table, statement, found }] of Object.entries(attacks(congress.id, declared))) {
    await t.test(name, async (t) => {
      const copy = `copy_${table}`
      await withClient(service.connection, (client) => client.query(`create table ${copy} as table ${table}`))
      t.equal(await tamper(service, table, statement), 1)
      const result = await verifyStored(uow, logIdOf(logWithId(congress.id)), NO_ANCHORS, AT)
      t.match(result, found)
      const lines = foundLines(result!)
      t.notMatch(lines.join('\n'), /verified/i)
      t.ok(lines.length > 2, 'it says where')
      // Each attack begins with the true store.
      await tamper(service, table, `delete from ${table}`)
      await tamper(service, table, `insert into ${table} select * from ${copy}`)
      await withClient(service.connection, (client) => client.query(`drop table ${copy}`))
      t.match(await verifyStored(uow, logIdOf(logWithId(congress.id)), NO_ANCHORS, AT), {
        stored: null,
        verification: { violations: [] },
      })
    })
  }
})

test('a meeting that was removed together with its log is missed', async (t) => {
  const { service, congress } = await playCongress(t)
  await enterEverybody(service)
  const { uow } = verifier(t, service)
  const said: string[] = []
  const verified = () => verifyAll(uow, NO_ANCHORS, AT, async (line) => void said.push(line))
  t.equal(await verified(), 'consistent')
  const { rows: named } = await withClient(service.connection, (client) =>
    client.query<{ table: string; column: string }>(`
      select c.table_name as table, c.column_name as column from information_schema.columns c
      join information_schema.tables t using (table_schema, table_name)
      where table_schema = 'public' and table_type = 'BASE TABLE' and column_name in ('congress_id', 'log_id')`),
  )
  // As the owner of the tables could.
  await alterIn(
    service,
    ['congress', ...new Set(named.map(({ table }) => table))],
    [
      ...named.map(({ table, column }) => `delete from ${table} where ${column} = '${congress.id}'`),
      `delete from congress where id = '${congress.id}'`,
    ],
  )
  said.length = 0
  t.equal(await verified(), 'violated')
  t.match(said.join('\n'), new RegExp(`the log ${congress.id} was begun`))
})

test('the stored nodes used for proofs are compared with the events', async (t) => {
  const { service, congress } = await playCongress(t)
  const { uow } = verifier(t, service)
  const { identity, at } = { identity: '0192f3a4-0000-7000-9000-0000000000ee', at: AT }
  await withClient(service.connection, async (client) => {
    const scope = { accountId: identity as AccountId, congressIds: [], organisationIds: [], installation: true }
    await enterForLong(service.connection, client, scope, `session:${EVERYBODYS_SESSION}`)
    await client.query(
      `select append_audit_event($1, $2, $3, 'Người', 'auditor', null, 'r' || n, 'record.exported', 'round', $1, null,
        '{"format":"count-record/1"}', null, '{}') from generate_series(1, 300) n`,
      [congress.id, at, identity],
    )
  })
  t.match(await verifyStored(uow, logIdOf(logWithId(congress.id)), NO_ANCHORS, AT), { stored: null })
  t.equal(await tamper(service, 'audit_node', 'update audit_node set hash = sha256(hash)'), 1)
  const found = await verifyStored(uow, logIdOf(logWithId(congress.id)), NO_ANCHORS, AT)
  t.match(found, { stored: { kind: 'subtree', sequence: 256 }, verification: { verdict: 'verified' } })
  t.notMatch(foundLines(found!).join('\n'), /verified/i)
})

test('tail cut: the last events and their count are missing, and a checkpoint over them is not', async (t) => {
  const { service, congress } = await playCongress(t)
  const { verify } = verifier(t, service)
  const whole = await verify(congress.id)
  const size = whole!.verification.events
  const kept = size - 1
  // The frontier of a smaller tree needs no secret: an attacker who cuts the log can compute it.
  const frontier = await withClient(service.connection, async (client) => {
    const { rows } = await client.query<{ leaf: Buffer }>(
      'select leaf from audit_event where log_id = $1 and sequence <= $2 order by sequence',
      [congress.id, kept],
    )
    return rows.reduce((grown, { leaf }) => grow(nodeCrypto, grown, leaf), EMPTY_FRONTIER)
  })
  await tamper(service, 'audit_event', `delete from audit_event where log_id = '${congress.id}' and sequence > ${kept}`)
  const hashes = frontier.hashes.map((hash) => `'\\x${toHex(hash)}'::bytea`).join(', ')
  await tamper(
    service,
    'audit_log',
    `update audit_log set last_sequence = ${kept}, frontier = array[${hashes}] where log_id = '${congress.id}'`,
  )
  t.match(await verify(congress.id), { stored: { kind: 'length', sequence: size } })
})

test('a log whose keys and checkpoints were removed is not taken for one that no version has signed yet', async (t) => {
  const { service, congress } = await playCongress(t)
  const { verify } = verifier(t, service)
  await tamper(service, 'audit_checkpoint', 'delete from audit_checkpoint')
  await tamper(service, 'signing_key', 'delete from signing_key')
  t.match(await verify(congress.id), { verification: { violations: [{ code: 'checkpoint-missing' }] } })
})

test('only the signed root is stored, and the printed root is the signed one', async (t) => {
  const { service, congress } = await playCongress(t)
  const { rows } = await withClient(service.connection, (client) =>
    client.query(`select table_name from information_schema.columns where column_name = 'root'`),
  )
  t.same(rows, [])
  const { body } = await service.request<{ items: { size: number; root: string; note: string }[] }>(
    'GET',
    `/v1/congresses/${congress.id}/audit-checkpoints`,
  )
  t.ok(body.items.length > 0)
  for (const { size, root, note } of body.items) {
    t.same(note.split('\n').slice(1, 3), [String(size), Buffer.from(root, 'hex').toString('base64')])
  }
})
