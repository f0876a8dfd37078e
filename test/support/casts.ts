import { codeOf, type Source } from './source.ts'

/** Reasons why a cast is true although the compiler cannot see it. */
const REASONS = {
  fixed: 'a fixed text of the program becomes an id',
  sameText: 'two ids are the same text by definition, or the text was just matched against the form of the id',
  complete: 'the keys come from a list or a type that has all of them',
  validated: 'a schema has accepted the value before',
  original: 'a schema has accepted the value; its own copy would leave out a key named __proto__',
  ownFile: 'the file or text was written by this project or its package manager',
  library: 'the types of a library or of Node say less, or something narrower, than its documentation',
  oneAction: 'the figures were read by the schema of the action that the step is about',
  ownService: 'the demo reads answers of the service in the same process',
  versionOne: 'a count of version 1 never has the verdict, finding or keys that only version 2 knows',
  described: 'the type is generated from the document that describes the answer',
  wire: 'text in JSON becomes an id without a change of its value',
} as const

type Listed = readonly [count: number, reason: keyof typeof REASONS]

/** The casts of src: how many a file has, and why they are true. */
export const CASTS: Readonly<Record<string, Listed>> = {
  'src/app/keys/key-text.ts': [1, 'sameText'],
  'src/app/openid/flow.ts': [1, 'ownFile'],
  'src/app/accounts/sign-in-notices.ts': [2, 'validated'],
  'src/app/papers/keep-paper.ts': [1, 'sameText'],
  'src/desk/api/call.ts': [1, 'described'],
  'src/desk/auditor/verifier.ts': [1, 'library'],
  'src/desk/grants/grant-again.tsx': [1, 'validated'],
  'src/desk/hall/stream.ts': [1, 'described'],
  'src/documents/press/compile-document.ts': [1, 'library'],
  'src/count-record/recount.ts': [1, 'versionOne'],
  'src/backup/archive.ts': [1, 'library'],
  'src/backup/program-version.ts': [1, 'ownFile'],
  'src/cli/demo/http-client.ts': [6, 'ownService'],
  'src/cli/demo/read-scenario.ts': [1, 'library'],
  'src/cli/demo/recount-offline.ts': [1, 'ownFile'],
  'src/cli/demo/show-log.ts': [2, 'ownService'],
  'src/cli/generate.ts': [2, 'ownFile'],
  'src/cli/read-json-file.ts': [2, 'library'],
  'src/cli/verify-options.ts': [1, 'library'],
  'src/count-record/parse.ts': [1, 'original'],
  'src/count-record/readings-schema.ts': [1, 'complete'],
  'src/events/event.ts': [1, 'oneAction'],
  'src/events/log-ref.ts': [3, 'sameText'],
  'src/events/shapes.ts': [1, 'complete'],
  'src/http/cannot-listen.ts': [1, 'library'],
  'src/http/plugins/openapi-components.ts': [2, 'library'],
  'src/http/plugins/openapi.ts': [2, 'library'],
  'src/http/routes/v1/accounts.ts': [1, 'validated'],
  'src/http/routes/v1/congresses.ts': [1, 'validated'],
  'src/http/routes/v1/organisations.ts': [1, 'validated'],
  'src/http/routes/v1/service-accounts.ts': [1, 'validated'],
  'src/http/schemas/fields.ts': [1, 'wire'],
  'src/http/server.ts': [3, 'library'],
  'src/http/support/access.ts': [1, 'validated'],
  'src/http/support/audit-log.ts': [1, 'validated'],
  'src/http/support/event-stream.ts': [1, 'library'],
  'src/http/support/name-stack.ts': [1, 'validated'],
  'src/kernel/brand.ts': [1, 'sameText'],
  'src/kernel/nil-ids.ts': [2, 'fixed'],
  'src/kernel/record.ts': [2, 'complete'],
  'src/main.ts': [1, 'library'],
  'src/storage/connection.ts': [2, 'library'],
  'src/storage/embedded/accounts.ts': [1, 'complete'],
  'src/storage/embedded/binaries.ts': [1, 'ownFile'],
  'src/storage/embedded/runtime.ts': [1, 'ownFile'],
  'src/storage/embedded/postgres-log.ts': [1, 'library'],
  'src/storage/hosts/open-sockets.ts': [1, 'library'],
  'src/storage/hosts/writer-pool.ts': [3, 'library'],
  'src/storage/prepared-statements.ts': [2, 'library'],
  'src/storage/stores/exports.store.ts': [2, 'sameText'],
  'src/cli/verify-database.ts': [1, 'sameText'],
  'src/verification/tables/rows-of-event.ts': [2, 'oneAction'],
  'src/verification/tables/tables.ts': [2, 'complete'],
  'src/verification/line-shape.ts': [1, 'original'],
  'src/verification/replay.ts': [6, 'oneAction'],
}

const STRING = /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g
/** A template without another one inside. */
const TEMPLATE = /`(?:\\.|\$\{[^`{}]*\}|[^`\\$]|\$(?!\{))*`/g
const IMPORT = /^(?:import|export) [^=;]*? from ''$/gm
const CAST =
  /[\w)\]}'"`>!] as (?!const\b)(?:unknown as )?(?:[A-Z]|[{']|\((?:typeof |[A-Z])|(?:readonly|string|number|boolean|object|never|unknown|any|typeof|keyof)\b)/g

/** The text without the contents of its templates, the inner ones first. */
const withoutTemplates = (text: string): string => {
  const outer = text.replaceAll(TEMPLATE, "''")
  return outer === text ? text : withoutTemplates(outer)
}

/** How many casts a file has; `as const` is not one, and `as unknown as` is one. */
export const castsIn = ({ text }: Source): number => {
  const code = withoutTemplates(codeOf(text).replaceAll(STRING, "''")).replaceAll(IMPORT, '').replaceAll(/\s+/g, ' ')
  return [...code.matchAll(CAST)].length
}
