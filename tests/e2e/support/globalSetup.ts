import { ensureBuilt } from '../../../scripts/support/setup.mjs'

/** The specs run what is built, so what is built has to be what the sources say. */
// biome-ignore lint/style/noDefaultExport: Playwright looks for it there.
export default async function globalSetup(): Promise<void> {
  await ensureBuilt()
}
