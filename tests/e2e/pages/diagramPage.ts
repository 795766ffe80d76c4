/** The diagram as the analyst uses it, in either language: places on the canvas, tools, dialogs. */
import { expect, type Locator, type Page } from '@playwright/test'
import type { Key } from './words'

type Words = (key: Key) => string
export type Point = { readonly x: number; readonly y: number }

export type DiagramPage = {
  readonly pane: Locator
  readonly canvas: Locator
  /** An actor in the diagram's description. */
  readonly entry: (name: string) => Locator
  readonly names: () => Promise<readonly string[]>
  /** Where an actor is drawn, in pixels of the window, once the view is still. */
  readonly place: (name: string) => Promise<Point>
  /** All actors' places; equal before and after what must leave no trace. */
  readonly places: () => Promise<Readonly<Record<string, string>>>
  /** A place of the canvas where nothing is drawn, near its corner. */
  readonly emptyPlace: () => Promise<Point>
  readonly drag: (from: Point, to: Point) => Promise<void>
  /** Presses on an actor's handle and moves to a place; the button stays down. */
  readonly pullHandle: (from: string, to: Point) => Promise<void>
  readonly tool: (name: Key) => Locator
  readonly dialog: (title: Key) => Locator
  readonly undo: () => Promise<void>
}

async function placesOf(pane: Locator): Promise<Record<string, string>> {
  return pane
    .locator('[data-actor-id]')
    .evaluateAll(entries =>
      Object.fromEntries(
        entries
          .filter(entry => entry instanceof HTMLElement)
          .map(({ dataset }) => [dataset.name ?? '', `${dataset.x} ${dataset.y}`]),
      ),
    )
}

/** Places are written when the view has been still for a moment: read until they stay. */
async function stillPlaces(page: Page, pane: Locator): Promise<Record<string, string>> {
  await expect(pane.getByRole('application')).toBeVisible()
  let places: Record<string, string> = {}
  await expect(async () => {
    const before = JSON.stringify(places)
    await page.waitForTimeout(160)
    places = await placesOf(pane)
    expect(JSON.stringify(places)).toBe(before)
    expect(JSON.stringify(places)).not.toContain('undefined')
  }).toPass({ intervals: [50], timeout: 10_000 })
  return places
}

export function diagramPageOf(page: Page, words: Words): DiagramPage {
  const pane = page.getByRole('region', { name: words('diagram.title'), exact: true })
  const canvas = pane.getByRole('application')
  const places = () => stillPlaces(page, pane)

  async function corner(): Promise<Point> {
    const box = await canvas.boundingBox()
    if (box === null) throw new Error('the canvas is not shown')
    return box
  }

  async function place(name: string): Promise<Point> {
    await expect(pane.locator(`[data-actor-id][data-name="${name}"]`)).toBeAttached()
    const [x = Number.NaN, y = Number.NaN] = ((await places())[name] ?? '').split(' ').map(Number)
    const origin = await corner()
    return { x: origin.x + x, y: origin.y + y }
  }

  async function pullHandle(from: string, to: Point): Promise<void> {
    const start = await place(from)
    await page.mouse.move(start.x - 4, start.y)
    await page.mouse.move(start.x, start.y)
    const handle = page.getByTestId('connect-handle')
    await expect(handle).toBeVisible()
    const box = await handle.boundingBox()
    if (box === null) throw new Error('the handle is not shown')
    await page.mouse.move(box.x + 8, box.y + 8)
    await page.mouse.down()
    await page.mouse.move((box.x + to.x) / 2, (box.y + to.y) / 2, { steps: 3 })
    await page.mouse.move(to.x, to.y, { steps: 3 })
  }

  return {
    pane,
    canvas,
    entry: name => pane.locator(`[data-actor-id][data-name="${name}"]`),
    names: async () => Object.keys(await placesOf(pane)),
    place,
    places,
    emptyPlace: async () => {
      const { x, y } = await corner()
      return { x: x + 24, y: y + 24 }
    },
    drag: async (from, to) => {
      await page.mouse.move(from.x, from.y)
      await page.mouse.down()
      await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 })
      await page.mouse.move(to.x, to.y, { steps: 4 })
      await page.mouse.up()
    },
    pullHandle,
    tool: name => pane.getByRole('button', { name: words(name), exact: true }),
    dialog: title => page.getByRole('dialog', { name: words(title) }),
    undo: () => page.keyboard.press('Control+KeyZ'),
  }
}
