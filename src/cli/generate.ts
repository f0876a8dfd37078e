import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { pino } from 'pino'
import { LogSigner } from '../app/log/signing.ts'
import type { UnitOfWork } from '../app/ports.ts'
import { roleRowsOf } from '../http/role-table.ts'
import { buildServices } from '../http/support/build-services.ts'
import { idFactory } from '../kernel/brand.ts'
import { createSecrets } from '../secrets/secrets.ts'
import { type ApiDocument, apiTypes } from './generate-api-types.ts'
import { countRecordSchemaFiles } from './generate-count-record-schemas.ts'
import { eventWordsFile } from './generate-event-words.ts'
import { type Lock, licencePage } from './generate-licences.ts'
import { eventReference, problemReference } from './generate-references.ts'
import { refusalStatusesFile } from './generate-refusal-statuses.ts'
import { roleReference } from './generate-roles.ts'
import { isMain } from './is-main.ts'

const noDatabase = (): never => {
  throw new Error('the description of the API needs no database')
}

const NO_WORK: UnitOfWork = {
  write: noDatabase,
  writeIfNeeded: noDatabase,
  note: noDatabase,
  noteIfPossible: noDatabase,
  read: noDatabase,
  enterBallots: noDatabase,
}

/** The OpenAPI 3.1 document of the current routes. */
export const openapiText = async (): Promise<string> => {
  // Loaded late, because the statuses of refusals are generated before.
  const { buildServer } = await import('../http/server.ts')
  const app = await buildServer(
    buildServices({
      openWork: () => NO_WORK,
      signing: {
        signer: new LogSigner(),
        keyStore: { recover: noDatabase, open: noDatabase, prepare: noDatabase, held: noDatabase },
        signed: { recall: noDatabase, remember: noDatabase },
      },
      openJudge: noDatabase,
      now: noDatabase,
      newId: idFactory(() => '00000000-0000-7000-8000-000000000000'),
      openId: null,
      secrets: createSecrets(Buffer.alloc(32)),
      webhookTargets: { refusalOf: noDatabase },
      ready: noDatabase,
      trouble: noDatabase,
    }),
    pino({ level: 'silent' }),
  )
  await app.ready()
  const document = app.swagger()
  await app.close()
  return `${JSON.stringify(document, null, 2)}\n`
}

const pathOf = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url))

/** The generated file on which the description of the API depends. */
const REFUSAL_STATUSES = 'src/http/refusal-statuses.ts'

/** Every generated file of the project, by its path from the root. */
export const generatedFiles = async (): Promise<Record<string, string>> => {
  const openapi = await openapiText()
  return {
    [REFUSAL_STATUSES]: refusalStatusesFile(),
    ...countRecordSchemaFiles(),
    'openapi/openapi.json': openapi,
    'src/desk/api/types.ts': apiTypes(JSON.parse(openapi) as ApiDocument),
    'src/locale/event-words.ts': eventWordsFile(),
    'src/docs/problems.md': problemReference(),
    'src/docs/events.md': eventReference(),
    'src/docs/licences.md': licencePage(JSON.parse(readFileSync(pathOf('package-lock.json'), 'utf8')) as Lock),
    'src/docs/roles.md': roleReference(roleRowsOf(JSON.parse(openapi))),
  }
}

const writeChanged = (files: Readonly<Record<string, string>>): void => {
  for (const [name, text] of Object.entries(files)) {
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

if (isMain(import.meta.url)) {
  writeChanged({ [REFUSAL_STATUSES]: refusalStatusesFile() })
  writeChanged(await generatedFiles())
}
