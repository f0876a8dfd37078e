import { type TestConnection, withClient } from './database.ts'

// Every definition of ours in one list, without the order in which it was made.

const DEFINITIONS = `
  select line from (
    select format('column %s.%s %s %s %s', c.relname, attname, format_type(atttypid, atttypmod), attnotnull,
        pg_get_expr(adbin, adrelid)) as line
      from pg_attribute a join pg_class c on c.oid = attrelid
        left join pg_attrdef d on adrelid = attrelid and adnum = attnum
      where c.relnamespace = 'public'::regnamespace and relkind in ('r', 'v', 'p') and attnum > 0 and not attisdropped
    union all select format('constraint %s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
      from pg_constraint where connamespace = 'public'::regnamespace
    union all select format('index %s', indexdef) from pg_indexes where schemaname = 'public'
    union all select format('function %s %s %s', pg_get_functiondef(oid), proowner::regrole, proacl)
      from pg_proc where pronamespace = 'public'::regnamespace and prokind = 'f'
    union all select format('trigger %s %s', pg_get_triggerdef(t.oid), tgenabled)
      from pg_trigger t join pg_class c on c.oid = tgrelid where relnamespace = 'public'::regnamespace and not tgisinternal
    union all select format('policy %s', p) from pg_policies p where schemaname = 'public'
    union all select format('relation %s %s %s %s %s', relname, relkind, relacl, relrowsecurity, relforcerowsecurity)
      from pg_class where relnamespace = 'public'::regnamespace and relkind <> 'i'
    union all select format('view %s %s', viewname, definition) from pg_views where schemaname = 'public'
    union all select format('schema %s %s', nspname, nspacl) from pg_namespace where nspname !~ '^pg_'
    union all select format('event trigger %s', evtname) from pg_event_trigger
  ) definitions order by line`

/** All definitions in a database: columns, constraints, indexes, functions, triggers, policies, rights. */
export const definitionsIn = (connection: TestConnection): Promise<string[]> =>
  withClient(connection, async (client) => {
    const { rows } = await client.query<{ line: string }>(DEFINITIONS)
    return rows.map(({ line }) => line)
  })

const EVERYTHING = `
  select md5(string_agg(line, ' ')) as digest from (${DEFINITIONS}) of_the_schema
  union all (
    select format('%s %s', relname, md5(query_to_xml(format('select * from public.%I', relname), true, true, '')::text))
    from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by relname
  )`

/** Digests of everything that a migration can change: of all definitions, and of the rows of each table. */
export const everythingIn = (connection: TestConnection): Promise<string[]> =>
  withClient(connection, async (client) => {
    const { rows } = await client.query<{ digest: string }>(EVERYTHING)
    return rows.map(({ digest }) => digest)
  })
