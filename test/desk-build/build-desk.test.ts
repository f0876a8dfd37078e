import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'tap'
import { buildDesk } from '../../src/desk-build/build-desk.ts'
import { bundledDesk } from '../support/desk.ts'

/** Bytes that a browser fetches before the first screen, compressed. */
const MOST_BYTES = 100_000

/** The sources that may be in a page. */
const ALLOWED = [
  // The proof of an event of the log and the commitments in it, recomputed by the code of the verifier.
  /^src\/(?:audit\/(?:canonical|commitment|merkle|proofs)|platform\/(?:browser-crypto|small-order)|kernel\/bytes)\.ts$/,
  /^node_modules\/@noble\/(?:curves|hashes)\//,
  /^src\/desk\//,
  /^src\/locale\/(?:text|labels|roles|sign-in-change-labels|state-words|delivery-words|event-(?:details|words))\.ts$/,
  // The words of every figure of the log, which may be a result with its findings, a set of readings or a paper.
  /^src\/locale\/(?:(?:inner-)?figure-words|figure-values|findings|readings|paper-kinds)\.ts$/,
  /^src\/locale\/desk\//,
  /^src\/kernel\/(?:product|proposed-username|record|search-text|unknown)\.ts$/,
  // The definition of an invalid ballot, for the question of ballot entry, and of a sheet that does not add up.
  /^src\/rules\/(?:ballot|sheet-faults|tally|types)\.ts$/,
  // The base of the majority, the limit of the surplus and the usual elections of a meeting, for the set-up.
  /^src\/rules\/(?:roll|majority|surplus|branch|usual-elections)\.ts$/,
  // Which roles wait to be granted again.
  /^src\/rules\/(?:roles|two-people)\.ts$/,
  /^src\/kernel\/(?:bug|integers)\.ts$/,
  /^node_modules\/(?:preact|@preact\/signals(?:-core)?)\//,
  /^node_modules\/@fontsource-variable\/public-sans\/files\/public-sans-(?:latin|vietnamese)-wght-normal\.woff2$/,
]

test('the first load of each page is small', async (t) => {
  const { files } = await bundledDesk()
  for (const page of ['/', '/setup', '/hall', '/verify']) {
    const html = files.get(page)!
    const parts = [...html.bytes.toString().matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address!)
    const fetched = [page, ...new Set(parts)].map((address) => files.get(address)!)
    const bytes = fetched.reduce((sum, { gzip, bytes }) => sum + (gzip ?? bytes).length, 0)
    t.comment(`${page}: ${fetched.length} requests, ${bytes} bytes`)
    t.ok(bytes < MOST_BYTES, `${page} is ${bytes} bytes`)
    t.ok(fetched.length <= 10, `${page} needs ${fetched.length} requests`)
  }
})

/** A part of the desk with those that it loads with itself, by their addresses. */
const partsOf = (
  textOf: (address: string) => string,
  address: string,
  found = new Set<string>(),
): ReadonlySet<string> => {
  if (found.has(address)) return found
  found.add(address)
  for (const [, part] of textOf(address).matchAll(/(?:from|import)"([^"]+)"/g)) partsOf(textOf, part!, found)
  return found
}

test('the first page of each role is small, with its screen', async (t) => {
  const { files } = await bundledDesk()
  const textOf = (address: string): string => files.get(address)!.bytes.toString()
  const bytesOf = (address: string): number => (files.get(address)!.gzip ?? files.get(address)!.bytes).length
  const page = ['/', ...[...textOf('/').matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address!)]
  const screens = page
    .filter((address) => address.endsWith('.js'))
    .map(textOf)
    .join('\n')
  const homes = {
    typist: 'stacks',
    'head, presidium and secretary': 'meeting',
    'people of several meetings': 'meetings',
  }
  for (const [role, home] of Object.entries(homes)) {
    const [, part = ''] =
      new RegExp(`\\b${home}:[\\w$]+\\(async\\(\\)=>\\(await import\\("([^"]+)"\\)`).exec(screens) ?? []
    t.not(part, '', `the screen of ${home} is found`)
    const fetched = new Set([...page, ...partsOf(textOf, part)])
    const bytes = [...fetched].reduce((sum, address) => sum + bytesOf(address), 0)
    t.comment(`${role}: ${fetched.size} requests, ${bytes} bytes`)
    t.ok(bytes < MOST_BYTES, `${role}: ${bytes} bytes`)
  }
})

