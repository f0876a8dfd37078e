import { test } from 'tap'
import { replay } from '../support/replayed.ts'
import { openTestService } from '../support/service.ts'
import { playCongress } from './support/played-congress.ts'
import { Forgery } from './support/tampering.ts'

test('a log from before results were confirmed replays by the rules of its meeting', async (t) => {
  const log = new Forgery(await playCongress(await openTestService(t)))
  t.same(replay(log.events).violations, [], 'the log as it is written now')
  log.at('congress.created').after.procedure.version = 2
  for (const event of log.events.filter(({ action }) => action === 'result.confirmed')) log.drop(event)
  for (const event of log.events.filter(({ action }) => action === 'result.declared')) delete event.after.signOff
  t.same(replay(log.renumbered()).violations, [])
})
