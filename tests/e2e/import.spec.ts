/** Importing a source: nothing is stored that the analyst has not seen, and what is stored is exact. */
import type { Locator, Page } from '@playwright/test'
import { newProject, previewImport, storeImport } from './pages/journey'
import { paragraph, textOf } from './pages/readerPage'
import { arabic, beginningOf } from './pages/words'
import { expect, test } from './support/app'

test.use({ locale: 'ar' })

const PARAGRAPHS = [
  'أعلنت الحكومة في باماكو، يوم 14 أغسطس 2025، أنها أحبطت محاولة للاستيلاء على السلطة، وقالت إن عدداً من الضباط أوقفوا قبل ذلك بأيام.',
  'أولاً: رواية الحكومة',
  'تقول الرواية الرسمية إن الموقوفين تلقوا دعماً من الخارج، ولم يُنشر حتى الآن ما يثبت ذلك؛ وترفض باريس هذا القول وتصفه بأنه بلا أساس.',
]
/** Letters that Windows-1256 does not have. */
const BEYOND_1256 = 'رمز 🕊️ ثم كلمات: «السلام عليكم» — e\u0301 كما وردت.'

/** Bytes of a text in an encoding of one byte a letter. */
function singleByte(text: string, encoding: string): Buffer {
  const decoder = new TextDecoder(encoding)
  const bytes = new Map<string, number>()
  for (let byte = 0; byte < 256; byte++) bytes.set(decoder.decode(Uint8Array.of(byte)), byte)
  return Buffer.from(Array.from(text, letter => bytes.get(letter) ?? 0x3f))
}

function utf16(text: string, isBigEndian: boolean): Buffer {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le')
  return isBigEndian ? bytes.swap16() : bytes
}

const ENCODINGS = [
  {
    name: 'UTF-8',
    paragraphs: [...PARAGRAPHS, BEYOND_1256],
    encode: (text: string) => Buffer.from(text),
  },
  {
    name: 'UTF-16 LE',
    paragraphs: [...PARAGRAPHS, BEYOND_1256],
    encode: (text: string) => utf16(text, false),
  },
  {
    name: 'UTF-16 BE',
    paragraphs: [...PARAGRAPHS, BEYOND_1256],
    encode: (text: string) => utf16(text, true),
  },
  {
    name: 'Windows-1256',
    paragraphs: PARAGRAPHS,
    encode: (text: string) => singleByte(text, 'windows-1256'),
  },
]

function encodingField(page: Page) {
  return page.getByRole('combobox', { name: arabic('sourceDetails.encoding') })
}

for (const { name, paragraphs, encode } of ENCODINGS) {
  test(`stores ${name} text letter by letter`, async ({ app: { page } }) => {
    await newProject(page, 'استيراد')
    const dialog = await previewImport(page, {
      name: 'نص.txt',
      bytes: encode(paragraphs.join('\r\n')),
    })
    await expect(encodingField(page)).toHaveValue(name)
    await expect(dialog.getByText(paragraphs[0] ?? '', { exact: true })).toBeVisible()
    await storeImport(page)
    for (const [place, text] of paragraphs.entries()) {
      expect(await textOf(page, place + 1).textContent()).toBe(text)
    }
  })
}

test('a wrong guess of the encoding is corrected before anything is stored', async ({
  app: { page },
}) => {
  await newProject(page, 'استيراد')
  const bytes = singleByte(PARAGRAPHS.join('\n'), 'windows-1256')
  const dialog = await previewImport(page, { name: 'نص.txt', bytes })
  await encodingField(page).click()
  await page.getByRole('option', { name: 'Windows-1252' }).click()
  await expect(dialog.getByText(PARAGRAPHS[1] ?? '', { exact: true })).toHaveCount(0)
  await expect(encodingField(page)).toHaveValue('Windows-1252')
  await encodingField(page).click()
  await page.getByRole('option', { name: 'Windows-1256' }).click()
  await expect(dialog.getByText(PARAGRAPHS[1] ?? '', { exact: true })).toBeVisible()
})

test('what is corrected in the preview is what is stored', async ({ app: { page } }) => {
  await newProject(page, 'استيراد')
  const dialog = await previewImport(page, {
    name: 'نص.txt',
    bytes: Buffer.from(PARAGRAPHS.join('\n')),
  })
  const kindOf = (number: number) =>
    dialog.getByRole('combobox', {
      name: arabic('import.kindOf').replace('{{number, number}}', String(number)),
    })
  await expect(kindOf(2)).toHaveValue('heading1')
  await kindOf(2).selectOption('body')
  await kindOf(3).selectOption('quotation')
  await dialog.getByLabel(arabic('sourceDetails.title')).fill('مذكرة عن مالي')
  await dialog.getByLabel(arabic('sourceDetails.author'), { exact: true }).fill('فريق ترجيح')
  await dialog.getByLabel(arabic('sourceDetails.published')).fill('2025-08')
  await storeImport(page)

  await expect(paragraph(page, 2)).toHaveAttribute('data-kind', 'body')
  await expect(paragraph(page, 3)).toHaveAttribute('data-kind', 'quotation')
  await page.getByRole('button', { name: arabic('reader.sourceDetails') }).click()
  await expect(page.getByLabel(arabic('sourceDetails.author'), { exact: true })).toHaveValue(
    'فريق ترجيح',
  )
  await expect(page.getByLabel(arabic('sourceDetails.published'))).toHaveValue('2025-08')
})

