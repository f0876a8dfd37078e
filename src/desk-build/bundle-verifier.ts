import { type BuildResult, build } from 'esbuild'

/** The verifier of logs, which a page runs beside itself. */
export const VERIFIER = 'src/desk/auditor/worker.ts'

/**
 * Bundles the verifier as one script of its own: once it is here, nothing has to be fetched.
 * @param root folder of the project
 */
export const bundleVerifier = (root: string): Promise<BuildResult<{ write: false; metafile: true }>> =>
  build({
    absWorkingDir: root,
    entryPoints: [VERIFIER],
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: ['chrome109', 'firefox115'],
    tsconfigRaw: {},
    outdir: '/',
    entryNames: 'verifier-[hash]',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
    write: false,
    metafile: true,
  })
