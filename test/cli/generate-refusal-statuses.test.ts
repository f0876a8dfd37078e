import { test } from 'tap'
import { statusesOfRoutes } from '../../src/cli/generate-refusal-statuses.ts'

const ROUTES = {
  path: 'src/http/routes/v1/things.ts',
  text: `import { add as record } from '../../../app/things/add.ts'
import type { Thing } from '../../../app/things/close.ts'
export const thingRoutes = (app) => {
  app.get(
    '/things/:id',
    (request) => find(request),
  )

  app.post(\`\${prefix}/things\`, (request) => record(request))
}
const find = () => refuse('round-unknown')
`,
}
const add = (text: string) => ({ path: 'src/app/things/add.ts', text })
const statuses = (text: string) => [...statusesOfRoutes([ROUTES, add(text)], ['/a', '/b'])]

test('a refusal counts for the routes whose code reaches it', async (t) => {
  t.same(statuses(`export const add = () => second()\nconst second = () => refuse('congress-closed')\n`), [
    ['GET /things/:id', [404]],
    ['POST /a/things', [409]],
    ['POST /b/things', [409]],
  ])
})

test('a code in the body is a broken rule; codes in comments, in types and as reasons of the log refuse nothing', async (t) => {
  const of = (text: string) => new Map(statuses(text)).get('POST /a/things')
  t.same(of(`export const add = () => refuseAt('/roundId', 'round-unknown')\n`), [422])
  t.same(of(`// Never 'congress-closed'.\nexport const add = () => refuse('list-empty')\n`), [422])
  t.same(of(`type Code = 'congress-closed'\nexport const add = (code: Code) => code\n`), [])
  t.same(of(`export const add = (context) => failed('account-unknown')\n`), [])
  t.same(of(`export const add = ({ uow }) => uow.write()\n`), [503])
  t.same(of(`const unused = () => refuse('congress-closed')\nexport const add = () => null\n`), [])
})
