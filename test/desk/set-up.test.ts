import { test } from 'tap'
import { expectNoBarrier } from './support/barriers.ts'
import { openHallBrowser } from './support/hall-browser.ts'
import { expectPictures } from './support/pictures.ts'
import { addRole } from './support/roles.ts'

test('the checklist says what is missing before the ballots and leads to it', async (t) => {
  const hall = await openHallBrowser(t)
  const page = await hall.openAs(await addRole(hall, 'presidium'), '/#/set-up')
  await page.getByRole('heading', { level: 1, name: 'Còn 2 việc trước khi phát phiếu' }).waitFor()
  await expectNoBarrier(t, page, 'the checklist')
  await expectPictures(t, page, 'set-up-checklist')
})