test('a page names the style of the screens that come later', async (t) => {
  const { files } = await bundledDesk()
  const [, later = ''] = /name="later-style" content="([^"]+)"/.exec(files.get('/')!.bytes.toString()) ?? []
  t.equal(files.get(later)?.type, 'text/css; charset=utf-8')
})

test('nothing gets into a page but the desk, its words and its libraries', async (t) => {
  const { inputs } = await bundledDesk()
  t.ok(inputs.length > 20)
  t.same(
    inputs.filter((input) => !ALLOWED.some((allowed) => allowed.test(input))),
    [],
  )
})

/** The sources of the verifier: rooms that run in a browser, and words. */
const IN_VERIFIER = [
  /^src\/(?:kernel|rules|events|audit|count-record|verification|locale)\//,
  /^src\/platform\/browser-crypto\.ts$|^src\/platform\/small-order\.ts$/,
  /^src\/desk\/auditor\//,
  /^node_modules\/(?:zod|@noble\/(?:curves|hashes))\//,
]

test('nothing gets into the verifier but the rooms that run in a browser, and it is one file', async (t) => {
  const { files, verifierInputs } = await bundledDesk()
  t.ok(verifierInputs.length > 100)
  t.same(
    verifierInputs.filter((input) => !IN_VERIFIER.some((allowed) => allowed.test(input))),
    [],
  )
  const [, address = ''] = /name="verifier" content="([^"]+)"/.exec(files.get('/verify')!.bytes.toString()) ?? []
  const verifier = files.get(address)!
  t.equal(verifier.type, 'text/javascript; charset=utf-8')
  t.notMatch(verifier.bytes.toString(), /\bimport\(|importScripts|\bfetch\(|XMLHttpRequest/)
  t.ok(verifier.gzip!.length < 300_000, `${verifier.gzip!.length} bytes`)
  t.notMatch(files.get('/')!.bytes.toString(), /name="verifier"/, 'no other page knows it')
})

test('the scripts run under Trusted Types, and the styles find both fonts', async (t) => {
  const { files } = await bundledDesk()
  const texts = [...files].filter(([, { gzip }]) => gzip !== null).map(([path, { bytes }]) => [path, bytes.toString()])
  for (const [path, text] of texts) {
    if (path!.endsWith('.js')) t.notMatch(text!, /\beval\(|new Function\b|document\.write/, path!)
    // The library for schemas knows names of formats that look like addresses; this script can fetch nothing (`pages.test.ts`).
    if (path!.startsWith('/desk/verifier-')) continue
    t.notMatch(
      text!.replaceAll(/http:\/\/www\.w3\.org\/\w+\/\w+(?:\/\w+)?/g, ''),
      /https?:\/\//,
      `${path} leads nowhere else`,
    )
  }
  const [, style = ''] = texts.find(([path]) => /desk-\w+\.css$/.test(path!)) ?? []
  const fonts = [...style.matchAll(/url\(["']?([^)"']+)["']?\)/g)].map(([, address]) => address!)
  t.equal(fonts.length, 2)
  for (const font of fonts) t.ok(files.has(font), font)
})

test('the same sources give the same files', async (t) => {
  const [first, second] = [await bundledDesk(), await buildDesk()]
  const tagsOf = ({ files }: typeof first) => [...files].map(([path, { etag }]) => [path, etag])
  t.same(tagsOf(first), tagsOf(second))
})

/** The first class of each rule of these styles, where a rule is about a class at all. */
const rootsIn = (files: readonly string[]): ReadonlySet<string> =>
  new Set(
    files.flatMap((file) =>
      [...readFileSync(join('src/desk/styles', file), 'utf8').matchAll(/^\s*\.([\w-]+)[^;]*[{,]$/gm)].map(
        ([, name]) => name!,
      ),
    ),
  )

const importedBy = (file: string): readonly string[] =>
  [...readFileSync(join('src/desk/styles', file), 'utf8').matchAll(/@import "\.\/([^"]+)"/g)].map(([, name]) => name!)

test('a style that comes later changes no screen that was there before', async (t) => {
  const first = importedBy('desk.css')
  const later = importedBy('later.css').filter((file) => !first.includes(file))
  // Rules for small windows and for paper may name a later screen.
  const before = rootsIn(first.filter((file) => !/narrow|tiny|print|forced-colours/.test(file)))
  const after = rootsIn(later)
  t.ok(before.size > 100)
  t.ok(after.size > 10)
  t.same(
    [...after].filter((name) => before.has(name)),
    [],
  )
})
