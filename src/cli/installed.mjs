// Loaded before every command, by whatever Node the machine has: TypeScript is what an older one cannot read, and a
// missing install would otherwise show as an error about a file extension.
import { existsSync } from 'node:fs'

const A_PACKAGE = new URL('../../node_modules/zod/package.json', import.meta.url)

if (!process.features.typescript || !existsSync(A_PACKAGE)) {
  process.stderr.write(
    `Chương trình chưa được cài đủ (đang chạy bằng Node ${process.version}, cần Node 24): hãy chạy “npm ci” trong thư mục ` +
      'của chương trình, không kèm --omit=optional, rồi chạy lại.\n' +
      `The program is not fully installed (this is Node ${process.version}, Node 24 is needed): run "npm ci" in its ` +
      'folder, without --omit=optional, and start again.\n',
  )
  process.exit(1)
}
