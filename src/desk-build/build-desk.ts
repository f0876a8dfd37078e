import { basename, extname, join } from 'node:path'
import { type BuildResult, build, type Plugin, stop } from 'esbuild'
import { Bug } from '../kernel/bug.ts'
import { bundleVerifier } from './bundle-verifier.ts'
import type { DeskFile } from './desk-file.ts'
import { fileOf } from './file-of.ts'
import { manualFiles } from './manual.ts'
import { pageHtml } from './page.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const SOURCES = 'src/desk'
/** The folder of addresses at which everything but the pages is served. */
const ADDRESS = '/desk/'

/** Pages by their address, with the script that fills them. */
const PAGES: Readonly<Record<string, string>> = {
  '/': `${SOURCES}/main.tsx`,
  '/setup': `${SOURCES}/setup.tsx`,
  '/hall': `${SOURCES}/hall.tsx`,
  '/verify': `${SOURCES}/verify.tsx`,
}
const STYLE = `${SOURCES}/styles/desk.css`
const LATER_STYLE = `${SOURCES}/styles/later.css`
/** The screen in the hall looks like nothing else, and has a style of its own. */
const HALL_STYLE = `${SOURCES}/styles/hall.css`
const HALL = '/hall'
const MANUAL_STYLE = `${SOURCES}/styles/manual.css`
/** The only page that may run the verifier. */
const VERIFY = '/verify'
const ICON = `${SOURCES}/icon.svg`

type Bundled = BuildResult<{ write: false; metafile: true }>

const bundle = (plugins: Plugin[]): Promise<Bundled> =>
  build({
    absWorkingDir: ROOT,
    entryPoints: [...Object.values(PAGES), STYLE, LATER_STYLE, HALL_STYLE, MANUAL_STYLE, ICON],
    bundle: true,
    splitting: true,
    inject: [`${SOURCES}/ground.ts`],
    format: 'esm',
    platform: 'browser',
    // The last Chrome of Windows 7, and the Firefox of that year with long support.
    target: ['chrome109', 'firefox115'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    // Options of compilers for the service must not change the bundle.
    tsconfigRaw: {},
    loader: { '.woff2': 'file', '.svg': 'copy' },
    outdir: '/',
    publicPath: ADDRESS,
    entryNames: '[name]-[hash]',
    chunkNames: 'part-[hash]',
    assetNames: '[name]-[hash]',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
    write: false,
    metafile: true,
    plugins,
  })

/** The address of an output of the bundler. */
const servedAt = (path: string): string => `${ADDRESS}${basename(path)}`

export interface Desk {
  readonly files: ReadonlyMap<string, DeskFile>
  /** Every source in the scripts and styles, by its path from the root of the project. */
  readonly inputs: readonly string[]
  /** The same of the verifier, which is a script of its own. */
  readonly verifierInputs: readonly string[]
}

const assemble = ({ outputFiles, metafile }: Bundled, verifier: Bundled): Desk => {
  const files = new Map<string, DeskFile>()
  for (const { path, contents } of [...outputFiles, ...verifier.outputFiles]) {
    files.set(servedAt(path), fileOf(extname(path), Buffer.from(contents), true))
  }
  const outputs = new Map(Object.entries(metafile.outputs).map(([path, output]) => [servedAt(path), output]))
  const addressOf = (source: string): string => {
    const [address] = [...outputs].find(([, { entryPoint }]) => entryPoint === source) ?? []
    if (address === undefined) throw new Bug(`the bundle lacks ${source}`)
    return address
  }
  /** Modules that are loaded with a script, directly or by others. */
  const modulesOf = (address: string, found: Set<string> = new Set()): Set<string> => {
    for (const { path, kind } of outputs.get(address)?.imports ?? []) {
      const target = servedAt(path)
      if (kind !== 'import-statement' || found.has(target)) continue
      found.add(target)
      modulesOf(target, found)
    }
    return found
  }
  const [style, laterStyle] = [addressOf(STYLE), addressOf(LATER_STYLE)]
  const hallStyle = addressOf(HALL_STYLE)
  const [icon, fonts] = [addressOf(ICON), [...files.keys()].filter((path) => path.endsWith('.woff2')).sort()]
  for (const [address, source] of Object.entries(PAGES)) {
    const script = addressOf(source)
    const html = pageHtml({
      script,
      modules: [...modulesOf(script)],
      style: address === HALL ? hallStyle : style,
      laterStyle,
      icon,
      fonts,
      verifier: address === VERIFY ? servedAt(verifier.outputFiles[0]!.path) : null,
    })
    files.set(address, fileOf('.html', Buffer.from(html), false))
  }
  for (const [address, file] of manualFiles({ styles: [style, addressOf(MANUAL_STYLE)], icon }))
    files.set(address, file)
  // The pages after a sign-in at a provider are not built here, so they know no digest.
  files.set(`${ADDRESS}desk.css`, { ...files.get(style)!, lasts: false })
  return { files, inputs: Object.keys(metafile.inputs), verifierInputs: Object.keys(verifier.metafile.inputs) }
}

/**
 * Bundles the desk in memory. The bundler is a program of its own, which ends afterwards.
 * @param plugins of the bundler, for a desk with another screen in a test
 * @throws Error if a source of the desk does not compile, or if the bundler of this kind of machine is not installed
 */
export const buildDesk = async (plugins: Plugin[] = []): Promise<Desk> => {
  try {
    return assemble(...(await Promise.all([bundle(plugins), bundleVerifier(ROOT)])))
  } finally {
    await stop()
  }
}
