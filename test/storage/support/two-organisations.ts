import type { Scope } from '../../../src/app/access/identity.ts'
import { type TestConnection, withClient } from '../../support/database.ts'
import { APPEND, enter, NOTHING } from './in-scope.ts'
import { APPEND_EVENT, eventsOf, logRows } from './place-log.ts'
import { congressRows, organisationRows, type Rows } from './place-rows.ts'
import { idOf, PLACES } from './places.ts'

export { ADDRESS, OPENID_ISSUER } from './place-rows.ts'
export { idOf, markOf, PLACES, type Place, UNKNOWN } from './places.ts'

/** A typist of organisation A in its first congress. */
export const IN_A1: Scope = { ...NOTHING, accountId: idOf('a0', 'account'), congressIds: [idOf('a1', 'congress')] }
/** The administrator of organisation A. */
export const ADMINISTERS_A: Scope = {
  ...NOTHING,
  accountId: idOf('a0', 'account'),
  organisationIds: [idOf('a0', 'organisation')],
}
/** The administrator of the installation. */
export const SYSTEM: Scope = { ...NOTHING, accountId: idOf('a0', 'account'), installation: true }

/** At least one row of every place in every table. */
export const writeTwoOrganisations = (connection: TestConnection): Promise<void> =>
  withClient(connection, async (client) => {
    const insert = async (rows: Rows): Promise<void> => {
      for (const [table, row] of rows) {
        await client.query(`insert into ${table} select * from jsonb_populate_record(null::${table}, $1)`, [row])
      }
    }
    for (const home of ['a0', 'b0'] as const) {
      await insert(organisationRows(home))
      for (const place of PLACES.filter((each) => each[0] === home[0] && each !== home)) {
        await insert(congressRows(place, home))
        await client.query('begin')
        await enter(connection, client, { ...NOTHING, installation: true })
        await client.query(APPEND, [idOf(place, 'congress'), idOf(home, 'account')])
        for (const event of eventsOf(place)) {
          await client.query(APPEND_EVENT, [idOf(place, 'congress'), idOf(home, 'account'), ...event])
        }
        await client.query('commit')
        await insert(logRows(place, home))
      }
    }
  })
