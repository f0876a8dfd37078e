import type { Test } from 'tap'
import { SIGNING_IN } from '../../src/app/access/identity.ts'
import { type BundleSource, bundleItems } from '../../src/app/log/bundle-items.ts'
import type { BundleItem } from '../../src/audit/bundle.ts'
import { bundleLines } from '../../src/audit/bundle-lines.ts'
import { logIdOf, logWithId } from '../../src/events/log-ref.ts'
import { nodeCrypto } from '../../src/platform/node-crypto.ts'
import { openDatabase } from '../../src/storage/connection.ts'
import { createUnitOfWork } from '../../src/storage/unit-of-work.ts'
import { collect } from './collect.ts'
import type { TestConnection } from './connection.ts'
import { testFollowers } from './log-signer.ts'

export { collect, only } from './collect.ts'

export const EXPORTED_AT = '2017-08-05T09:00:00.000Z'

/** Like the command for the live store: as the owner of the tables, to whom no policy applies. */
export const sourceOf = (t: Test, connection: TestConnection): BundleSource => {
  const { db, pool, close } = openDatabase(connection)
  t.teardown(close)
  return { uow: createUnitOfWork({ db, pool }, testFollowers), scope: SIGNING_IN }
}

/** The current log as the items of its bundle. */
export const itemsOf = async (source: BundleSource, log: string): Promise<BundleItem[]> => {
  const id = logIdOf(logWithId(log))
  const frontier = await source.uow.read(source.scope, (reads) => reads.frontier(id))
  return collect(bundleItems(source, { log: id, size: frontier?.size ?? 0, exportedAt: EXPORTED_AT, marks: 'opened' }))
}

/** The current log as the text of its bundle. */
export const bundleOf = async (source: BundleSource, log: string): Promise<string> =>
  (await collect(bundleLines(nodeCrypto, await itemsOf(source, log)))).join('')
