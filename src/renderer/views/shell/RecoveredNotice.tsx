/** Says that unsaved work was brought back when the project was opened. */
import { Alert } from '@mantine/core'
import { IconLifebuoy } from '@tabler/icons-react'
import { useProjectSession } from '../../client/projectSession'
import { useTranslate } from '../../i18n/words'

export function RecoveredNotice() {
  const t = useTranslate()
  const count = useProjectSession(session => session.recoveredSteps)
  if (count === 0) return null
  return (
    <Alert
      m="xs"
      role="status"
      color="accent"
      icon={<IconLifebuoy aria-hidden />}
      title={t('recovered.title')}
      withCloseButton
      closeButtonLabel={t('common.dismiss')}
      onClose={() => useProjectSession.setState({ recoveredSteps: 0 })}
    >
      {t('recovered.body', { count })}
    </Alert>
  )
}
