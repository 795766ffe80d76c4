/** A problem in words: what happened, what is safe, what to do next. */
import { Alert } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { Problem } from '../../shared/problem'
import { problemWords } from '../i18n/problemWords'
import { useTranslate } from '../i18n/words'

type Props = { readonly problem: Problem; readonly onDismiss?: () => void }

export function ProblemBanner({ problem, onDismiss }: Props) {
  const t = useTranslate()
  const { title, body, values } = problemWords(problem)
  return (
    <Alert
      role="alert"
      color="red"
      variant="light"
      icon={<IconAlertTriangle aria-hidden />}
      title={t(title, values)}
      withCloseButton={onDismiss !== undefined}
      onClose={onDismiss}
      closeButtonLabel={t('common.dismiss')}
    >
      {t(body, values)}
    </Alert>
  )
}
