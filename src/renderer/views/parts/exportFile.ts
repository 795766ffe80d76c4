/** The way of every exported file: written, saved where the analyst says, and reported. */
import { notifications } from '@mantine/notifications'
import { problemOf } from '../../../shared/problem'
import { showProblem, useProjectSession } from '../../client/projectSession'
import type { Translate } from '../../i18n/words'

type File = { readonly suggestedName: string; readonly mediaType: string }

/** `stopped`: by the analyst, while it was written or when asked where it should go. */
type Outcome = 'saved' | 'stopped' | 'failed'

/** `write` gives null when it was stopped. */
export async function exportFile(
  t: Translate,
  file: File,
  write: () => Promise<Uint8Array<ArrayBuffer> | null>,
): Promise<Outcome> {
  const { host } = useProjectSession.getState()
  if (host === null) return 'stopped'
  try {
    const bytes = await write()
    if (bytes === null) return 'stopped'
    const { name } = await host.call('export.save', { ...file, bytes })
    if (name === null) return 'stopped'
    notifications.show({ message: t('export.saved', { name }) })
    return 'saved'
  } catch (thrown) {
    showProblem(problemOf(thrown))
    return 'failed'
  }
}
