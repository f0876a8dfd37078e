import { main, type Place, places } from './bad-bodies.ts'
import { type Described, type Document, takesFile } from './operations.ts'

/** Texts that some interpreter may act on: a database, a browser, a template, a terminal, a file system, a shell. */
export const ATTACK_TEXTS: Readonly<Record<string, string>> = {
  'SQL that drops a table': "'); drop table ballot; --",
  'SQL that is always true': "' or '1'='1",
  'SQL behind a backslash': "\\'; select pg_sleep(30); --",
  'a dollar quote': '$$; delete from audit_event; $$',
  'a script': '<script>alert(1)</script>',
  'a picture with a script': '"><img src=x onerror=alert(1)>',
  'an address with a script': 'javascript:alert(document.cookie)',
  'a template': `{{7*7}} $${'{7*7}'} <%= 7*7 %> #{7*7}`,
  'a format': '%s%n%x {0} {name}',
  'a path': '../../../../etc/passwd',
  'a command': '$(reboot) `reboot` ; reboot | reboot',
  'a formula': '=HYPERLINK("https://elsewhere.example")',
  'text from right to left': 'a\u202eb',
  'a byte order mark': '\ufeffa',
  'a line break and a header': 'a\r\nSet-Cookie: a=1',
  'a NUL': 'a\u0000b',
  'an escape sequence': '\u001b[2J\u001b[31m',
  'half a character': 'a\ud800',
}

/** Several of them in one line that every field for free text has room for. */
export const POLYGLOT = "');drop table ballot;--<script>{{7*7}}</script>"

/** Texts that are consumed or compared and never returned, and texts by which a record refers to its own parts. */
const NOT_FREE = /password|pin$|code$|token|secret|^(?:key|id|username|current)$/i

/** Places for free text; texts with a fixed form are covered by the walk over all bodies. */
export const texts = (document: Document, described: Described, body: unknown): Place[] =>
  // A file is read by its format, and its texts are those of its tests.
  (takesFile(described) ? [] : places(document, described.bodySchema ?? {}, body)).filter(({ value, schema }) => {
    const { format, enum: choices, const: only, pattern = '\\p{Cc}' } = main(document, schema)
    return typeof value === 'string' && (format ?? choices ?? only) === undefined && pattern.includes('\\p{Cc}')
  })

/** Places that hold free text and are returned. */
export const freeTexts = (...about: Parameters<typeof texts>): Place[] =>
  texts(...about).filter(({ keys }) => !NOT_FREE.test(keys.at(-1) ?? ''))
