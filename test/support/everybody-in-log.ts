import { INSTALLATION } from '../../src/events/log-ref.ts'
import { ok } from '../../src/kernel/result.ts'
import { openDatabase, SIGN_IN_ROLE } from '../../src/storage/connection.ts'
import { createUnitOfWork } from '../../src/storage/unit-of-work.ts'
import { alterIn } from './alter-log.ts'
import { EVERYBODY, everybodyIn } from './everyone.ts'
import { testFollowers } from './log-signer.ts'
import { EVERYBODY_THERE } from './openid.ts'
import { countedIds, type TestService } from './service.ts'

/**
 * Enters the stand-in of the tests into the log of the installation, as if an act had created its account just now. Its rows are in
 * every test database without an event, and would not follow from the log.
 */
export const enterEverybody = async (service: TestService): Promise<void> => {
  const at = service.now().toISOString()
  const actor = { ...EVERYBODY, role: 'system-administrator' } as const
  const context = { actor, identity: everybodyIn([]), at, requestId: 'req-1', address: null, newId: countedIds(90_000) }
  const handle = openDatabase(service.connection, () => {}, SIGN_IN_ROLE)
  try {
    await createUnitOfWork(handle, testFollowers).write(context, async (tx) => {
      await tx.appendAudit(context, {
        log: INSTALLATION,
        action: 'account.created',
        objectId: EVERYBODY.id,
        after: {
          username: 'nguoi.dung.thu',
          displayName: EVERYBODY.name,
          organisationId: null,
          openId: EVERYBODY_THERE,
        },
      })
      return ok(null)
    })
  } finally {
    await handle.close()
  }
  await alterIn(
    service,
    ['account', 'account_credential'],
    [
      `update account set created_at = '${at}', created_by = '${EVERYBODY.id}' where id = '${EVERYBODY.id}'`,
      `update account_credential set changed_at = '${at}' where account_id = '${EVERYBODY.id}'`,
    ],
  )
}
