import type { Pool } from 'pg'
import { t as tap } from 'tap'
import { type DatabaseHandle, openDatabase, SERVICE_ROLE, SIGN_IN_ROLE } from '../../src/storage/connection.ts'
import { keepPool } from './connection.ts'
import {
  createTestDatabase,
  type Template,
  type TestConnection,
  type TestDatabase,
  type TestServer,
  withClient,
} from './database.ts'

// Databases that one test after another uses. A new copy with cold connections costs more than most tests, so the rows of the
// template are put back instead.

/** A database in the state of its template, with connections that are open already. */
export interface KeptDatabase {
  readonly connection: TestConnection
  /** In the role of the service. */
  readonly service: DatabaseHandle
  /** In the role that alone reaches secrets. */
  readonly signIn: DatabaseHandle
  /** As the owner of the tables, to whom no policy applies. */
  readonly owner: DatabaseHandle
  /** Puts the rows back for the next test. The database is dropped if anything but rows was changed. */
  readonly giveBack: () => Promise<void>
}

// Foreign keys and ordinary triggers are off while rows are put back: the template satisfied them. The triggers of the log
// stay on even then, so the copies let this function pass. Disabling them would flush the caches of every connection.
const RESTORE = `
  create schema kept;
  do $$ begin
    execute replace(
      pg_get_functiondef('public.refuse_to_change_log'::regproc),
      'begin',
      'begin if current_setting(''kept.restoring'', true) = ''yes'' then return null; end if;'
    );
  end $$;
  create function kept.filled(of_schema text) returns setof name language plpgsql as $$
    declare
      it name;
      is_filled boolean;
    begin
      for it in select relname from pg_class where relnamespace = of_schema::regnamespace and relkind = 'r' loop
        execute format('select exists (select from %I.%I)', of_schema, it) into is_filled;
        if is_filled then return next it; end if;
      end loop;
    end
  $$;
  create function kept.restore() returns void
    language plpgsql set session_replication_role = replica set kept.restoring = yes as $$
    declare it name;
    begin
      for it in select kept.filled('public') loop
        execute format('delete from public.%I', it);
      end loop;
      for it in select kept.filled('kept') loop
        execute format('insert into public.%I select * from kept.%I', it, it);
      end loop;
    end
  $$;
  do $$
    declare it name;
    begin
      for it in select kept.filled('public') loop
        execute format('create table kept.%I as table public.%I', it, it);
      end loop;
    end
  $$`

/** Which transaction last wrote each table, column, function, trigger, constraint and policy of ours. */
const DEFINITIONS = `
  select md5(string_agg(oid || ' ' || version, ',' order by oid, version)) as digest from (
    select oid, xmin::text as version from pg_class where oid >= 16384
    union all select attrelid, xmin::text from pg_attribute where attrelid >= 16384
    union all select oid, xmin::text from pg_proc where oid >= 16384
    union all select oid, xmin::text from pg_trigger where oid >= 16384
    union all select oid, xmin::text from pg_constraint where oid >= 16384
    union all select oid, xmin::text from pg_policy where oid >= 16384
    union all select oid, xmin::text from pg_namespace where oid >= 16384
  ) definitions`

const definitionsOf = async ({ pool }: DatabaseHandle): Promise<string> => {
  const { rows } = await pool.query<{ digest: string }>(DEFINITIONS)
  return rows[0]!.digest
}

const keptTemplate = (template: Template): Template => ({
  name: `${template.name}-kept`,
  from: template,
  prepare: (connection) => withClient(connection, async (client) => void (await client.query(RESTORE))),
})

interface Copy {
  readonly database: TestDatabase
  readonly definitions: string
  service: DatabaseHandle
  signIn: DatabaseHandle
  owner: DatabaseHandle
  /** For `withClient`. */
  direct: Pool
}

/** By server and template, the copies that no test uses at this moment. */
const free = new Map<string, Copy[]>()

const openAll = ({ connection }: TestDatabase): Pick<Copy, 'service' | 'signIn' | 'owner' | 'direct'> => ({
  service: openDatabase(connection, () => {}, SERVICE_ROLE),
  signIn: openDatabase(connection, () => {}, SIGN_IN_ROLE),
  owner: openDatabase(connection),
  direct: keepPool(connection),
})

const closeAll = async ({ service, signIn, owner, direct }: Copy): Promise<void> => {
  await service.close()
  await signIn.close()
  await owner.close()
  await direct.end()
}

const discard = async (copy: Copy): Promise<void> => {
  await closeAll(copy)
  await copy.database.drop()
}

const discardAll = async (): Promise<void> => {
  for (const copies of free.values()) for (const copy of copies.splice(0)) await discard(copy)
}

const makeCopy = async (server: TestServer, template: Template): Promise<Copy> => {
  const database = await createTestDatabase(server, keptTemplate(template))
  const handles = openAll(database)
  return { database, definitions: await definitionsOf(handles.owner), ...handles }
}

/** False if a test left a connection in use; its transactions and settings end with the connection. */
const isIdle = (pool: Pool): boolean => pool.totalCount === pool.idleCount && !pool.ending

const restore = async (copy: Copy): Promise<boolean> => {
  if (![copy.service.pool, copy.signIn.pool, copy.owner.pool, copy.direct].every(isIdle)) {
    await closeAll(copy)
    Object.assign(copy, openAll(copy.database))
  }
  if ((await definitionsOf(copy.owner)) !== copy.definitions) return false
  await copy.owner.pool.query('select kept.restore()')
  return true
}

/** A copy of a template that was not used before, or whose rows were put back. */
export const takeDatabase = async (server: TestServer, template: Template): Promise<KeptDatabase> => {
  const key = `${server.name} ${template.name}`
  const copies = free.get(key) ?? []
  if (free.size === 0) tap.teardown(discardAll)
  free.set(key, copies)
  const copy = copies.pop() ?? (await makeCopy(server, template))
  return {
    connection: copy.database.connection,
    service: copy.service,
    signIn: copy.signIn,
    owner: copy.owner,
    giveBack: async () => {
      if (await restore(copy)) copies.push(copy)
      else await discard(copy)
    },
  }
}
