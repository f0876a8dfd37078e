import { test } from 'tap'
import { idleExceptions, SECURITY_RULES, securityComplaints } from './support/security-rules.ts'
import { sourcesIn } from './support/source.ts'

const sources = sourcesIn('src/**/*.{ts,tsx,mjs}', 'migrations/*.ts')

test('no code of the service invites attacks: no shell, no text as program or statement, no weak digest', async (t) => {
  t.ok(sources.length > 150 && sources.some(({ path }) => path.startsWith('src/desk/')), 'the files were found')
  t.same(sources.flatMap(securityComplaints), [])
  t.same(idleExceptions(sources), [])
})

/** Made-up lines that break one rule each, in the order of the rules. */
const BROKEN: readonly (readonly [path: string, text: string, saying: string])[] = [
  ['src/app/a.ts', 'eval(text)', 'runs text as a program'],
  ['src/app/a.ts', 'new Function(text)', 'runs text as a program'],
  ['src/app/a.ts', "import { exec } from 'node:child_process'", 'starts a program'],
  ['src/cli/demo/service-process.ts', 'spawn(name, { shell: true })', 'starts a program through a shell'],
  ['src/http/a.ts', 'new RegExp(given)', 'makes a pattern while it runs'],
  ['src/storage/a.ts', 'sql.raw(given)', 'puts text into a statement'],
  ['src/storage/a.ts', `client.query(\`select \${given}\`)`, 'puts text into a statement'],
  ['src/app/a.ts', 'Math.random()', 'draws what can be guessed'],
  ['src/app/a.ts', "createHash('md5')", 'uses another digest than SHA-256'],
  ['src/app/a.ts', "createHmac('sha1', key)", 'uses another digest than SHA-256'],
  ['src/app/a.ts', "createCipheriv('aes-256-cbc', key, iv)", 'uses another cipher than AES-256-GCM'],
  ['src/storage/a.ts', 'ssl: { rejectUnauthorized: false }', 'talks to whoever answers'],
  ['src/app/a.ts', 'await fetch(address)', 'could talk to another machine'],
  ['src/app/a.ts', "import { request } from 'node:https'", 'could talk to another machine'],
  ['src/desk/a.js', 'place.innerHTML = text', 'writes HTML'],
  ['src/desk/a.tsx', '<p dangerouslySetInnerHTML={text} />', 'writes HTML'],
  ['src/desk/a.js', "addEventListener('message', hear)", 'listens to other windows'],
  ['src/desk/a.js', "localStorage.setItem('name', name)", 'keeps something in the browser'],
  ['src/desk/a.js', "location = 'https://elsewhere.example'", 'leads elsewhere'],
]

test('each rule complains about code that breaks it', async (t) => {
  for (const [path, text, saying] of BROKEN) t.same(securityComplaints({ path, text }), [`${path} ${saying}`], text)
  const sayings = BROKEN.map(([, , saying]) => saying)
  t.same(
    SECURITY_RULES.filter(({ saying }) => !sayings.includes(saying)),
    [],
    'each rule was broken',
  )
})

test('code that only resembles a broken rule passes', async (t) => {
  const clean = [
    ['src/http/a.ts', 'pattern.exec(text)'],
    ['src/http/a.ts', '// eval() is not for us'],
    ['src/app/a.ts', "createHash('sha256')"],
    ['src/http/a.ts', "import type { Server } from 'node:https'"],
    ['src/desk/a.js', 'fetch(path)'],
    ['src/storage/a.ts', `sql\`select \${given}\``],
  ] as const
  for (const [path, text] of clean) t.same(securityComplaints({ path, text }), [], text)
})
