import { posix, win32 } from 'node:path'

export type DataDirInputs = {
  readonly platform: NodeJS.Platform
  readonly home: string
  readonly isRoot: boolean
  /** `XDG_DATA_HOME`, if the system is Linux and it is set. */
  readonly xdgDataHome?: string | undefined
  /** `LOCALAPPDATA`, if the system is Windows. */
  readonly localAppData?: string | undefined
}

/** The default data folder in the user's home. */
export const defaultDataDir = (inputs: DataDirInputs): string => {
  const { platform, home, isRoot, xdgDataHome, localAppData } = inputs
  if (platform === 'win32') return win32.join(localAppData || win32.join(home, 'AppData', 'Local'), 'kiem-phieu')
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'kiem-phieu')
  if (isRoot) return '/var/lib/kiem-phieu'
  // XDG specification: a relative path is invalid and is ignored.
  const base = xdgDataHome?.startsWith('/') ? xdgDataHome : posix.join(home, '.local', 'share')
  return posix.join(base, 'kiem-phieu')
}
