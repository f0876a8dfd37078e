import { test } from 'tap'
import { defaultDataDir } from '../../../src/storage/embedded/default-data-dir.ts'

test('Linux: the data folder of the user, or of the system for root', async (t) => {
  const user = { platform: 'linux', home: '/home/lan', isRoot: false } as const
  t.equal(defaultDataDir(user), '/home/lan/.local/share/kiem-phieu')
  t.equal(defaultDataDir({ ...user, xdgDataHome: '/data/lan' }), '/data/lan/kiem-phieu')
  t.equal(defaultDataDir({ ...user, xdgDataHome: 'relative' }), '/home/lan/.local/share/kiem-phieu')
  t.equal(defaultDataDir({ ...user, xdgDataHome: '' }), '/home/lan/.local/share/kiem-phieu')
  t.equal(defaultDataDir({ ...user, home: '/root', isRoot: true, xdgDataHome: '/data' }), '/var/lib/kiem-phieu')
})

test('macOS and Windows', async (t) => {
  const mac = { platform: 'darwin', home: '/Users/lan', isRoot: false } as const
  t.equal(defaultDataDir(mac), '/Users/lan/Library/Application Support/kiem-phieu')
  const windows = { platform: 'win32', home: 'C:\\Users\\Lan', isRoot: false } as const
  t.equal(defaultDataDir(windows), 'C:\\Users\\Lan\\AppData\\Local\\kiem-phieu')
  t.equal(defaultDataDir({ ...windows, localAppData: 'D:\\Local' }), 'D:\\Local\\kiem-phieu')
})
