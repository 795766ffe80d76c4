/** Says what was brought back when the project was opened: unsaved work, or parts of another file. */
import { Alert, Text } from '@mantine/core'
import { IconLifebuoy } from '@tabler/icons-react'
import type { SalvageReport } from '../../../shared/storeProtocol'
import { useProjectSession } from '../../client/projectSession'
import { commandWords } from '../../i18n/commandWords'
import { useFormat } from '../../i18n/format'
import { useTranslate } from '../../i18n/words'

/** How many kinds of steps are named. */
const NAMED = 5

export function RecoveredNotice() {
  const t = useTranslate()
  const format = useFormat()
  const count = useProjectSession(session => session.recoveredSteps)
  const recovered = useProjectSession(session => session.recovered)
  const copiedOut = useProjectSession(session => session.copiedOut)
  if (copiedOut !== null) return <CopiedOutNotice {...copiedOut} />
  if (count === 0) return null
  const named = (recovered?.commands ?? [])
    .slice(0, NAMED)
    .map(({ command, count: times }) =>
      t('recovered.command', { command: t(commandWords[command]), times }),
    )
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
      <Text size="sm">{t('recovered.body', { count })}</Text>
      {recovered !== null && (
        <Text size="sm" c="dimmed">
          {t('recovered.which', {
            commands: named.join(t('common.listSeparator')),
            moment: format.moment(recovered.lastAt),
          })}
        </Text>
      )}
    </Alert>
  )
}

function CopiedOutNotice(report: SalvageReport) {
  const t = useTranslate()
  const { rows, lostRows, unreadableTables, unknownParts } = report
  const isWhole = lostRows + unreadableTables + unknownParts === 0
  return (
    <Alert
      m="xs"
      role="status"
      color={isWhole ? 'accent' : 'yellow'}
      icon={<IconLifebuoy aria-hidden />}
      title={t('copiedOut.title')}
      withCloseButton
      closeButtonLabel={t('common.dismiss')}
      onClose={() => useProjectSession.setState({ copiedOut: null })}
    >
      {t(isWhole ? 'copiedOut.whole' : 'copiedOut.part', {
        rows,
        lostRows,
        unreadableTables,
        unknownParts,
      })}
    </Alert>
  )
}
