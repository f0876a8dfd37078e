// Loaded before every command, by whatever Node the machine has: TypeScript is what an older one cannot read, and a
// missing install would otherwise show as an error about a file extension.
import { existsSync, readFileSync } from 'node:fs'

const A_PACKAGE = new URL('../../node_modules/zod/package.json', import.meta.url)
const KNOWN_HOLES = new URL('runtimes/known-holes.json', import.meta.url)

/** npm installs a Node without known holes for these machines; on others the Node of the machine runs the program. */
const WITH_NODE = ['linux-x64', 'linux-arm64']

const numbersOf = (version) => version.replace(/^v/, '').split('.').map(Number)

const isOlder = (version, other) => {
  const [left, right] = [numbersOf(version), numbersOf(other)]
  const place = left.findIndex((number, index) => number !== right[index])
  return place !== -1 && left[place] < right[place]
}

/** The first version without a known hole of each line of Node, oldest line first. */
const fixedVersions = () => {
  const { lines, holes } = JSON.parse(readFileSync(KNOWN_HOLES, 'utf8')).programs.node
  const all = holes.flatMap(({ fixed }) => fixed)
  return lines.map((line) =>
    all.filter((version) => numbersOf(version)[0] === line).reduce((best, one) => (isOlder(best, one) ? one : best)),
  )
}

/** A line that the list does not know gets no fixes any more, unless it is newer than the list. */
const hasHoles = (fixed) => {
  const [line] = numbersOf(process.version)
  const ofLine = fixed.find((version) => numbersOf(version)[0] === line)
  return ofLine === undefined ? isOlder(process.version, fixed.at(-1)) : isOlder(process.version, ofLine)
}

const refuse = (...lines) => {
  process.stderr.write(lines.map((line) => `${line}\n`).join(''))
  process.exit(1)
}

const fixed = fixedVersions()
const bringsNode = WITH_NODE.includes(`${process.platform}-${process.arch}`)
if (!bringsNode && hasHoles(fixed)) {
  refuse(
    `Chương trình cần Node không có lỗ hổng bảo mật đã biết: từ bản ${fixed.join(', ')} trở lên (đang chạy bằng Node ` +
      `${process.version}). Hãy cài bản LTS mới nhất từ https://nodejs.org, chạy “npm ci” trong thư mục của chương trình, ` +
      'rồi chạy lại.',
    `The program needs a Node without known security holes: from ${fixed.join(', ')} on (this is Node ${process.version}). ` +
      'Install the newest LTS version from https://nodejs.org, run "npm ci" in the folder of the program, and start again.',
  )
}
if (!process.features.typescript || !existsSync(A_PACKAGE)) {
  refuse(
    `Chương trình chưa được cài đủ (đang chạy bằng Node ${process.version}, cần Node 24): hãy chạy “npm ci” trong thư mục ` +
      'của chương trình, không kèm --omit=optional, rồi chạy lại.',
    `The program is not fully installed (this is Node ${process.version}, Node 24 is needed): run "npm ci" in its ` +
      'folder, without --omit=optional, and start again.',
  )
}

// Without a listener this signal opens the debugger to every local user. A listener of our own replaces it on every Node;
// the option --disable-sigusr1 would make an older one end with an error instead of the sentences above.
process.on('SIGUSR1', () => {})