test('a source without a title or with a date that is none is not stored', async ({
  app: { page },
}) => {
  await newProject(page, 'استيراد')
  const dialog = await previewImport(page, {
    name: 'نص.txt',
    bytes: Buffer.from(PARAGRAPHS.join('\n')),
  })
  const store = dialog.getByRole('button', { name: arabic('import.store'), exact: true })
  await dialog.getByLabel(arabic('sourceDetails.title')).fill('  ')
  await expect(store).toBeDisabled()
  await dialog.getByLabel(arabic('sourceDetails.title')).fill('عنوان')
  await expect(store).toBeEnabled()
  await dialog.getByLabel(arabic('sourceDetails.published')).fill('أمس')
  await expect(store).toBeDisabled()
  await expect(dialog.getByText(arabic('sourceDetails.notADate'))).toBeVisible()
  await dialog.getByLabel(arabic('sourceDetails.published')).fill('٢٠٢٥')
  await expect(store).toBeEnabled()
})

test('cancelling leaves no trace, and undo takes an import away', async ({ app: { page } }) => {
  await newProject(page, 'استيراد')
  await previewImport(page, { name: 'نص.txt', bytes: Buffer.from(PARAGRAPHS.join('\n')) })
  await page.getByRole('button', { name: arabic('common.cancel'), exact: true }).click()
  await expect(page.getByText(arabic('reader.noSource'))).toBeVisible()

  await previewImport(page, { name: 'نص.txt', bytes: Buffer.from(PARAGRAPHS.join('\n')) })
  await storeImport(page)
  await page.keyboard.press('Control+KeyZ')
  await expect(page.getByText(arabic('reader.noSource'))).toBeVisible()
})

test('the same text is noticed the second time', async ({ app: { page } }) => {
  await newProject(page, 'استيراد')
  const file = { name: 'نص.txt', bytes: Buffer.from(PARAGRAPHS.join('\n')) }
  await previewImport(page, file)
  await storeImport(page)
  const dialog = await previewImport(page, file)
  await expect(dialog.getByText(beginningOf(arabic('import.alreadyThere')))).toBeVisible()
  await dialog.getByRole('button', { name: arabic('import.openIt') }).click()
  await expect(dialog).toBeHidden()
})

test('what is no text is refused with the reason', async ({ app: { page } }) => {
  await newProject(page, 'استيراد')
  await page.keyboard.press('Control+KeyI')
  const dialog = page.getByRole('dialog', { name: arabic('import.title') })
  const picture = Buffer.from(
    '89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489',
    'hex',
  )
  await dialog
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'صورة.txt', mimeType: 'text/plain', buffer: picture })
  await expect(dialog.getByRole('alert')).toContainText('صورة.txt')
  await expect(
    dialog.getByRole('button', { name: arabic('import.chooseFile') }).last(),
  ).toBeVisible()
})

test('pasted text is taken without its formatting', async ({ app: { page } }) => {
  await newProject(page, 'استيراد')
  const dialog = page.getByRole('dialog', { name: arabic('import.title') })
  const paste = () =>
    page.evaluate(text => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', text)
      clipboardData.setData('text/html', '<b onclick="alert(1)">غير هذا</b>')
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
    }, PARAGRAPHS.join('\n'))
  await untilOpen(dialog, paste)
  await expect(dialog.getByText(PARAGRAPHS[0] ?? '', { exact: true })).toBeVisible()
  await expect(dialog.getByText('غير هذا')).toHaveCount(0)
  await storeImport(page)
  expect(await textOf(page, 3).textContent()).toBe(PARAGRAPHS[2])
})

test('text typed or pasted into the dialog is previewed', async ({ app: { page } }) => {
  await newProject(page, 'استيراد')
  await page.keyboard.press('Control+KeyI')
  await page.getByLabel(arabic('import.pasteHere')).fill(PARAGRAPHS.join('\n'))
  await page.getByRole('button', { name: arabic('import.usePasted') }).click()
  await storeImport(page)
  expect(await textOf(page, 1).textContent()).toBe(PARAGRAPHS[0])
})

test('a file dropped on the screen opens its preview', async ({ app: { page } }) => {
  await newProject(page, 'استيراد')
  const dialog = page.getByRole('dialog', { name: arabic('import.title') })
  const drop = () =>
    page.evaluate(text => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([text], 'مسقط.txt', { type: 'text/plain' }))
      const over = new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true })
      document.body.dispatchEvent(over)
      document.body.dispatchEvent(
        new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }),
      )
    }, PARAGRAPHS.join('\n'))
  await untilOpen(dialog, drop)
  await expect(dialog.getByText(PARAGRAPHS[0] ?? '', { exact: true })).toBeVisible()
})

/** An event made by a test is sooner than any hand: it may come before the window listens. */
async function untilOpen(dialog: Locator, act: () => Promise<void>): Promise<void> {
  await expect(async () => {
    await act()
    await expect(dialog).toBeVisible({ timeout: 2_000 })
  }).toPass()
}
