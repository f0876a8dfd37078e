import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { pino } from 'pino'
import { ContestCache } from '../app/batches/contest.ts'
import { Commits } from '../app/log/commits.ts'
import { LogSigner } from '../app/log/signing.ts'
import type { UnitOfWork } from '../app/ports.ts'
import { Crowd } from '../app/sessions/crowd.ts'
import { SetupLink } from '../app/sessions/setup-link.ts'
import { buildServer } from '../http/server.ts'
import { STREAM_LIMITS } from '../http/support/event-stream.ts'
import { createSecrets } from '../secrets/secrets.ts'
import { countRecordSchemaFiles } from './generate-count-record-schemas.ts'
import { type Lock, licencePage } from './generate-licences.ts'
import { eventReference, problemReference } from './generate-references.ts'
import { roleReference } from './generate-roles.ts'
import { isMain } from './is-main.ts'

const noDatabase = (): never => {
  throw new Error('the description of the API needs no database')
}

const NO_WORK: UnitOfWork = { write: noDatabase, note: noDatabase, read: noDatabase, enterBallots: noDatabase }

/** The OpenAPI 3.1 document of the routes as they are. */
export const openapiText = async (): Promise<string> => {
  const app = await buildServer(
    {
      uow: NO_WORK,
      contests: new ContestCache(),
      commits: new Commits(),
      signing: { signer: new LogSigner(), room: { settle: noDatabase, open: noDatabase, prepare: noDatabase } },
      streams: STREAM_LIMITS,
      now: noDatabase,
      newId: () => '00000000-0000-7000-8000-000000000000',
      identify: noDatabase,
      crowd: new Crowd(),
      setupLink: new SetupLink(null),
      openId: null,
      secrets: createSecrets(Buffer.alloc(32)),
      webhookTargets: { refusalOf: noDatabase },
      ready: noDatabase,
    },
    pino({ level: 'silent' }),
  )
  await app.ready()
  const document = app.swagger()
  await app.close()
  return `${JSON.stringify(document, null, 2)}\n`
}

const pathOf = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url))

/** Every generated file of the project by its path from the root. */
export const generatedFiles = async (): Promise<Record<string, string>> => ({
  ...countRecordSchemaFiles(),
  'openapi/openapi.json': await openapiText(),
  'src/docs/problems.md': problemReference(),
  'src/docs/events.md': eventReference(),
  'src/docs/licences.md': licencePage(JSON.parse(readFileSync(pathOf('package-lock.json'), 'utf8')) as Lock),
  'src/docs/roles.md': roleReference(),
})

if (isMain(import.meta.url)) {
  for (const [name, text] of Object.entries(await generatedFiles())) {
    let before = ''
    try {
      before = readFileSync(pathOf(name), 'utf8')
    } catch {
      // A new file.
    }
    if (before !== text) {
      writeFileSync(pathOf(name), text)
      process.stdout.write(`${name}\n`)
    }
  }
}
