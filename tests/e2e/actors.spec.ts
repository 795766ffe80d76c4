/** Actors and relationships in the navigator and the inspector, in English. */
import { confirmRemoval, inspectorOf } from './pages/inspectorPage'
import { goToParagraph } from './pages/journey'
import { typeOver } from './pages/keys'
import { navigatorOf, openSample } from './pages/navigatorPage'
import { english } from './pages/words'
import { expect, test } from './support/app'

test.use({ locale: 'en-GB' })

test.beforeEach(async ({ app: { page } }) => {
  await openSample(page, english)
})

test('an actor is found by another name, renamed, typed and described', async ({
  app: { page },
}) => {
  const navigator = navigatorOf(page, english)
  const inspector = inspectorOf(page, english)
  await navigator.filterActors('goita')
  await navigator.actor('آسيمي غويتا').click()
  await expect(inspector.section('inspector.passages').locator('mark').first()).toBeVisible()

  await inspector.pane.getByRole('button', { name: /^Name: / }).click()
  await typeOver(page, 'الجنرال غويتا')
  await page.keyboard.press('Enter')
  await navigator.filterActors('')
  await expect(navigator.actor('الجنرال غويتا')).toBeVisible()
  await expect(inspector.pane.getByText('آسيمي غويتا', { exact: true }).first()).toBeVisible()

  await inspector.choose('common.type', english('actorType.new'))
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: english('common.name') }).fill('Head of state')
  await dialog.getByRole('button', { name: english('common.create') }).click()
  await expect(inspector.pane.getByRole('combobox', { name: english('common.type') })).toHaveValue(
    /Head of state/,
  )

  const description = inspector.field('actor.description')
  await description.fill('Leads the transition.')
  await description.press('Control+Enter')
  await page.keyboard.press('Control+KeyZ')
  await expect(description).toHaveValue('جنرال، رئيس المرحلة الانتقالية.')
})

test('a new name brings suggested mentions, which are confirmed at once', async ({
  app: { page },
}) => {
  const navigator = navigatorOf(page, english)
  const inspector = inspectorOf(page, english)
  await navigator.pane.getByRole('button', { name: english('navigator.addActor') }).click()
  await page.getByRole('textbox', { name: english('common.name'), exact: true }).fill('Chad')
  await page.getByRole('button', { name: english('common.add'), exact: true }).click()

  const passages = inspector.section('inspector.passages')
  await expect(passages.getByText(english('mention.suggested'), { exact: true })).not.toHaveCount(0)
  await passages.getByRole('button', { name: english('mention.confirmAll') }).click()
  await expect(passages.getByText(english('mention.suggested'), { exact: true })).toHaveCount(0)

  await inspector.pane.getByRole('button', { name: english('actor.remove') }).click()
  await confirmRemoval(page, english('common.remove'))
  await expect(navigator.actor('Chad')).toHaveCount(0)
})

test('a relationship shows the words it rests on, how they are rated, and asks for them', async ({
  app: { page },
}) => {
  const navigator = navigatorOf(page, english)
  const inspector = inspectorOf(page, english)
  await goToParagraph(page, 4)
  await navigator.actor('آسيمي غويتا').click()
  await inspector.section('inspector.relationships').getByRole('button').first().click()
  const restsOn = inspector.section('inspector.restsOn')
  await expect(restsOn.locator('mark')).toHaveCount(1)
  await expect(restsOn.getByText('H1', { exact: true })).toBeVisible()

  const from = inspector.field('relationship.startDate')
  await from.fill('2025-13')
  await from.press('Enter')
  await expect(inspector.pane.getByText(english('relationship.dateHint'))).toBeVisible()
  await from.fill('2025-08')
  await from.press('Enter')
  await expect(inspector.pane.getByText(english('relationship.dateHint'))).toBeHidden()

  await restsOn.getByRole('button', { name: english('relationship.uncite') }).click()
  await expect(restsOn.getByText(english('relationship.uncited'))).toBeVisible()
  await restsOn.getByRole('button', { name: /¶4/ }).click()
  await expect(restsOn.getByText(english('relationship.uncited'))).toBeHidden()
  await expect(restsOn.getByRole('button', { name: /¶4/ }).first()).toBeVisible()

  await inspector.pane.getByRole('button', { name: english('note.write') }).click()
  await inspector.field('note.write').fill('Two sources would be better.')
  await inspector.pane.getByRole('button', { name: english('common.save') }).click()
  await expect(inspector.field('common.note').last()).toHaveValue('Two sources would be better.')
})
