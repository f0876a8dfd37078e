import { type TestConnection, withClient } from './database.ts'

/** Everything that is stored: for each table its number of rows and a digest of them. */
export const storedIn = (connection: TestConnection): Promise<Readonly<Record<string, string>>> =>
  withClient(connection, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1",
    )
    const stored: Record<string, string> = {}
    for (const { name } of tables) {
      const { rows } = await client.query<{ digest: string }>(
        `select count(*) || ' ' || coalesce(md5(string_agg(t::text, chr(10) order by t::text)), '') as digest from "${name}" t`,
      )
      stored[name] = rows[0]!.digest
    }
    return stored
  })
