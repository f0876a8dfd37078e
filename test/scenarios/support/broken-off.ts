import { type TestConnection, withClient } from '../../support/database.ts'

// A place in a migration at which its connection is cut off, as if the process or the machine had ended there.

const CUT = `
  perform pg_terminate_backend(pg_backend_pid());
  -- The signal takes effect at the next statement.
  loop null; end loop;`

const PLACES = {
  /** In the second of the migrations that are due, or in the only one: after its first definition. */
  'in a migration': `
    create function cut.cut() returns event_trigger language plpgsql as $$
    begin
      if (select count(*) from public.kysely_migration) >= (select applied from cut.before) then ${CUT} end if;
    end $$;
    create event trigger cut on ddl_command_end execute function cut.cut();`,
  /** Once a migration is recorded, or its name is changed. */
  'after a migration': `
    create function cut.cut() returns trigger language plpgsql as $$ begin ${CUT} end $$;
    create trigger cut after insert or update on public.kysely_migration for each row execute function cut.cut();`,
}

export type Place = keyof typeof PLACES

/**
 * Runs work while migrations of a database are cut off at a place.
 * @param due how many are
 */
export const breakOffIn = async (
  connection: TestConnection,
  { place, due }: { readonly place: Place; readonly due: number },
  work: () => Promise<unknown>,
): Promise<void> => {
  const applied = `(select count(*) from public.kysely_migration) + ${due > 1 ? 1 : 0} as applied`
  await withClient(connection, (client) =>
    client.query(`create schema cut; create table cut.before as select ${applied}; ${PLACES[place]}`),
  )
  await work()
  await withClient(connection, (client) => client.query('drop schema cut cascade'))
}
