/** A problem in words: what happened, what is safe, what to do next. */
import { Alert, Stack } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { visibleControls } from '../../shared/analysis/textControls'
import type { Problem } from '../../shared/problem'
import { problemWords } from '../i18n/problemWords'
import { useTranslate } from '../i18n/words'
import classes from './ProblemBanner.module.css'

type Props = {
  readonly problem: Problem
  readonly onDismiss?: () => void
  /** What can be done about it: buttons, or none. */
  readonly remedy?: ReactNode
  /** Something to answer rather than something that failed. */
  readonly isNotice?: boolean
}

export function ProblemBanner({ problem, onDismiss, remedy, isNotice = false }: Props) {
  const t = useTranslate()
  const { title, body, values, reason, detail } = problemWords(problem, t)
  return (
    <Alert
      role={isNotice ? 'status' : 'alert'}
      color={isNotice ? 'yellow' : 'red'}
      variant="light"
      icon={<IconAlertTriangle aria-hidden />}
      title={t(title, values)}
      withCloseButton={onDismiss !== undefined}
      onClose={onDismiss}
      closeButtonLabel={t('common.dismiss')}
    >
      <Stack gap="xs" align="flex-start">
        <div>
          {t(body, values)} {reason}
          {detail !== null && (
            <details className={classes.detail}>
              <summary>{t('reason.detail')}</summary>
              <bdi dir="auto">{visibleControls(detail)}</bdi>
            </details>
          )}
        </div>
        {remedy}
      </Stack>
    </Alert>
  )
}
