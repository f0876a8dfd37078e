import { test } from 'tap'
import * as failures from '../../../src/storage/embedded/failures.ts'

test('the failure contains the cause of the system beside the code', async (t) => {
  t.same(failures.startFailed('/srv/log', 'cause'), {
    code: 'start-failed',
    params: { logFile: '/srv/log' },
    detail: 'cause',
  })
  t.notOk('detail' in failures.startFailed('/srv/log', ''))
})
