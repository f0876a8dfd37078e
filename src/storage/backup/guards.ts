import type pg from 'pg'

/** Foreign keys and triggers that were taken away while rows are restored. */
export interface PutAway {
  /** Sets all of them again; a row that breaks a foreign key is an error. */
  readonly putBack: () => Promise<void>
}

interface ForeignKey {
  readonly owner: string
  readonly name: string
  readonly definition: string
}

interface Trigger {
  readonly owner: string
  readonly name: string
  readonly mode: string
}

/** How `pg_trigger` names the states of a trigger that is not disabled. */
const MODES: Readonly<Record<string, string>> = { O: 'enable', A: 'enable always', R: 'enable replica' }

/**
 * Takes away every foreign key and disables every trigger for the rest of a transaction, which nobody else sees. Rows of a
 * backup satisfied them when they were written, and tables whose keys form a circle have no order of their own.
 */
export const putAwayGuards = async (client: Pick<pg.ClientBase, 'query'>): Promise<PutAway> => {
  const keys = await client.query<ForeignKey>(
    `select conrelid::regclass::text as owner, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace order by 1, 2`,
  )
  const triggers = await client.query<Trigger>(
    `select tgrelid::regclass::text as owner, quote_ident(tgname) as name, tgenabled::text as mode
    from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where c.relnamespace = 'public'::regnamespace and not tgisinternal and tgenabled <> 'D' order by 1, 2`,
  )
  for (const { owner, name } of triggers.rows) await client.query(`alter table ${owner} disable trigger ${name}`)
  for (const { owner, name } of keys.rows) await client.query(`alter table ${owner} drop constraint ${name}`)
  return {
    putBack: async () => {
      for (const { owner, name, definition } of keys.rows)
        await client.query(`alter table ${owner} add constraint ${name} ${definition}`)
      for (const { owner, name, mode } of triggers.rows)
        await client.query(`alter table ${owner} ${MODES[mode]} trigger ${name}`)
    },
  }
}
