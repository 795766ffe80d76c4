/** Says that a project is not open yet because a window which has gone still seems to hold it. */
import { Alert, Loader } from '@mantine/core'
import { useProjectSession } from '../../client/projectSession'
import { useTranslate } from '../../i18n/words'

export function WaitingNotice() {
  const t = useTranslate()
  const isWaiting = useProjectSession(session => session.isWaiting)
  if (!isWaiting) return null
  return (
    <Alert m="xs" role="status" icon={<Loader size="xs" aria-hidden />} title={t('waiting.title')}>
      {t('waiting.body')}
    </Alert>
  )
}
